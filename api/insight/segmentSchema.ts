import { z } from 'zod';
import { day } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { NOMINATION_STATUSES } from '../nomination/schema.ts';
import { coverageQuery } from './coverageSchema.ts';

/** One cell of the map; without a row or a column, those of whom it is not known. */
export const segmentQuery = coverageQuery.extend({
  row: z.string().trim().min(1).max(255).optional(),
  column: z.string().trim().min(1).max(255).optional(),
});
export type SegmentQuery = z.infer<typeof segmentQuery>;

export const MOST_BEHIND = 50;

export const segment = z.object({
  /** Open and not asked yet, the soonest to close first. */
  deals: z.array(
    z.object({
      id: recordId,
      name: z.string().nullable(),
      account: z.string().nullable(),
      stage: z.string().nullable(),
      closesOn: day,
    }),
  ),
  /** Those that can give most first. */
  references: z.array(z.object({ id: recordId, number: z.string(), account: z.string().nullable(), uses: z.int() })),
  nominations: z.array(
    z.object({
      id: recordId,
      number: z.string(),
      account: z.string().nullable(),
      status: z.enum(NOMINATION_STATUSES).nullable(),
    }),
  ),
  /** Customers like these who might become references: won a year ago or longer, without trouble, neither in the pool nor
   *  nominated; who won most first. */
  recruits: z.array(z.object({ accountId: recordId, name: z.string(), won: z.int(), since: day })),
  /** Of any of these lists there are more than are shown. */
  truncated: z.boolean(),
});
export type Segment = z.infer<typeof segment>;
