import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { wholeId } from '../http/recordId.ts';
import { person } from '../request/moveSchema.ts';

/** API values of `Reference_Target__c.Kind__c`. A program goal counts references and asks nobody for anything. */
export const TARGET_KINDS = ['Segment', 'Launch', 'Press', 'Analysts', 'Events', 'Program goal'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

const place = z.string().trim().min(1).max(255).nullable().default(null);

/** So many references of a segment, of which anything may be left open, by a day. */
export const newTarget = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(TARGET_KINDS),
  industry: place,
  region: place,
  sizeBand: place,
  product: place,
  activityType: activityType.nullable().default(null),
  needed: z.int().min(1).max(99_999),
  dueOn: day,
  /** Who sees to it. */
  ownerId: wholeId,
});
export type NewTarget = z.infer<typeof newTarget>;

/** Counts the changes, so that nobody changes what they were not shown. */
const edition = z.int().min(0);

export const changedTarget = newTarget.extend({ edition });
export const ofEdition = z.strictObject({ edition: z.coerce.number().int().min(0) });

const open = z.string().nullable();

export const targetView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(TARGET_KINDS),
  industry: open,
  region: open,
  sizeBand: open,
  product: open,
  activityType: activityType.nullable(),
  needed: z.int(),
  dueOn: day,
  edition: z.int(),
  owner: person.nullable(),
});
export type Target = z.infer<typeof targetView>;

export const targetList = z.object({
  /** Open ones, the soonest due first. */
  targets: z.array(targetView),
  /** Who may see to one: all active users, by name. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What a form offers for a segment: sectors, regions and continents, sizes; and what they could agree to. */
  choices: z.object({
    industries: z.array(z.string()),
    regions: z.array(z.string()),
    sizeBands: z.array(z.string()),
    activityTypes: z.array(activityType),
  }),
});
export type TargetList = z.infer<typeof targetList>;
export type TargetChoices = TargetList['choices'];
