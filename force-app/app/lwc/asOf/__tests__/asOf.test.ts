import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import AsOf from 'c/asOf';
import MatchPanel from 'c/matchPanel';
import ReferenceCard from 'c/referenceCard';
import ReferenceList from 'c/referenceList';
import RequestList from 'c/requestList';
import RequestPage from 'c/requestPage';
import RequestQueue from 'c/requestQueue';
import { mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatchAnswer, aRequestSummary, aRequestView } from '../../../../../tests/data/answers.ts';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const SENTENCE = 'As of 10:00 AM. Salesforce takes hardly any more requests today.';
const readAt = '2026-11-21T10:00:00Z';

/** What stands on the same page, and has its own age. */
const NO_FEEDBACK = { feedback: [], subjects: [], truncated: false };

test('says as of when, and nothing of what was read just now', async () => {
  const old = await mount('as-of', AsOf, { moment: readAt });
  expect(textOf(old)).toBe(SENTENCE);
  await expect(old).toBeAccessible();
  expect(textOf(await mount('as-of', AsOf))).toBe('');
});

const requests = { view: 'mine', requests: [aRequestSummary()], truncated: false };
test.each([
  ['match-panel', MatchPanel, aMatchAnswer()],
  ['reference-card', ReferenceCard, aReferenceView()],
  ['reference-list', ReferenceList, { references: [aReferenceView()] }],
  ['request-list', RequestList, requests],
  ['request-page', RequestPage, aRequestView()],
  ['request-queue', RequestQueue, requests],
])('%s says how old an answer from memory is', async (name, component, answer) => {
  const answers = (body: unknown) => {
    const bodyOf = ({ path }: { path: string }) => (path.startsWith('/v1/feedback') ? NO_FEEDBACK : body);
    (apexGet as unknown as jest.Mock).mockImplementation(async (call) => JSON.stringify(bodyOf(call)));
    (apexSend as unknown as jest.Mock).mockImplementation(async (call) =>
      JSON.stringify({ status: 200, body: bodyOf(call) }),
    );
  };
  answers({ ...answer, readAt });
  expect(textOf(await mount(name, component, { recordId: '001000000000001AAA' }))).toContain(SENTENCE);
  answers(answer);
  expect(textOf(await mount(name, component, { recordId: '001000000000001AAA' }))).not.toContain('As of');
});
