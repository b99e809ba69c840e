import { z } from 'zod';
import { day } from '../activity/schema.ts';

/** A call, an e-mail or a meeting with the customer that the reader's own session reads. */
export const touch = z.object({
  id: z.string(),
  object: z.enum(['Task', 'Event']),
  on: day,
  /** About an opportunity, or just talk. */
  kind: z.enum(['deal', 'talk']),
  subject: z.string().nullable(),
  who: z.string().nullable(),
});
export type Touch = z.infer<typeof touch>;

/** Somebody is to talk to the customer, and has not yet. */
export const openTask = z.object({ id: z.string(), dueOn: day.nullable(), who: z.string().nullable() });
export type OpenTask = z.infer<typeof openTask>;

/** Touches of a year by what they were about. */
const split = z.object({
  asks: z.int(),
  deals: z.int(),
  talks: z.int(),
  /** Asks and deals among all of them, in whole percent; null where there were none. */
  share: z.int().nullable(),
});

/** When anybody last talked to the customer without asking for anything, as far as this caller may read it. */
export const talk = z.object({
  lastOn: day,
  days: z.int(),
  /** What it was: a talk that is logged, details that were confirmed, or becoming a reference and nothing since. */
  was: z.enum(['talk', 'confirmed', 'joined']),
  /** So many days are too many; whether they have passed for a reference that is in use. */
  limitDays: z.int(),
  isPast: z.boolean(),
  /** Told to those who may edit this reference only: it says how often others asked. */
  split: split.nullable(),
  /** More is logged than was counted. */
  more: z.boolean(),
  latest: z.array(touch),
  task: openTask.nullable(),
  mayMakeTask: z.boolean(),
});
export type Talk = z.infer<typeof talk>;

export const madeTask = z.object({
  task: openTask,
  /** False: it was open already. */
  made: z.boolean(),
});
export type MadeTask = z.infer<typeof madeTask>;
