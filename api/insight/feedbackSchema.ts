import { z } from 'zod';
import { AREAS } from '../feedback/schema.ts';
import { recordId } from '../http/recordId.ts';

const figures = z.object({
  given: z.int(),
  closed: z.int(),
  /** Closed of given, in percent; null of none, as below. */
  share: z.int().nullable(),
  /** Calendar days from the day it was given to the day it was closed, at the median. */
  days: z.number().nullable(),
  open: z.int(),
  /** Of the open ones, those whose day is over. */
  late: z.int(),
  /** The mean, 1 (poor) to 5 (excellent). */
  score: z.number().nullable(),
});
export type FeedbackFigures = z.infer<typeof figures>;

const told = z.object({
  id: recordId,
  number: z.string(),
  customer: z.string().nullable(),
  area: z.enum(AREAS).nullable(),
  score: z.int(),
  standing: z.enum(['open', 'late', 'closed']),
  /** What the conversation was arranged for: the request's number and its deal. */
  request: z.string().nullable(),
  deal: z.string().nullable(),
});
export type ToldFeedback = z.infer<typeof told>;

export const feedbackTold = z.object({
  all: figures,
  /** Null: it names no area. */
  areas: z.array(figures.extend({ area: z.enum(AREAS).nullable() })),
  /** Those behind the figures, the latest first. */
  items: z.array(told),
});
export type FeedbackTold = z.infer<typeof feedbackTold>;
