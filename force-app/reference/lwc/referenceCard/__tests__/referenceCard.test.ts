import apexGet from '@salesforce/apex/ApiClient.get';
import ReferenceCard from 'c/referenceCard';
import { mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const get = apexGet as unknown as jest.Mock;
const REFERENCE = aReferenceView();
const card = () => mount('reference-card', ReferenceCard, { recordId: REFERENCE.id });

beforeEach(() => get.mockReset());

test('shows who it is, what it agreed to and how often, and its uses', async () => {
  get.mockResolvedValueOnce(JSON.stringify(REFERENCE));
  const element = await card();
  const text = textOf(element);
  expect(text).toContain('Green Valley Ranch Active');
  expect(text).toContain('Cut losses by a third');
  expect(text).toContain('Good to know Ask about calving season.');
  expect(text).toContain('Reference call until Jun 30, 2027');
  expect(text).toContain('Site visit Offered · 1 per year');
  expect(text).toContain('Overall limit 2 per quarter');
  expect(text).toContain('Where Canada, Northern America');
  expect(text).toContain('Reference call · Took place Oct 14');
  expect(get).toHaveBeenCalledTimes(1);
  expect(get).toHaveBeenCalledWith({ path: `/v1/references/${REFERENCE.id}` });
  await expect(element).toBeAccessible();
});

test('leaves out what this reader may not see', async () => {
  const account = { name: null, industry: null, region: null, sizeBand: null, country: null };
  const hidden = { status: null, headline: null, keyPoints: null, account, limit: null, period: null, timeline: [] };
  get.mockResolvedValueOnce(JSON.stringify(aReferenceView(hidden)));
  const text = textOf(await card());
  expect(text).toContain('A customer');
  expect(text).not.toContain('Industry');
  expect(text).not.toContain('Good to know');
  expect(text).toContain("Overall limit As the program's policy says");
  expect(text).toContain('Nothing yet, as far as you may see.');
});

test('shows the outline while it loads', async () => {
  get.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await card())).toContain('Loading');
});

test.each([
  ['NOT_FOUND', 404, 'There is no such record, or you may not see it.'],
  ['NOT_PERMITTED', 403, 'Your permissions do not open this yet'],
  ['NOT_SET_UP', 503, 'Vouchsafe is not set up yet'],
])('%s is told in place of the card', async (code, status, sentence) => {
  get.mockRejectedValueOnce(problem({ status, code, title: sentence }));
  const element = await card();
  expect(textOf(element)).toContain(sentence);
  await expect(element).toBeAccessible();
});
