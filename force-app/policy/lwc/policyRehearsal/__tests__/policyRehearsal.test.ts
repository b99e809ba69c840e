import apexSend from '@salesforce/apex/ApiClient.send';
import PolicyRehearsal from 'c/policyRehearsal';
import { button, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const counted = (parts = {}) => ({ refused: 2, routed: 8, automatic: 0, dated: 5, late: 1, ...parts });
const result = (parts = {}) => ({
  ...{ edition: 1, months: 12, comparedWith: 3, truncated: false, judged: 15, unjudged: 2, changed: 1 },
  ...{ happened: counted(), before: counted(), after: counted({ routed: 7, automatic: 1 }) },
  changes: [
    {
      ...{ id: 'd1', requestId: 'r1', requestNumber: 'REQ-00007', at: '2026-03-03T09:00:00Z' },
      ...{ activityType: 'Reference call', customers: ['Lakeside'], requester: 'Rita' },
      before: { outcome: 'routed', late: false, text: 'Approved by the account owner.' },
      after: { outcome: 'automatic', late: false, text: 'Nobody has to approve.' },
    },
  ],
  ...parts,
});
const page = () => mount('policy-rehearsal', PolicyRehearsal, { version: { id: 'p1', edition: 1 } });
async function tryIt(element: HTMLElement) {
  button(element, 'Try').click();
  await settle();
}

beforeEach(() => send.mockReset());

test('tells counts beside each other with what the draft changes, and each changed request', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: result() }));
  const element = await page();
  await tryIt(element);
  expect(JSON.parse(send.mock.calls[0][0].body)).toEqual({ edition: 1, months: 12 });
  const text = textOf(element);
  expect(text).toContain('15 decisions were decided again. 2 could not be');
  expect(text).toContain('To somebody 8 8 7 −1');
  expect(text).toContain('Approved by itself 0 0 1 +1');
  expect(text).toContain('1 would end differently');
  expect(text).toContain('Nobody has to approve.');
  await expect(element).toBeAccessible();
});

test('what was tried of an older edition is not shown for this one', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: result() }));
  const element = await page();
  await tryIt(element);
  Object.assign(element, { version: { id: 'p1', edition: 2 } });
  await settle();
  expect(textOf(element)).not.toContain('would end differently');
});

test('a refusal is told', async () => {
  send.mockRejectedValueOnce(problem({ status: 409, code: 'CHANGED_MEANWHILE', detail: 'Somebody saved this draft.' }));
  const element = await page();
  await tryIt(element);
  expect(textOf(element)).toContain('Somebody saved this draft.');
});
