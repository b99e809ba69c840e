import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { wholeId as userId } from '../http/recordId.ts';

/** For whom a customer may be asked. API values of `Reference_Request__c.Purpose__c` and `Reference_Rule__c.Purposes__c`. */
export const PURPOSES = ['Sales', 'Marketing', 'PR', 'Analyst', 'Event', 'Product'] as const;
export type Purpose = (typeof PURPOSES)[number];

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time as 09:00');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** When the company works: the hours that promises and time limits count. */
export const calendar = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
    from: timeOfDay,
    to: timeOfDay,
    /** 1 Monday to 7 Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1),
    holidays: z.array(day),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'is not after from' });
export type Calendar = z.infer<typeof calendar>;

/** Who arranges what: of the lines whose every condition holds the one with the most conditions, of equals the first. A
 *  condition left out holds for all. */
export const routing = z.array(
  z.strictObject({
    purpose: z.enum(PURPOSES).optional(),
    activityType: activityType.optional(),
    region: z.string().optional(),
    /** With all that lie below it in the policy's hierarchy. */
    industry: z.string().optional(),
    product: z.string().optional(),
    userId,
  }),
);
export type Routing = z.infer<typeof routing>;

/** Who answers in somebody's place, first and last day included. */
export const absences = z.array(z.strictObject({ userId, deputyId: userId, from: day, until: day }));
export type Absences = z.infer<typeof absences>;

/** The name of a role; roles are kept in one field, with a semicolon between. */
export const teamName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^;]+$/, 'holds a semicolon');

/** What a launch starts with; null: no bound. */
export const scope = z.strictObject({
  activityTypes: z.array(activityType).nullable().default(null),
  /** Names of the roles whose people may ask. */
  teams: z.array(z.string()).nullable().default(null),
  /** Most references that may be Active or Caution. */
  poolSize: z.int().min(1).nullable().default(null),
});
export type Scope = z.infer<typeof scope>;

/** Business hours each party usually takes for its turn, until the requests themselves tell. */
export const pace = z.record(z.string(), z.number().min(0)).default({
  Requester: 8,
  'Account Owner': 8,
  CSM: 8,
  'Reference Manager': 4,
  Fulfiller: 8,
  Customer: 16,
});

const assumed = z.number().min(0).max(1_000_000_000).nullable().default(null);

/** What figures of the program assume; null: not said, and what would follow from it is not shown. */
export const program = z.strictObject({
  /** Hours somebody spends to find and win a reference without the program. */
  hoursByHand: assumed,
  costPerHour: assumed,
  /** All the program costs: people, tools, thanks. */
  costPerYear: assumed,
});
export type Program = z.infer<typeof program>;
