import { fill } from 'c/inWords';
import { words } from 'c/referenceWords';
import type { ActivityStatus, Period } from '../../../../api/activity/schema.ts';
import type { ReferenceStatus, ReferenceView } from '../../../../api/reference/schema.ts';

type Agreement = ReferenceView['participations'][number]['status'];

const STATUS: Record<ReferenceStatus, string> = {
  Recruited: words.statusRecruited,
  Active: words.statusActive,
  Caution: words.statusCaution,
  'On Hold': words.statusOnHold,
  Retired: words.statusRetired,
};

const AGREEMENT: Record<Agreement, string> = {
  Offered: words.offered,
  Agreed: words.agreedTo,
  Suspended: words.suspended,
  Withdrawn: words.withdrawn,
  Expired: words.expired,
};

const USE: Record<ActivityStatus, string> = {
  Held: words.useHeld,
  Scheduled: words.useScheduled,
  Completed: words.useTookPlace,
  Missed: words.useMissed,
  Released: words.useReleased,
};

const PERIOD: Record<Period, string> = {
  'Calendar month': words.perMonth,
  'Calendar quarter': words.perQuarter,
  'Calendar year': words.perYear,
  'Rolling 30 days': words.inThirtyDays,
  'Rolling 90 days': words.inNinetyDays,
  'Rolling 365 days': words.inOneYear,
  Unlimited: words.noLimit,
};

/** Empty where this reader may not see it. */
export const referenceStatusWord = (status: ReferenceStatus | null): string => (status ? STATUS[status] : '');
/** How it stands: a pause that has ended calls for care. */
export const standingWord = ({ status, pauseEnded }: Pick<ReferenceView, 'status' | 'pauseEnded'>): string =>
  referenceStatusWord(pauseEnded ? 'Caution' : status);
export const agreementWord = (status: Agreement): string => AGREEMENT[status];
export const useWord = (status: string): string => USE[status as ActivityStatus] ?? status;

/** "2 per quarter"; empty where the policy's own limit holds. */
export function limitInWords(limit: number | null, period: string | null): string {
  if (period === 'Unlimited') return words.noLimit;
  return limit === null || !period ? '' : fill(PERIOD[period as Period], limit);
}
