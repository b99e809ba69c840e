import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { wholeId } from '../http/recordId.ts';
import { person } from '../request/moveSchema.ts';

/** Whose words they are. API values of `Reference_Feedback__c.From__c`. */
export const VOICES = ['Requester', 'Reference', 'Prospect'] as const;
export type Voice = (typeof VOICES)[number];

/** What feedback can be about: of the product and the company, then of how references are found and prepared. API values of
 *  `Reference_Feedback__c.Area__c`. */
export const AREAS = [
  ...(['Product', 'Onboarding', 'Support', 'Price and contract'] as const),
  ...(['Preparation', 'Fit for the deal', 'Other'] as const),
] as const;
export type Area = (typeof AREAS)[number];

/** API values of `Reference_Feedback__c.Status__c`. */
export const FEEDBACK_STATUSES = ['Open', 'Closed'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

export const FEEDBACK_MOVES = ['close', 'pass-on', 'reopen'] as const;
export type FeedbackMove = (typeof FEEDBACK_MOVES)[number];

/** A score up to this one says that something is to be mended. */
export const MOST_LOW = 3;

const words = z.string().trim().max(4000);
const area = z.enum(AREAS);

export const newFeedback = z
  .strictObject({
    /** The conversation. */
    activityId: wholeId,
    from: z.enum(VOICES).default('Requester'),
    /** 1 (poor) to 5 (excellent). */
    score: z.int().min(1).max(5),
    /** Needed with a low score, as are the words: who follows it up has to know what to mend. */
    area: area.nullable().default(null),
    text: words.optional(),
  })
  .superRefine(({ score, area: about, text }, { addIssue }) => {
    if (score > MOST_LOW) return;
    const needed = (path: string) =>
      addIssue({ code: 'custom', path: [path], message: `is needed with a score of ${MOST_LOW} or less` });
    if (about === null) needed('area');
    if (!text) needed('text');
  });
export type NewFeedback = z.infer<typeof newFeedback>;

/** Counts the changes, so that nobody follows up what they were not shown. */
const edition = z.int().min(0);

export const newFeedbackMove = z.union([
  z.strictObject({ move: z.literal('close'), edition, outcome: words.min(1) }),
  z.strictObject({
    ...{ move: z.literal('pass-on'), edition, toId: wholeId },
    /** Left out: so many working days from now as for new feedback. */
    dueOn: day.optional(),
    comment: words.optional(),
  }),
  z.strictObject({ move: z.literal('reopen'), edition, comment: words.optional() }),
]);
export type NewFeedbackMove = z.infer<typeof newFeedbackMove>;

const record = z.object({ id: z.string(), number: z.string().nullable() });

export const feedbackView = z.object({
  id: z.string(),
  number: z.string(),
  from: z.enum(VOICES).nullable(),
  score: z.int().nullable(),
  area: area.nullable(),
  /** What was said; null where this caller's field security hides it, as with the outcome. */
  text: z.string().nullable(),
  givenOn: day.nullable(),
  givenBy: person,
  customer: z.string().nullable(),
  reference: record.nullable(),
  /** What it was arranged for. */
  request: record.nullable(),
  activityId: z.string().nullable(),
  /** The kind of reference use it is about, and its day. */
  activityType: activityType.nullable(),
  usedOn: day.nullable(),
  status: z.enum(FEEDBACK_STATUSES),
  routedTo: person.nullable(),
  dueOn: day.nullable(),
  /** Open after its day. */
  late: z.boolean(),
  outcome: z.string().nullable(),
  closedBy: person.nullable(),
  closedAt: z.iso.datetime({ offset: true }).nullable(),
  daysToClose: z.int().nullable(),
  edition,
  /** What the caller may do with it now. */
  moves: z.array(z.enum(FEEDBACK_MOVES)),
});
export type FeedbackView = z.infer<typeof feedbackView>;

export const FEEDBACK_VIEWS = ['mine', 'late', 'all'] as const;

export const feedbackQuery = z.strictObject({
  view: z.enum(FEEDBACK_VIEWS).default('all'),
  area: area.optional(),
  requestId: wholeId.optional(),
  referenceId: wholeId.optional(),
});
export type FeedbackQuery = z.infer<typeof feedbackQuery>;

/** A conversation the caller may say something about. */
export const subject = z.object({
  activityId: z.string(),
  activityType: activityType.nullable(),
  customer: z.string().nullable(),
  usedOn: day.nullable(),
  tookPlace: z.boolean(),
});
export type Subject = z.infer<typeof subject>;

export const feedbackList = z.object({
  /** Open ones first, the soonest due before others; then closed ones, the latest first. */
  feedback: z.array(feedbackView),
  truncated: z.boolean(),
  /** Of the request or the reference that was asked about, the latest first. */
  subjects: z.array(subject),
});
export type FeedbackList = z.infer<typeof feedbackList>;
