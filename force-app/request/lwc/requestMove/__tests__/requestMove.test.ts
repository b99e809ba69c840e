import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMove from 'c/requestMove';
import { allFields, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const OVERRIDE = 'Why does it count although there is no place left?';
const REQUEST = aRequestView({ requester: OWNER });
const CANDIDATE = REQUEST.candidates[0].id;
const MOVE = { move: 'approve', candidateId: CANDIDATE, label: 'Approve', needs: ['comment'], required: [] };

async function dialog(move: object = {}, fieldsAreValid = true) {
  const element = await mount('request-move', RequestMove, {
    label: 'Approve (REQ-00012)',
    request: REQUEST,
    move: { ...MOVE, ...move },
  });
  allFields(element, fieldsAreValid);
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
  expect(sent()).toEqual({ move: 'approve', candidateId: CANDIDATE, turn: 1, comment: 'Gladly' });
  expect(closed).toHaveBeenCalledWith({ request: REQUEST });
});

test('nothing is sent while a field is not right', async () => {
  const { element } = await dialog({ required: ['comment'] }, false);
  await click(element, 'Approve');
  expect(send).not.toHaveBeenCalled();
});

test('one assigns to oneself, or to somebody found by name', async () => {
  const people = { people: [{ ...OWNER, title: 'CSM' }] };
  send.mockImplementation(async ({ method }) =>
    JSON.stringify({ status: 200, body: method === 'GET' ? people : REQUEST }),
  );
  const moves = () => send.mock.calls.filter(([{ method }]) => method === 'POST').map(([{ body }]) => JSON.parse(body));
  const assign = { move: 'assign', candidateId: null, label: 'Assign to me', needs: ['fulfillerId'] };
  const { element } = await dialog(assign);
  await click(element, 'Assign to me');
  expect(moves()).toEqual([{ move: 'assign', turn: 1 }]);
  await fillIn(element, 'Who?', OWNER.id);
  await click(element, 'Assign');
  expect(moves()[1]).toEqual({ move: 'assign', turn: 1, fulfillerId: OWNER.id });
});

test('what the service said about a field stands beside it, the rest on top', async () => {
  const errors = [
    { path: 'comment', message: 'is too long' },
    { path: 'candidateId', message: 'is somebody else' },
  ];
  refuses('INVALID_INPUT', { errors });
  const { element } = await dialog();
  const beside = jest.spyOn(field(element, 'Comment'), 'setCustomValidity');
  await click(element, 'Approve');
  expect(beside).toHaveBeenLastCalledWith('is too long');
  expect(textOf(element)).toContain('candidateId: is somebody else');
  expect(textOf(element)).not.toContain('is too long');
});

test('a manager may count what the rules refuse, with a reason', async () => {
  const correct = { move: 'correct', label: 'Correct', needs: ['comment'] };
  refuses('LIMIT_REACHED', { rule: 'LIMIT_REACHED' });
  answers(REQUEST);
  const { element } = await dialog(correct);
  await click(element, 'Correct');
  allFields(element);
  await fillIn(element, OVERRIDE, 'It was agreed');
  allFields(element);
  await click(element, 'Correct');
  expect(JSON.parse(send.mock.calls[1][0].body)).toMatchObject({ override: { reason: 'It was agreed' } });
});

test('an approval is nothing that a rule stands in the way of', async () => {
  refuses('LIMIT_REACHED', { rule: 'LIMIT_REACHED' });
  const { element } = await dialog();
  await click(element, 'Approve');
  expect(field(element, OVERRIDE)).toBeUndefined();
});

test('a second click while it is being sent sends nothing', async () => {
  send.mockReturnValue(new Promise(() => {}));
  const { element } = await dialog();
  await click(element, 'Approve');
  await click(element, 'Sending …');
  expect(send).toHaveBeenCalledTimes(1);
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
