import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import ReferenceList from 'c/referenceList';
import { all, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const get = apexGet as unknown as jest.Mock;
const ACCOUNT_ID = '001000000000001AAA';
const list = () => mount('reference-list', ReferenceList, { recordId: ACCOUNT_ID });
const answers = (...references: unknown[]) => get.mockResolvedValueOnce(JSON.stringify({ references }));

beforeEach(() => get.mockReset());

test('shows the references an account gives, and what each agreed to', async () => {
  answers(
    aReferenceView(),
    aReferenceView({ id: 'a01000000000002AAA', status: 'On Hold', participations: [], timeline: [] }),
  );
  const element = await list();
  const text = textOf(element);
  expect(text).toContain('REF-00001 Active Cut losses by a third Reference call');
  expect(text).toContain('Paused');
  expect(text).toContain('Nothing agreed yet.');
  expect(all(element, 'c-record-link')).toHaveLength(2);
  expect(get).toHaveBeenCalledWith({ path: `/v1/references?accountId=${ACCOUNT_ID}` });
  await expect(element).toBeAccessible();
});

test('an account without references says so', async () => {
  answers();
  const element = await list();
  expect(textOf(element)).toContain('No references here');
  await expect(element).toBeAccessible();
});

test('shows the outline while it loads, and a fault with a way to try again', async () => {
  get.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await list())).toContain('Loading');
  get.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await list();
  expect(textOf(element)).toContain('Many people are asking.');
  const body = { references: [aReferenceView()] };
  (apexSend as unknown as jest.Mock).mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
  await click(element, 'Try again');
  expect(textOf(element)).toContain('REF-00001');
});

test('a person without permission is told so', async () => {
  get.mockRejectedValueOnce(problem({ status: 403, code: 'NOT_PERMITTED', title: 'No.' }));
  expect(textOf(await list())).toContain('Your permissions do not open this yet');
});
