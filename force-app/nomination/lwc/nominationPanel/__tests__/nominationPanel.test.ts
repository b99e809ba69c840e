import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import NominationForm from 'c/nominationForm';
import NominationPanel from 'c/nominationPanel';
import { all, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNomination, aNominationList } from '../../../../../tests/data/nominationAnswers.ts';

const get = apexGet as unknown as jest.Mock;
const send = apexSend as unknown as jest.Mock;
const RECORD_ID = '001000000000001AAA';
const panel = (objectApiName = 'Account') =>
  mount('nomination-panel', NominationPanel, { recordId: RECORD_ID, objectApiName });
const answers = (list = aNominationList()) => get.mockResolvedValueOnce(JSON.stringify(list));

beforeEach(() => {
  get.mockReset();
  send.mockReset();
});

test('says how the segment stands and what became of the nominations so far', async () => {
  answers(aNominationList([aNomination({ moves: [] })]));
  const element = await panel();
  const text = textOf(element);
  expect(text).toContain('Gap We have hardly any references like this');
  expect(text).toMatch(/Dora Dale Nominated Waiting for 23 days .*2 per quarter.*They called us.*Rita Rep, Oct 29/);
  expect(get).toHaveBeenCalledWith({ path: `/v1/nominations?view=all&accountId=${RECORD_ID}` });
  await expect(element).toBeAccessible();
});

test('asks for the contact on a contact, and keeps from a requester how the segment stands', async () => {
  answers(aNominationList([], { coverage: null }));
  const element = await panel('Contact');
  expect(get).toHaveBeenCalledWith({ path: `/v1/nominations?view=all&contactId=${RECORD_ID}` });
  expect(textOf(element)).not.toMatch(/Gap|We have/);
});

test('a nomination that was made says what happens next', async () => {
  answers();
  const element = await panel();
  (NominationForm.open as jest.Mock).mockResolvedValueOnce(aNomination());
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aNominationList([aNomination()]) }));
  await click(element, 'Nominate as reference');
  expect(textOf(element)).toContain('Thank you, Dora Dale is nominated The reference team looks at it.');
});

test('who may not nominate has no button, and a fault can be tried again', async () => {
  answers(aNominationList([], { mayNominate: false }));
  expect(all(await panel(), 'lightning-button')).toEqual([]);
  get.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await panel();
  expect(textOf(element)).toContain('Many people are asking.');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aNominationList() }));
  await click(element, 'Try again');
  expect(textOf(element)).toContain('Would this customer speak for us?');
});

test('shows the outline while it loads', async () => {
  get.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await panel())).toContain('Loading');
});
