import { z } from 'zod';
import { day } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { program } from '../policy/company.ts';
import { meter } from '../reference/schema.ts';
import { feedbackTold } from './feedbackSchema.ts';
import { amounts } from './revenueSchema.ts';

export const healthQuery = z.strictObject({
  /** First and last day; left out, the year that ends today. */
  from: day.optional(),
  to: day.optional(),
});

const person = z.object({ id: recordId, name: z.string().nullable() });
const reference = z.object({ id: recordId, number: z.string(), name: z.string().nullable() });
export type HealthReference = z.infer<typeof reference>;

/** Of references that may be asked, with their uses of the time. */
const load = z.object({
  references: z.int(),
  /** Of them those to be asked with care. */
  cautioned: z.int(),
  uses: z.int(),
  /** Of them those with a use. */
  used: z.int(),
  /** The tenth with the most uses; null where nobody was used, or more references than are sorted. */
  busiest: z.object({ references: z.int(), uses: z.int(), share: z.int() }).nullable(),
  /** The first of them. */
  names: z.array(reference.extend({ uses: z.int() })),
});
export type Load = z.infer<typeof load>;

const calendar = z.object({
  /** Their Mondays. */
  weeks: z.array(day),
  thisWeek: day,
  rows: z.array(
    z.object({
      accountId: recordId,
      name: z.string().nullable(),
      reference: z.object({ id: recordId, number: z.string() }).nullable(),
      /** Uses by week. */
      counts: z.array(z.int()),
      uses: z.int(),
      /** All its people against the limit of the account, today; null where it has none. */
      meter: meter.nullable(),
    }),
  ),
});
export type AskCalendar = z.infer<typeof calendar>;

const overused = reference.extend({
  reason: z.enum(['over', 'reached', 'near']),
  /** The limit it is about. */
  meter,
  /** Uses by month, from a year back to two months ahead. */
  months: z.array(z.object({ month: z.string(), count: z.int() })),
});
const unused = reference.extend({
  /** The last use; null: never one. */
  on: day.nullable(),
});
/** `more`: there are more than were counted. */
const tail = <Row extends z.ZodType>(row: Row) => z.object({ count: z.int(), more: z.boolean(), rows: z.array(row) });

const owned = z.object({ owner: person, accounts: z.int(), amount: z.number() });
const hoarding = z.object({
  owners: z.array(owned),
  accounts: z.array(
    z.object({ id: recordId, name: z.string().nullable(), owner: person, amount: z.number(), nominated: z.boolean() }),
  ),
});

export const worth = z.object({
  fulfilled: z.int(),
  hoursSaved: z.number().nullable(),
  worth: z.number().nullable(),
  cost: z.number().nullable(),
  costEach: z.number().nullable(),
  revenue: amounts,
  /** Of the revenue; null where the organization has but one. The cost is taken to be in the same. */
  currency: z.string().nullable(),
  /** Revenue for each 1 of cost. */
  back: z.number().nullable(),
  /** Uses for deals the caller may not open: what they won is not in the revenue. */
  elsewhere: z.int(),
  assumptions: program,
});
export type Worth = z.infer<typeof worth>;

export const health = z.object({
  from: day,
  to: day,
  load,
  calendar,
  overused: tail(overused).extend({ over: z.int(), reached: z.int(), near: z.int() }),
  unused: tail(unused).extend({ days: z.int() }),
  /** Of references that may be asked, by when their details were confirmed last. */
  freshness: z.object({
    ...{ fresh: z.int(), flagged: z.int(), dropped: z.int(), never: z.int() },
    ...{ flagDays: z.int(), dropDays: z.int() },
  }),
  /** Null where the caller may not read it. */
  hoarding: hoarding.nullable(),
  withheld: tail(reference.extend({ owner: z.string().nullable(), reviewOn: day })).nullable(),
  /** Given within the time; null where the caller may not read it. */
  feedback: feedbackTold.nullable(),
  work: z.array(z.object({ person, open: z.int(), fulfilled: z.int() })),
  program: worth,
});
export type Health = z.infer<typeof health>;
