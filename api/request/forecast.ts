import { dayIn } from '../activity/period.ts';
import { businessHoursAfter, businessMs } from '../policy/calendar.ts';
import type { Policy } from '../policy/schema.ts';
import { partyOf, type Holder } from './ball.ts';
import { OPEN_STATUSES, type Party } from './schema.ts';
import { isLive, pendingOf, type CandidateState, type RequestState } from './state.ts';

/** The ball, and since when. */
export interface Held extends Pick<Holder, 'party'> {
  since: Date;
}

export interface Forecast {
  /** When a date will probably be set; of what is scheduled, when it takes place. Null when nothing is open. */
  predictedFinish: Date | null;
  /** Whether that comes after the promised day. */
  late: boolean;
  /** Who has the ball has had it for too long. */
  overdue: boolean;
}

const HOUR_MS = 3_600_000;

/** Somebody past their usual pace is expected within this time, every time one looks. Business hours. */
const ANY_MOMENT = 1;

/** So many times the usual pace is too long where no time limit was set. */
const TOO_LONG = 2;

const ASKING: Party[] = ['Fulfiller', 'Customer', 'Fulfiller'];

export function forecast(
  state: RequestState,
  promisedBy: string | null,
  held: Held,
  policy: Policy,
  now: Date,
): Forecast {
  const overdue = isOverdue(state, held, policy, now);
  if (!OPEN_STATUSES.includes(state.status)) return { predictedFinish: null, late: false, overdue };
  if (state.status === 'Scheduled') return { predictedFinish: takesPlace(state), late: false, overdue };
  const { calendar, pace } = policy.settings;
  const [first, ...others] = turnsAhead(state, policy).map((party) => pace[party] ?? 0);
  const passed = businessMs(calendar, held.since, now) / HOUR_MS;
  const hours = others.reduce((sum, each) => sum + each, Math.max((first ?? 0) - passed, ANY_MOMENT));
  const predictedFinish = businessHoursAfter(calendar, now, hours);
  const late = promisedBy !== null && dayIn(calendar.timeZone, predictedFinish) > promisedBy;
  return { predictedFinish, late, overdue };
}

/** Who still has a turn before a date is set, in order; the first has the ball. */
function turnsAhead(state: RequestState, { rules }: Policy): Party[] {
  if (state.status === 'New') {
    const roles = rules.find((each) => each.activityType === state.activityType)?.approverRoles ?? [];
    return ['Reference Manager', ...roles.map((role) => partyOf({ role })), ...ASKING];
  }
  const live = state.candidates.filter(isLive);
  if (state.status === 'Pending Approval') {
    const routes = live.map((each) => approvalsAhead(state, each));
    return [...(routes.sort((a, b) => b.length - a.length)[0] ?? []), ...ASKING];
  }
  if (!state.fulfillerId) return ['Reference Manager', ...ASKING];
  if (live.some((each) => each.status === 'Accepted' && each.activity?.status === 'Held')) return ['Fulfiller'];
  return live.some((each) => each.status === 'Held') ? ASKING : ['Customer', 'Fulfiller'];
}

/** Those asked at once answer side by side; those not asked yet come after them. */
function approvalsAhead(state: RequestState, { id }: CandidateState): Party[] {
  const pending = pendingOf(state, id).sort((a, b) => a.step - b.step);
  const [asked] = pending.filter((each) => each.asked);
  const later = pending.filter((each) => !each.asked);
  return [...(asked ? [asked] : []), ...later].map(partyOf);
}

function takesPlace({ candidates }: RequestState): Date | null {
  const starts = candidates.flatMap(({ activity }) =>
    activity?.status === 'Scheduled' && activity.startsAt ? [activity.startsAt] : [],
  );
  return starts.length > 0 ? new Date(Math.max(...starts.map((each) => Date.parse(each)))) : null;
}

function isOverdue(state: RequestState, { party, since }: Held, { settings }: Policy, now: Date): boolean {
  if (party === 'Nobody') return false;
  const due = state.approvals.filter(
    ({ candidateId, verdict, dueAt }) =>
      verdict === 'Pending' &&
      dueAt !== null &&
      new Date(dueAt) < now &&
      state.candidates.some((each) => each.id === candidateId && each.status === 'Held'),
  );
  if (due.length > 0) return true;
  const from = Math.max(since.getTime(), takesPlace(state)?.getTime() ?? 0);
  const usual = settings.pace[party];
  return (
    usual !== undefined && businessMs(settings.calendar, new Date(from), now) > TOO_LONG * Math.max(usual, 1) * HOUR_MS
  );
}
