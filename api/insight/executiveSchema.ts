import { z } from 'zod';
import { day } from '../activity/schema.ts';
import { health } from './healthSchema.ts';
import { amounts, comparison, revenue } from './revenueSchema.ts';
import { figure } from './turnaroundSchema.ts';

export const executive = health
  .pick({ load: true, freshness: true, hoarding: true, withheld: true, program: true })
  .extend({
    from: day,
    to: day,
    currency: revenue.shape.currency,
    otherCurrencies: revenue.shape.otherCurrencies,
    revenue: amounts,
    pipeline: amounts,
    /** Won, of those decided; null where so many deals lived that they are not compared. */
    won: comparison.nullable(),
    confidence: z.number(),
    /** Uses that earned nothing, and uses for deals the caller may not open. */
    afterwards: z.int(),
    elsewhere: z.int(),
    /** Null where there were more requests than are summed up. */
    turnaround: figure.extend({ lineHours: z.number() }).nullable(),
    limits: z.object({ full: z.int(), near: z.int(), more: z.boolean() }),
  });
export type Executive = z.infer<typeof executive>;
