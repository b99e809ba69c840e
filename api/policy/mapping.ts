import { z } from 'zod';

const field = z.string().regex(/^\w+$/, 'is not the API name of a field').nullable().default(null);

/** Where this org keeps facts we need and the platform has no field for; null where it keeps none. */
export const mapping = z.strictObject({
  opportunityProduct: field,
  opportunityUseCase: field,
  /** The role of the buyer who is to be convinced. */
  opportunityPersona: field,
  opportunityLanguage: field,
  /** Whose product the buyer may take instead, or is to leave. */
  opportunityCompetitor: field,
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

/** Nothing mapped. */
export const NO_MAPPING: Mapping = mapping.parse({});

/** What is read of the opportunity, as whoever asks. */
export const OPPORTUNITY_SOURCES = [
  'opportunityProduct',
  'opportunityUseCase',
  'opportunityPersona',
  'opportunityLanguage',
  'opportunityCompetitor',
] as const satisfies (keyof Mapping)[];

/** What is read of a customer's account and person. */
export const ACCOUNT_SOURCES = [
  'accountRenewalOn',
  'accountHealth',
  'accountSatisfaction',
  'accountSatisfactionOn',
  'accountCompetitors',
  'accountOverdue',
  'accountValue',
] as const satisfies (keyof Mapping)[];
export const CONTACT_SOURCES = ['contactLeft'] as const satisfies (keyof Mapping)[];

/** Whether both read the same fields of customers. */
export const sameSources = (one: Mapping, other: Mapping): boolean =>
  [...ACCOUNT_SOURCES, ...CONTACT_SOURCES].every((source) => one[source] === other[source]);
