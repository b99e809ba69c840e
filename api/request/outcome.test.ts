import { describe, expect, test } from '@jest/globals';
import { aLedger, aPolicy, aReference, aRule, aState } from '#tests/builders.ts';
import { changed, dated, decisions, HELD, make, MANAGER, OWNER, refusal, REP, status } from '#tests/moves.ts';
import type { LedgerUse } from '../decision/ledger.ts';
import type { NewMove } from './moveSchema.ts';

const use = (writes: ReturnType<typeof make>) => changed(writes, 'Reference_Activity__c')[0];
const took = (by: { userId: string }) => dated({ status: 'Completed', recordedBy: by.userId }, { status: 'Completed' });
const missed = () => dated({ status: 'Missed', noShow: 'Prospect', recordedBy: MANAGER.userId }, { status: 'Missed' });

describe('what became of a use', () => {
  test('it took place: by whom it was recorded, how it went, and not yet confirmed', () => {
    const told = { actualGrade: 4, minutesSpent: 35, comment: 'They liked it' };
    const writes = make(MANAGER, { move: 'complete', ...told }, dated());
    expect(status(writes)).toBe('Completed');
    expect(use(writes)).toMatchObject({
      Status__c: 'Completed',
      Actual_Grade__c: 4,
      Minutes_Spent__c: 35,
      Result__c: 'They liked it',
      Recorded_By__c: MANAGER.userId,
      Confirmed__c: false,
    });
    expect(decisions(writes)[0]).toMatchObject({
      Ball__c: 'Requester',
      Ball_User__c: REP.userId,
      Account_Turn_Number__c: 1,
    });
    expect(changed(writes, 'Reference_Request__c')[0]).toMatchObject({ Finished_At__c: null });
  });

  test('recorded by the requester it is for those who arranged it to confirm', () => {
    const [decision] = decisions(make(REP, { move: 'complete' }, dated()));
    expect(decision).toMatchObject({ Ball__c: 'Fulfiller', Ball_User__c: MANAGER.userId });
    const alone = dated({}, { fulfillerId: REP.userId });
    expect(decisions(make(REP, { move: 'complete' }, alone))[0]).toMatchObject({
      Ball__c: 'Account Owner',
      Ball_User__c: OWNER.userId,
    });
  });

  test('confirmed by the other side it is finished, and takes a turn', () => {
    const writes = make(REP, { move: 'confirm', actualGrade: 5 }, took(MANAGER));
    expect(use(writes)).toMatchObject({ Confirmed__c: true, Confirmed_By__c: REP.userId, Actual_Grade__c: 5 });
    expect(decisions(writes)[0]).toMatchObject({ Ball__c: 'Nobody', Account_Turn_Number__c: 1 });
    expect(changed(writes, 'Reference_Request__c')[0]?.Finished_At__c).not.toBeNull();
  });

  test('whoever recorded it does not confirm it', () => {
    for (const person of [MANAGER, REP]) {
      expect(() => make(person, { move: 'confirm' }, took(person))).toThrow(
        expect.objectContaining({ code: 'NOT_YOUR_MOVE' }),
      );
    }
  });

  test('a no-show says whose and ends the request, and what was released is concealed', () => {
    const writes = make(MANAGER, { move: 'miss', whose: 'Prospect' }, dated());
    expect(status(writes)).toBe('Missed');
    expect(use(writes)).toMatchObject({ Status__c: 'Missed', No_Show__c: 'Prospect' });
    expect(changed(writes, 'Reference_Candidate__c')).toEqual([{ Released_Name__c: null, Released_Channel__c: null }]);
    expect(decisions(writes)[0]).toMatchObject({ Ball__c: 'Nobody' });
    expect(() => make(MANAGER, { move: 'miss' }, dated())).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('of two customers one may be missed while the other goes on', () => {
    const state = dated({}, { quantity: 2 });
    const [first] = state.candidates;
    const second = { ...first!, id: 'a04000000000002AAA', activity: { ...first!.activity!, id: 'a05000000000002AAA' } };
    const both = { ...state, candidates: [first!, second] };
    const writes = make(MANAGER, { move: 'miss', candidateId: first!.id, whose: 'Us' }, both);
    expect(status(writes)).toBe('Scheduled');
    expect(status(make(MANAGER, { move: 'complete', candidateId: second.id }, both))).toBe('Scheduled');
  });
});

describe('a correction', () => {
  const correct = (given: Partial<NewMove>, uses: LedgerUse[] = [{ ...HELD, status: 'Missed' }]) => {
    const reference = aReference({ limit: 1, period: 'Calendar month' });
    const policy = aPolicy({ rules: [aRule({ noShowCounts: ['Customer'] })] });
    const ledger = aLedger({ uses, policy, references: new Map([[reference.id, reference]]) });
    const input: NewMove = { move: 'correct', outcome: 'Completed', comment: 'They came late', ...given };
    return make(MANAGER, input, given.outcome === 'Missed' ? took(MANAGER) : missed(), ledger);
  };
  const other = { ...HELD, id: 'a05000000000009AAA', on: '2026-03-20' };

  test('turns a no-show into a use that took place, to be confirmed again', () => {
    const writes = correct({});
    expect(status(writes)).toBe('Completed');
    expect(use(writes)).toMatchObject({ Status__c: 'Completed', No_Show__c: null, Confirmed__c: false });
    expect(decisions(writes)[0]).toMatchObject({ Outcome__c: 'Allowed', Account_Turn_Number__c: 1 });
  });

  test('needs room like any use, since somebody may have taken the place meanwhile', () => {
    const full = () => correct({}, [{ ...HELD, status: 'Missed' }, other]);
    const { problem, rows } = refusal(full);
    expect(problem).toMatchObject({ code: 'LIMIT_REACHED', extra: { count: 1, limit: 1, alternatives: [] } });
    expect(rows).toMatchObject([{ fields: { Move__c: 'correct', Outcome__c: 'Refused', Rule__c: 'LIMIT_REACHED' } }]);
  });

  test('goes beyond a limit with the manager’s reason, and says so for ever', () => {
    const writes = correct({ override: { reason: 'It did take place' } }, [{ ...HELD, status: 'Missed' }, other]);
    expect(decisions(writes)[0]).toMatchObject({
      Outcome__c: 'Overridden',
      Facts__c: expect.stringContaining('It did take place'),
    });
  });

  test('turns a use into a no-show without asking for room', () => {
    const writes = correct({ outcome: 'Missed', whose: 'Customer' }, [{ ...HELD, status: 'Completed' }, other]);
    expect(status(writes)).toBe('Missed');
    expect(use(writes)).toMatchObject({ Status__c: 'Missed', No_Show__c: 'Customer' });
  });

  test('moves it to the day it really took place, never to one that has not come', () => {
    expect(use(correct({ on: '2026-02-20' }))).toMatchObject({ Activity_Date__c: '2026-02-20', Starts_At__c: null });
    expect(() => correct({ on: '2026-03-20' })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('is nobody’s but a manager’s, and changes something', () => {
    const input: NewMove = { move: 'correct', outcome: 'Completed', comment: 'x' };
    expect(() => make(REP, input, missed())).toThrow(expect.objectContaining({ code: 'NOT_YOUR_MOVE' }));
    const same: NewMove = { move: 'correct', outcome: 'Missed', whose: 'Prospect', comment: 'x' };
    expect(() => make(MANAGER, same, missed(), aLedger({ uses: [HELD] }))).toThrow(
      expect.objectContaining({
        code: 'ILLEGAL_MOVE',
        extra: { allowed: expect.arrayContaining(['correct', 'reopen']) },
      }),
    );
    expect(() => make(MANAGER, input, aState())).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
  });
});

describe('the first answer', () => {
  const asked = { askedAt: '2026-02-27T15:00:00.000Z' };
  const times = (writes: ReturnType<typeof make>) => {
    const { Answered_On__c, Turnaround_Hours__c, Within_Two_Days__c } =
      changed(writes, 'Reference_Request__c')[0] ?? {};
    return [Answered_On__c, Turnaround_Hours__c, Within_Two_Days__c];
  };

  test('is kept with its day and its business hours, for reports', () => {
    expect(times(make(MANAGER, { move: 'complete' }, dated({}, asked)))).toEqual(['2026-03-02', 3, true]);
    const late = dated({}, { askedAt: '2026-02-20T15:00:00.000Z' });
    expect(times(make(MANAGER, { move: 'complete' }, late))).toEqual(['2026-03-02', 43, false]);
  });

  test('stays as it was with what comes later', () => {
    const answered = dated({}, { ...asked, answeredOn: '2026-03-01' });
    expect(times(make(MANAGER, { move: 'complete' }, answered))).toEqual([undefined, undefined, undefined]);
  });
});
