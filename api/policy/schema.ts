import { z } from 'zod';
import { activityType, NO_SHOWS, PERIODS } from '../activity/schema.ts';
import { absences, calendar, pace, program, PURPOSES, routing, scope, teamName } from './company.ts';
import { conditions } from './conditions.ts';
import { own } from './classification/own.ts';
import { industriesOf } from './industry.ts';
import { requestForm, stateLabels } from './form.ts';
import { mapping } from './mapping.ts';
import { placesIn } from './region.ts';
import { messageSettings } from '../message/rules.ts';

export const APPROVER_ROLES = ['Account Owner', 'CSM', 'Reference Manager', 'Legal'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];
export const PATHS = ['Self-fulfill', 'Manager-fulfill'] as const;
export const APPROVAL_ORDERS = ['In order', 'At once'] as const;

export const CRITERIA = [
  'industry',
  'region',
  'size',
  'products',
  'useCases',
  'persona',
  'language',
  'competitor',
  'freshness',
  'satisfaction',
  'rest',
  'rotation',
  'capacity',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** `count` uses per `period`; a period Unlimited means none. */
export const limit = z.strictObject({ count: z.int().min(0), period: z.enum(PERIODS) });
export type Limit = z.infer<typeof limit>;

/** What the policy holds that is not per activity type: the validated JSON of `Reference_Policy__c.Settings__c`. */
export const policySettings = z.strictObject({
  /** For a person without an agreement of their own. */
  contactLimit: limit.default({ count: 4, period: 'Calendar quarter' }),
  /** Over all persons of an account. */
  accountLimit: limit.default({ count: 8, period: 'Calendar quarter' }),
  restDays: z.int().min(0).default(7),
  /** By tier of the reference, in place of the limits above; what a tier leaves out stays as above. */
  tiers: z
    .record(
      z.string(),
      z.strictObject({
        contactLimit: limit.optional(),
        accountLimit: limit.optional(),
        restDays: z.int().min(0).optional(),
      }),
    )
    .default({}),
  /** The most effort one person is asked for, in calls: uses count by their weight. Null: no bound. */
  budget: z
    .strictObject({ weight: z.number().min(0), period: z.enum(PERIODS) })
    .nullable()
    .default(null),
  /** A reference not verified for so many days is flagged, and dropped from suggestions. */
  freshness: z.strictObject({ flagDays: z.int(), dropDays: z.int() }).default({ flagDays: 180, dropDays: 540 }),
  /** Nobody talked to a customer for so many days without asking for anything: somebody should. */
  quietDays: z.int().min(1).default(240),
  /** A customer with an open opportunity of its own at or above this probability, in percent, is not asked; null: asked all the same. */
  negotiatingFrom: z.number().min(0).max(100).nullable().default(60),
  /** Points per criterion at a full match. */
  weights: z.partialRecord(z.enum(CRITERIA), z.number().min(0)).default({
    industry: 40,
    products: 15,
    language: 20,
    useCases: 10,
    size: 5,
    region: 5,
    persona: 3,
    competitor: 3,
    freshness: 3,
    satisfaction: 5,
    rest: 5,
    rotation: 34,
    capacity: 2,
  }),
  /** Choosing against one of these (less than half its points) needs a stated reason. */
  key: z.array(z.enum(CRITERIA)).default(['industry']),
  /** Industry → the wider one it is part of, beside what NAICS says and before it; null: a sector of its own. */
  industries: own((industries) => industriesOf({ industries })).default({}),
  /** Country or region → the wider region it lies in, beside what M49 says and before it; null: in none. */
  regions: own((regions) => placesIn({ regions })).default({}),
  readiness: conditions.prefault({}),
  calendar: calendar.default({ timeZone: 'UTC', from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5], holidays: [] }),
  routing: routing.default([]),
  absences: absences.default([]),
  scope: scope.prefault({}),
  pace,
  /** A segment with so few active references is a gap; from so many on it is crowded. Coverage counts all open deals,
   *  also those its reader may not open, in parts of the market with enough accounts to name nobody; or the reader's own. */
  coverage: z
    .strictObject({ gap: z.int().min(0), crowded: z.int().min(1), allDeals: z.boolean().default(false) })
    .default({ gap: 2, crowded: 6, allDeals: false }),
  program: program.prefault({}),
  labels: stateLabels.default({}),
  form: requestForm.prefault({}),
  mapping: mapping.prefault({}),
  messages: messageSettings.prefault({}),
});
export type PolicySettings = z.infer<typeof policySettings>;

/** What the policy says about one activity type: a `Reference_Rule__c`. */
export const activityRule = z.strictObject({
  activityType,
  enabled: z.boolean(),
  limit: limit
    .refine(({ period }) => period !== 'Unlimited', { path: ['period'], message: 'is no period for a limit' })
    .nullable(),
  restDays: z.int().min(0).max(9999).nullable(),
  /** Effort, in calls. */
  weight: z.number().min(0).max(99).multipleOf(0.1),
  /** Whose no-show takes a place all the same. */
  noShowCounts: z.array(z.enum(NO_SHOWS)),
  earliestStage: z.string().trim().min(1).max(40).nullable(),
  leastAmount: z.number().min(0).nullable(),
  /** Null: any. */
  purposes: z.array(z.enum(PURPOSES)).min(1).nullable(),
  /** Names of the roles whose people may ask; null: any. */
  teams: z.array(teamName).min(1).nullable(),
  /** Days; a request needed sooner is rush. */
  leadDays: z.int().min(0).max(999),
  rushAllowed: z.boolean(),
  turnaroundDays: z.int().min(0).max(999),
  path: z.enum(PATHS),
  approverRoles: z.array(z.enum(APPROVER_ROLES)),
  approvalOrder: z.enum(APPROVAL_ORDERS),
  /** Business hours for each step; after them the deputy or the reference team may answer. Null: no limit. */
  approvalHours: z.int().min(1).max(9999).nullable(),
  /** Approved at once while so many uses are left afterwards and nothing speaks against it; null: never. */
  automaticLeft: z.int().min(0).max(999).nullable(),
  holdDays: z.int().min(1).max(999),
});
export type ActivityRule = z.infer<typeof activityRule>;

export interface Policy {
  id: string;
  version: number;
  settings: PolicySettings;
  rules: ActivityRule[];
}
