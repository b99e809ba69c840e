import { describe, expect, test } from '@jest/globals';
import { aLedger, aReference, aState } from '#tests/builders.ts';
import {
  approved,
  changed,
  dated,
  decisions,
  HELD,
  make,
  MANAGER,
  OWNER,
  REP,
  status,
  STRANGER,
  refusal,
} from '#tests/moves.ts';
import type { NewMove } from './moveSchema.ts';
import type { Person } from './rights.ts';
import type { RequestState } from './state.ts';

const [candidate] = aState().candidates;
const asked = () => approved({ fulfillerId: MANAGER.userId }, { status: 'Asked' });
const accepted = () => approved({ fulfillerId: MANAGER.userId }, { status: 'Accepted' });

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
      aLedger({ references, uses: [HELD] }),
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
    const done = make(MANAGER, { move: 'complete' }, dated());
    expect(status(done)).toBe('Completed');
    expect(changed(done, 'Reference_Activity__c')).toMatchObject([{ Status__c: 'Completed', Confirmed__c: false }]);
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
      dated({ startsAt: '2026-04-01T10:00:00Z' }),
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
    expect(() => make(OWNER, { move: 'approve' }, aState({ turn: 3 }), undefined, { expectedTurn: 2 })).toThrow(
      expect.objectContaining({ code: 'CHANGED_MEANWHILE' }),
    );
  });

  test('for a date on which the customer has no room', () => {
    const reference = aReference({ limit: 1, period: 'Calendar month' });
    const other = { ...HELD, id: 'a05000000000009AAA', on: '2026-04-20' };
    const ledger = aLedger({ references: new Map([[reference.id, reference]]), uses: [HELD, other] });
    const late = () => make(MANAGER, { move: 'schedule', startsAt: '2026-04-02T15:00:00Z' }, accepted(), ledger);
    const { problem, rows } = refusal(late);
    const later = { kind: 'later', referenceId: reference.id, neededBy: '2026-05-01' };
    expect(problem).toMatchObject({ code: 'LIMIT_REACHED', extra: { nextDate: '2026-05-01', alternatives: [later] } });
    expect(rows).toMatchObject([{ fields: { Move__c: 'schedule', Outcome__c: 'Refused', Rule__c: 'LIMIT_REACHED' } }]);
    expect(() =>
      make(MANAGER, { move: 'schedule', startsAt: '2026-03-20T15:00:00Z' }, accepted(), ledger),
    ).not.toThrow();
  });
});
