import { describe, expect, test } from '@jest/globals';
import { aDeal, aPolicy, aReference, aRule, aUse, NOW } from '#tests/builders.ts';
import { conditions, type Conditions } from './conditions.ts';
import { admit, obstacles } from './eligibility.ts';
import type { Question } from './question.ts';
import { readiness } from './readiness.ts';

const OTHER = 'a03000000000002AAA';
const asked = (given: Partial<Question> = {}, settings: Partial<Conditions> = {}): Question => ({
  deal: aDeal(),
  policy: aPolicy({ settings: { readiness: { ...conditions.parse({}), ...settings } } }),
  rule: aRule(),
  on: '2026-03-10',
  requestId: null,
  uses: [],
  now: NOW,
  ...given,
});
const held = aUse({ requestId: OTHER });
const of = (account: NonNullable<Parameters<typeof aReference>[0]>['account']) =>
  aReference({ account: account ?? {} });

test('a customer nothing speaks against is ready', () => {
  expect(readiness(aReference(), asked())).toEqual({ state: 'Ready', reasons: [] });
});

const CAUTIONS = [
  ['RENEWAL', 'its contract is renewed soon', of({ renewalOn: '2026-04-20' }), {}],
  ['LOW_SATISFACTION', 'it is not content', aReference({ satisfaction: 4 }), {}],
  ['LOW_HEALTH', 'its health is low', of({ health: 30 }), {}],
  ['OVERDUE', 'it owes us money', of({ overdue: true }), {}],
  ['OFFERED_BEFORE', 'the prospect was offered it before', aReference(), { uses: [{ ...held, status: 'Completed' }] }],
  ['ASKED_NOW', 'somebody else asks it now', aReference(), { uses: [held] }],
  ['CAUTION', 'the team says so', aReference({ status: 'Caution' }), {}],
  ['PAUSE_ENDED', 'its pause ended today', aReference({ status: 'On Hold', pausedUntil: '2026-03-02' }), {}],
] as const;

describe('a customer is asked with care', () => {
  test.each(CAUTIONS)('%s: %s', (code, _title, reference, given) => {
    const uses = 'uses' in given ? given.uses.map((use) => ({ ...use, prospectAccountId: prospect(code) })) : [];
    const question = asked({ uses });
    expect(readiness(reference, question)).toMatchObject({ state: 'Caution', reasons: [{ code }] });
    expect(admit(reference, question)).toMatchObject({ ok: true, caution: true });
  });
});
const prospect = (code: string) => (code === 'OFFERED_BEFORE' ? aDeal().accountId : null);

const BLOCKS = [
  ['STATUS', aReference({ status: 'On Hold', pausedUntil: '2026-03-03' }), {}],
  ['STATUS', aReference({ status: 'On Hold', pausedUntil: null }), {}],
  ['STATUS', aReference({ status: 'Retired', pausedUntil: '2026-03-01' }), {}],
  ['WITHHELD', aReference({ withheld: true, withheldReviewOn: '2026-03-01' }), {}],
  ['WITHHELD', aReference({ withheld: true }), {}],
  ['ESCALATED', of({ escalated: true }), {}],
  ['CONTACT_LEFT', aReference({ contactLeft: true }), {}],
  ['COMPETITOR', of({ competitors: ['Acme', ' double t ranch '] }), {}],
  ['SAME_PARENT', of({ parentId: aDeal().accountId }), {}],
  ['NEGOTIATING', of({ negotiation: 60 }), {}],
  ['RENEWAL', of({ renewalOn: '2026-03-02' }), { renewal: { days: 0, then: 'block' } }],
  ['LOW_SATISFACTION', aReference({ satisfaction: 6.9 }), { lowSatisfaction: { least: 7, then: 'block' } }],
  [
    'STALE_SATISFACTION',
    aReference({ satisfactionOn: '2025-01-01' }),
    { staleSatisfaction: { days: 90, then: 'block' } },
  ],
  ['LOW_HEALTH', of({ health: 0 }), { lowHealth: { least: 1, then: 'block' } }],
  ['SMALL_ACCOUNT', of({ value: 900 }), { smallAccount: { least: 1000, then: 'block' } }],
  ['OVERDUE', of({ overdue: true }), { overdue: 'block' }],
] as const;

describe('a customer is not asked now', () => {
  test.each(BLOCKS)('%s', (code, reference, settings) => {
    const question = asked({}, settings as Partial<Conditions>);
    expect(readiness(reference, question)).toMatchObject({ state: 'Do not ask now', reasons: [{ code }] });
    expect(obstacles(reference, question)).toMatchObject([
      { code, disclosure: 'closed', text: 'Not available for this deal', nextDate: null },
    ]);
  });
});

describe('nothing is made of', () => {
  test.each([
    ['a condition the policy turns off', of({ overdue: true }), asked({}, { overdue: 'off' })],
    ['a renewal far away', of({ renewalOn: '2027-01-01' }), asked()],
    ['a renewal that is over', of({ renewalOn: '2026-03-01' }), asked()],
    ['a score nobody knows', aReference({ satisfaction: null }), asked()],
    ['a competitor of somebody else', of({ competitors: ['Willow Bend Dairy'] }), asked()],
    ['the request’s own reservation', aReference(), asked({ uses: [held], requestId: OTHER })],
    ['a reservation made beside it', aReference(), asked({ uses: [{ ...held, requestId: null }] })],
    [
      'what another prospect was offered',
      aReference(),
      asked({ uses: [aUse({ status: 'Completed', requestId: OTHER })] }),
    ],
  ] as const)('%s', (_what, reference, question) =>
    expect(readiness(reference, question)).toEqual({ state: 'Ready', reasons: [] }),
  );
});

test('what blocks stands before what calls for care, and no sentence carries a value of the customer', () => {
  const reference = aReference({ satisfaction: 3.25, withheld: true, account: { renewalOn: '2026-03-20' } });
  const { state, reasons } = readiness(reference, asked());
  expect(state).toBe('Do not ask now');
  expect(reasons.map((each) => each.code)).toEqual(['WITHHELD', 'RENEWAL', 'LOW_SATISFACTION']);
  expect(reasons.map((each) => each.text).join()).not.toMatch(/3\.25|2026/);
});

test('the reference’s own zone decides which day it is', () => {
  // 10:00 in Kiritimati is the day before in Pago Pago.
  const now = new Date('2026-03-01T20:00:00Z');
  const renewed = (timeZone: string) =>
    readiness(aReference({ timeZone, account: { renewalOn: '2026-03-01' } }), asked({ now })).state;
  expect(renewed('Pacific/Kiritimati')).toBe('Ready');
  expect(renewed('Pacific/Pago_Pago')).toBe('Caution');
});
