import { z } from 'zod';

/** What a condition does where it holds: nobody asks, asked with care, or nothing. */
export const EFFECTS = ['block', 'caution', 'off'] as const;
const effect = z.enum(EFFECTS);
export type ConditionEffect = z.infer<typeof effect>;

/** What makes a customer ready to be asked, beside agreement, limits and dates. Days are calendar days. */
export const conditions = z.strictObject({
  /** The contract is renewed within so many days. */
  renewal: z.strictObject({ days: z.int().min(0), then: effect }).default({ days: 60, then: 'caution' }),
  /** The latest satisfaction (0 to 10) is below this. */
  lowSatisfaction: z.strictObject({ least: z.number(), then: effect }).default({ least: 7, then: 'caution' }),
  /** It is older than so many days. */
  staleSatisfaction: z.strictObject({ days: z.int().min(0), then: effect }).default({ days: 365, then: 'caution' }),
  /** The health that the customer-success platform writes (0 to 100) is below this. */
  lowHealth: z.strictObject({ least: z.number(), then: effect }).default({ least: 50, then: 'caution' }),
  /** The account is worth less than this a year. */
  smallAccount: z.strictObject({ least: z.number(), then: effect }).default({ least: 0, then: 'off' }),
  /** Invoices are overdue. */
  overdue: effect.default('caution'),
  /** The person has left the customer. */
  contactLeft: effect.default('block'),
  /** The customer competes with the prospect. */
  competitor: effect.default('block'),
  /** This prospect was offered the customer before. */
  offeredBefore: effect.default('caution'),
  /** Somebody else is asking this customer now. */
  askedNow: effect.default('caution'),
});
export type Conditions = z.infer<typeof conditions>;
