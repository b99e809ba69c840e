import { describe, expect, test } from '@jest/globals';
import { aLedger, aReference, aState, aUse, NOW } from '#tests/builders.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import type { Writes } from '../decision/schema.ts';
import { seen } from '../salesforce/seen.ts';
import { move } from './move.ts';
import type { RequestRecord } from './record.ts';
import type { NewMove } from './schema.ts';
import { legalMoves, type Person, type RequestState } from './state.ts';

const REP: Person = { userId: '005000000000001AAA', isManager: false };
const OWNER: Person = { userId: '005000000000002AAA', isManager: false };
const MANAGER: Person = { userId: '005000000000003AAA', isManager: true };
const STRANGER: Person = { userId: '005000000000004AAA', isManager: false };
const [candidate] = aState().candidates;
const [approval] = aState().approvals;

const held = { ...aUse(), candidateId: 'a04000000000001AAA', startsAt: null };
function make(
  person: Person,
  input: NewMove,
  state = aState(),
  ledger: Ledger = aLedger({ uses: [held] }),
  expectedTurn: number | null = null,
): Writes {
  const read = new Set([...ledger.references.values()].flatMap(keysOf));
  const record = {
    Decisions__r: { records: [{ Id: 'a09000000000001AAA' }] },
    Activities__r: { records: [{ Id: held.id }] },
  };
  const command = { key: 'k'.repeat(64), bodyHash: 'b' };
  return move(
    ledger,
    {
      seen: seen(record as unknown as RequestRecord),
      input,
      state,
      person,
      command,
      prospect: null,
      expectedTurn,
      read,
    },
    NOW,
  );
}
const status = (writes: Writes) =>
  writes.changes.find((each) => each.type === 'Reference_Request__c')?.fields.Status__c;
const changed = (writes: Writes, type: string) =>
  writes.changes.filter((each) => each.type === type).map((each) => each.fields);
const decisions = (writes: Writes) =>
  writes.creates.filter((each) => each.type === 'Reference_Decision__c').map((each) => each.fields);

const approved = (given: Partial<RequestState> = {}) =>
  aState({ status: 'In Progress', approvals: [{ ...approval!, verdict: 'Approved' }], ...given });
const asked = () => approved({ candidates: [{ ...candidate!, status: 'Asked' }], fulfillerId: MANAGER.userId });
const accepted = () => approved({ candidates: [{ ...candidate!, status: 'Accepted' }], fulfillerId: MANAGER.userId });

describe('the life of a request', () => {
  test('approved by the account’s owner it goes to the reference team', () => {
    const writes = make(OWNER, { move: 'approve', comment: 'They like us' });
    expect(status(writes)).toBe('In Progress');
    expect(changed(writes, 'Reference_Approval__c')).toMatchObject([
      { Verdict__c: 'Approved', Comment__c: 'They like us' },
    ]);
    expect(decisions(writes)).toMatchObject([
      { Ball__c: 'Reference Manager', Request_Turn_Number__c: 2, From__c: 'Pending Approval' },
    ]);
  });

  test('declined with nobody left it ends as Not Approved and gives the use back', () => {
    const writes = make(OWNER, { move: 'decline', comment: 'Renewal running' });
    expect(status(writes)).toBe('Not Approved');
    expect(changed(writes, 'Reference_Activity__c')).toEqual([{ Status__c: 'Released' }]);
    expect(decisions(writes)[0]).toHaveProperty('Account_Turn__c');
  });

  test('declined with somebody standing by, that customer is reserved and its owner asked', () => {
    const second = aReference({
      id: 'a01000000000002AAA',
      accountId: '001000000000002AAA',
      contactId: null,
      ownerId: '005000000000007AAA',
    });
    const references = new Map([aReference(), second].map((each) => [each.id, each]));
    const standby = {
      ...candidate!,
      id: 'a04000000000002AAA',
      order: 2,
      referenceId: second.id,
      status: 'Standby' as const,
      activity: null,
    };
    const state = aState({ candidates: [candidate!, standby] });
    const writes = make(
      OWNER,
      { move: 'decline', comment: 'Too busy', candidateId: candidate!.id },
      state,
      aLedger({ references, uses: [held] }),
    );
    expect(status(writes)).toBe('Pending Approval');
    expect(changed(writes, 'Reference_Candidate__c').map((each) => each.Status__c)).toEqual(['Declined', 'Held']);
    expect(writes.creates.find((each) => each.type === 'Reference_Approval__c')?.fields.Approver__c).toBe(
      second.ownerId,
    );
    const shared = writes.creates.filter(
      (each) => each.type === 'Reference_Decision__Share' && each.fields.UserOrGroupId === second.ownerId,
    );
    expect(shared.map((each) => each.fields.ParentId)).toContain('a09000000000001AAA');
  });

  test('withdrawn by its requester every reservation is given back', () => {
    const writes = make(REP, { move: 'withdraw' });
    expect(status(writes)).toBe('Cancelled');
    expect(changed(writes, 'Reference_Activity__c')).toEqual([{ Status__c: 'Released' }]);
  });

  test('asked, answered yes, scheduled and completed it comes to its end', () => {
    expect(changed(make(MANAGER, { move: 'ask' }, approved()), 'Reference_Candidate__c')).toMatchObject([
      { Status__c: 'Asked' },
    ]);
    expect(changed(make(MANAGER, { move: 'answer', accepted: true }, asked()), 'Reference_Candidate__c')).toMatchObject(
      [{ Status__c: 'Accepted' }],
    );
    const scheduled = make(MANAGER, { move: 'schedule', startsAt: '2026-03-12T03:00:00Z' }, accepted());
    expect(status(scheduled)).toBe('Scheduled');
    expect(changed(scheduled, 'Reference_Activity__c')).toMatchObject([
      { Status__c: 'Scheduled', Activity_Date__c: '2026-03-11' },
    ]);
    const activity = { ...candidate!.activity!, status: 'Scheduled' as const, startsAt: '2026-03-01T15:00:00Z' };
    const past = approved({ status: 'Scheduled', candidates: [{ ...candidate!, status: 'Accepted', activity }] });
    const done = make(MANAGER, { move: 'complete' }, past);
    expect(status(done)).toBe('Completed');
    expect(changed(done, 'Reference_Activity__c')).toEqual([{ Status__c: 'Completed', Confirmed__c: true }]);
  });

  test('answered no with nobody left it is Unfulfilled', () => {
    expect(status(make(MANAGER, { move: 'answer', accepted: false }, asked()))).toBe('Unfulfilled');
  });

  test('assigned it says who arranges it and lets them read the history', () => {
    const writes = make(MANAGER, { move: 'assign', fulfillerId: STRANGER.userId }, approved());
    expect(changed(writes, 'Reference_Request__c')).toMatchObject([{ Fulfiller__c: STRANGER.userId }]);
    const shared = writes.creates
      .filter((each) => each.fields.UserOrGroupId === STRANGER.userId)
      .map((each) => each.type);
    expect(new Set(shared)).toEqual(
      new Set(['Reference_Request__Share', 'Reference_Activity__Share', 'Reference_Decision__Share']),
    );
  });

  test('a manager who works on what nobody has taken takes it', () => {
    expect(changed(make(MANAGER, { move: 'ask' }, approved()), 'Reference_Request__c')).toMatchObject([
      { Fulfiller__c: MANAGER.userId },
    ]);
  });
});

describe('a step is refused', () => {
  const refusals: [string, Person, NewMove, RequestState, string][] = [
    ['to anybody but the approver', STRANGER, { move: 'approve' }, aState(), 'NOT_YOUR_MOVE'],
    ['to the requester who would approve it', REP, { move: 'approve' }, aState(), 'NOT_YOUR_MOVE'],
    ['to others who would withdraw it', OWNER, { move: 'withdraw' }, aState(), 'NOT_YOUR_MOVE'],
    ['after the request has ended', REP, { move: 'withdraw' }, aState({ status: 'Cancelled' }), 'ILLEGAL_MOVE'],
    [
      'when the customer is not approved yet',
      MANAGER,
      { move: 'ask' },
      aState({ status: 'In Progress' }),
      'ILLEGAL_MOVE',
    ],
    [
      'before the date that was set',
      MANAGER,
      { move: 'complete' },
      approved({
        status: 'Scheduled',
        candidates: [
          {
            ...candidate!,
            status: 'Accepted',
            activity: { id: 'a05', status: 'Scheduled', startsAt: '2026-04-01T10:00:00Z' },
          },
        ],
      }),
      'ILLEGAL_MOVE',
    ],
    ['without the reason it needs', OWNER, { move: 'decline' }, aState(), 'INVALID_INPUT'],
    [
      'about a customer of another request',
      OWNER,
      { move: 'approve', candidateId: 'a04000000000099AAA' },
      aState(),
      'INVALID_INPUT',
    ],
  ];
  test.each(refusals)('%s', (_title, person, input, state, code) => {
    expect(() => make(person, input, state)).toThrow(expect.objectContaining({ code }));
  });

  test('with what happened and what is possible instead', () => {
    expect(() => make(OWNER, { move: 'approve' }, aState({ status: 'Cancelled' }))).toThrow(
      expect.objectContaining({
        code: 'ILLEGAL_MOVE',
        values: { move: 'approve', status: 'Cancelled' },
        extra: { allowed: [] },
      }),
    );
  });

  test('when the page showed an older turn', () => {
    expect(() => make(OWNER, { move: 'approve' }, aState({ turn: 3 }), undefined, 2)).toThrow(
      expect.objectContaining({ code: 'CHANGED_MEANWHILE' }),
    );
  });

  test('for a date on which the customer has no room', () => {
    const reference = aReference({ limit: 1, period: 'Calendar month' });
    const other = { ...held, id: 'a05000000000009AAA', on: '2026-04-20' };
    const ledger = aLedger({ references: new Map([[reference.id, reference]]), uses: [held, other] });
    const late = () => make(MANAGER, { move: 'schedule', startsAt: '2026-04-02T15:00:00Z' }, accepted(), ledger);
    expect(late).toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED', extra: expect.objectContaining({ nextDate: '2026-05-01' }) }),
    );
    expect(() =>
      make(MANAGER, { move: 'schedule', startsAt: '2026-03-20T15:00:00Z' }, accepted(), ledger),
    ).not.toThrow();
  });
});

test('every step offered to a person is one they may take', () => {
  const states = [aState({ status: 'New', candidates: [], approvals: [] }), aState(), approved(), asked(), accepted()];
  for (const state of states) {
    for (const person of [REP, OWNER, MANAGER, STRANGER]) {
      for (const { move, candidateId } of legalMoves(state, person, NOW)) {
        const filled = { comment: 'x', accepted: true, startsAt: '2026-03-20T15:00:00Z' };
        expect(() => make(person, { move, candidateId: candidateId ?? undefined, ...filled }, state)).not.toThrow();
      }
    }
  }
});
