import type { LedgerUse } from '../decision/ledger.ts';
import { obstacles, type Obstacle } from '../policy/eligibility.ts';
import type { Question } from '../policy/question.ts';
import type { Policy } from '../policy/schema.ts';
import type { Revision } from './revise.ts';
import type { Participation, ReferenceFacts } from './schema.ts';

/** The facts after a change, as the rules will read them. */
export function factsAfter(facts: ReferenceFacts, { fields, participation }: Revision): ReferenceFacts {
  const given = <T>(name: string, before: T): T => (name in fields ? (fields[name] as T) : before);
  const after: ReferenceFacts = {
    ...facts,
    status: given('Status__c', facts.status),
    visible: given('Visible_In_Search__c', facts.visible),
    tier: given('Tier__c', facts.tier),
    limit: given('Limit__c', facts.limit),
    period: given('Period__c', facts.period),
    restDays: given('Rest_Days__c', facts.restDays),
    timeZone: given('Time_Zone__c', facts.timeZone),
    lastVerifiedOn: given('Last_Verified_On__c', facts.lastVerifiedOn),
    withheld: given<unknown>('Withheld_Reason__c', facts.withheld || null) !== null,
    pausedUntil: given('Paused_Until__c', facts.pausedUntil),
    withheldReviewOn: given('Withheld_Review_On__c', facts.withheldReviewOn),
  };
  return participation ? { ...after, participations: agreementsAfter(facts.participations, participation) } : after;
}

function agreementsAfter(
  before: Participation[],
  { id, fields }: NonNullable<Revision['participation']>,
): Participation[] {
  const now = before.find((each) => each.id === id);
  const given = <T>(name: string, old: T | undefined): T => (name in fields ? fields[name] : (old ?? null)) as T;
  const next: Participation = {
    id: id ?? '',
    activityType: given('Activity_Type__c', now?.activityType),
    status: given('Status__c', now?.status),
    limit: given('Limit__c', now?.limit),
    period: given('Period__c', now?.period),
    expiresOn: given('Expires_On__c', now?.expiresOn),
    blackoutFrom: given('Blackout_From__c', now?.blackoutFrom),
    blackoutTo: given('Blackout_To__c', now?.blackoutTo),
    contactRelease: given<Participation['contactRelease'] | null>('Contact_Release__c', now?.contactRelease) ?? 'Never',
  };
  return now ? before.map((each) => (each === now ? next : each)) : [...before, next];
}

export interface OverrunUse {
  use: LedgerUse;
  obstacle: Obstacle;
}

const IN_WORDS: Partial<Record<Obstacle['code'], string>> = {
  STATUS: 'The customer is not asked at present',
  WITHHELD: 'The customer is withheld',
};

/** Open uses that would pass the rules before the change and would not after it. They stand; somebody has to look at them. */
export function overrunUses(
  before: ReferenceFacts,
  after: ReferenceFacts,
  { policy, uses, now }: { policy: Policy; uses: LedgerUse[]; now: Date },
): OverrunUse[] {
  const open = uses.filter(
    (use) => use.referenceId === before.id && (use.status === 'Held' || use.status === 'Scheduled'),
  );
  return open.flatMap((use) => {
    const rule = policy.rules.find((each) => each.activityType === use.activityType);
    if (!rule) return [];
    const others = uses.filter((each) => each !== use);
    const question: Question = { deal: null, policy, rule, on: use.on, requestId: use.requestId, uses: others, now };
    const known = obstacles(before, question).map(({ code, rule: which }) => `${code} ${which}`);
    const obstacle = obstacles(after, question).find(({ code, rule: which }) => !known.includes(`${code} ${which}`));
    return obstacle ? [{ use, obstacle: { ...obstacle, text: IN_WORDS[obstacle.code] ?? obstacle.text } }] : [];
  });
}
