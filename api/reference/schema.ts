import { z } from 'zod';
import { activityType, type ActivityType, type Period } from '../activity/schema.ts';
import { readinessView } from '../policy/readinessSchema.ts';
import { talk } from './talkSchema.ts';

export const REFERENCE_STATUSES = ['Recruited', 'Active', 'Caution', 'On Hold', 'Retired'] as const;
export type ReferenceStatus = (typeof REFERENCE_STATUSES)[number];

/** API values of the picklists on the reference and its agreements. */
export const TIERS = ['Standard', 'Strategic'] as const;
export const SOURCES = ['Nomination', 'Import', 'Campaign', 'Customer success'] as const;
export const MOTIVATIONS = ['Limelight', 'Peers', 'Industry standing', 'Insight'] as const;
export const CHANNELS = ['One-to-one', 'Web', 'Social', 'Press', 'Event'] as const;
export const CONTACT_RELEASES = ['Never', 'After accept', 'Always'] as const;

/** What those who keep a reference can do with it. */
export const CHANGES = [
  'edit',
  'verify',
  'withhold',
  'release-withholding',
  'pause',
  'resume',
  'agree',
  'withdraw-agreement',
  'reactivate',
  'retire',
] as const;
export type ChangeName = (typeof CHANGES)[number];

export const PARTICIPATION_STATUSES = ['Offered', 'Agreed', 'Suspended', 'Withdrawn', 'Expired'] as const;

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
  withheldReviewOn: string | null;
  /** From that day on it is paused no longer. */
  pausedUntil: string | null;
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
  /** Whose products they had before ours. */
  replaced: string[];
  persona: string | null;
  account: {
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

const person = z.object({ id: z.string(), name: z.string().nullable(), active: z.boolean() });
export type KnownPerson = z.infer<typeof person>;

/** Uses against one limit. Counts are told to everybody who may see the reference; who asked is not. */
export const meter = z.object({
  /** Whose limit: the person's, the account's, the person's work in calls, what was agreed for a type, or the policy's for it. */
  of: z.enum(['person', 'account', 'effort', 'agreement', 'type']),
  activityType: activityType.nullable(),
  count: z.number(),
  limit: z.number(),
  period: z.string(),
  /** From this count on it is nearly reached. */
  mark: z.int(),
});
export type Meter = z.infer<typeof meter>;

/** What this caller may read of an agreement; null where it is empty or their field security hides it. */
export const participationView = z.object({
  activityType,
  status: z.enum(PARTICIPATION_STATUSES),
  limit: z.number().nullable(),
  period: z.string().nullable(),
  expiresOn: z.string().nullable(),
  agreedBy: z.string().nullable(),
  agreedOn: z.string().nullable(),
  proof: z.string().nullable(),
  blackoutFrom: z.string().nullable(),
  blackoutTo: z.string().nullable(),
  channels: z.array(z.string()),
  contactRelease: z.string().nullable(),
});
export type ParticipationView = z.infer<typeof participationView>;

/** Something that happened with this reference, as far as the caller may see it. */
export const timelineEntry = z.object({
  id: z.string(),
  kind: z.enum(['use', 'request', 'step', 'change']),
  /** The day of a use; the moment of anything else. */
  at: z.string(),
  text: z.string(),
  /** How it ended or where it stands. */
  outcome: z.string().nullable(),
  comment: z.string().nullable(),
  by: z.string().nullable(),
  requestId: z.string().nullable(),
  requestNumber: z.string().nullable(),
  deal: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** What a list shows of a reference, and those who keep it. */
export const referenceRow = referenceCard.extend({
  account: accountFacts,
  tier: z.string().nullable(),
  owner: person,
  csm: person.nullable(),
  manager: person.nullable(),
  /** Its owner has left, or no reference manager stands behind it. */
  unowned: z.boolean(),
  lastVerifiedOn: z.string().nullable(),
  /** Not confirmed for longer than the policy allows without a mark. */
  stale: z.boolean(),
  pausedUntil: z.string().nullable(),
  /** That day has come: it may be asked again. */
  pauseEnded: z.boolean(),
  /** Told to those who may edit this reference only; the reason to those alone whose field security shows it. */
  withheld: z.object({ reason: z.string().nullable(), reviewOn: z.string().nullable() }).nullable(),
  /** Whether it can be asked now, whatever the deal; told to those who may edit this reference only. */
  readiness: readinessView.nullable(),
  canEdit: z.boolean(),
  meters: z.array(meter),
});
export type ReferenceRow = z.infer<typeof referenceRow>;

export const referenceView = referenceRow.extend({
  useCases: z.array(z.string()),
  languages: z.array(z.string()),
  replaced: z.array(z.string()),
  earlyAdopterFor: z.string().nullable(),
  source: z.string().nullable(),
  statusReason: z.string().nullable(),
  timeZone: z.string().nullable(),
  visibleInSearch: z.boolean().nullable(),
  limit: z.number().nullable(),
  period: z.string().nullable(),
  restDays: z.number().nullable(),
  verifiedBy: z.string().nullable(),
  motivations: z.array(z.string()),
  internalNotes: z.string().nullable(),
  participations: z.array(participationView),
  /** What this caller may do now, and which fields an edit of theirs may hold. */
  may: z.object({
    changes: z.array(z.enum(CHANGES)),
    fields: z.array(z.string()),
    /** By field: the values it may take. */
    choices: z.record(z.string(), z.array(z.string()).readonly()),
  }),
  /** Null where this caller may not read the customer's tasks and events, and where nobody asked for them. */
  talk: talk.nullable(),
  /** Uses and reservations a month, the last twelve and the next two, whoever asked. */
  months: z.array(z.object({ month: z.string(), count: z.int() })),
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
  /** Newest first. */
  timeline: z.array(timelineEntry),
});
export type ReferenceView = z.infer<typeof referenceView>;
