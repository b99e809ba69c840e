import apexSend from '@salesforce/apex/ApiClient.send';
import MessagePage from 'c/messagePage';
import { all, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMessage } from '../../../../../tests/data/messageAnswers.ts';

const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
const send = apexSend as unknown as jest.Mock;
const TAB = { type: 'standard__navItemPage', attributes: { apiName: 'Reference_Messages' } };
const WHY = 'The e-mail was refused: Invalid email address: olga@crm.invalid';
const LOST = aMessage({ status: 'Undeliverable', sentAt: null, problem: WHY });
const UNDELIVERED = { c__view: 'undelivered' };
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
const lists = (...messages: unknown[]) => answers({ messages, truncated: false });
const paths = (): string[] => send.mock.calls.map(([{ method, path }]) => `${method} ${path}`);

async function open(state = {}): Promise<HTMLElement> {
  const element = await mount('message-page', MessagePage);
  place.emit({ ...TAB, state });
  await settle();
  return element;
}

beforeEach(() => send.mockReset());

test('a person reads what they were told, how, and that it may have reached them before', async () => {
  lists(
    aMessage({ repeat: true }),
    aMessage({ id: 'a0M000000000002AAA', how: 'Digest', status: 'Pending', sentAt: null }),
  );
  const element = await open();
  expect(textOf(element)).toContain('Herd tracking: may Green Valley Ranch be asked? A reference call is wanted.');
  expect(textOf(element)).toContain('10:01 AM · In the bell and by e-mail · May have reached you before');
  expect(textOf(element)).toContain('10:00 AM · Together in the morning · Waits to be sent');
  expect(all(element, 'c-record-link')[0]).toMatchObject({ recordId: 'a0R000000000001AAA', step: 'approve' });
  expect(paths()).toEqual(['GET /v1/messages?whose=mine']);
  await expect(element).toBeAccessible();
});

test('the reference team reads who was not told, about what, why and since when, and sends it again', async () => {
  lists(LOST);
  const element = await open(UNDELIVERED);
  expect(textOf(element)).toContain(`For Olga Owner Why ${WHY} Since Nov 21, 2026, 10:00 AM`);
  await expect(element).toBeAccessible();
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', toast);
  answers(aMessage({ status: 'Pending' }));
  lists();
  await click(element, 'Send again');
  expect(JSON.parse(send.mock.calls[1][0].body)).toEqual({ move: 'again' });
  expect(paths()[1]).toBe('POST /v1/messages/a0M000000000001AAA/moves');
  expect(toast).toHaveBeenCalledTimes(1);
  expect(textOf(element)).toContain('Everything arrived');
});

test('one that was told another way is noted, and what somebody else saw to is said', async () => {
  lists(LOST);
  const element = await open(UNDELIVERED);
  const told: string[] = [];
  element.addEventListener('lightning__showtoast', ({ detail }: CustomEvent) => told.push(detail.title));
  answers(aMessage({ status: 'Settled' }));
  lists(LOST);
  await click(element, 'Told another way');
  answers(aMessage({ status: 'Sent' }));
  lists();
  await click(element, 'Told another way');
  expect(told).toEqual(['Noted: Olga Owner was told another way.', 'Somebody has seen to it meanwhile.']);
  expect(textOf(element)).toContain('Everything arrived');
});

test('says why there is no list, and why a step was refused', async () => {
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Salesforce is busy.' }));
  const element = await open();
  expect(textOf(element)).toContain('Salesforce is busy.');
  lists();
  await click(element, 'Try again');
  expect(textOf(element)).toContain('Nothing yet');
});
