import apexSend from '@salesforce/apex/ApiClient.send';
import SweepPage from 'c/sweepPage';
import { button, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { REP } from '../../../../../tests/data/answers.ts';
import { aSweep } from '../../../../../tests/data/messageAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const answers = (body: unknown, status = 200) => send.mockResolvedValueOnce(JSON.stringify({ status, body }));
const part = (name: string, done: number, left = 0, problems: string[] = []) => ({
  ...{ part: name, found: done + left, done, left, problems },
});
const BUSY = aSweep({
  id: 'a0S000000000002AAA',
  startedBy: REP,
  report: {
    calls: 25,
    parts: [part('reservations', 3), part('sending', 12, 2, ['1 could not be delivered.'])] as never,
  },
});
const RUNNING = aSweep({ id: 'a0S000000000003AAA', state: 'Running', endedAt: null, report: null });
const CUT = aSweep({ id: 'a0S000000000004AAA', state: 'Cut off', endedAt: null, report: null });
const page = () => mount('sweep-page', SweepPage);

beforeEach(() => send.mockReset());

test('says of each round when, by whom, how long and what it did, what it left and what was cut off', async () => {
  answers({ sweeps: [BUSY, CUT, aSweep()] });
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('10:00 AM Rita Rep 3 s Reservations that lapsed: 3 Messages sent: 12');
  expect(text).toContain('Left for the next round: 2 1 could not be delivered.');
  expect(text).toContain('By itself Cut off before its end');
  expect(text).toContain('By itself 3 s Nothing was due.');
  await expect(element).toBeAccessible();
});

test('a round is made now, and what it did is said', async () => {
  answers({ sweeps: [] });
  const element = await page();
  expect(textOf(element)).toContain('No round yet');
  let ends = jest.fn();
  send.mockReturnValueOnce(new Promise((resolve) => (ends = ends.mockImplementation(resolve))));
  await click(element, 'Do now');
  expect(textOf(element)).toContain('A round is under way.');
  expect(button(element, 'Do now').disabled).toBe(true);
  answers({ sweeps: [BUSY] });
  ends(JSON.stringify({ status: 200, body: { ran: true, sweep: BUSY } }));
  await settle();
  expect(textOf(element)).toContain('Done. Reservations that lapsed: 3 · Messages sent: 12');
});

test('a long one goes on, and its end is told when one looks again; another one under way is said', async () => {
  answers({ sweeps: [] });
  const element = await page();
  answers({ ran: true, sweep: RUNNING }, 202);
  answers({ sweeps: [RUNNING] });
  await click(element, 'Do now');
  expect(textOf(element)).toContain('A round is under way.');
  answers({ sweeps: [BUSY] });
  await click(element, 'Refresh');
  expect(textOf(element)).toContain('Done. Reservations that lapsed: 3');
  answers({ ran: false, sweep: RUNNING });
  answers({ sweeps: [RUNNING] });
  await click(element, 'Do now');
  expect(textOf(element)).toContain('A round was under way already');
});

test('says why nothing could be done', async () => {
  answers({ sweeps: [aSweep()] });
  const element = await page();
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Salesforce is busy.' }));
  await click(element, 'Do now');
  expect(textOf(element)).toContain('Salesforce is busy.');
  send.mockRejectedValueOnce(problem({ status: 403, code: 'NOT_PERMITTED', title: 'No.' }));
  await click(element, 'Refresh');
  expect(textOf(element)).toContain('Your permissions do not open this yet');
});
