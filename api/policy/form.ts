import { z } from 'zod';
import { ACTIVITY_TYPES, type ActivityType } from '../activity/schema.ts';
import { REQUEST_STATUSES } from '../request/statuses.ts';

/** What the company calls the states of a request; one left out has the product's own name. */
export const stateLabels = z.partialRecord(z.enum(REQUEST_STATUSES), z.string().trim().min(1).max(40));
export type StateLabels = z.infer<typeof stateLabels>;

/** Questions of the request form that a company may order, explain, demand or leave out. */
export const FORM_FIELDS = ['topics', 'prospectPeople', 'competitor', 'note'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** In the order in which they are asked; a question left out is not asked. */
const questions = z
  .array(z.strictObject({ field: z.enum(FORM_FIELDS), required: z.boolean(), help: z.string().trim().max(255) }))
  .refine((list) => new Set(list.map(({ field }) => field)).size === list.length, 'asks a question twice');
export type Questions = z.infer<typeof questions>;

export const requestForm = z.strictObject({
  questions: questions.default(FORM_FIELDS.map((field) => ({ field, required: false, help: '' }))),
  /** In place of the questions above. */
  byType: z.partialRecord(z.enum(ACTIVITY_TYPES), questions).default({}),
});
export type RequestForm = z.infer<typeof requestForm>;

export const questionsFor = ({ questions: usual, byType }: RequestForm, activityType: ActivityType): Questions =>
  byType[activityType] ?? usual;
