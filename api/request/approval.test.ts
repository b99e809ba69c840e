import { describe, expect, test } from '@jest/globals';
import { aLedger, aPolicy, aReference, aRule, aState } from '#tests/builders.ts';
import { changed, decisions, HELD, make, MANAGER, OWNER, sharedWith, status, STRANGER } from '#tests/moves.ts';
import type { ActivityRule } from '../policy/schema.ts';
import { approvalsFor } from './approvers.ts';

const NOW = new Date('2026-03-06T16:00:00Z');
const [approval] = aState().approvals;
const CALENDAR = { timeZone: 'UTC', from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5], holidays: [] };

const asked = (
  given: Partial<ActivityRule>,
  requesterId = '005000000000001AAA',
  absences = aPolicy().settings.absences,
) => {
  const rule = aRule({ approverRoles: ['Account Owner', 'CSM', 'Reference Manager'], ...given });
  const reference = aReference({ csmId: '005000000000005AAA', managerId: MANAGER.userId });
  const policy = aPolicy({ settings: { calendar: CALENDAR, absences } });
  return approvalsFor(
    reference,
    'a04',
    { requestId: 'a03', requesterId, policy, rule, now: NOW },
    { automatic: false, leavers: new Map() },
  );
};
const times = ({ approvals }: ReturnType<typeof asked>, field: string) => approvals.map(({ fields }) => fields[field]);

describe('who is asked to approve, and until when', () => {
  test('in order the first alone, who has so many business hours', () => {
    const route = asked({ approvalOrder: 'In order', approvalHours: 4 });
    expect(times(route, 'Asked_At__c')).toEqual([NOW.toISOString(), null, null]);
    // An hour on Friday, three on Monday.
    expect(times(route, 'Due_At__c')).toEqual(['2026-03-09T12:00:00.000Z', null, null]);
  });

  test('at once everybody, without a limit where the rule has none', () => {
    const route = asked({ approvalOrder: 'At once', approvalHours: null });
    expect(times(route, 'Asked_At__c')).toEqual(Array(3).fill(NOW.toISOString()));
    expect(times(route, 'Due_At__c')).toEqual([null, null, null]);
  });

  test('an owner who asks for a customer of their own has answered, and the next is asked', () => {
    const route = asked({ approvalOrder: 'In order' }, OWNER.userId);
    expect(times(route, 'Verdict__c')).toEqual(['Approved', 'Pending', 'Pending']);
    expect(times(route, 'Asked_At__c')).toEqual([NOW.toISOString(), NOW.toISOString(), null]);
  });

  test('the deputy of somebody who is away may read it too', () => {
    const away = { userId: OWNER.userId, deputyId: STRANGER.userId, from: '2026-03-01', until: '2026-03-20' };
    expect(asked({}, undefined, [away]).approvers).toContain(STRANGER.userId);
    expect(asked({}, undefined, [{ ...away, until: '2026-03-05' }]).approvers).not.toContain(STRANGER.userId);
  });
});

describe('answering', () => {
  const second = { ...approval!, id: 'a07000000000002AAA', step: 2, approverId: STRANGER.userId, asked: false };
  const policy = aPolicy({ rules: [aRule({ approvalHours: 8 })], settings: { calendar: CALENDAR } });
  const inOrder = () => aState({ approvals: [approval!, second] });

  test('a step in order asks the next one, and the request waits for them', () => {
    const writes = make(OWNER, { move: 'approve' }, inOrder(), aLedger({ uses: [HELD], policy }));
    expect(status(writes)).toBe('Pending Approval');
    expect(changed(writes, 'Reference_Approval__c')).toMatchObject([
      { Verdict__c: 'Approved', Answered_By__c: OWNER.userId },
      { Asked_At__c: '2026-03-02T10:00:00.000Z', Due_At__c: '2026-03-03T10:00:00.000Z' },
    ]);
    expect(decisions(writes)[0]).toMatchObject({ Ball_User__c: STRANGER.userId });
  });

  test('one person asked in two roles answers once', () => {
    const both = aState({ approvals: [approval!, { ...second, approverId: OWNER.userId }] });
    expect(status(make(OWNER, { move: 'approve' }, both))).toBe('In Progress');
  });

  test('a deputy’s answer says whose it is', () => {
    const deputy = { ...STRANGER, standsInFor: [OWNER.userId] };
    const writes = make(deputy, { move: 'decline', comment: 'Away' });
    expect(status(writes)).toBe('Not Approved');
    expect(changed(writes, 'Reference_Approval__c')[0]).toMatchObject({ Answered_By__c: STRANGER.userId });
  });
});

describe('passed to somebody else', () => {
  test('they are asked instead, by the same time, and read what happened so far', () => {
    const writes = make(OWNER, { move: 'reassign', approverId: STRANGER.userId });
    expect(changed(writes, 'Reference_Approval__c')).toEqual([{ Approver__c: STRANGER.userId }]);
    expect(decisions(writes)[0]).toMatchObject({ Ball_User__c: STRANGER.userId });
    expect(sharedWith(writes, STRANGER.userId)).toEqual(expect.arrayContaining([aState().id, 'a09000000000001AAA']));
  });

  test('by a manager too, never to the one who asked, never by others', () => {
    const to = (approverId: string) => ({ move: 'reassign', approverId }) as const;
    expect(() => make(MANAGER, to(STRANGER.userId))).not.toThrow();
    expect(() => make(OWNER, to(aState().requesterId))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(() => make(STRANGER, to(STRANGER.userId))).toThrow(expect.objectContaining({ code: 'NOT_YOUR_MOVE' }));
  });
});
