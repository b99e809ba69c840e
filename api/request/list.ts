import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import type { RequestRecord } from './record.ts';
import type { listQuery, RequestList } from './schema.ts';
import { ballOf } from './ball.ts';
import { answerable, type Person } from './rights.ts';
import { MOST_REQUESTS, type RequestStore } from './store.ts';
import { stateOf } from './record.ts';
import { summaryOf } from './view.ts';

type ListQuery = z.infer<typeof listQuery>;

/** Does this request wait for this person: by name, or for the reference team when they are one of it? */
export function waitsFor(record: RequestRecord, person: Person, now: Date): boolean {
  const state = stateOf(record);
  const { party, userId } = ballOf(state);
  const asked = state.candidates.some(
    ({ id, status }) => status === 'Held' && answerable(state, id, person, now).length > 0,
  );
  if (asked || userId === person.userId) return true;
  if (party === 'Customer') return state.fulfillerId === person.userId;
  return party === 'Reference Manager' && userId === null && person.isManager;
}

/** Requests as this person may see them. The queue is what is open. */
export async function listRequests(
  store: RequestStore,
  caller: Caller,
  person: Person,
  { view, opportunityId }: ListQuery,
  now: Date,
): Promise<RequestList> {
  const stage = view === 'waiting-for-me' ? 'unfinished' : view === 'queue' ? 'open' : 'any';
  const records = await store.requests(caller, { stage, mine: view === 'mine', opportunityId });
  const found = view === 'waiting-for-me' ? records.filter((record) => waitsFor(record, person, now)) : records;
  const reader = { ...person, names: new Map<string, string>() };
  return {
    view,
    requests: found.slice(0, MOST_REQUESTS).map((record) => summaryOf(record, reader)),
    truncated: records.length > MOST_REQUESTS,
  };
}
