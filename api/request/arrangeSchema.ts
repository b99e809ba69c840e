import { z } from 'zod';
import { recordId } from '../http/recordId.ts';
import { person, text } from './moveSchema.ts';

/** What somebody is looked for to do. */
export const TASKS = ['arrange', 'approve', 'manage'] as const;
export const peopleQuery = z.strictObject({ q: text(80).default(''), may: z.enum(TASKS) });
export const peopleList = z.object({ people: z.array(person.extend({ title: z.string().nullable() })) });

/** Left out where only one customer can be meant. */
export const aboutCandidate = z.strictObject({ candidateId: recordId.optional() });

/** The message to a customer as it is proposed; its sender changes and sends it. */
export const letter = z.object({
  /** As far as the sender's own session reads them. */
  to: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
  subject: z.string(),
  body: z.string(),
  times: z.array(z.object({ startsAt: z.iso.datetime(), text: z.string() })),
});
export type Letter = z.infer<typeof letter>;

const note = z.object({ subject: z.string(), body: z.string() });
/** What each side should know before a date. */
export const briefings = z.object({ toCustomer: note, toProspect: note });
export type Briefings = z.infer<typeof briefings>;

export const calendarEntry = z.object({ filename: z.string(), ics: z.string() });
export type PeopleList = z.infer<typeof peopleList>;
export type CalendarEntry = z.infer<typeof calendarEntry>;
