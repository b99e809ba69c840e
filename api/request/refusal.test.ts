import { expect, test } from '@jest/globals';
import { aDeal, aLedger, aParticipation, aPolicy, aReference, aRule, aUse, aWanted, NOW } from '#tests/builders.ts';
import { poolOf } from '#tests/data/poolOf.ts';
import { keysOf, type LedgerUse } from '../decision/ledger.ts';
import type { Draft } from '../decision/schema.ts';
import type { Problem } from '../errors.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import { scope } from '../policy/company.ts';
import { conditions, type Conditions } from '../policy/conditions.ts';
import type { Gate } from '../policy/gate.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import { seen } from '../salesforce/seen.ts';
import type { Hindrance } from './place.ts';
import { attempt, type Refuser } from './refuse.ts';
import { newRequest } from './schema.ts';
import { submit } from './submit.ts';

type Reference = NonNullable<Parameters<typeof aReference>[0]>;
/** Care is no refusal. */
type Code = Exclude<Hindrance['code'], 'CAUTION' | 'PAUSE_ENDED'> | Gate['code'];

interface Situation {
  reference?: Reference;
  account?: Reference['account'];
  rule?: Partial<ActivityRule>;
  deal?: Partial<Deal>;
  uses?: LedgerUse[];
  settings?: Partial<Policy['settings']>;
  /** What the policy makes of the customer's condition. */
  when?: Partial<Conditions>;
  /** Rule, count, limit, next date. */
  says: [string, number | null, number | null, string | null];
  /** The kinds of ways out; none: nobody else is there either, and the need stays unmet. */
  ways: string[];
}

const QUOTE = aRule({ activityType: 'Quote', weight: 0.5 });
const call = (given: Parameters<typeof aParticipation>[0] = {}) => [
  aParticipation(given),
  aParticipation({ activityType: 'Quote' }),
];
const CLOSED: Pick<Situation, 'says' | 'ways'> = { says: ['NOT_AVAILABLE', null, null, null], ways: [] };
const gate = (rule: Gate['rule']): Pick<Situation, 'says' | 'ways'> => ({
  says: [rule, null, null, null],
  ways: ['activity'],
});
const held = aUse({ requestId: 'a03000000000002AAA' });

const SITUATIONS: Record<Code, Situation> = {
  LIMIT_REACHED: {
    reference: { limit: 1, period: 'Calendar month' },
    uses: [aUse({ on: '2026-03-05' })],
    says: ['person', 1, 1, '2026-04-01'],
    ways: ['later'],
  },
  RESTING: {
    reference: { restDays: 10 },
    uses: [aUse({ on: '2026-03-05' })],
    says: ['rest', null, 10, '2026-03-15'],
    ways: ['later'],
  },
  BLACKOUT: {
    reference: { participations: call({ blackoutFrom: '2026-03-01', blackoutTo: '2026-03-12' }) },
    says: ['agreement', null, null, '2026-03-13'],
    ways: ['later', 'activity'],
  },
  AGREEMENT_EXPIRED: {
    reference: { participations: call({ expiresOn: '2026-03-05' }) },
    says: ['agreement', null, null, null],
    ways: ['activity'],
  },
  NOT_AGREED: {
    reference: { participations: call({ status: 'Withdrawn' }) },
    says: ['agreement', null, null, null],
    ways: ['activity'],
  },
  STALE: { reference: { lastVerifiedOn: '2020-01-01' }, says: ['freshness', null, null, null], ways: [] },
  ALREADY_ASKED: {
    uses: [{ ...held, opportunityId: aDeal().opportunityId }],
    says: ['deal', null, null, null],
    ways: [],
  },
  STATUS: { reference: { status: 'On Hold' }, ...CLOSED },
  WITHHELD: { reference: { withheld: true }, ...CLOSED },
  ESCALATED: { account: { escalated: true }, ...CLOSED },
  CONTACT_LEFT: { reference: { contactLeft: true }, ...CLOSED },
  NEGOTIATING: { account: { negotiation: 60 }, ...CLOSED },
  SAME_PARENT: { account: { parentId: aDeal().accountId }, ...CLOSED },
  COMPETITOR: { account: { competitors: ['Double T Ranch'] }, ...CLOSED },
  RENEWAL: { account: { renewalOn: '2026-03-02' }, when: { renewal: { days: 0, then: 'block' } }, ...CLOSED },
  LOW_SATISFACTION: {
    reference: { satisfaction: 6 },
    when: { lowSatisfaction: { least: 7, then: 'block' } },
    ...CLOSED,
  },
  STALE_SATISFACTION: {
    reference: { satisfactionOn: '2025-01-01' },
    when: { staleSatisfaction: { days: 90, then: 'block' } },
    ...CLOSED,
  },
  LOW_HEALTH: { account: { health: 0 }, when: { lowHealth: { least: 1, then: 'block' } }, ...CLOSED },
  SMALL_ACCOUNT: { account: { value: 900 }, when: { smallAccount: { least: 1000, then: 'block' } }, ...CLOSED },
  OVERDUE: { account: { overdue: true }, when: { overdue: 'block' }, ...CLOSED },
  OFFERED_BEFORE: {
    uses: [{ ...held, status: 'Completed', prospectAccountId: aDeal().accountId }],
    when: { offeredBefore: 'block' },
    ...CLOSED,
  },
  ASKED_NOW: { uses: [held], when: { askedNow: 'block' }, ...CLOSED },
  NOT_OFFERED: { rule: { enabled: false }, ...gate('program') },
  OUT_OF_SCOPE: { settings: { scope: scope.parse({ activityTypes: ['Quote'] }) }, ...gate('program') },
  NOT_FOR_PURPOSE: { rule: { purposes: ['PR'] }, ...gate('purpose') },
  NOT_FOR_TEAM: { rule: { teams: ['Sales East'] }, ...gate('team') },
  STAGE_TOO_EARLY: { rule: { earliestStage: 'Proposal' }, deal: { stage: 'Qualification' }, ...gate('stage') },
  AMOUNT_TOO_SMALL: { rule: { leastAmount: 60_000 }, ...gate('amount'), says: ['amount', 50_000, 60_000, null] },
  RUSH_NOT_ALLOWED: {
    rule: { rushAllowed: false, leadDays: 9 },
    says: ['notice', null, 9, '2026-03-11'],
    ways: ['later', 'activity'],
  },
  NOT_AVAILABLE: { deal: { isClosed: true }, says: ['opportunity', null, null, null], ways: [] },
};

/** Asks for a call with this customer, where no other customer is to be had. */
async function refused({ account = {}, uses = [], when = {}, ...given }: Situation) {
  const reference = aReference({ participations: call(), ...given.reference, account });
  const deal = seen(aDeal(given.deal));
  const rule = aRule(given.rule);
  const readiness = conditions.parse({ ...conditions.parse({}), ...when });
  const policy = aPolicy({ rules: [rule, QUOTE], settings: { readiness, ...given.settings } });
  const ledger = aLedger({ references: new Map([[reference.id, reference]]), uses, policy });
  const { opportunityId } = deal;
  const asked = { opportunityId, activityType: 'Reference call', neededBy: '2026-03-10', candidates: [reference.id] };
  const submission = {
    ...{ input: newRequest.parse(asked), deal, prospect: seen<Prospect>(deal), team: null },
    ...{ wanted: [aWanted(reference)], requesterId: deal.ownerId, read: new Set(keysOf(reference)) },
    command: { key: 'k'.repeat(64), bodyHash: 'b' },
  };
  const rows: Draft[] = [];
  const refuser = {
    store: { ways: async () => [], waysIn: () => ({ groups: [], content: [], numbers: new Map() }) },
    matches: { ask: async () => ({ cards: [], answers: [] }) },
    refuse: async (records: Draft[]) => void rows.push(...records),
    expire: async () => undefined,
  } as unknown as Refuser;
  const caller = { orgId: '00D', userId: deal.ownerId, username: 'rep', permissions: new Set<string>() };
  const sought = {
    purpose: 'Sales',
    neededBy: '2026-03-10',
    rule,
    besides: [],
    readable: new Set<string>(),
    pool: poolOf([]),
  };
  const of = async () => ({ caller, deal, prospect: deal, ...sought });
  const problem = await attempt(refuser, async () => submit(ledger, submission, NOW), of).catch((fault) => fault);
  return { problem: problem as Problem, rows };
}

test.each(Object.entries(SITUATIONS))(
  'refused by %s: the rule, count, limit, next date and a way out, or a gap that is recorded',
  async (code, situation) => {
    const { problem, rows } = await refused(situation);
    const { rule, count, limit, nextDate, alternatives, gap, segment } = problem.extra;
    expect([rule, count, limit, nextDate]).toEqual(situation.says);
    expect((alternatives as { kind: string }[]).map(({ kind }) => kind)).toEqual(situation.ways);
    expect([gap, typeof segment]).toEqual(situation.ways.length > 0 ? [false, 'object'] : [true, 'string']);
    expect(rows).toMatchObject([
      { fields: { Move__c: 'submit', Outcome__c: 'Refused', Rule__c: code, Policy_Version__c: 1 } },
    ]);
    expect(JSON.parse(String(rows[0]?.fields.Facts__c))).toMatchObject({ alternatives, unmet: segment });
  },
);
