import apexSend from '@salesforce/apex/ApiClient.send';
import NominationRecord from 'c/nominationRecord';
import NominationReview from 'c/nominationReview';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { all, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNomination, aNominationList } from '../../../../../tests/data/nominationAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const { choices } = aNominationList();
const { id } = aNomination();
const answers = (parts = {}) =>
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { ...aNomination(parts), choices } }));
const page = () => mount('nomination-record', NominationRecord, { recordId: id });

beforeEach(() => send.mockReset());

test('shows the nomination a message is about, with its steps, and as it is after one', async () => {
  answers();
  const element = await page();
  expect(send.mock.calls[0][0]).toMatchObject({ method: 'GET', path: `/v1/nominations/${id}` });
  expect(textOf(element)).toContain('Sunrise Dairy');
  await expect(element).toBeAccessible();
  const open = NominationReview.open as jest.Mock;
  open.mockResolvedValueOnce(aNomination({ status: 'Recruited' }));
  answers({ status: 'Recruited', moves: [] });
  await click(element, 'Approve');
  expect(open.mock.calls[0][0]).toMatchObject({ move: 'approve', periods: choices.periods });
  expect(all(element, 'lightning-button')).toEqual([]);
  expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: id }]);
});

test('says where there is none to see', async () => {
  send.mockRejectedValueOnce(problem({ status: 404, code: 'NOT_FOUND', title: 'There is no such record.' }));
  expect(textOf(await page())).toContain('There is no such record.');
});
