import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';
import { PURPOSES } from '../policy/company.ts';

/** What is compared: the share won of those decided, the days from the use to the win, the amount won against that then. */
export const MEASURES = ['won', 'days', 'amount'] as const;
export type Measure = (typeof MEASURES)[number];

export const revenueQuery = z.strictObject({
  /** First and last day; left out, the year that ends today. */
  from: day.optional(),
  to: day.optional(),
});

/** `withoutAmount`: deals of the sum whose amount is blank or hidden; they add nothing. */
export const amounts = z.object({ deals: z.int(), amount: z.number(), withoutAmount: z.int() });

const inCurrency = z.object({ currency: z.string(), revenue: amounts, pipeline: amounts });

/** `clearly`: the interval leaves out that there is no difference. */
export const VERDICTS = ['clearly more', 'clearly less', 'no difference shown', 'too few deals'] as const;

/** Shares as 0 to 1, days as days, amounts as growth since the use. Result null: held back, too few deals. */
export const comparison = z.object({
  measure: z.enum(MEASURES),
  verdict: z.enum(VERDICTS),
  used: z.int(),
  compared: z.int(),
  result: z
    .object({
      usedMean: z.number(),
      comparedMean: z.number(),
      difference: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
});
export type RevenueComparison = z.infer<typeof comparison>;

const named = z.object({ id: recordId, number: z.string() }).nullable();
const use = z.object({ id: recordId, activityType, on: day, reference: named, request: named });

/** A deal behind the figures with the uses that count for it. */
const influencedDeal = z.object({
  id: recordId,
  name: z.string().nullable(),
  account: z.string().nullable(),
  stage: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  closesOn: day,
  isOpen: z.boolean(),
  uses: z.array(use),
});
export type RevenueDeal = z.infer<typeof influencedDeal>;

const kind = z.string().nullable();
const served = { uses: z.int(), revenue: amounts, pipeline: amounts };

export const revenue = z.object({
  from: day,
  to: day,
  /** Of the sums: that of most deals; null where the organization has but one. */
  currency: z.string().nullable(),
  revenue: amounts,
  pipeline: amounts,
  /** Deals of other currencies: they are in no sum. */
  otherCurrencies: z.array(inCurrency),
  types: z.array(z.object({ activityType, revenue: amounts, pipeline: amounts })),
  /** By the deal's own type, as the company calls it. */
  kinds: z.array(z.object({ kind, revenue: amounts, pipeline: amounts })),
  /** A deal that several references served stands with each of them. */
  references: z.array(z.object({ reference: named, account: z.string().nullable(), ...served })),
  /** Uses of this time for what is no sale: they are in no sum. */
  beside: z.array(z.object({ purpose: z.enum(PURPOSES), uses: z.array(use) })),
  comparison: z
    .object({
      /** The headline first. */
      measures: z.array(comparison),
      types: z.array(comparison.extend({ activityType })),
      kinds: z.array(comparison.extend({ kind })),
      /** Deals with a use in this time; those for which no other deal stood as they did; those that had one only outside
       *  their region. */
      deals: z.int(),
      alone: z.int(),
      outsideRegion: z.int(),
      fewest: z.int(),
      confidence: z.number(),
    })
    // More deals lived in this time than are compared at once.
    .nullable(),
  /** Won and open, the largest first. */
  deals: z.array(influencedDeal),
  /** Uses that earned nothing: their deal had closed. */
  afterwards: z.int(),
  /** Uses of this time for deals the caller may not open: they are in no figure. */
  elsewhere: z.int(),
});
export type Revenue = z.infer<typeof revenue>;
