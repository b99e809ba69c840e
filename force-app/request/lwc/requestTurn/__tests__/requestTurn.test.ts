import RequestTurn from 'c/requestTurn';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, aRequestView, REP } from '../../../../../tests/data/answers.ts';

const { ball: BALL } = aRequestSummary();
const turn = (parts: object) => mount('request-turn', RequestTurn, { request: aRequestView(parts) });

test('says whom it waits for since when, what they do, and how long that usually takes', async () => {
  const element = await turn({});
  expect(textOf(element)).toContain(
    'Waits for Olga Owner (Account owner) since Thursday; usually 8 h. Next: Approve or decline',
  );
  await expect(element).toBeAccessible();
});

test('says nothing of what is usual where nobody set it', async () => {
  const text = textOf(await turn({ ball: { ...BALL, usualHours: null } }));
  expect(text).toContain('since Thursday: Approve or decline');
  expect(text).not.toContain('usually');
});

test('tells whoever has the ball that it is theirs', async () => {
  expect(textOf(await turn({ ball: { ...BALL, user: REP } }))).toContain('Your turn: Approve or decline');
});

test.each([
  ['2026-11-21T08:00:00Z', 'since 8:00 AM'],
  ['2026-11-15T08:00:00Z', 'since Sunday'],
  ['2026-11-14T08:00:00Z', 'since Nov 14'],
])('%s is said as one would', async (since, words) => {
  expect(textOf(await turn({ ball: { ...BALL, since } }))).toContain(words);
});

test('says what was promised, what is expected, and that it will be late', async () => {
  const parts = { promisedBy: '2026-11-24', predictedFinish: '2026-11-25T15:00:00Z', late: true };
  const text = textOf(await turn(parts));
  expect(text).toContain('Needed by Dec 5');
  expect(text).toContain('Promised by Nov 24');
  expect(text).toContain('Expected Nov 25, 2026, 3:00 PM');
  expect(text).toContain('Later than promised');
  expect(textOf(await turn({ ...parts, late: false }))).not.toContain('Later than promised');
});

test('says so when somebody has had it for too long', async () => {
  expect(textOf(await turn({ ball: { ...BALL, overdue: true } }))).toContain('Takes longer than usual');
});

test.each([
  [true, 'Answered in time'],
  [false, 'Answered later than promised'],
])('says whether the promise was kept: %s', async (kept, words) => {
  const ball = { ...BALL, party: 'Nobody', user: null };
  const text = textOf(await turn({ ball, status: 'Completed', clock: { spans: [], elapsedMs: 0, kept } }));
  expect(text).toContain('This request is closed.');
  expect(text).toContain(words);
});

test('says which request goes on in its place', async () => {
  const element = await turn({ status: 'Cancelled', mergedInto: { id: 'a02000000000002AAA', number: 'REQ-00002' } });
  expect(textOf(element)).toContain('Goes on as');
  expect(all(element, 'c-record-link')[0]).toMatchObject({ label: 'REQ-00002', recordId: 'a02000000000002AAA' });
});
