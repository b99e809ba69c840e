import { z } from 'zod';
import { activityType, PERIODS } from '../activity/schema.ts';
import { accountFacts } from '../reference/schema.ts';
import { recordId } from '../http/recordId.ts';

/** API values of `Reference_Nomination__c.Status__c`. */
export const NOMINATION_STATUSES = ['Nominated', 'Contacted', 'Recruited', 'Declined'] as const;
export type NominationStatus = (typeof NOMINATION_STATUSES)[number];
export const OPEN_NOMINATIONS: readonly NominationStatus[] = ['Nominated', 'Contacted'];

export const NOMINATION_MOVES = ['contact', 'approve', 'decline'] as const;
export type NominationMoveName = (typeof NOMINATION_MOVES)[number];

/** How many references a segment has, in a word. API values of `Reference_Nomination__c.Coverage__c`. */
export const COVERAGES = ['Gap', 'Adequate', 'Crowded'] as const;
export type Coverage = (typeof COVERAGES)[number];

const text = (most: number) => z.string().trim().max(most);
const needed = (most: number) => text(most).min(1);
const limit = z.int().min(0).max(999).optional();
const period = z.enum(PERIODS).optional();

/** A limit counts over a period, and a period without a limit says nothing. */
const counts = (input: { limit?: number | undefined; period?: string | undefined }): boolean =>
  input.limit === undefined
    ? input.period === undefined || input.period === 'Unlimited'
    : input.period !== undefined && input.period !== 'Unlimited';
const COUNTS = { path: ['period'], message: 'does not say over which time the limit counts' };

export const newNomination = z
  .strictObject({
    accountId: recordId,
    /** Left out: the account itself. */
    contactId: recordId.optional(),
    /** What they would do. */
    activityTypes: z.array(activityType).min(1).max(20),
    /** At most so often. */
    limit,
    period,
    why: needed(4000),
  })
  .refine(counts, COUNTS);
export type NewNomination = z.infer<typeof newNomination>;

const approve = z
  .strictObject({
    move: z.literal('approve'),
    comment: text(4000).optional(),
    /** What the customer agreed to; the rest of what was promised stands as offered. */
    agreed: z.array(activityType).max(20).default([]),
    /** Who at the customer agreed, and how. */
    agreedBy: text(120).optional(),
    headline: text(255).optional(),
    /** Left out: as nominated. */
    limit,
    period,
  })
  .refine(counts, COUNTS)
  .refine(({ agreed, agreedBy }) => agreed.length === 0 || !!agreedBy, {
    path: ['agreedBy'],
    message: 'does not say who agreed',
  });

export const newNominationMove = z.union([
  approve,
  z.strictObject({ move: z.literal('contact'), comment: text(4000).optional() }),
  z.strictObject({ move: z.literal('decline'), comment: needed(4000) }),
]);
export type NewNominationMove = z.infer<typeof newNominationMove>;

const person = z.object({ id: z.string(), name: z.string().nullable() });

export const nominationView = z.object({
  id: z.string(),
  /** Null in the answer that made it. */
  number: z.string().nullable(),
  status: z.enum(NOMINATION_STATUSES),
  /** Where it stands and what comes next, in words. */
  state: z.object({ text: z.string(), nextStep: z.string() }),
  accountId: z.string().nullable(),
  account: accountFacts,
  /** The person at the customer; null for the account itself, and where field security hides them. */
  contact: z.string().nullable(),
  activityTypes: z.array(z.string()),
  limit: z.number().nullable(),
  period: z.string().nullable(),
  why: z.string().nullable(),
  segment: z.string().nullable(),
  /** Now while it is open, then as it was when it was decided; null for those who may not know, or without an industry. */
  coverage: z.enum(COVERAGES).nullable(),
  nominatedBy: person,
  createdAt: z.string(),
  /** Whole days since it was nominated, while it is open. */
  days: z.int().nullable(),
  /** Open for longer than a nominator should wait. */
  aging: z.boolean(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  comment: z.string().nullable(),
  /** What it became, where the caller may see it. */
  reference: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
  /** What the caller may do with it now. */
  moves: z.array(z.enum(NOMINATION_MOVES)),
});
export type NominationView = z.infer<typeof nominationView>;

export const NOMINATION_VIEWS = ['mine', 'queue', 'all'] as const;
export type NominationViewName = (typeof NOMINATION_VIEWS)[number];

export const nominationQuery = z.strictObject({
  view: z.enum(NOMINATION_VIEWS).default('mine'),
  accountId: recordId.optional(),
  /** A person at a customer: the nominations of their account, and what a nomination of theirs would say. */
  contactId: recordId.optional(),
});

/** The customer a nomination could be made for, as the caller reads it. */
export const nominee = z.object({
  accountId: z.string(),
  account: accountFacts,
  contactId: z.string().nullable(),
  contacts: z.array(person),
  segment: z.string().nullable(),
  coverage: z.enum(COVERAGES).nullable(),
  mayNominate: z.boolean(),
});
export type Nominee = z.infer<typeof nominee>;

/** What a form offers. */
const choices = z.object({ activityTypes: z.array(z.string()), periods: z.array(z.string()) });

export const openNomination = nominationView.extend({ choices });
export type OpenNomination = z.infer<typeof openNomination>;

export const nominationList = z.object({
  view: z.enum(NOMINATION_VIEWS),
  nominations: z.array(nominationView),
  truncated: z.boolean(),
  /** What a form offers. */
  choices,
  /** Null without `accountId` or `contactId`. */
  nominee: nominee.nullable(),
});
export type NominationList = z.infer<typeof nominationList>;
