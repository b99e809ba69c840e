import apexSend from '@salesforce/apex/ApiClient.send';
import RequestQueue from 'c/requestQueue';
import { all, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const lists = (...requests: unknown[]) =>
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { view: 'all', requests, truncated: false } }));
const queue = () => mount('request-queue', RequestQueue);
const pathOf = (call: number) => send.mock.calls[call][0].path;

async function choose(element: HTMLElement, label: string) {
  const tab = all(element, 'lightning-tab').find((each) => each.label === label);
  tab.dispatchEvent(new CustomEvent('active'));
  await settle();
}

beforeEach(() => send.mockReset());

test('opens with what waits for the reader, in the order the service gave', async () => {
  lists(aRequestSummary({ number: 'REQ-2' }), aRequestSummary({ id: 'a02000000000002AAA', number: 'REQ-1' }));
  const element = await queue();
  expect(pathOf(0)).toBe('/v1/requests?view=waiting-for-me');
  const [, first, second] = all(element, 'tr').map(textOf);
  expect(first).toContain('REQ-2');
  expect(second).toContain('REQ-1');
  expect(send).toHaveBeenCalledTimes(1);
  await expect(element).toBeAccessible();
});

test('each row says what it is about, what comes next, who has it and since when', async () => {
  lists(aRequestSummary({ rush: true, neededBy: '2026-11-20' }));
  const [, row] = all(await queue(), 'tr').map(textOf);
  expect(row).toContain('REQ-00012 Reference call Rush');
  expect(row).toContain('Big Sky herd Big Sky Cattle $250,000 · closes Dec 1');
  expect(row).toContain('Green Valley Ranch (Reserved)');
  expect(row).toContain('Waiting for approval');
  expect(row).toContain('Approve or decline Olga Owner (Account owner) for 2 days');
  expect(row).toContain('Nov 20 Overdue');
});

test.each([
  ['Queue', 'queue', 'No request waits for somebody to take it.'],
  ['Mine', 'mine', 'You have not asked for a reference yet.'],
  ['All', 'all', 'There is no request you may see.'],
])('the tab %s asks for its own view, and says so when it is empty', async (label, view, sentence) => {
  lists(aRequestSummary());
  const element = await queue();
  lists();
  await choose(element, label);
  expect(pathOf(1)).toBe(`/v1/requests?view=${view}`);
  expect(textOf(element)).toContain(sentence);
});

test('a slow answer of a tab that was left does not replace the one that is shown', async () => {
  lists();
  const element = await queue();
  const { promise, resolve: late } = Promise.withResolvers<string>();
  send.mockReturnValueOnce(promise);
  await choose(element, 'Queue');
  lists();
  await choose(element, 'Mine');
  const body = { view: 'queue', requests: [aRequestSummary()], truncated: false };
  late(JSON.stringify({ status: 200, body }));
  await settle();
  expect(textOf(element)).not.toContain('REQ-00012');
});

test('shows the outline while it loads, and a fault with a way to try again', async () => {
  send.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await queue())).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await queue();
  expect(textOf(element)).toContain('Many people are asking.');
  lists(aRequestSummary());
  await click(element, 'Try again');
  expect(textOf(element)).toContain('REQ-00012');
});

test('a person without permission is told so', async () => {
  send.mockRejectedValueOnce(problem({ status: 403, code: 'NOT_PERMITTED', title: 'No.' }));
  expect(textOf(await queue())).toContain('You do not have access to customer references yet');
});
