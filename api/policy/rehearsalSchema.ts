import { z } from 'zod';

export const OUTCOMES = ['refused', 'routed', 'automatic', 'dated'] as const;

const counted = z.object({
  refused: z.int(),
  /** Somebody has to approve, or the reference team finds somebody. */
  routed: z.int(),
  automatic: z.int(),
  /** Dates that could be set. */
  dated: z.int(),
  late: z.int(),
});
export type Counted = z.infer<typeof counted>;

const said = z.object({ outcome: z.enum(OUTCOMES), late: z.boolean(), text: z.string() });

/** A decision to which the two versions say something else. */
export const changedDecision = z.object({
  id: z.string(),
  requestId: z.string().nullable(),
  at: z.iso.datetime(),
  activityType: z.string(),
  referenceIds: z.array(z.string()),
  requesterId: z.string(),
  before: said,
  after: said,
});

/** What a draft would have done, beside what happened and what the version in force would have done. */
export const tally = z.object({
  judged: z.int(),
  unjudged: z.int(),
  happened: counted,
  before: counted,
  after: counted,
});
export type Tally = z.infer<typeof tally>;
export type ChangedDecision = z.infer<typeof changedDecision>;

/** Decisions of so many months back are replayed. */
export const newRehearsal = z.strictObject({ edition: z.int().min(0), months: z.int().min(1).max(24).default(12) });

export const rehearsal = tally.extend({
  edition: z.int(),
  months: z.int(),
  /** The version in force it was compared with. */
  comparedWith: z.int(),
  /** There are more decisions than are replayed at once: the latest were. */
  truncated: z.boolean(),
  /** Of how many decisions something else is said; the latest of them below. */
  changed: z.int(),
  changes: z.array(
    changedDecision.omit({ referenceIds: true, requesterId: true }).extend({
      requestNumber: z.string().nullable(),
      /** As the reader's own session shows them. */
      customers: z.array(z.string()),
      requester: z.string().nullable(),
    }),
  ),
});
export type Rehearsal = z.infer<typeof rehearsal>;
