import apexSend from '@salesforce/apex/ApiClient.send';
import RequestList from 'c/requestList';
import { notify } from 'c/changes';
import LightningConfirm from 'lightning/confirm';
import { all, button, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, OPPORTUNITY_ID, OWNER } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const confirm = jest.spyOn(LightningConfirm, 'open');
const PATH = `/v1/requests?view=all&opportunityId=${OPPORTUNITY_ID}`;
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const lists = (...requests: unknown[]) => answers({ view: 'all', requests, truncated: false });
const list = () => mount('request-list', RequestList, { recordId: OPPORTUNITY_ID });
const refuses = (status: number, code: string, title: string, detail = '') =>
  send.mockRejectedValueOnce(problem({ status, code, title, detail }));
const toastOf = (element: HTMLElement) => {
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', ({ detail }: CustomEvent) => toast(detail));
  return toast;
};

beforeEach(() => {
  send.mockReset();
  confirm.mockReset();
});

test('shows each request with its state, who has the ball, since when, and the next step', async () => {
  lists(aRequestSummary({ rush: true }));
  const element = await list();
  const text = textOf(element);
  expect(text).toContain('Reference requests (1)');
  expect(text).toContain('REQ-00012 Waiting for approval Rush');
  expect(text).toContain('Reference call · Green Valley Ranch (Reserved)');
  expect(text).toContain('Can Olga Owner make Dec 5? Asked Thursday.');
  expect(text).toContain('Waiting on: Olga Owner (Account owner) for 2 days');
  expect(text).toContain('Needed by Dec 5');
  expect(send).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledWith({ method: 'GET', path: PATH, body: null, idempotencyKey: null });
  await expect(element).toBeAccessible();
});

test('tells who nothing waits on any more, and what is overdue', async () => {
  const nobody = { party: 'Nobody', user: null, since: '2026-11-19T10:00:00Z', nextStep: '' };
  lists(
    aRequestSummary({ status: 'Unfulfilled', ball: nobody, neededBy: '2026-11-01' }),
    aRequestSummary({ id: 'a02000000000002AAA', neededBy: '2026-11-20' }),
  );
  const [closed, open] = all(await list(), 'li').map(textOf);
  expect(closed).toContain('No reference found');
  expect(closed).not.toContain('Waiting on');
  expect(closed).not.toContain('Overdue');
  expect(open).toContain('Overdue');
});

test('an opportunity without requests says how to make one', async () => {
  lists();
  const element = await list();
  expect(textOf(element)).toContain('Nothing asked for yet');
  await expect(element).toBeAccessible();
});

test('says while it loads, and what went wrong with a way to try again', async () => {
  send.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await list())).toContain('Loading');
  refuses(503, 'BUSY', 'Many people are asking at this moment.');
  const element = await list();
  expect(textOf(element)).toContain('Many people are asking at this moment.');
  lists(aRequestSummary());
  await click(element, 'Try again');
  expect(textOf(element)).toContain('REQ-00012');
});

test('a person without permission is told so', async () => {
  refuses(403, 'NOT_PERMITTED', 'Your permissions do not allow this.');
  expect(textOf(await list())).toContain('Your permissions do not open this yet');
});

describe('withdrawing', () => {
  test('warns, then withdraws and reads again', async () => {
    lists(aRequestSummary());
    const element = await list();
    const toast = toastOf(element);
    confirm.mockResolvedValue(true);
    answers({});
    lists();
    await click(element, 'Withdraw');
    expect(confirm.mock.calls[0][0]).toMatchObject({
      label: 'Withdraw REQ-00012?',
      message: expect.stringContaining('cannot be undone'),
    });
    expect(send.mock.calls[1][0]).toMatchObject({
      method: 'POST',
      path: `/v1/requests/${aRequestSummary().id}/moves`,
      body: JSON.stringify({ move: 'withdraw' }),
    });
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ title: 'REQ-00012 was withdrawn' }));
    expect(textOf(element)).toContain('Nothing asked for yet');
  });

  test('does nothing when the person thinks better of it', async () => {
    lists(aRequestSummary());
    const element = await list();
    confirm.mockResolvedValue(false);
    await click(element, 'Withdraw');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('that comes too late says what happened and reads again', async () => {
    lists(aRequestSummary());
    const element = await list();
    const toast = toastOf(element);
    confirm.mockResolvedValue(true);
    refuses(409, 'ILLEGAL_MOVE', 'This step is not possible now.', 'Olga Owner declined it.');
    lists();
    await click(element, 'Withdraw');
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'Olga Owner declined it.', variant: 'error' }),
    );
    expect(textOf(element)).toContain('Nothing asked for yet');
  });

  test('is only offered to who asked, while the request is open', async () => {
    lists(
      aRequestSummary({ requester: OWNER }),
      aRequestSummary({
        id: 'a02000000000002AAA',
        status: 'Cancelled',
        ball: { party: 'Nobody', user: null, since: null, nextStep: '' },
      }),
    );
    const element = await list();
    expect(() => button(element, 'Withdraw')).toThrow('0 buttons');
  });
});

test('a request made elsewhere on the page appears', async () => {
  lists();
  const element = await list();
  lists(aRequestSummary());
  notify(OPPORTUNITY_ID);
  await settle();
  expect(textOf(element)).toContain('REQ-00012');
});
