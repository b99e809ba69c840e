import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { stateLabels } from '../policy/form.ts';
import type { PATHS } from '../policy/schema.ts';
import { person } from '../request/moveSchema.ts';
import { PARTIES, REQUEST_STATUSES } from '../request/schema.ts';

/** Who arranged it, and whether somebody had to approve it before. */
export const WAYS = [
  'Self-fulfill',
  'Self-fulfill after approval',
  'Manager-fulfill',
  'Manager-fulfill after approval',
] as const satisfies (string & `${(typeof PATHS)[number]}${'' | ' after approval'}`)[];
export type Way = (typeof WAYS)[number];

/** What figures may be set side by side by. */
export const CUTS = ['way', 'activityType', 'team', 'month'] as const;
export type Cut = (typeof CUTS)[number];

export const turnaroundQuery = z.strictObject({
  /** First and last day; left out, this month and the five before it. */
  from: day.optional(),
  to: day.optional(),
});

/** Business hours, to a tenth; shares in whole percent. Null where nothing was answered. */
export const figure = z.object({
  answered: z.int(),
  median: z.number().nullable(),
  ninetieth: z.number().nullable(),
  inLine: z.int(),
  share: z.int().nullable(),
});
export type Figure = z.infer<typeof figure>;

/** `key` null: it stands on no record, as the team of somebody without one. */
const group = figure.extend({ key: z.string().nullable() });
export type Group = z.infer<typeof group>;

const status = z.enum(REQUEST_STATUSES);
const party = z.enum(PARTIES);

/** Of all answered: hours on average, and its share of the whole time. */
const step = z.object({ status, party, requests: z.int(), hours: z.number(), share: z.int().nullable() });
export type StepFigure = z.infer<typeof step>;

const rush = z.object({ team: z.string().nullable(), asked: z.int(), rush: z.int(), share: z.int().nullable() });
export type RushFigure = z.infer<typeof rush>;

/** What a request is for, as far as its reader may know. */
const served = z.object({ id: recordId.nullable(), name: z.string().nullable(), amount: z.number().nullable() });

/** One request behind the figures: those it counts in are not null. */
const behind = z.object({
  id: recordId,
  number: z.string(),
  deal: served,
  way: z.enum(WAYS),
  activityType,
  team: z.string().nullable(),
  rush: z.boolean(),
  /** Asked within the time looked at. */
  asked: z.boolean(),
  /** Of its answer within that time. */
  month: z.string().nullable(),
  hours: z.number().nullable(),
  inLine: z.boolean().nullable(),
  steps: z.array(z.object({ status, party, hours: z.number() })),
  /** Of the reference team, by whom it is arranged. */
  arrangerId: z.string().nullable(),
  /** Finished within that time: without a step of the reference team? */
  withoutTeam: z.boolean().nullable(),
});
export type Behind = z.infer<typeof behind>;

/** Of one who arranges for the reference team; steps of each answered request that they took, to a tenth. */
const work = z.object({
  person,
  open: z.array(behind.pick({ id: true, number: true, deal: true, activityType: true })),
  answered: z.int(),
  steps: z.number().nullable(),
});
export type Work = z.infer<typeof work>;

const oldest = z.object({
  id: recordId,
  number: z.string(),
  activityType,
  deal: z.string().nullable(),
  status,
  party,
  user: person.nullable(),
  askedOn: day,
  /** Business hours since it was asked, and since who has the ball has had it. */
  hours: z.number(),
  held: z.number(),
});
export type Oldest = z.infer<typeof oldest>;

export const turnaround = z.object({
  from: day,
  to: day,
  /** Business hours of the two-day line. */
  lineHours: z.number(),
  all: figure,
  by: z.object({ way: z.array(group), activityType: z.array(group), team: z.array(group), month: z.array(group) }),
  /** The one that takes most time first. */
  steps: z.array(step),
  rush: z.object({ all: rush, teams: z.array(rush) }),
  withoutTeam: z.object({ finished: z.int(), count: z.int(), share: z.int().nullable() }),
  /** Who has most open first. */
  work: z.array(work),
  /** Not answered yet, the longest asked first, and how many there are. */
  oldest: z.array(oldest),
  unanswered: z.int(),
  requests: z.array(behind),
  /** What the company calls the states. */
  labels: stateLabels,
});
export type Turnaround = z.infer<typeof turnaround>;
