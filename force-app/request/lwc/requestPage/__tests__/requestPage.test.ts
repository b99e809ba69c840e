import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMove from 'c/requestMove';
import RequestPage from 'c/requestPage';
import { subscribe } from 'c/changes';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { all, button, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aRequestView, OPPORTUNITY_ID, REP } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const get = apexGet as unknown as jest.Mock;
const open = jest.spyOn(RequestMove, 'open');
const REQUEST = aRequestView();
const APPROVE = {
  move: 'approve',
  candidateId: 'a03000000000001AAA',
  label: 'Approve',
  needs: ['comment'],
  required: [],
};
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const page = () => mount('request-page', RequestPage, { recordId: REQUEST.id });

beforeEach(() => {
  send.mockReset();
  open.mockReset();
});

test('shows where the request stands, who has the ball, the customers, the deal and the history', async () => {
  answers(aRequestView({ rush: true }));
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('REQ-00012: Reference call Waiting for approval Rush');
  expect(text).toContain('Waits for Olga Owner (Account owner) since Thursday; usually 8 h. Next: Approve or decline');
  expect(text).toContain('Green Valley Ranch Reserved');
  expect(text).toContain('Reserved until Nov 28, 2026, 10:00 AM');
  expect(text).toContain('Waiting for Olga Owner (Account owner)');
  expect(text).toContain('Amount $250,000');
  expect(text).toContain('What they want to hear How long the roll-out took');
  expect(text).toContain('Asked for by Rita Rep Nov 19, 2026, 10:00 AM');
  expect(send).toHaveBeenCalledTimes(1);
  expect(send.mock.calls[0][0]).toMatchObject({ method: 'GET', path: `/v1/requests/${REQUEST.id}` });
});

test('is accessible', async () => {
  answers(REQUEST);
  await expect(await page()).toBeAccessible();
});

test('says "You" to whoever has the ball', async () => {
  answers(aRequestView({ ball: { party: 'Requester', user: REP, since: '2026-11-21T11:59:50Z', nextStep: 'Answer' } }));
  expect(textOf(await page())).toContain('Your turn: Answer');
});

test('a closed request says so and offers nothing', async () => {
  const ball = { party: 'Nobody', user: null, since: '2026-11-19T10:00:00Z', nextStep: '' };
  answers(aRequestView({ status: 'Cancelled', ball, moves: [] }));
  const element = await page();
  expect(textOf(element)).toContain('This request is closed.');
  expect(textOf(element)).toContain('Canceled');
  expect(all(element, 'c-request-moves')).toHaveLength(0);
});

describe('a request that names nobody', () => {
  const SUGGEST = {
    move: 'suggest',
    candidateId: null,
    label: 'Suggest a customer',
    needs: ['candidates'],
    required: [],
  };

  test('shows whoever finds one who fits, and opens the form with those chosen', async () => {
    answers(aRequestView({ candidates: [], approvals: [], status: 'New', moves: [SUGGEST] }));
    get.mockResolvedValueOnce(JSON.stringify(aMatchAnswer()));
    const element = await page();
    expect(textOf(element)).toContain('Find one for this request');
    const [box] = all(element, 'lightning-input').filter(({ type }) => type === 'checkbox');
    box.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await settle();
    open.mockResolvedValue(undefined);
    await click(element, 'Suggest the chosen');
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({
        move: SUGGEST,
        chosen: [{ id: aMatch().reference.id, name: 'Green Valley Ranch', against: [] }],
      }),
    );
  });

  test('shows nothing of it to those who may not suggest, nor once somebody is there', async () => {
    answers(aRequestView({ candidates: [], approvals: [] }));
    expect(textOf(await page())).not.toContain('Find one for this request');
    answers(aRequestView({ moves: [SUGGEST] }));
    expect(textOf(await page())).not.toContain('Find one for this request');
  });
});

describe('a move', () => {
  test('opens its form, and the page shows the request as it is afterwards', async () => {
    answers(aRequestView({ moves: [APPROVE] }));
    const element = await page();
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    const changed = jest.fn();
    const end = subscribe(changed, () => OPPORTUNITY_ID);
    open.mockResolvedValue({ request: aRequestView({ status: 'In Progress', moves: [] }) });
    await click(element, 'Approve');
    end();
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ label: 'Approve (REQ-00012: Reference call)', move: APPROVE }),
    );
    expect(textOf(element)).toContain('Waiting for the customer');
    expect(toast).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: REQUEST.id }]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('that was overtaken says what happened and shows the request as it is', async () => {
    answers(aRequestView({ moves: [APPROVE] }));
    const element = await page();
    const failure = { code: 'CHANGED_MEANWHILE', title: 'Somebody changed it.', detail: 'Rita Rep withdrew it.' };
    open.mockResolvedValue({ overtaken: failure });
    answers(aRequestView({ status: 'Cancelled', moves: [] }));
    await click(element, 'Approve');
    expect(textOf(element)).toContain('This was not done. Rita Rep withdrew it. You now see the request as it is.');
    expect(textOf(element)).toContain('Canceled');
    await expect(element).toBeAccessible();
  });

  test('that was not made changes nothing, and the keyboard is back on its buttons', async () => {
    answers(aRequestView({ moves: [APPROVE] }));
    const element = await page();
    open.mockResolvedValue(undefined);
    const [moves] = all(element, 'c-request-moves');
    const focus = jest.spyOn(button(element, 'Approve'), 'focus');
    await click(element, 'Approve');
    expect(send).toHaveBeenCalledTimes(1);
    expect(focus).toHaveBeenCalledTimes(1);
    expect(moves.isConnected).toBe(true);
  });
});

test('shows the outline while it loads', async () => {
  send.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await page())).toContain('Loading');
});

test.each([
  ['NOT_FOUND', 404, 'There is no such record, or you may not see it.', 0],
  ['NOT_PERMITTED', 403, 'Your permissions do not open this yet', 0],
  ['NOT_SET_UP', 503, 'Vouchsafe is not set up yet', 1],
  ['BUSY', 503, 'Many people are asking.', 1],
])('%s is told in place of the page', async (code, status, sentence, retries) => {
  const titles = { NOT_FOUND: sentence, BUSY: sentence };
  send.mockRejectedValueOnce(problem({ status, code, title: titles[code] ?? 'Title' }));
  const element = await page();
  expect(textOf(element)).toContain(sentence);
  expect(all(element, 'lightning-button')).toHaveLength(retries);
  await expect(element).toBeAccessible();
});

test('whoever comes in with a step and is not known by name yet is read', async () => {
  answers(aRequestView({ moves: [APPROVE] as never }));
  const element = await page();
  const ball = { ...REQUEST.ball, user: { id: '005000000000NEWAAA', name: null } };
  open.mockResolvedValueOnce({ request: aRequestView({ ball }) });
  answers(aRequestView({ ball: { ...ball, user: { ...ball.user, name: 'Carla New' } } }));
  await click(element, 'Approve');
  await settle();
  expect(textOf(element)).toContain('Waits for Carla New');
  expect(send).toHaveBeenCalledTimes(2);
});
