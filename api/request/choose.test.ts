import { describe, expect, test } from '@jest/globals';
import { aDeal, aLedger, aUse, aParticipation, aPolicy, aReference, aRule, aWanted, NOW } from '#tests/builders.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { choose, type Choosing } from './choose.ts';
import { segmentOf } from './alternatives.ts';

const full = (given: Parameters<typeof aReference>[0] = {}) =>
  aReference({ limit: 1, period: 'Calendar quarter', ...given });
const use = (given: Parameters<typeof aUse>[0] = {}) => aUse({ requestId: 'other', ...given });
const ledgerOf = (reference: ReferenceFacts, given: Partial<Ledger> = {}) =>
  aLedger({ references: new Map([[reference.id, reference]]), ...given });

function take(reference: ReferenceFacts, ledger: Ledger, given: Partial<Choosing> = {}, rule = aRule()) {
  const policy = aPolicy({ rules: [rule, ...(given.offered ?? [])] });
  const deal = aDeal();
  return choose(ledger, {
    wanted: [aWanted(reference)],
    claim: {
      requestId: 'mine',
      requesterId: '005000000000001AAA',
      opportunityId: deal.opportunityId,
      neededBy: '2026-03-10',
      deal,
      policy,
      rule,
      now: NOW,
    },
    places: 1,
    order: 1,
    override: null,
    offered: [],
    read: new Set(keysOf(reference)),
    ...given,
  });
}
const approvals = (chosen: ReturnType<typeof take>) =>
  chosen.held.flatMap(({ placed }) => placed.approvals.map(({ fields }) => fields));

describe('approved at once', () => {
  const two = aReference({ limit: 3, period: 'Calendar quarter' });

  test('while enough uses are left afterwards, and the record says so', () => {
    const chosen = take(two, ledgerOf(two), {}, aRule({ automaticLeft: 2 }));
    expect(approvals(chosen)).toMatchObject([{ Verdict__c: 'Approved', Comment__c: 'Automatic' }]);
    expect(chosen.held[0]?.placed.facts.automatic).toBe(true);
  });

  test.each([
    ['with too few uses left', two, aRule({ automaticLeft: 3 })],
    ['where the rule does not say so', two, aRule()],
    ['for a reference to be used with care', aReference({ status: 'Caution' }), aRule({ automaticLeft: 0 })],
    ['in a rush', two, aRule({ automaticLeft: 0, leadDays: 20 })],
  ])('never %s', (_title, reference, rule) => {
    const chosen = take(reference, ledgerOf(reference), {}, rule);
    expect(approvals(chosen)).toMatchObject([{ Verdict__c: 'Pending', Comment__c: null }]);
  });
});

describe('refused', () => {
  test('for a deal that asks this customer already, whichever activity, with the request that does', () => {
    const reference = aReference();
    const asked = use({ opportunityId: aDeal().opportunityId, activityType: 'Site visit' });
    const { refusals } = take(reference, ledgerOf(reference, { uses: [asked] }));
    expect(refusals).toMatchObject([{ obstacle: { code: 'ALREADY_ASKED' }, askedBy: 'other', ways: [] }]);
    const again = (given: object) => take(reference, ledgerOf(reference, { uses: [{ ...asked, ...given }] })).refusals;
    expect([again({ status: 'Completed' }), again({ opportunityId: 'another' }), again({ requestId: 'mine' })]).toEqual(
      [[], [], []],
    );
  });

  test('with the requests whose reservations are beyond their time, and no others', () => {
    const reference = full();
    const lapsed = (requestId: string, given: object = {}) =>
      use({ id: requestId, requestId, holdUntil: '2026-03-01T00:00:00Z', ...given });
    const uses = [
      lapsed('late'),
      lapsed('booked', { status: 'Scheduled', holdUntil: null }),
      lapsed('waiting', { holdUntil: '2026-03-09T00:00:00Z' }),
    ];
    expect(take(reference, ledgerOf(reference, { uses })).refusals).toMatchObject([{ lapsed: ['late'] }]);
  });

  test('with the day it is free, a lighter activity that passes on that day, and a group call', () => {
    const types = ['Reference call', 'Quote', 'Site visit', 'Group call'] as const;
    const reference = aReference({
      participations: types.map((activityType) =>
        aParticipation({
          activityType,
          ...(activityType === 'Reference call' ? { limit: 1, period: 'Calendar quarter' } : {}),
        }),
      ),
    });
    const offered = [
      aRule({ activityType: 'Quote', weight: 0.5 }),
      aRule({ activityType: 'Site visit', weight: 3 }),
      aRule({ activityType: 'Group call', weight: 1.5 }),
    ];
    const [refusal] = take(reference, ledgerOf(reference, { uses: [use()] }), { offered }).refusals;
    expect(refusal?.ways).toEqual([
      { kind: 'later', referenceId: reference.id, neededBy: '2026-04-01' },
      { kind: 'activity', referenceId: reference.id, activityType: 'Quote' },
      { kind: 'group', referenceId: reference.id, requestId: null },
    ]);
  });

  test('without any way where the rule is closed to the one who asks', () => {
    const escalated = aReference({ account: { escalated: true } });
    const offered = [aRule({ activityType: 'Quote' })];
    expect(take(escalated, ledgerOf(escalated), { offered }).refusals).toMatchObject([{ ways: [] }]);
  });
});

describe('a manager with a reason', () => {
  test('reserves a customer the rules refuse; reason and rule stand on the record, and the owner is asked all the same', () => {
    const reference = full();
    const chosen = take(reference, ledgerOf(reference, { uses: [use()] }), { override: 'The board asked for it' });
    expect(chosen.candidates).toMatchObject([
      { fields: { Status__c: 'Held', Override_Reason__c: 'The board asked for it' } },
    ]);
    expect(chosen.held).toMatchObject([{ placed: { touched: { overridden: 'LIMIT_REACHED' } } }]);
    expect(approvals(chosen)).toMatchObject([{ Verdict__c: 'Pending' }]);
  });

  test('leaves no mark on a customer nothing speaks against', () => {
    const reference = aReference();
    const chosen = take(reference, ledgerOf(reference), { override: 'To be sure' });
    expect(chosen.candidates[0]?.fields).not.toHaveProperty('Override_Reason__c');
    expect(chosen.held[0]?.placed.touched.overridden).toBeUndefined();
  });
});

test('a gap is told in words: industry, region, size and products, or else the purpose', () => {
  const deal = aDeal({ products: ['GTX Pro'] });
  expect(segmentOf(deal, deal, 'Sales')).toBe('Cattle Ranching, Northern America, 100-999 employees, GTX Pro');
  expect(segmentOf(null, null, 'PR')).toBe('PR');
});
