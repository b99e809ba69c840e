import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import type { RequestRecord } from './record.ts';
import type { listQuery, RequestList } from './schema.ts';
import { ballOf, type Person } from './state.ts';
import { MOST_REQUESTS, type RequestStore } from './store.ts';
import { stateOf } from './record.ts';
import { summaryOf } from './view.ts';

type ListQuery = z.infer<typeof listQuery>;

/** Does this request wait for this person: by name, or for the reference team when they are one of it? */
export function waitsFor(record: RequestRecord, person: Person): boolean {
  const state = stateOf(record);
  const { party, userId } = ballOf(state);
  const asked = state.approvals.some(
    (each) =>
      each.approverId === person.userId &&
      each.verdict === 'Pending' &&
      state.candidates.some((candidate) => candidate.id === each.candidateId && candidate.status === 'Held'),
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
): Promise<RequestList> {
  const open = view === 'queue' || view === 'waiting-for-me';
  const records = await store.requests(caller, { open, mine: view === 'mine', opportunityId });
  const found = view === 'waiting-for-me' ? records.filter((record) => waitsFor(record, person)) : records;
  const reader = { ...person, names: new Map<string, string>() };
  return {
    view,
    requests: found.slice(0, MOST_REQUESTS).map((record) => summaryOf(record, reader)),
    truncated: records.length > MOST_REQUESTS,
  };
}
