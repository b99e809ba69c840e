import { z } from 'zod';
import { day } from '../activity/schema.ts';
import { openTask } from '../reference/talkSchema.ts';
import { PARTIES } from '../request/schema.ts';

/** What needs somebody, the most urgent first. */
export const TODAY_LISTS = [
  'waiting',
  'late',
  'lapsing',
  'risk',
  'checks',
  'nominations',
  'feedback',
  'quiet',
  'unused',
] as const;
export type TodayListName = (typeof TODAY_LISTS)[number];

/** Why something stands on a list. */
export const TODAY_REASONS = [
  ...(['turn', 'late-turn', 'in-place', 'needed', 'too-long', 'will-be-late', 'lapses', 'lapses-mine'] as const),
  ...(['over', 'reached', 'near', 'caution', 'dropped'] as const),
  ...(['withheld', 'pause-ended', 'agreement-ends', 'unverified', 'never-verified'] as const),
  ...(['feedback-late', 'feedback-due'] as const),
  ...(['aging', 'silent', 'only-asked', 'not-asked', 'never-asked'] as const),
] as const;
export type TodayReason = (typeof TODAY_REASONS)[number];

export const TODAY_OBJECTS = [
  ...(['Reference_Request__c', 'Reference__c', 'Reference_Nomination__c', 'Reference_Feedback__c'] as const),
] as const;

const moment = z.iso.datetime({ offset: true });

export const todayRow = z.object({
  /** The record that opens. */
  id: z.string(),
  object: z.enum(TODAY_OBJECTS),
  number: z.string().nullable(),
  /** The deal, or the customer; null where this caller's field security hides it. */
  name: z.string().nullable(),
  reason: z.enum(TODAY_REASONS),
  /** The kind of reference use it is about; of feedback the area. */
  activityType: z.string().nullable(),
  /** The day the reason speaks of. */
  on: day.nullable(),
  /** The moment it speaks of. */
  at: moment.nullable(),
  /** How many, of how many; of feedback its score. */
  count: z.number().nullable(),
  limit: z.number().nullable(),
  /** What comes next, in words. */
  nextStep: z.string().nullable(),
  /** Who is to act, where it is somebody else. */
  who: z.string().nullable(),
  /** Whose step it is, where it is a request. */
  party: z.enum(PARTIES).nullable(),
  /** The step its page opens on. */
  step: z.string().nullable(),
  /** Somebody is to talk to the customer already. */
  task: openTask.nullable(),
  /** This caller may make one. */
  mayMakeTask: z.boolean(),
});
export type TodayRow = z.infer<typeof todayRow>;

export const todayList = z.object({
  name: z.enum(TODAY_LISTS),
  count: z.int(),
  /** There are more than were counted. */
  more: z.boolean(),
  rows: z.array(todayRow),
});
export type TodayList = z.infer<typeof todayList>;

export const today = z.object({
  /** Of all references the caller may see, or of those they own or look after. */
  scope: z.enum(['program', 'mine']),
  /** The caller looks at the program and takes no step but their own. */
  readOnly: z.boolean(),
  /** All of them, those without a row too. */
  lists: z.array(todayList),
});
export type Today = z.infer<typeof today>;
