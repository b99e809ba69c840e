import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { referenceRow, referenceView } from './schema.ts';

/** An open use that a change no longer leaves room for: it stands until somebody moves or ends it. */
export const overrun = z.object({
  requestId: z.string().nullable(),
  requestNumber: z.string().nullable(),
  activityType,
  on: day,
  code: z.string(),
  text: z.string(),
});
export type Overrun = z.infer<typeof overrun>;

export const changedReference = z.object({
  reference: referenceView,
  /** Open requests of which the caller may know. */
  overrun: z.array(overrun),
  /** How many more there are. */
  others: z.int(),
});
export type ChangedReference = z.infer<typeof changedReference>;

export const POOL_VIEWS = ['mine', 'all', 'unowned', 'unverified', 'withheld-review', 'paused'] as const;
export type PoolViewName = (typeof POOL_VIEWS)[number];

export const poolList = z.object({
  view: z.enum(POOL_VIEWS),
  references: z.array(referenceRow),
  /** How many references of these eyes wait for somebody, by view. */
  counts: z.object({ unowned: z.int(), unverified: z.int(), 'withheld-review': z.int(), paused: z.int() }),
  /** By what the list can be narrowed, under the policy. */
  choices: z.object({ industries: z.array(z.string()), regions: z.array(z.string()) }),
  /** There are more than are shown. */
  truncated: z.boolean(),
});
export type PoolList = z.infer<typeof poolList>;
