import { describe, expect, test } from '@jest/globals';
import { aDeal, aLedger, aUse, aParticipation, aPolicy, aReference, aRule, NOW } from '#tests/builders.ts';
import { refusal } from '#tests/moves.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import type { Draft } from '../decision/schema.ts';
import type { Problem } from '../errors.ts';
import type { Prospect } from '../match/deal.ts';
import { seen } from '../salesforce/seen.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { newRequest } from './schema.ts';
import { submit, type Submission, type Submitted } from './submit.ts';
import type { Wanted } from './wanted.ts';

const REP = '005000000000001AAA';
const nth = (n: number, given: Parameters<typeof aReference>[0] = {}) =>
  aReference({
    id: `a0100000000000${n}AAA`,
    accountId: `00100000000000${n}AAA`,
    contactId: `00300000000000${n}AAA`,
    ...given,
  });

const wants = (reference: ReferenceFacts, given: Partial<Wanted> = {}): Wanted => ({
  card: seen({ Id: reference.id, Name: 'REF-00001' }),
  score: 80,
  explanation: null,
  against: [],
  ...given,
});

const ledgerOf = (references: ReferenceFacts[], given: Partial<Ledger> = {}) =>
  aLedger({ references: new Map(references.map((each) => [each.id, each])), ...given });

function ask(ledger: Ledger, wanted: Wanted[], given: Partial<Submission['input']> = {}, deal = aDeal()): Submitted {
  const candidates = wanted.map((each) => each.card.Id);
  const body = {
    opportunityId: deal.opportunityId,
    activityType: 'Reference call',
    neededBy: '2026-03-10',
    candidates,
    ...given,
  };
  const read = new Set([...ledger.references.values()].flatMap(keysOf));
  return submit(
    ledger,
    {
      input: newRequest.parse(body),
      deal: seen(deal),
      prospect: seen<Prospect>(deal),
      team: null,
      wanted,
      requesterId: REP,
      command: { key: 'k'.repeat(64), bodyHash: 'b' },
      read,
    },
    NOW,
  );
}

const written = (submitted: Submitted) => submitted.writes.creates;
const of = (rows: Draft[], type: string) => rows.filter((row) => row.type === type).map((row) => row.fields);
const refusedWith = (asking: () => Submitted): Problem => refusal(asking).problem;

describe('a request for one customer', () => {
  const reference = nth(1);
  const rows = written(ask(ledgerOf([reference]), [wants(reference)]));

  test('reserves a use on the day it is needed and waits for the account’s owner', () => {
    expect(of(rows, 'Reference_Request__c')).toMatchObject([
      { Status__c: 'Pending Approval', OwnerId: REP, Turn__c: 1 },
    ]);
    expect(of(rows, 'Reference_Activity__c')).toMatchObject([
      { Status__c: 'Held', Activity_Date__c: '2026-03-10', Reference__c: reference.id },
    ]);
    expect(of(rows, 'Reference_Approval__c')).toMatchObject([
      { Verdict__c: 'Pending', Approver__c: reference.ownerId, Role__c: 'Account Owner' },
    ]);
  });

  test('says who has the ball, by whom and under which policy it was decided', () => {
    expect(of(rows, 'Reference_Decision__c')).toMatchObject([
      {
        Ball__c: 'Account Owner',
        Ball_User__c: reference.ownerId,
        By__c: REP,
        Policy_Version__c: 1,
        Outcome__c: 'Allowed',
      },
    ]);
  });

  test('lets the approver read it, and never shares a record with its own owner', () => {
    expect(of(rows, 'Reference_Request__Share').map((share) => share.UserOrGroupId)).toEqual([reference.ownerId]);
    expect(of(rows, 'Reference_Decision__Share').map((share) => share.UserOrGroupId)).toEqual([REP, reference.ownerId]);
  });

  test('promises an answer two working days on, and is rush inside the lead time', () => {
    expect(of(rows, 'Reference_Request__c')).toMatchObject([{ Promised_By__c: '2026-03-04', Rush__c: false }]);
    const soon = written(ask(ledgerOf([reference]), [wants(reference)], { neededBy: '2026-03-04' }));
    expect(of(soon, 'Reference_Request__c')).toMatchObject([{ Rush__c: true }]);
  });
});

test('whoever asks for a customer of their own has given that approval', () => {
  const own = nth(1, { ownerId: REP });
  const rows = written(ask(ledgerOf([own]), [wants(own)]));
  expect(of(rows, 'Reference_Approval__c')).toMatchObject([{ Verdict__c: 'Approved' }]);
  expect(of(rows, 'Reference_Request__c')).toMatchObject([{ Status__c: 'In Progress' }]);
});

test('a request that names nobody rests in New, and the queue has the ball', () => {
  const rows = written(ask(ledgerOf([]), []));
  expect(of(rows, 'Reference_Request__c')).toMatchObject([{ Status__c: 'New' }]);
  expect(of(rows, 'Reference_Decision__c')).toMatchObject([{ Ball__c: 'Reference Manager' }]);
  expect(of(rows, 'Reference_Activity__c')).toEqual([]);
});

describe('several customers in order of preference', () => {
  test('only the first that pass are reserved, the rest stand by', () => {
    const [one, two, three] = [nth(1), nth(2), nth(3)];
    const rows = written(ask(ledgerOf([one, two, three]), [wants(one), wants(two), wants(three)], { quantity: 2 }));
    expect(of(rows, 'Reference_Candidate__c').map((each) => each.Status__c)).toEqual(['Held', 'Held', 'Standby']);
    expect(of(rows, 'Reference_Activity__c')).toHaveLength(2);
  });

  test('a full one comes back with its rule and date, and the next takes its place', () => {
    const full = nth(1, { limit: 1, period: 'Calendar quarter' });
    const free = nth(2);
    const uses = [aUse({ accountId: full.accountId, referenceId: full.id, contactId: full.contactId })];
    const submitted = ask(ledgerOf([full, free], { uses }), [wants(full), wants(free)]);
    expect(submitted).toMatchObject({
      full: [{ referenceId: full.id, rule: 'person', count: 1, limit: 1, nextDate: '2026-04-01' }],
    });
    expect(of(written(submitted), 'Reference_Candidate__c')).toMatchObject([
      { Reference__c: free.id, Status__c: 'Held' },
    ]);
  });

  test('two persons of one account with one use left: the second is full', () => {
    const one = nth(1);
    const two = nth(2, { accountId: one.accountId });
    const policy = aPolicy({ settings: { accountLimit: { count: 1, period: 'Calendar quarter' } } });
    const problem = refusedWith(() => ask(ledgerOf([one, two], { policy }), [wants(one), wants(two)], { quantity: 2 }));
    expect(problem).toMatchObject({ code: 'LIMIT_REACHED', extra: { rule: 'account', count: 1, limit: 1 } });
  });
});

describe('a request is refused', () => {
  const full = nth(1, { limit: 1, period: 'Calendar quarter' });
  const uses = [aUse({ accountId: full.accountId, referenceId: full.id, contactId: full.contactId })];

  test('with rule, count, limit and next date when its only customer is full, and recorded without key or turn', () => {
    const { problem, rows } = refusal(() => ask(ledgerOf([full], { uses }), [wants(full)]));
    expect(problem).toMatchObject({
      code: 'LIMIT_REACHED',
      extra: {
        rule: 'person',
        count: 1,
        limit: 1,
        nextDate: '2026-04-01',
        alternatives: [{ kind: 'later', neededBy: '2026-04-01' }],
      },
    });
    expect(rows).toMatchObject([
      { fields: { Outcome__c: 'Refused', Rule__c: 'LIMIT_REACHED', Refused_Key__c: 'k'.repeat(64) } },
    ]);
    expect(rows[0]?.fields).not.toHaveProperty('Command_Key__c');
    expect(rows[0]?.fields).not.toHaveProperty('Account_Turn__c');
  });

  test('without a date or a rule when the reason is closed to the one who asks', () => {
    const escalated = nth(1, { account: { escalated: true } });
    const problem = refusedWith(() => ask(ledgerOf([escalated]), [wants(escalated)]));
    expect(problem).toMatchObject({
      code: 'NOT_AVAILABLE',
      extra: { rule: 'NOT_AVAILABLE', nextDate: null, alternatives: [] },
    });
    expect(JSON.stringify(problem.extra)).not.toContain('ESCALATED');
  });

  test('with the other activity it did agree to', () => {
    const visits = nth(1, { participations: [aParticipation({ activityType: 'Site visit' })] });
    const policy = aPolicy({ rules: [aRule(), aRule({ activityType: 'Site visit' })] });
    expect(refusedWith(() => ask(ledgerOf([visits], { policy }), [wants(visits)])).extra.alternatives).toEqual([
      { kind: 'activity', referenceId: visits.id, activityType: 'Site visit' },
    ]);
  });

  test.each([
    [
      'before the stage the rule asks for',
      aRule({ earliestStage: 'Proposal' }),
      aDeal({ stage: 'Qualification' }),
      'STAGE_TOO_EARLY',
    ],
    ['below the amount the rule asks for', aRule({ leastAmount: 100_000 }), aDeal(), 'AMOUNT_TOO_SMALL'],
    ['for an activity the program does not offer', aRule({ enabled: false }), aDeal(), 'NOT_OFFERED'],
    ['on a closed opportunity', aRule(), aDeal({ isClosed: true }), 'NOT_AVAILABLE'],
  ])('%s', (_title, rule, deal, code) => {
    const ledger = ledgerOf([nth(1)], { policy: aPolicy({ rules: [rule] }) });
    const { problem, rows } = refusal(() => ask(ledger, [wants(nth(1))], {}, deal));
    expect(problem).toMatchObject({ code, extra: { rule: expect.any(String) } });
    expect(rows).toMatchObject([{ fields: { Outcome__c: 'Refused', Reference__c: null, Rule__c: code } }]);
  });

  test('when a weak match on a key criterion comes without a reason, and goes through with one', () => {
    const weak = wants(nth(1), { against: ['industry'] });
    expect(() => ask(ledgerOf([nth(1)]), [weak])).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }));
    const rows = written(ask(ledgerOf([nth(1)]), [weak], { reason: 'Same ERP migration' }));
    expect(of(rows, 'Reference_Request__c')).toMatchObject([{ Key_Reason__c: 'Same ERP migration' }]);
  });

  test('while no policy is active', () => {
    expect(() => ask(ledgerOf([nth(1)], { policy: null }), [wants(nth(1))])).toThrow(
      expect.objectContaining({ code: 'NOT_SET_UP' }),
    );
  });
});
