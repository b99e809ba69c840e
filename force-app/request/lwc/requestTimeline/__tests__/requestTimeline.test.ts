import RequestTimeline from 'c/requestTimeline';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const [SUBMITTED] = aRequestView().decisions;
const step = (id: string, turn: number, at: string, text: string) => ({ ...SUBMITTED, id, turn, at, text });

test('tells what happened newest first, within one moment by its turn', async () => {
  const decisions = [
    step('1', 1, '2026-11-19T10:00:00Z', 'Asked for'),
    step('3', 3, '2026-11-20T10:00:00Z', 'Assigned'),
    { ...step('2', 2, '2026-11-20T10:00:00Z', 'Approved'), comment: 'Gladly' },
  ];
  const element = await mount('request-timeline', RequestTimeline, { decisions });
  expect(all(element, 'li').map(textOf)).toEqual([
    'Assigned Nov 20, 2026, 10:00 AM',
    'Approved Gladly Nov 20, 2026, 10:00 AM',
    'Asked for Nov 19, 2026, 10:00 AM',
  ]);
  await expect(element).toBeAccessible();
});
