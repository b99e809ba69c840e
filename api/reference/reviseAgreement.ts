import { personLimit } from '../policy/limits.ts';
import type { Policy } from '../policy/schema.ts';
import { invalid } from './invalid.ts';
import type { ChangeOf } from './newChange.ts';
import type { Revision } from './revise.ts';
import type { Participation, ReferenceFacts } from './schema.ts';
import { loosens } from './tighten.ts';

type Agree = ChangeOf<'agree'>;

/** How often, after the change; a limit without its period counts nothing. */
function howOften(now: Participation | undefined, input: Agree) {
  const limit = input.limit === undefined ? (now?.limit ?? null) : input.limit;
  const period = input.period === undefined ? (now?.period ?? null) : input.period;
  if (limit !== null && (period === null || period === 'Unlimited')) {
    throw invalid('period', period, 'must say over which time the limit counts');
  }
  return { limit, period: limit === null ? null : period };
}

/** An agreement may promise less than the person's own limit or, without one, the policy's; never more. */
function demandTighter(facts: ReferenceFacts, { limit, period }: ReturnType<typeof howOften>, policy: Policy): void {
  if (limit === null || period === null) return;
  const own = personLimit(facts, policy);
  if (!loosens({ count: limit, period }, own)) return;
  throw invalid('limit', limit, `must not be more than this customer agreed to in all: ${own.count} (${own.period})`);
}

function demandInOrder(now: Participation | undefined, input: Agree, today: string): void {
  if (!now && !input.agreedBy) throw invalid('agreedBy', null, 'is missing: say who agreed');
  if (input.agreedOn && input.agreedOn > today) throw invalid('agreedOn', input.agreedOn, 'is still to come');
  const from = input.blackoutFrom === undefined ? now?.blackoutFrom : input.blackoutFrom;
  const to = input.blackoutTo === undefined ? now?.blackoutTo : input.blackoutTo;
  if (from && to && to < from) throw invalid('blackoutTo', to, 'is before the day it begins');
  if (input.expiresOn && input.expiresOn < today) throw invalid('expiresOn', input.expiresOn, 'is over already');
}

const FIELDS = {
  agreedBy: 'Agreed_By__c',
  agreedOn: 'Agreed_On__c',
  proof: 'Proof__c',
  expiresOn: 'Expires_On__c',
  blackoutFrom: 'Blackout_From__c',
  blackoutTo: 'Blackout_To__c',
  contactRelease: 'Contact_Release__c',
} as const;

/** What this customer agreed to for one activity: made anew, or changed where it stands. */
export function reviseAgreement(
  facts: ReferenceFacts,
  input: Agree,
  { policy, today }: { policy: Policy; today: string },
): Revision {
  const now = facts.participations.find((each) => each.activityType === input.activityType);
  demandInOrder(now, input, today);
  const { limit, period } = howOften(now, input);
  demandTighter(facts, { limit, period }, policy);
  const sent = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((name) => input[name] !== undefined);
  return {
    fields: {},
    participation: {
      id: now?.id ?? null,
      fields: {
        ...(now ? {} : { Reference__c: facts.id, Activity_Type__c: input.activityType, Agreed_On__c: today }),
        ...Object.fromEntries(sent.map((name) => [FIELDS[name], input[name]])),
        ...(input.channels && { Channels__c: input.channels.join(';') || null }),
        Status__c: 'Agreed',
        Limit__c: limit,
        Period__c: period,
      },
    },
    comment: limit === null ? input.activityType : `${input.activityType}: ${limit} (${period})`,
    turn: true,
  };
}

export function withdrawAgreement(facts: ReferenceFacts, input: ChangeOf<'withdraw-agreement'>): Revision {
  const now = facts.participations.find(
    (each) => each.activityType === input.activityType && each.status !== 'Withdrawn',
  );
  if (!now) throw invalid('activityType', input.activityType, 'is nothing this customer agreed to');
  const comment = [input.activityType, input.reason].filter(Boolean).join(': ');
  return { fields: {}, participation: { id: now.id, fields: { Status__c: 'Withdrawn' } }, comment, turn: true };
}
