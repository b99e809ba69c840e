import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMove from 'c/requestMove';
import { all, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const REQUEST = aRequestView({ requester: OWNER });
const CANDIDATE = REQUEST.candidates[0].id;
const MOVE = { move: 'approve', candidateId: CANDIDATE, label: 'Approve', needs: ['comment'], required: [] };

async function dialog(move: object = {}, fieldsAreValid = true) {
  const element = await mount('request-move', RequestMove, {
    label: 'Approve (REQ-00012)',
    request: REQUEST,
    move: { ...MOVE, ...move },
  });
  for (const each of all(element, '[data-field]')) each.reportValidity = () => fieldsAreValid;
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const refuses = (code: string, more = {}) =>
  send.mockRejectedValueOnce(problem({ status: 409, code, title: `Title of ${code}`, ...more }));
const sent = () => JSON.parse(send.mock.calls[0][0].body);

beforeEach(() => send.mockReset());

test('an approval names the customer and carries the comment', async () => {
  answers(REQUEST);
  const { element, closed } = await dialog();
  expect(textOf(element)).toContain('Green Valley Ranch');
  await expect(element).toBeAccessible();
  await fillIn(element, 'Comment', ' Gladly ');
  await click(element, 'Approve');
  expect(send.mock.calls[0][0]).toMatchObject({ method: 'POST', path: `/v1/requests/${REQUEST.id}/moves` });
  expect(sent()).toEqual({ move: 'approve', turn: REQUEST.turn, candidateId: CANDIDATE, comment: 'Gladly' });
  expect(closed).toHaveBeenCalledWith({ request: REQUEST });
});

test('only the fields a move needs are there, required where it says so', async () => {
  const { element } = await dialog({ needs: ['comment'], required: ['comment'] });
  expect(field(element, 'Comment').required).toBe(true);
  expect(field(element, 'When does it take place?')).toBeUndefined();
  expect(all(element, '[data-field]')).toHaveLength(1);
});

test('nothing is sent while a field is not right', async () => {
  const { element } = await dialog({ required: ['comment'] }, false);
  await click(element, 'Approve');
  expect(send).not.toHaveBeenCalled();
});

test.each([
  ['yes', true],
  ['no', false],
])('the customer\'s answer "%s" is sent', async (value, accepted) => {
  answers(REQUEST);
  const { element } = await dialog({
    move: 'answer',
    label: 'Record the answer',
    needs: ['accepted'],
    required: ['accepted'],
  });
  await fillIn(element, 'What did the customer say?', value);
  await click(element, 'Record the answer');
  expect(sent()).toEqual({ move: 'answer', turn: REQUEST.turn, candidateId: CANDIDATE, accepted });
});

test('a date is sent as the moment it was picked for', async () => {
  answers(REQUEST);
  const { element } = await dialog({
    move: 'schedule',
    label: 'Schedule',
    needs: ['startsAt'],
    required: ['startsAt'],
  });
  await fillIn(element, 'When does it take place?', '2026-12-03T15:00:00.000Z');
  await click(element, 'Schedule');
  expect(sent().startsAt).toBe('2026-12-03T15:00:00.000Z');
});

test('a request is assigned to the reader unless somebody else is chosen', async () => {
  answers(REQUEST);
  answers(REQUEST);
  const assign = { move: 'assign', candidateId: null, label: 'Assign to me', needs: ['fulfillerId'] };
  const { element } = await dialog(assign);
  expect(field(element, 'Who arranges it?').options.map(({ label }) => label)).toEqual(['Me', 'Olga Owner']);
  await click(element, 'Assign to me');
  expect(sent()).toEqual({ move: 'assign', turn: REQUEST.turn });
  await fillIn(element, 'Who arranges it?', OWNER.id);
  await click(element, 'Assign');
  expect(JSON.parse(send.mock.calls[1][0].body)).toEqual({ move: 'assign', turn: REQUEST.turn, fulfillerId: OWNER.id });
});

test('withdrawing warns that it cannot be undone', async () => {
  const { element } = await dialog({ move: 'withdraw', candidateId: null, label: 'Withdraw' });
  expect(textOf(element)).toContain('cannot be undone');
});

test.each(['CHANGED_MEANWHILE', 'ILLEGAL_MOVE', 'NOT_YOUR_MOVE'])(
  '%s closes the form, for the page to tell',
  async (code) => {
    refuses(code, { detail: 'Rita Rep withdrew it.' });
    const { element, closed } = await dialog();
    await click(element, 'Approve');
    expect(closed).toHaveBeenCalledWith({
      overtaken: expect.objectContaining({ code, detail: 'Rita Rep withdrew it.' }),
    });
  },
);

test('another refusal stays in the form, and trying again repeats the key', async () => {
  refuses('BUSY');
  answers(REQUEST);
  const { element, closed } = await dialog();
  await click(element, 'Approve');
  expect(textOf(element)).toContain('Title of BUSY');
  expect(closed).not.toHaveBeenCalled();
  await click(element, 'Approve');
  const [first, second] = send.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
  expect(second).toBe(first);
  expect(closed).toHaveBeenCalledTimes(1);
});

test('Back closes it with nothing', async () => {
  const { element, closed } = await dialog();
  await click(element, 'Back');
  expect(closed).toHaveBeenCalledWith(null);
});
