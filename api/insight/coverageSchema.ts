import { z } from 'zod';
import { day } from '../activity/schema.ts';
import { wholeId } from '../http/recordId.ts';
import { limit } from '../policy/schema.ts';
import { targetView } from '../target/schema.ts';
import { DIMENSIONS } from './segment.ts';

const dimension = z.enum(DIMENSIONS);

export const coverageQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  rows: dimension.default('industry'),
  columns: dimension.default('region'),
  /** Deals for this use case only. */
  useCase: z.string().trim().min(1).max(255).optional(),
});
export type CoverageQuery = z.infer<typeof coverageQuery>;

/** How a part of the market stands: asked for and nobody there; less than is asked for; hardly more; enough; not asked for;
 *  not told, as deals of few accounts are left out. */
export const CELL_STATES = ['none', 'short', 'thin', 'enough', 'unasked', 'untold'] as const;

const month = z.string();
/** Null: not known, of the deal or of the customer. */
const key = z.string().nullable();

/** Uses to a tenth; of a part of the market, or of all of it. */
const figures = {
  /** Open deals that have not asked yet, and how many of them will be won by what their stages promise. */
  deals: z.int(),
  wins: z.number(),
  /** What they are expected to ask for. */
  expected: z.number(),
  /** What targets for launches, press, analysts, events and segments need. */
  targeted: z.int(),
  demand: z.number(),
  /** References that can be asked in that time, and for how many uses. */
  references: z.int(),
  supply: z.int(),
  /** Open nominations. */
  nominations: z.int(),
};

const cell = z.object({
  row: key,
  column: key,
  ...figures,
  state: z.enum(CELL_STATES),
  short: z.number(),
  /** The first month by whose end it is short. */
  shortFrom: month.nullable(),
  months: z.array(z.object({ month, demand: z.number(), supply: z.int() })),
});
export type CoverageCell = z.infer<typeof cell>;

const rate = z.object({ requests: z.int(), won: z.int(), rate: z.number().nullable() });

const progress = targetView.extend({
  /** Active references that fit it. */
  have: z.int(),
  /** Customers on the way: open nominations, and references that have not agreed to anything yet. */
  inRecruitment: z.int(),
  stillNeeded: z.int(),
  /** Of a launch: references marked as early adopters of its product. */
  earlyAdopters: z.int().nullable(),
});
export type TargetProgress = z.infer<typeof progress>;

/** Of the nominations made within the last year. */
const pipeline = z.object({
  nominated: z.int(),
  contacted: z.int(),
  recruited: z.int(),
  active: z.int(),
  declined: z.int(),
  /** How many of the open ones will become references, 0 to 1. */
  conversion: z.number(),
  /** Customers who bought within that year: how many, in the pool, nominated without being in it. */
  wins: z.object({ bought: z.int(), inPool: z.int(), nominated: z.int() }).nullable(),
});
export type Pipeline = z.infer<typeof pipeline>;

export const coverage = z.object({
  from: day,
  to: day,
  months: z.array(month),
  rows: dimension,
  columns: dimension,
  /** What the caller can set on the sides of the map. */
  dimensions: z.array(dimension),
  useCase: z.string().nullable(),
  /** Those the company offers on a deal. */
  useCases: z.array(z.string()),
  /** Each deal, reference and target once. */
  total: z.object(figures),
  /** Where anything is: deals, targets, references or nominations. */
  cells: z.array(cell),
  /** Requests of deals decided within the last year for each deal won. */
  rates: z.object({ all: rate, sectors: z.array(rate.extend({ sector: z.string() })) }),
  /** Uses that one more reference gives in that time, as the policy limits somebody without an agreement of their own. */
  eachGives: z.int(),
  pipeline,
  /** The soonest due first. */
  targets: z.array(progress),
  /** Open deals whose close date has passed: they are in no figure. */
  overdue: z.int(),
  /** Whose deals are counted: those the caller may open; all; all but those of parts with few accounts. */
  deals: z.enum(['own', 'all', 'many']),
  /** Parts of the market whose deals are left out, being of few accounts. */
  leftOut: z.int(),
  /** Active references that nobody may ask now: they give nothing. */
  notNow: z.int(),
});
export type Coverage = z.infer<typeof coverage>;

const limits = limit.refine(({ period }) => period !== 'Unlimited', { path: ['period'], message: 'is no limit' });
const factor = z.number().min(0).max(5);

/** What a manager tries; what is left out stays as it is. */
export const planChanges = z.strictObject({
  /** Of a person, and of an account, without an agreement of their own. */
  contactLimit: limits.optional(),
  accountLimit: limits.optional(),
  /** New references, in these cells of the map. */
  recruits: z
    .array(z.strictObject({ row: key, column: key, count: z.int().min(1).max(999) }))
    .max(50)
    .optional(),
  /** References that are lost. */
  lost: z.array(wholeId).max(50).optional(),
  /** How much more, or less, is won and asked: 1 is as it is. */
  wins: factor.optional(),
  asks: factor.optional(),
  /** A launch needs so many uses by a day, in one cell. */
  launch: z.strictObject({ row: key, column: key, needed: z.int().min(1).max(999), dueOn: day }).optional(),
});
export type PlanChanges = z.infer<typeof planChanges>;

export const newPlan = coverageQuery.extend({ changes: planChanges });

export const plan = z.object({ today: coverage, planned: coverage });
export type Plan = z.infer<typeof plan>;
