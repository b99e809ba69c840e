import apexSend from '@salesforce/apex/ApiClient.send';
import ReferenceChange from 'c/referenceChange';
import RequestForMe from 'c/requestForMe';
import RequestNotUntil from 'c/requestNotUntil';
import { all, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, aRequestView, OWNER, REP } from '../../../../../tests/data/answers.ts';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const send = apexSend as unknown as jest.Mock;
// The reader of these tests is Rita: here it is her customer that Olga asks for.
const ball = {
  party: 'Account Owner' as const,
  user: REP,
  since: null,
  overdue: false,
  nextStep: 'Approve or decline',
};
const SUMMARY = aRequestSummary({ requester: OWNER, ball });
const move = (name: string) => ({
  move: name,
  candidateId: 'a03000000000001AAA',
  label: name,
  needs: ['comment'],
  required: [],
});
const CANDIDATE = aRequestView().candidates[0];
const VIEW = aRequestView({
  requester: OWNER,
  ball,
  prospectPeople: 'Two herd managers',
  note: 'They also talk to a rival',
  moves: [move('approve'), move('decline')],
  candidates: [
    {
      ...CANDIDATE,
      readiness: {
        state: 'Caution',
        reasons: [{ code: 'RENEWAL_NEAR', disclosure: 'manager', text: 'The contract is renewed on Jan 3' }],
      },
    },
  ],
});
const REFERENCE = aReferenceView({ may: { changes: ['agree', 'withhold', 'pause'], fields: [], choices: {} } });
const after = (text: string) =>
  aRequestView({ ...VIEW, moves: [], decisions: [{ ...aRequestView().decisions[0], text }] });

/** Answers by method and path; a later one for the same stands in front. */
const routes = new Map<string, unknown[]>();
const on = (route: string, ...answers: unknown[]) => routes.set(route, answers);
const posted = (path: string) =>
  send.mock.calls
    .filter(([call]) => call.method === 'POST' && call.path === path)
    .map(([{ body }]) => JSON.parse(body));
const MOVES = `/v1/requests/${SUMMARY.id}/moves`;
const CHANGES = `/v1/references/${REFERENCE.id}/changes`;
const forMe = () => mount('request-for-me', RequestForMe);

beforeEach(() => {
  routes.clear();
  on('GET /v1/requests?view=waiting-for-me', { view: 'waiting-for-me', requests: [SUMMARY], truncated: false });
  on(`GET /v1/requests/${SUMMARY.id}`, VIEW);
  on(`GET /v1/references/${REFERENCE.id}`, REFERENCE);
  send.mockReset();
  send.mockImplementation(async ({ method, path }) => {
    const answers = routes.get(`${method} ${path}`) ?? [];
    const body = answers.length > 1 ? answers.shift() : answers[0];
    if (!body) throw problem({ status: 503, code: 'BUSY', title: `Nobody answers ${path}` });
    return JSON.stringify({ status: 200, body });
  });
});

test('a card says who asks for whom, for which deal, what will be said, what to mind, and the load', async () => {
  const element = await forMe();
  const text = textOf(element);
  expect(text).toContain('Olga Owner asks for Green Valley Ranch');
  expect(text).toContain('Reference call, needed by Dec 5');
  expect(text).toContain('Big Sky herd · Big Sky Cattle · $250,000 · Proposal · Dec 1');
  expect(text).toContain('What they want to hear How long the roll-out took');
  expect(text).toContain('Who will be there Two herd managers');
  expect(text).toContain('Note They also talk to a rival');
  expect(text).toContain('Before you answer The contract is renewed on Jan 3');
  expect(all(element, '[role=meter]')[0].getAttribute('aria-valuetext')).toContain('1 of 2');
  await expect(element).toBeAccessible();
});

test('facts of the deal that may not be read leave no hole', async () => {
  const hidden = { opportunityId: null, name: null, prospect: null, amount: null, closeDate: null, stage: null };
  on(`GET /v1/requests/${SUMMARY.id}`, { ...VIEW, deal: hidden });
  expect(textOf(await forMe())).not.toContain('For the deal');
});

test('an approval is sent with the turn that was shown, and the card says what came of it', async () => {
  on(`POST ${MOVES}`, after('Approved by Rita Rep'));
  const element = await forMe();
  await click(element, 'Approve');
  expect(posted(MOVES)).toEqual([{ move: 'approve', turn: 1, candidateId: 'a03000000000001AAA' }]);
  expect(textOf(element)).toContain('Approved by Rita Rep');
  expect(textOf(element)).not.toContain('Not until');
});

test('"not until" declines with the day, and keeps the customer from being suggested before it', async () => {
  jest.spyOn(RequestNotUntil, 'open').mockResolvedValue({ until: '2026-12-15', comment: 'Not until Dec 15: calving' });
  on(`POST ${MOVES}`, after('Declined by Rita Rep'));
  on(`POST ${CHANGES}`, { reference: REFERENCE, overrun: [], others: 0 });
  const element = await forMe();
  await click(element, 'Not until…');
  expect(posted(MOVES)[0]).toMatchObject({ move: 'decline', comment: 'Not until Dec 15: calving' });
  expect(posted(CHANGES)).toEqual([
    { change: 'agree', activityType: 'Reference call', blackoutFrom: '2026-11-21', blackoutTo: '2026-12-14' },
  ]);
});

test('who may not keep the customer declines with the day alone', async () => {
  jest.spyOn(RequestNotUntil, 'open').mockResolvedValue({ until: '2026-12-15', comment: 'Not until Dec 15' });
  on(`GET /v1/references/${REFERENCE.id}`, aReferenceView());
  on(`POST ${MOVES}`, after('Declined by Rita Rep'));
  const element = await forMe();
  expect(textOf(element)).not.toContain('Pause');
  await click(element, 'Not until…');
  expect(posted(MOVES)).toHaveLength(1);
  expect(posted(CHANGES)).toHaveLength(0);
});

test('a day that could not be noted is said, and noted at the second try', async () => {
  jest.spyOn(RequestNotUntil, 'open').mockResolvedValue({ until: '2026-12-15', comment: 'Not until Dec 15' });
  on(`POST ${MOVES}`, after('Declined by Rita Rep'));
  const element = await forMe();
  await click(element, 'Not until…');
  expect(textOf(element)).toContain(`Declined, but the day could not be noted: Nobody answers ${CHANGES}`);
  on(`POST ${CHANGES}`, { reference: REFERENCE, overrun: [], others: 0 });
  await click(element, 'Note the day again');
  expect(textOf(element)).not.toContain('could not be noted');
  expect(posted(CHANGES)).toHaveLength(2);
});

test('a pause is made in its form, says that the request still waits, and is taken back with one click', async () => {
  const made = { change: 'pause', until: '2026-12-20' };
  const answer = { reference: { ...REFERENCE, status: 'On Hold' }, overrun: [], others: 0 };
  const opened = jest.spyOn(ReferenceChange, 'open').mockResolvedValue({ made, answer });
  on(`POST ${CHANGES}`, { reference: REFERENCE, overrun: [], others: 0 });
  const element = await forMe();
  await click(element, 'Pause…');
  expect(opened.mock.calls[0][0]).toMatchObject({ form: 'pause', label: 'Green Valley Ranch: Pause…' });
  expect(textOf(element)).toContain('Paused. This request still waits for your answer.');
  await click(element, 'Undo');
  expect(posted(CHANGES)).toEqual([{ change: 'resume', status: 'Active' }]);
  expect(textOf(element)).toContain('Taken back.');
});

test('nothing that waits is said so; what waits for the reference team as a whole stays in its queue', async () => {
  const team = { ...ball, party: 'Reference Manager', user: null };
  on('GET /v1/requests?view=waiting-for-me', {
    requests: [aRequestSummary({ status: 'In Progress', ball: team })],
    truncated: false,
  });
  const element = await forMe();
  expect(textOf(element)).toContain('Nothing waits for you');
  await expect(element).toBeAccessible();
});

test('a fault is told with a way to try again', async () => {
  routes.delete('GET /v1/requests?view=waiting-for-me');
  const element = await forMe();
  expect(textOf(element)).toContain('Nobody answers');
  on('GET /v1/requests?view=waiting-for-me', { requests: [SUMMARY], truncated: false });
  await click(element, 'Try again');
  await settle();
  expect(textOf(element)).toContain('Olga Owner asks for Green Valley Ranch');
});

test('what became of an approval: it took place, how it went, and where the deal stands', async () => {
  const use = { status: 'Completed', on: '2026-11-10', noShow: null, grade: 5, result: 'They want a second call' };
  const done = aRequestView({
    id: 'a02000000000007AAA',
    requester: OWNER,
    status: 'Completed',
    deal: { ...SUMMARY.deal, stage: 'Closed Won' },
    candidates: [{ ...CANDIDATE, use }],
    approvals: [{ ...aRequestView().approvals[0], approver: REP, verdict: 'Approved' }],
  });
  const others = { ...done, id: 'a02000000000008AAA', approvals: aRequestView().approvals };
  on('GET /v1/requests?view=all&status=Scheduled%2CCompleted%2CMissed%2CCancelled%2CUnfulfilled', {
    requests: [done, others],
    truncated: false,
  });
  on(`GET /v1/requests/${done.id}`, done);
  on(`GET /v1/requests/${others.id}`, others);
  const element = await forMe();
  await click(element, 'What became of what I approved');
  const [outcome, ...more] = all(element, 'c-request-outcomes')
    .flatMap((each) => all(each, 'li'))
    .map(textOf);
  expect(outcome).toContain('Reference call · Green Valley Ranch for Big Sky herd');
  expect(outcome).toContain('Took place Nov 10. How it went: 5 of 5. They want a second call');
  expect(outcome).toContain('Deal stage: Closed Won');
  expect(more).toEqual([]);
});
