import { z } from 'zod';
import { activityType } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { stateLabels } from '../policy/form.ts';
import { text } from './moveSchema.ts';
import { REQUEST_STATUSES, requestSummary } from './schema.ts';

export const VIEWS = ['mine', 'waiting-for-me', 'queue', 'all'] as const;
export const listQuery = z.strictObject({
  view: z.enum(VIEWS).default('mine'),
  opportunityId: recordId.optional(),
  /** One, or several with commas between. */
  status: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(REQUEST_STATUSES)).min(1))
    .optional(),
  activityType: activityType.optional(),
  fulfillerId: recordId.optional(),
  /** Nobody has taken it, although somebody should. */
  unassigned: z.stringbool().optional(),
  /** Who has the ball is overdue, or the day it was needed by is past. */
  overdue: z.stringbool().optional(),
  rush: z.stringbool().optional(),
  /** In the number, the deal, the prospect, the names of who asked and who arranges. */
  q: text(80).optional(),
  /** Also how many requests each view holds. */
  counts: z.stringbool().default(false),
});

/** How many open requests are mine, wait for me, are in the queue, and of those nobody has taken. */
export const requestCounts = z.object({
  mine: z.int(),
  'waiting-for-me': z.int(),
  queue: z.int(),
  unassigned: z.int(),
});
export const requestList = z.object({
  view: z.enum(VIEWS),
  requests: z.array(requestSummary),
  truncated: z.boolean(),
  /** What the company calls the states. */
  labels: stateLabels,
  /** Null unless asked for. */
  counts: requestCounts.nullable(),
});
export type RequestCounts = z.infer<typeof requestCounts>;

export type RequestList = z.infer<typeof requestList>;
