import { describe, expect, test } from '@jest/globals';
import { aLedger, aReference, aState, NOW } from '#tests/builders.ts';
import {
  approved,
  aRecord,
  changed,
  dated,
  decisions,
  HELD,
  make,
  MANAGER,
  REP,
  sharedWith,
  status,
  refusal,
} from '#tests/moves.ts';
import { keysOf } from '../decision/ledger.ts';
import { seen } from '../salesforce/seen.ts';
import { expire, lapsedOf } from './expire.ts';
import { reserved } from './state.ts';

const missed = dated({ status: 'Missed', noShow: 'Us', recordedBy: MANAGER.userId }, { status: 'Missed' });
const creates = (writes: ReturnType<typeof make>, type: string) =>
  writes.creates.filter((each) => each.type === type).map((each) => each.fields);

describe('reopened', () => {
  const reopen = { move: 'reopen', neededBy: '2026-03-25' } as const;
  const noShow = { ...HELD, status: 'Missed' as const };

  test('after a no-show the same customer is reserved anew for the new day, and nobody is asked to approve again', () => {
    const writes = make(REP, reopen, missed, aLedger({ uses: [noShow] }));
    expect(status(writes)).toBe('In Progress');
    expect(creates(writes, 'Reference_Activity__c')).toMatchObject([
      { Status__c: 'Held', Activity_Date__c: '2026-03-25' },
    ]);
    expect(creates(writes, 'Reference_Candidate__c')).toMatchObject([{ Status__c: 'Held', Order__c: 2 }]);
    expect(creates(writes, 'Reference_Approval__c')).toEqual([]);
    expect(decisions(writes)).toMatchObject([{ Ball__c: 'Fulfiller', Account_Turn_Number__c: 1 }]);
    expect(changed(writes, 'Reference_Request__c')[0]).toMatchObject({
      Needed_By__c: '2026-03-25',
      Promised_By__c: '2026-03-04',
      Finished_At__c: null,
    });
  });

  test('it is refused like any claim where the customer has no room on that day', () => {
    const reference = aReference({ limit: 1, period: 'Calendar month' });
    const references = new Map([[reference.id, reference]]);
    const taken = { ...HELD, id: 'a05000000000009AAA', on: '2026-03-30' };
    const ledger = aLedger({ references, uses: [{ ...noShow, on: '2026-02-20' }, taken] });
    const { problem, rows } = refusal(() => make(REP, reopen, missed, ledger));
    expect(problem).toMatchObject({
      code: 'LIMIT_REACHED',
      extra: { rule: 'person', count: 1, limit: 1, nextDate: '2026-04-01' },
    });
    expect(rows).toMatchObject([{ fields: { Move__c: 'reopen', Outcome__c: 'Refused', Request__c: missed.id } }]);
  });

  test('after any other end it names nobody, and the reference team looks for a customer', () => {
    const [candidate] = aState().candidates;
    const gone = { ...candidate!, status: 'Declined' as const, activity: null };
    for (const ended of ['Cancelled', 'Not Approved', 'Unfulfilled'] as const) {
      const writes = make(MANAGER, reopen, aState({ status: ended, candidates: [gone] }));
      expect(status(writes)).toBe('New');
      expect(decisions(writes)).toMatchObject([{ Ball__c: 'Reference Manager', From__c: ended }]);
      expect(creates(writes, 'Reference_Activity__c')).toEqual([]);
    }
  });

  test('not for a day that is over', () => {
    expect(() => make(REP, { move: 'reopen', neededBy: '2026-02-01' }, missed)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
  });
});

describe('merged', () => {
  const other = (given = {}) => ({
    seen: seen({ ...aRecord, Decisions__r: { records: [{ Id: 'a09000000000007AAA' }] } } as typeof aRecord),
    state: aState({ id: 'a03000000000002AAA', requesterId: '005000000000009AAA', turn: 5, ...given }),
  });
  const merge = { move: 'merge', intoId: 'a03000000000002AAA', comment: 'One call for both' } as const;

  test('its reservation is given back, its requester follows the other, and both histories say so', () => {
    const writes = make(MANAGER, merge, aState(), undefined, { other: other() });
    expect(changed(writes, 'Reference_Request__c')).toMatchObject([
      { Status__c: 'Cancelled', Reason_Code__c: 'MERGED', Merged_Into__c: merge.intoId },
      { Turn__c: 6 },
    ]);
    expect(changed(writes, 'Reference_Activity__c')).toEqual([{ Status__c: 'Released' }]);
    expect(decisions(writes)).toMatchObject([
      { Move__c: 'join', Request__c: merge.intoId, Request_Turn_Number__c: 6, Reason__c: merge.comment },
      { Move__c: 'merge', Request_Turn_Number__c: 2, Account_Turn_Number__c: 1 },
    ]);
    expect(sharedWith(writes, REP.userId)).toEqual(expect.arrayContaining([merge.intoId, 'a09000000000007AAA']));
  });

  test.each([
    ['one that has ended', other({ status: 'Completed' }), 'ILLEGAL_MOVE'],
    ['itself', other({ id: aState().id }), 'INVALID_INPUT'],
    ['one after another customer', other({ candidates: [] }), 'ILLEGAL_MOVE'],
    ['one that is not there', null, 'NOT_FOUND'],
  ])('not into %s', (_title, into, code) => {
    expect(() => make(MANAGER, merge, aState(), undefined, { other: into })).toThrow(expect.objectContaining({ code }));
  });
});

describe('when a reservation lapses', () => {
  const lapse = (state = aState(), ledger = aLedger({ uses: [HELD] }), now = new Date('2026-03-16T10:00:00Z')) => {
    const read = new Set([...ledger.references.values()].flatMap(keysOf));
    const history = { activities: [HELD.id], decisions: ['a09000000000001AAA'] };
    const command = { key: 'k', bodyHash: '' };
    return expire(ledger, { state, prospect: null, read, history, command }, now);
  };

  test('nobody has done it, the use is given back and takes a turn, and nobody is left', () => {
    const writes = lapse();
    expect(writes && status(writes)).toBe('Unfulfilled');
    expect(writes && changed(writes, 'Reference_Activity__c')).toEqual([{ Status__c: 'Released' }]);
    expect(writes && decisions(writes)).toMatchObject([{ Move__c: 'expire', By__c: null, Account_Turn_Number__c: 1 }]);
    expect(writes && changed(writes, 'Reference_Approval__c')).toEqual([{ Verdict__c: 'Not Needed' }]);
  });

  test('whoever stands by moves up, and who approves them reads what happened before', () => {
    const second = aReference({
      id: 'a01000000000002AAA',
      accountId: '001000000000002AAA',
      contactId: null,
      ownerId: '005000000000007AAA',
    });
    const references = new Map([aReference(), second].map((each) => [each.id, each]));
    const [candidate] = aState().candidates;
    const standby = {
      ...candidate!,
      id: 'a04000000000002AAA',
      order: 2,
      referenceId: second.id,
      status: 'Standby' as const,
      activity: null,
    };
    const state = aState({ neededBy: '2026-03-20', candidates: [candidate!, standby] });
    const writes = lapse(state, aLedger({ references, uses: [HELD] }));
    expect(writes && status(writes)).toBe('Pending Approval');
    expect(writes && sharedWith(writes, second.ownerId)).toContain('a09000000000001AAA');
  });

  test('not a moment before, nor once the customer has accepted or the date is set', () => {
    expect(lapse(aState(), undefined, new Date('2026-03-16T09:59:59Z'))).toBeNull();
    const late = new Date('2026-06-01T00:00:00Z');
    expect(lapsedOf(approved({}, { status: 'Asked' }), late)).toHaveLength(1);
    expect(lapsedOf(approved({}, { status: 'Accepted' }), late)).toEqual([]);
    expect(lapsedOf(dated(), late)).toEqual([]);
    expect(lapsedOf(aState({ status: 'Cancelled' }), late)).toEqual([]);
  });
});

test('what took place stays when the rest is withdrawn, and still waits to be confirmed', () => {
  const state = dated({ status: 'Completed', recordedBy: MANAGER.userId }, { quantity: 2 });
  const [first] = state.candidates;
  const second = {
    ...first!,
    id: 'a04000000000002AAA',
    status: 'Accepted' as const,
    activity: reserved('a05000000000002AAA'),
  };
  const writes = make(REP, { move: 'withdraw' }, { ...state, candidates: [first!, second] });
  expect(status(writes)).toBe('Cancelled');
  expect(changed(writes, 'Reference_Activity__c')).toEqual([{ Status__c: 'Released' }]);
  expect(decisions(writes)[0]).toMatchObject({ Ball__c: 'Requester' });
});

test('a reminder changes nothing but the history, which names who has the ball', () => {
  const writes = make(REP, { move: 'remind', comment: 'The prospect decides on Friday' });
  expect(writes.changes).toHaveLength(1);
  expect(decisions(writes)).toMatchObject([{ Move__c: 'remind', Ball__c: 'Account Owner', At__c: NOW.toISOString() }]);
});
