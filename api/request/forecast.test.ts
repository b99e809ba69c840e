import { describe, expect, test } from '@jest/globals';
import { demoPolicy } from '#scripts/seed/policy.ts';
import { toPolicy, type PolicyRecord } from '../policy/record.ts';
import { ballOf } from './ball.ts';
import { forecast } from './forecast.ts';
import { reserved, type ApprovalState, type RequestState } from './state.ts';

// A Tuesday.
const since = new Date('2026-12-01T09:00Z');
const { policy: fields, rules } = demoPolicy(since);
const policy = toPolicy({ Id: 'p', ...fields, Rules__r: { records: rules } } as unknown as PolicyRecord);

const approval = (more: Partial<ApprovalState> = {}): ApprovalState => ({
  id: 'v',
  candidateId: 'c',
  step: 1,
  role: 'Account Owner',
  approverId: 'olga',
  verdict: 'Pending',
  asked: true,
  dueAt: null,
  ...more,
});
const candidate = {
  id: 'c',
  order: 1,
  referenceId: 'r',
  status: 'Held' as const,
  holdUntil: null,
  activity: reserved('a'),
};
const request = (more: Partial<RequestState> = {}): RequestState => ({
  id: 'q',
  status: 'Pending Approval',
  turn: 1,
  requesterId: 'rita',
  fulfillerId: null,
  activityType: 'Reference call',
  quantity: 1,
  neededBy: '2026-12-18',
  askedAt: null,
  answeredOn: null,
  opportunityId: 'o',
  path: null,
  candidates: [candidate],
  approvals: [approval()],
  ...more,
});
const at = (state: RequestState, now: string, promisedBy: string | null = null) =>
  forecast(state, promisedBy, { party: ballOf(state).party, since }, policy, new Date(now));
const finish = (state: RequestState, now: string) => at(state, now).predictedFinish?.toISOString();

const inProgress = { status: 'In Progress' as const, approvals: [], fulfillerId: 'mara' };
const accepted = { ...inProgress, candidates: [{ ...candidate, status: 'Accepted' as const }] };

// Usual turns, in hours of an eight-hour day: owner 8, manager 4, who arranges 8, the customer 16.
describe('the predicted finish', () => {
  test.each([
    ['waits on the owner, then for asking, the customer and a date: five days', request(), '2026-12-07T17:00:00.000Z'],
    ['has no owner to wait for once approved and taken', request(inProgress), '2026-12-04T17:00:00.000Z'],
    ['waits first for somebody to take it', request({ ...inProgress, fulfillerId: null }), '2026-12-07T13:00:00.000Z'],
    [
      'waits on the customer and a date once asked',
      request({ ...inProgress, candidates: [{ ...candidate, status: 'Asked' }] }),
      '2026-12-03T17:00:00.000Z',
    ],
    ['is a day away when only the date is missing', request(accepted), '2026-12-01T17:00:00.000Z'],
    [
      'counts the way through approval for a request that names nobody',
      request({ status: 'New', candidates: [], approvals: [] }),
      '2026-12-08T13:00:00.000Z',
    ],
  ])('%s', (_what, state, expected) => expect(finish(state, '2026-12-01T09:00Z')).toBe(expected));

  test('comes no later while somebody works within their usual time, and moves with every hour beyond', () => {
    expect(finish(request(), '2026-12-01T14:00Z')).toBe(finish(request(), '2026-12-01T09:00Z'));
    expect(finish(request(accepted), '2026-12-03T11:00Z')).toBe('2026-12-03T12:00:00.000Z');
  });

  test('counts approvers side by side once, one after the other each', () => {
    const csm = approval({ id: 'w', step: 2, role: 'CSM', approverId: 'carlos' });
    const together = request({ approvals: [approval(), csm] });
    expect(finish(together, '2026-12-01T09:00Z')).toBe('2026-12-07T17:00:00.000Z');
    const inTurn = request({ approvals: [approval(), { ...csm, asked: false }] });
    expect(finish(inTurn, '2026-12-01T09:00Z')).toBe('2026-12-08T17:00:00.000Z');
  });

  test('is the date that was set, and none when all is over', () => {
    const use = { ...reserved('a'), status: 'Scheduled' as const, startsAt: '2026-12-10T15:00:00.000Z' };
    const scheduled = request({
      ...accepted,
      status: 'Scheduled',
      candidates: [{ ...candidate, status: 'Accepted', activity: use }],
    });
    expect(finish(scheduled, '2026-12-01T09:00Z')).toBe('2026-12-10T15:00:00.000Z');
    expect(finish(request({ status: 'Cancelled' }), '2026-12-01T09:00Z')).toBeUndefined();
  });

  test('is late when it comes after the promised day', () => {
    expect(at(request(), '2026-12-01T09:00Z', '2026-12-07').late).toBe(false);
    expect(at(request(), '2026-12-01T09:00Z', '2026-12-06').late).toBe(true);
  });
});

describe('the ball is overdue', () => {
  test('when an approver lets the time limit pass', () => {
    const due = request({ approvals: [approval({ dueAt: '2026-12-02T17:00:00.000Z' })] });
    expect(at(due, '2026-12-02T16:59Z').overdue).toBe(false);
    expect(at(due, '2026-12-02T17:01Z').overdue).toBe(true);
  });

  test('when anybody takes twice their usual time', () => {
    expect(at(request(accepted), '2026-12-02T17:00Z').overdue).toBe(false);
    expect(at(request(accepted), '2026-12-03T10:00Z').overdue).toBe(true);
  });

  test('not before what was scheduled has taken place, and never when it is nobody’s', () => {
    const use = { ...reserved('a'), status: 'Scheduled' as const, startsAt: '2026-12-10T15:00:00.000Z' };
    const scheduled = request({
      ...accepted,
      status: 'Scheduled',
      candidates: [{ ...candidate, status: 'Accepted', activity: use }],
    });
    expect(at(scheduled, '2026-12-10T14:00Z').overdue).toBe(false);
    expect(at(scheduled, '2026-12-16T14:00Z').overdue).toBe(true);
    expect(at(request({ status: 'Cancelled' }), '2026-12-30T09:00Z').overdue).toBe(false);
  });
});
