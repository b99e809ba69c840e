import { z } from 'zod';
import { problem } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { newMove } from './moveSchema.ts';
import { requestSummary } from './schema.ts';
import type { RequestStore } from './store.ts';
import { namesCustomers, peopleIn } from './suggested.ts';
import type { Caller } from '../caller.ts';

/** Most requests one sending may be about. */
export const MOST_MOVES = 50;

export const newMoves = z
  .strictObject({
    moves: z
      .array(newMove.extend({ id: recordId }))
      .min(1)
      .max(MOST_MOVES),
  })
  .refine(({ moves }) => new Set(moves.map(({ id }) => id.slice(0, 15))).size === moves.length, {
    path: ['moves'],
    message: 'names a request twice',
  });
export type NewMoves = z.infer<typeof newMoves>;

/** What became of each, in the order they came: the request after it, or why it was refused; whether it had been done before. */
export const movesMade = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      replayed: z.boolean(),
      request: requestSummary.extend({ turn: z.number() }).nullable(),
      problem: problem.nullable(),
    }),
  ),
});

/**
 * A store that has read the requests of a sending at once, and reads again only what is asked for a second time; those
 * that are read together with customers it does not read ahead.
 */
export async function readTogether(
  store: RequestStore,
  caller: Caller,
  moves: NewMoves['moves'],
): Promise<RequestStore> {
  const userIds = [...new Set(moves.flatMap(peopleIn))];
  const ids = moves.filter((each) => !namesCustomers(each)).map(({ id }) => id);
  if (ids.length === 0) return store;
  const { records, names } = await store.requestsById(caller, ids, { userIds });
  const unread = new Map(
    ids.map((id) => [id, records.find((each) => each.Id.slice(0, 15) === id.slice(0, 15)) ?? null]),
  );
  return {
    ...store,
    async request(reader, id, beside) {
      const record = unread.get(id);
      if (record === undefined) return store.request(reader, id, beside);
      unread.delete(id);
      return { record, names };
    },
  };
}
