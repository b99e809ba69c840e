import type { z } from 'zod';
import { dayIn } from '../activity/period.ts';
import type { Caller } from '../caller.ts';
import { ballOf } from './ball.ts';
import { stateOf, type RequestRecord } from './record.ts';
import { answerable, type Person } from './rights.ts';
import type { listQuery, RequestCounts, RequestList } from './listSchema.ts';
import { OPEN_STATUSES, type RequestSummary } from './schema.ts';
import { MOST_REQUESTS, type RequestStore } from './store.ts';
import { staffed, type Light } from './staffed.ts';
import { summaryOf } from './summary.ts';

type ListQuery = z.infer<typeof listQuery>;

/** Does this request wait for this person: by name, or for the reference team when they are one of it? */
export function waitsFor(record: RequestRecord, person: Person, light: Light): boolean {
  const { now } = light;
  const state = staffed(stateOf(record), light);
  const { party, userId } = ballOf(state);
  const asked = state.candidates.some(
    ({ id, status }) => status === 'Held' && answerable(state, id, person, now).length > 0,
  );
  if (asked || userId === person.userId) return true;
  if (party === 'Customer') return state.fulfillerId === person.userId;
  return party === 'Reference Manager' && userId === null && person.isManager;
}

/** Has somebody waited too long: for who has the ball, or for a day that is past? */
const isOverdue = ({ ball, status, neededBy }: RequestSummary, today: string) =>
  OPEN_STATUSES.includes(status) && (ball.overdue || neededBy < today);

/** Requests as this person may see them. The queue is what is open. */
export async function listRequests(
  store: RequestStore,
  caller: Caller,
  person: Person,
  { view, counts: counted, overdue, status, ...filter }: ListQuery,
  light: Light,
): Promise<RequestList> {
  const { policy, now } = light;
  const stage = view === 'waiting-for-me' ? 'unfinished' : view === 'queue' || overdue ? 'open' : 'any';
  const [records, counts] = await Promise.all([
    store.requests(caller, { ...filter, stage, mine: view === 'mine', statuses: status }),
    counted ? countsOf(store, caller, person, light) : null,
  ]);
  const found = view === 'waiting-for-me' ? records.filter((record) => waitsFor(record, person, light)) : records;
  const reader = { ...person, names: new Map<string, string>() };
  const today = dayIn(policy?.settings.calendar.timeZone ?? null, now);
  const requests = found
    .slice(0, MOST_REQUESTS)
    .map((record) => summaryOf(record, reader, light))
    .filter((each) => !overdue || isOverdue(each, today));
  return {
    view,
    requests: await withNames(store, caller, requests),
    truncated: records.length > MOST_REQUESTS,
    counts,
    labels: policy?.settings.labels ?? {},
  };
}

/** Who acts in another's place stands on no record: their names are read beside, where there are such people. */
export async function withNames<T extends Pick<RequestSummary, 'ball'>>(
  store: RequestStore,
  caller: Caller,
  views: T[],
): Promise<T[]> {
  const unnamed = views.flatMap(({ ball }) => (ball.user && ball.user.name === null ? [ball.user.id] : []));
  if (unnamed.length === 0) return views;
  const names = await store.names(caller, [...new Set(unnamed)]);
  return views.map((view) => {
    const { user } = view.ball;
    return user
      ? { ...view, ball: { ...view.ball, user: { ...user, name: user.name ?? names.get(user.id) ?? null } } }
      : view;
  });
}

/** Of what is open. Whom a request waits for only the whole request tells. */
async function countsOf(store: RequestStore, caller: Caller, person: Person, light: Light): Promise<RequestCounts> {
  const open = { stage: 'open', mine: false } as const;
  const [[mine = 0, queue = 0, unassigned = 0], unfinished] = await Promise.all([
    store.counts(caller, [{ ...open, mine: true }, open, { ...open, unassigned: true }]),
    store.requests(caller, { stage: 'unfinished', mine: false }),
  ]);
  const waiting = unfinished.filter((record) => waitsFor(record, person, light)).length;
  return { mine, 'waiting-for-me': waiting, queue, unassigned };
}
