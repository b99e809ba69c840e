import RequestApprovals from 'c/requestApprovals';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER, REP } from '../../../../../tests/data/answers.ts';

const [APPROVAL] = aRequestView().approvals;
const approvals = (...list: object[]) =>
  mount('request-approvals', RequestApprovals, { approvals: list.map((each) => ({ ...APPROVAL, ...each })) });
const ANSWERED = { verdict: 'Approved', answeredAt: '2026-11-20T09:30:00Z', comment: 'Gladly' };

test('an answer says who gave it, when, and what they said', async () => {
  const element = await approvals(ANSWERED);
  expect(textOf(element)).toContain('Approved by Olga Owner (Account owner), Nov 20, 2026, 9:30 AM Gladly');
  await expect(element).toBeAccessible();
});

test('an answer in the place of somebody else names both', async () => {
  expect(textOf(await approvals({ ...ANSWERED, answeredBy: REP }))).toContain(
    'Approved by Rita Rep for Olga Owner (Account owner)',
  );
});

test('a step nobody is named for stands by its role', async () => {
  expect(textOf(await approvals({ role: 'Reference Manager', approver: null }))).toContain(
    'Waiting for Reference team',
  );
});

test('an open step says until when, an answered one no more', async () => {
  const dueAt = '2026-11-23T17:00:00Z';
  expect(textOf(await approvals({ dueAt }))).toContain('Until Nov 23, 2026, 5:00 PM');
  expect(textOf(await approvals({ ...ANSWERED, dueAt }))).not.toContain('Until');
});

test('steps stand in their order', async () => {
  const element = await approvals({ id: 'b', step: 2, approver: REP }, { id: 'a', step: 1, approver: OWNER });
  expect(all(element, 'li').map(textOf)).toEqual([
    expect.stringContaining('Olga Owner'),
    expect.stringContaining('Rita Rep'),
  ]);
});
