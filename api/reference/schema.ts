import { z } from 'zod';
import { activityType, type ActivityType, type Period } from '../activity/schema.ts';

export const REFERENCE_STATUSES = ['Recruited', 'Active', 'Caution', 'On Hold', 'Retired'] as const;
export type ReferenceStatus = (typeof REFERENCE_STATUSES)[number];

export const PARTICIPATION_STATUSES = ['Offered', 'Agreed', 'Suspended', 'Withdrawn', 'Expired'] as const;

export const CONTACT_RELEASES = ['Never', 'After accept', 'Always'] as const;

/** What one person agreed to, as the rules see it. */
export interface Participation {
  id: string;
  activityType: ActivityType;
  status: (typeof PARTICIPATION_STATUSES)[number];
  limit: number | null;
  period: Period | null;
  expiresOn: string | null;
  blackoutFrom: string | null;
  blackoutTo: string | null;
  /** When a requester may be given name and channel of the contact. */
  contactRelease: (typeof CONTACT_RELEASES)[number];
}

/** A reference with everything a rule may ask about. Read by the service user; never shown to a person as it is. */
export interface ReferenceFacts {
  id: string;
  number: string;
  accountId: string | null;
  contactId: string | null;
  ownerId: string;
  csmId: string | null;
  managerId: string | null;
  status: ReferenceStatus;
  visible: boolean;
  tier: string;
  limit: number | null;
  period: Period | null;
  restDays: number | null;
  withheld: boolean;
  lastVerifiedOn: string | null;
  timeZone: string | null;
  /** 0 to 10, the latest, and when it was asked. */
  satisfaction: number | null;
  satisfactionOn: string | null;
  /** The person is no longer with the account. */
  contactLeft: boolean;
  products: string[];
  useCases: string[];
  languages: string[];
  persona: string | null;
  account: {
    name: string | null;
    industry: string | null;
    country: string | null;
    sizeBand: string | null;
    parentId: string | null;
    /** An escalated case that is still open. */
    escalated: boolean;
    /** Highest probability, in percent, of the open opportunities on the reference's own account; null without any. */
    negotiation: number | null;
    /** The following from the fields the policy maps; null or empty where it maps none. */
    renewalOn: string | null;
    /** 0 to 100. */
    health: number | null;
    value: number | null;
    overdue: boolean;
    /** Names of accounts it competes with. */
    competitors: string[];
  };
  participations: Participation[];
}

/** Facts of a reference's account that a card may show; null where this caller's field security hides one. */
export const accountFacts = z.object({
  name: z.string().nullable(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  sizeBand: z.string().nullable(),
  country: z.string().nullable(),
});
export type AccountFacts = z.infer<typeof accountFacts>;

export const referenceCard = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(REFERENCE_STATUSES).nullable(),
  headline: z.string().nullable(),
  summary: z.string().nullable(),
  keyPoints: z.string().nullable(),
  /** The role of the person who vouches, never who they are. */
  persona: z.string().nullable(),
  products: z.array(z.string()),
});
export type ReferenceCard = z.infer<typeof referenceCard>;

export const participationView = z.object({
  activityType,
  status: z.enum(PARTICIPATION_STATUSES),
  limit: z.number().nullable(),
  period: z.string().nullable(),
  expiresOn: z.string().nullable(),
});

export const referenceView = referenceCard.extend({
  account: accountFacts,
  owner: z.object({ id: z.string(), name: z.string().nullable() }),
  useCases: z.array(z.string()),
  languages: z.array(z.string()),
  limit: z.number().nullable(),
  period: z.string().nullable(),
  lastVerifiedOn: z.string().nullable(),
  participations: z.array(participationView),
  /** Uses and reservations this caller may see, newest first. */
  uses: z.array(
    z.object({
      id: z.string(),
      activityType: z.string(),
      on: z.string(),
      status: z.string(),
      requestId: z.string().nullable(),
    }),
  ),
});
export type ReferenceView = z.infer<typeof referenceView>;
