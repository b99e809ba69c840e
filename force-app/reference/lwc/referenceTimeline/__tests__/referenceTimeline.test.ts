import ReferenceTimeline from 'c/referenceTimeline';
import { all, fillIn, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const entry = (id: string, kind: string, text: string, more: object = {}) => ({
  id,
  kind,
  at: '2026-11-19T10:00:00Z',
  text,
  outcome: null,
  comment: null,
  by: null,
  requestId: null,
  requestNumber: null,
  deal: null,
  ...more,
});
const use = {
  at: '2026-10-14',
  outcome: 'No-show: prospect',
  requestId: 'a02',
  requestNumber: 'REQ-1',
  deal: 'Big Sky',
};
const ENTRIES = [
  entry('1', 'change', 'Paused', { by: 'Carlos', comment: 'Open escalation' }),
  entry('2', 'request', 'Asked for: Reference call', { outcome: 'Completed' }),
  entry('3', 'step', 'Approved', { by: 'Olga' }),
  entry('4', 'use', 'Reference call', use),
];
const rows = (element: HTMLElement) => all(element, 'li').map((row: HTMLElement) => textOf(row));

test('tells everything in the order given, with deal, outcome and who', async () => {
  const element = await mount('reference-timeline', ReferenceTimeline, { entries: ENTRIES });
  expect(rows(element)).toEqual([
    'Paused Carlos Open escalation Nov 19, 2026, 10:00 AM',
    'Asked for: Reference call · Completed Nov 19, 2026, 10:00 AM',
    'Approved Olga Nov 19, 2026, 10:00 AM',
    expect.stringContaining('Reference call · No-show: prospect Big Sky Oct 14'),
  ]);
  await expect(element).toBeAccessible();
});

test.each([
  ['uses', 1],
  ['requests', 2],
  ['changes', 1],
  ['all', 4],
])('shows %s only', async (shown, count) => {
  const element = await mount('reference-timeline', ReferenceTimeline, { entries: ENTRIES });
  await fillIn(element, 'Show', shown);
  expect(rows(element)).toHaveLength(count);
});

test('says when there is nothing', async () => {
  const element = await mount('reference-timeline', ReferenceTimeline, { entries: [] });
  expect(textOf(element)).toContain('Nothing yet, as far as you may see.');
});
