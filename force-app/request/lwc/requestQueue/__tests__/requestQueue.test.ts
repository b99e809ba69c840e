import apexSend from '@salesforce/apex/ApiClient.send';
import LightningPrompt from 'lightning/prompt';
import RequestQueue from 'c/requestQueue';
import { all, click, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, aRequestView, OWNER } from '../../../../../tests/data/answers.ts';

const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
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

beforeEach(() => {
  send.mockReset();
  localStorage.clear();
});

test('opens with what waits for the reader, in the order the service gave', async () => {
  lists(aRequestSummary({ number: 'REQ-2' }), aRequestSummary({ id: 'a02000000000002AAA', number: 'REQ-1' }));
  const element = await queue();
  expect(pathOf(0)).toBe('/v1/requests?view=waiting-for-me&counts=true');
  const [, first, second] = all(element, 'tr').map(textOf);
  expect(first).toContain('REQ-2');
  expect(second).toContain('REQ-1');
  expect(send).toHaveBeenCalledTimes(1);
  await expect(element).toBeAccessible();
});

test('each row says what it is about, what comes next, who has it and since when', async () => {
  lists(aRequestSummary({ requester: OWNER, rush: true, neededBy: '2026-11-20' }));
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
  expect(pathOf(1)).toBe(`/v1/requests?view=${view}&counts=true`);
  expect(textOf(element)).toContain(sentence);
});

test('opens on the view a link names', async () => {
  lists(aRequestSummary());
  await queue();
  lists();
  place.emit({ attributes: { apiName: 'Reference_Queue' }, state: { c__view: 'queue' } });
  await settle();
  place.emit({ attributes: { apiName: 'Reference_Queue' }, state: {} });
  place.emit({ attributes: { apiName: 'Reference_Pool' }, state: { c__view: 'all' } });
  await settle();
  expect(pathOf(1)).toBe('/v1/requests?view=queue&counts=true');
  expect(send).toHaveBeenCalledTimes(2);
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
  expect(textOf(await queue())).toContain('Your permissions do not open this yet');
});

const OTHER = 'a02000000000002AAA';
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const rowsOf = (element: HTMLElement) => all(element, 'tr[data-id]');
async function press(element: HTMLElement, key: string, on = document.activeElement ?? element) {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await settle();
}

test('each view says how many requests it holds', async () => {
  answers({
    view: 'waiting-for-me',
    requests: [],
    truncated: false,
    counts: { mine: 3, 'waiting-for-me': 0, queue: 7, unassigned: 1 },
  });
  const labels = all(await queue(), 'lightning-tab').map(({ label }) => label);
  expect(labels).toEqual(['Waiting for me (0)', 'Queue (7)', 'Mine (3)', 'All']);
});

test('one’s own request says what a colleague would: whom it hangs on, since when, and what to expect', async () => {
  lists(
    aRequestSummary({
      neededBy: '2026-11-26',
      promisedBy: '2026-11-25',
      predictedFinish: '2026-11-27T10:00:00Z',
      late: true,
    }),
  );
  const [row] = rowsOf(await queue()).map(textOf);
  expect(row).toContain('Can Olga Owner make Thursday?');
  expect(row).toContain('Asked Thursday, a date is likely by Friday. Probably too late.');
  expect(row).toContain('Promised Nov 25 Likely Nov 27 Late');
});

test('filters ask the service, and what they leave empty says that it is the filters', async () => {
  lists(aRequestSummary());
  const element = await queue();
  lists();
  await fillIn(element, 'Status', 'In Progress');
  expect(pathOf(1)).toBe('/v1/requests?view=waiting-for-me&counts=true&status=In+Progress');
  expect(textOf(element)).toContain('No request fits these filters.');
  lists(aRequestSummary());
  await click(element, 'Clear filters');
  expect(pathOf(2)).toBe('/v1/requests?view=waiting-for-me&counts=true');
});

test('words are looked for when they are typed, not at every letter', async () => {
  lists();
  const element = await queue();
  await fillIn(element, 'Search words', ' Big Sky ');
  expect(send).toHaveBeenCalledTimes(1);
  lists();
  field(element, 'Search words').dispatchEvent(new CustomEvent('commit'));
  await settle();
  expect(pathOf(1)).toBe('/v1/requests?view=waiting-for-me&counts=true&q=Big+Sky');
});

test('a view with filters is kept under a name, for this person in this browser', async () => {
  jest.spyOn(LightningPrompt, 'open').mockResolvedValue('Calls');
  lists(aRequestSummary());
  const element = await queue();
  lists(aRequestSummary());
  await fillIn(element, 'Activity', 'Reference call');
  await click(element, 'Save this view');
  lists();
  const later = await queue();
  lists();
  await click(later, 'Calls');
  expect(pathOf(3)).toContain('activityType=Reference+call');
  await click(later, 'Remove Calls');
  lists();
  expect(textOf(await queue())).not.toContain('Calls');
});

test('by keyboard: j and k go through the rows, a approves and stands on the next', async () => {
  lists(aRequestSummary(), aRequestSummary({ id: OTHER, number: 'REQ-00013' }));
  const element = await queue();
  expect(textOf(element)).toContain('j next, k previous, a approve, d decline, o open or close');
  const [first, second] = rowsOf(element);
  first.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  const focus = jest.spyOn(second, 'focus');
  await press(element, 'j', first);
  expect(focus).toHaveBeenCalledTimes(1);
  await press(element, 'k', second);
  const moves = [{ move: 'approve', candidateId: 'a03000000000001AAA', label: 'Approve', needs: [], required: [] }];
  answers(aRequestView({ moves }));
  answers(aRequestView({ decisions: [{ ...aRequestView().decisions[0], text: 'Approved by Rita Rep' }] }));
  lists(aRequestSummary({ id: OTHER, number: 'REQ-00013' }));
  await press(element, 'a', first);
  expect(JSON.parse(send.mock.calls[2][0].body)).toEqual({
    move: 'approve',
    turn: 1,
    candidateId: 'a03000000000001AAA',
  });
  expect(textOf(element)).toContain('REQ-00012: Approved by Rita Rep');
  expect(focus).toHaveBeenCalledTimes(2);
  expect(rowsOf(element)).toHaveLength(1);
});

test('a key that approves where nothing is to approve says what comes next; with Ctrl it is the browser’s', async () => {
  lists(aRequestSummary());
  const element = await queue();
  const [row] = rowsOf(element);
  row.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  answers(aRequestView());
  await press(element, 'a', row);
  expect(textOf(element)).toContain('REQ-00012: this is not yours to approve. Next: Approve or decline.');
  row.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, composed: true }));
  await press(element, 'a', all(element, 'c-request-filter')[0]);
  expect(send).toHaveBeenCalledTimes(2);
});
