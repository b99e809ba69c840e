import type { Turnaround } from '#api/insight/turnaroundSchema.ts';
import type { Waiting } from '#api/insight/waitingSchema.ts';
import { OWNER, REP } from './answers.ts';

const figure = (
  answered: number,
  median: number | null,
  ninetieth: number | null,
  inLine: number,
  share: number | null,
) => ({
  ...{ answered, median, ninetieth, inLine, share },
});
const deal = { id: '006000000000001AAA', name: 'Herd tracking', amount: 50_000 };
const behind = { deal, arrangerId: null, activityType: 'Reference call' as const, asked: true, withoutTeam: null };

/** Two teams, three answers, two months; each part replaceable. */
export const aTurnaround = (parts: Partial<Turnaround> = {}): Turnaround => ({
  ...{ from: '2026-10-01', to: '2026-11-21', lineHours: 16, all: figure(3, 14, 40, 2, 67) },
  by: {
    way: [
      { key: 'Self-fulfill', ...figure(2, 10, 14, 2, 100) },
      { key: 'Manager-fulfill after approval', ...figure(1, 40, 40, 0, 0) },
    ],
    activityType: [{ key: 'Reference call', ...figure(3, 14, 40, 2, 67) }],
    team: [
      { key: null, ...figure(1, 40, 40, 0, 0) },
      { key: 'Sales', ...figure(2, 10, 14, 2, 100) },
    ],
    month: [
      { key: '2026-10', ...figure(0, null, null, 0, null) },
      { key: '2026-11', ...figure(3, 14, 40, 2, 67) },
    ],
  },
  steps: [
    { status: 'In Progress', party: 'Customer', requests: 2, hours: 12.5, share: 62 },
    { status: 'Pending Approval', party: 'Account Owner', requests: 1, hours: 7.5, share: 38 },
  ],
  rush: {
    all: { team: null, asked: 3, rush: 1, share: 33 },
    teams: [{ team: 'Sales', asked: 3, rush: 1, share: 33 }],
  },
  withoutTeam: { finished: 2, count: 1, share: 50 },
  work: [
    {
      ...{ person: OWNER, answered: 1, steps: 4.9 },
      open: [
        {
          id: 'a0R000000000007AAA',
          number: 'REQ-00007',
          deal: { id: null, name: 'The press', amount: null },
          activityType: 'Site visit',
        },
      ],
    },
  ],
  oldest: [
    {
      ...{ id: 'a0R000000000009AAA', number: 'REQ-00009', activityType: 'Site visit', deal: 'Herd tracking' },
      ...{
        status: 'Pending Approval',
        party: 'Account Owner',
        user: OWNER,
        askedOn: '2026-11-02',
        hours: 59,
        held: 53,
      },
    },
  ],
  unanswered: 4,
  requests: [
    {
      ...{ ...behind, id: 'a0R000000000001AAA', number: 'REQ-00001', way: 'Self-fulfill', team: 'Sales', rush: true },
      ...{ month: '2026-11', hours: 6, inLine: true, steps: [{ status: 'In Progress', party: 'Customer', hours: 5 }] },
    },
    {
      ...{ ...behind, id: 'a0R000000000002AAA', number: 'REQ-00002', way: 'Self-fulfill', team: 'Sales', rush: false },
      ...{ month: '2026-11', hours: 14, inLine: true, steps: [{ status: 'In Progress', party: 'Customer', hours: 9 }] },
    },
    {
      ...{
        ...behind,
        id: 'a0R000000000003AAA',
        number: 'REQ-00003',
        way: 'Manager-fulfill after approval',
        team: null,
      },
      ...{ rush: false, month: '2026-11', hours: 40, inLine: false, steps: [] },
    },
  ],
  labels: {},
  ...parts,
});

export const aWaiting = (parts: Partial<Waiting> = {}): Waiting => ({
  deals: [
    {
      ...{ opportunityId: '006000000000001AAA', name: 'Herd tracking', prospect: 'Lakeside', amount: 90_000 },
      ...{ closeDate: '2026-12-01', stage: 'Value Proposition', seller: REP, since: '2026-11-02T09:00:00.000Z' },
      requests: [
        {
          ...{ id: 'a0R000000000009AAA', number: 'REQ-00009', status: 'Pending Approval', activityType: 'Site visit' },
          neededBy: '2026-11-30',
          ball: { party: 'Account Owner', user: OWNER, since: '2026-11-02T09:00:00.000Z', overdue: true },
        },
      ],
    },
  ],
  ...{ amount: 90_000, truncated: false, labels: {} },
  ...parts,
});
