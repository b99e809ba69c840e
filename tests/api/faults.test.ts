import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '#api/app.ts';
import { chance } from '../data/demo/chance.ts';
import { faultKinds } from '../org/faultKinds.ts';
import type { Fault } from '../org/faults.ts';
import { customerRows, dayFrom, startRequests, withKey, type RequestShell } from './requestShell.ts';
import { expectPlain, plan, struck } from './trouble.ts';

const start = new Date();
const anywhere: Fault = { resource: '/services/data' };
const onTheLedger: Fault = { object: 'Reference_Decision__c' };

/** Where each kind of trouble that the local org can plan strikes, and how often when once is not all. */
const KINDS: Record<string, Fault> = {
  'expired session': anywhere,
  unavailable: { ...anywhere, times: 2 },
  'too many requests': anywhere,
  'exhausted quota': anywhere,
  lock: { ...onTheLedger, times: 2 },
  duplicate: onTheLedger,
  'stale locator': { after: 0 },
  'no answer': anywhere,
  'lost answer': { resource: '/composite', method: 'POST' },
  slow: anywhere,
  'too many at once': anywhere,
  'query timeout': { resource: '/query' },
  'reset before commit': { ...anywhere, times: 2 },
  'reset after commit': { resource: '/composite', method: 'POST', times: 2 },
};
/** Strikes where messages are sent: its story is in messages.test.ts. */
const ELSEWHERE = ['hourly limit'];
/** What no kind stands for. */
const OTHERS: Record<string, Fault> = {
  'an unknown exception': { ...anywhere, errorCode: 'UNKNOWN_EXCEPTION' },
  'a sign-in that is reset': { resource: '/oauth2/token', reset: 'before', after: 0 },
  'a composite of which the first part fails': { part: 1, errorCode: 'UNKNOWN_EXCEPTION' },
  'a composite of which the second part fails': { part: 2, errorCode: 'UNABLE_TO_LOCK_ROW' },
  'a write that fails by chance': { object: 'Reference_Request__c', errorCode: 'UNKNOWN_EXCEPTION' },
};
const STORIES: Record<string, Fault> = {
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, where]) => [kind, { ...where, kind }])),
  ...OTHERS,
};
/** Milliseconds the service waits for an answer: shorter than what is silent or slow. */
const DEADLINES: Record<string, number> = { 'no answer': 700, 'lost answer': 700, slow: 700 };
/** More open opportunities than a page of a query holds: the pool is read in two. */
const pageful = Array.from({ length: 2_001 }, (_, place) => ({
  type: 'Opportunity',
  fields: { Name: `Deal ${place}`, StageName: 'Qualification', CloseDate: dayFrom(start, 90), OwnerId: '@rep2' },
}));

let shell: RequestShell;
let app: App;
beforeAll(async () => {
  const customers = Object.keys(STORIES).flatMap((story) => customerRows(story));
  shell = await startRequests(start, () => start, [...customers, ...pageful]);
}, 60_000);
afterAll(() => shell.stop());
afterEach(() => plan(shell));

/** As a client does: the same again with the same key, three times at most. Every answer on the way is ours. */
async function insist(send: () => Promise<{ status: number; body: any }>): Promise<any> {
  for (let retries = 0; ; retries += 1) {
    const answer = await send();
    if (answer.status < 400) return answer.body;
    expectPlain(answer.body);
    if (retries === 3) throw new Error(`still ${answer.status} ${answer.body.code} after three retries`);
  }
}

/** Where in a command the fault strikes is drawn, and always drawn the same. */
const random = chance(20_260_131);

test('every kind of trouble that the local org can plan has its story', () => {
  expect([...Object.keys(KINDS), ...ELSEWHERE].sort()).toEqual(Object.keys(faultKinds).sort());
});

describe.each(Object.keys(STORIES))('under %s', (story) => {
  beforeEach(async () => {
    // A new one each time: no session, no description and no pool in its memory, and its circuit closed.
    app = await shell.another(DEADLINES[story]);
  });

  test('a rep finds and asks, the owner approves, the team arranges: each within three retries, once', async () => {
    let strikes = 0;
    const under = async (send: () => Promise<{ status: number; body: any }>): Promise<any> => {
      await plan(shell, { after: random.between(0, 2), ...STORIES[story] });
      const body = await insist(send);
      strikes += await struck(shell);
      return body;
    };
    const deal = shell.id('rep deal');
    const matched = await under(() => shell.get('rep', `/v1/opportunities/${deal}/matches?limit=50`, app));
    expect(matched.results.map((each: any) => each.account.name)).toContain(`${story} dairy`);

    const key = withKey();
    const asked = await under(() => shell.post('rep', '/v1/requests', shell.asked([story]), key, app));
    expect(asked.request).toMatchObject({ status: 'Pending Approval', turn: 1 });
    const { id } = asked.request;

    const startsAt = new Date(start.getTime() - 60_000).toISOString();
    const moves: [string, Record<string, unknown>, string, string][] = [
      ['owner', { move: 'approve' }, 'In Progress', 'Held'],
      ['manager', { move: 'ask' }, 'In Progress', 'Asked'],
      ['manager', { move: 'answer', accepted: true }, 'In Progress', 'Accepted'],
      ['manager', { move: 'schedule', startsAt }, 'Scheduled', 'Accepted'],
      ['manager', { move: 'complete' }, 'Completed', 'Accepted'],
    ];
    for (const [place, [name, move, status, candidate]] of moves.entries()) {
      const once = withKey();
      const moved = await under(() => shell.post(name, `/v1/requests/${id}/moves`, move, once, app));
      expect(moved).toMatchObject({ status, turn: place + 2, candidates: [{ status: candidate }] });
    }
    const read = await under(() => shell.get('rep', `/v1/requests/${id}`, app));
    expect(read).toMatchObject({ status: 'Completed', turn: 6 });
    expect(strikes).toBeGreaterThan(0);
  }, 60_000);
});

test('whatever came between, every step was taken once', async () => {
  const decisions = await shell.rows(
    'SELECT Request__c, COUNT(Id) steps FROM Reference_Decision__c WHERE Request_Turn__c != null GROUP BY Request__c',
  );
  const uses = await shell.rows('SELECT Reference__c, COUNT(Id) uses FROM Reference_Activity__c GROUP BY Reference__c');
  const stories = Object.keys(STORIES).length;
  expect(decisions.map(({ steps }) => steps)).toEqual(Array(stories).fill(6));
  expect(uses.map((each) => each.uses)).toEqual(Array(stories).fill(1));
});
