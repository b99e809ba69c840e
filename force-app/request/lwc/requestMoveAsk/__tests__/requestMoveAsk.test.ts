import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMoveAsk from 'c/requestMoveAsk';
import { all, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const REQUEST = aRequestView();
const LETTER = {
  to: { name: 'Gus Green', email: 'gus@ranch.example' },
  subject: 'A reference call?',
  body: 'Hello Gus,\nmay we ask?',
  times: [],
};
async function ask(answer: () => void) {
  answer();
  const told = jest.fn();
  document.body.addEventListener('values', ({ detail }) => told(detail), { capture: true, once: false });
  const element = await mount('request-move-ask', RequestMoveAsk, { request: REQUEST, candidateId: 'a03' });
  return { element, told };
}
const writes =
  (letter: object = LETTER) =>
  () =>
    send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: letter }));
const link = (element: HTMLElement) => decodeURIComponent(all(element, 'a')[0].href);

beforeEach(() => send.mockReset());

test('the e-mail is there to be changed, and what it became is what is told', async () => {
  const { element, told } = await ask(writes());
  expect(send.mock.calls[0][0]).toMatchObject({ path: `/v1/requests/${REQUEST.id}/ask?candidateId=a03` });
  expect(textOf(element)).toContain('To Gus Green, gus@ranch.example');
  expect(textOf(element)).not.toContain('Salesforce does not show you');
  expect(field(element, 'Subject').value).toBe('A reference call?');
  await expect(element).toBeAccessible();
  await fillIn(element, 'Message', 'Hi Gus');
  expect(told).toHaveBeenLastCalledWith({ message: 'A reference call?\n\nHi Gus' });
});

test('it opens in the e-mail program as it stands now', async () => {
  const { element } = await ask(writes());
  await fillIn(element, 'Subject', 'Two questions & thanks');
  expect(link(element)).toBe('mailto:gus@ranch.example?subject=Two questions & thanks&body=Hello Gus,\r\nmay we ask?');
});

test('whom one may not read is left to the e-mail program, and to whoever knows the address', async () => {
  const { element } = await ask(writes({ ...LETTER, to: null }));
  expect(textOf(element)).not.toContain('Gus Green');
  expect(textOf(element)).toContain('Salesforce does not show you an address here. The account owner knows it.');
  expect(link(element)).toMatch(/^mailto:\?subject=/);
});

test('it can be written by hand where the service cannot', async () => {
  const { element, told } = await ask(() =>
    send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' })),
  );
  expect(textOf(element)).toContain('Many people are asking.');
  await fillIn(element, 'Message', 'Hi');
  expect(told).toHaveBeenLastCalledWith({ message: 'Hi' });
});
