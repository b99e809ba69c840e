import { z } from 'zod';

const field = z.string().regex(/^\w+$/, 'is not the API name of a field').nullable().default(null);

/** Where this org keeps facts we need and the platform has no field for; null where it keeps none. */
export const mapping = z.strictObject({
  opportunityProduct: field,
  opportunityUseCase: field,
  /** Day of the next renewal. */
  accountRenewalOn: field,
  /** 0 to 100. */
  accountHealth: field,
  /** 0 to 10, where it is not kept on the reference. */
  accountSatisfaction: field,
  accountSatisfactionOn: field,
  /** Names of accounts it competes with, a semicolon, comma or line between them. */
  accountCompetitors: field,
  /** A checkbox, or an amount above zero. */
  accountOverdue: field,
  /** What the account is worth a year. */
  accountValue: field,
  /** A checkbox: no longer with the customer. */
  contactLeft: field,
});
export type Mapping = z.infer<typeof mapping>;
