import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { CRITERIA } from '../policy/schema.ts';
import { readinessView } from '../policy/readinessSchema.ts';
import { accountFacts, referenceCard } from '../reference/schema.ts';
import { weightsTried } from './weights.ts';

export const matchQuery = z.strictObject({
  activityType: activityType.optional(),
  neededBy: day.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  /** In place of the active policy's, for this answer alone: only reference managers may. */
  weights: weightsTried.optional(),
});
export type MatchQuery = z.infer<typeof matchQuery>;

/** Points one criterion gave, with the sentence a rep would say to a colleague and what the sentence is made of. */
export const reason = z.object({
  criterion: z.enum(CRITERIA),
  points: z.number(),
  /** The most this criterion could give. */
  of: z.number(),
  code: z.string(),
  values: z.record(z.string(), z.unknown()),
  text: z.string(),
});
export type Reason = z.infer<typeof reason>;

const fit = z.object({
  reference: referenceCard,
  account: accountFacts,
  /** Sum of the reasons' points. */
  score: z.number(),
  reasons: z.array(reason),
});

export const match = fit.extend({
  available: z.object({
    /** First day from which one more use fits. */
    from: day,
    /** Uses left in the tightest period; null where nothing limits. */
    remaining: z.number().nullable(),
  }),
  /** Key criteria with less than half their points: choosing this one needs a stated reason. */
  against: z.array(z.enum(CRITERIA)),
  /** Ask with care, for whatever reason. */
  caution: z.boolean(),
  /** Why, for those who may edit the reference; null for all others. */
  readiness: readinessView.nullable(),
});
export type Match = z.infer<typeof match>;

export const nearMiss = fit.extend({
  rule: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.unknown()),
  text: z.string(),
  /** The smallest change that would admit this reference. */
  admitsWhen: z.object({
    code: z.string(),
    text: z.string(),
    from: day.nullable(),
    activityType: activityType.nullable(),
    stage: z.string().nullable(),
  }),
  /** For those who may edit the reference; null for all others. */
  readiness: readinessView.nullable(),
});
export type NearMiss = z.infer<typeof nearMiss>;

/** How many there are of each value, the most frequent first. */
export const facet = z.array(z.object({ value: z.string(), count: z.int() }));
export type Facet = z.infer<typeof facet>;

export const matchFacets = z.object({ industry: facet, region: facet, sizeBand: facet, product: facet });
export type MatchFacets = z.infer<typeof matchFacets>;

export const matchAnswer = z.object({
  /** Age of the pool the ranking was computed on. */
  asOf: z.iso.datetime(),
  truncated: z.boolean(),
  /** What was asked for, after defaults. */
  activityType,
  neededBy: day,
  activityTypes: z.array(activityType),
  opportunity: z.object({
    id: z.string(),
    name: z.string(),
    accountName: z.string().nullable(),
    industry: z.string().nullable(),
    region: z.string().nullable(),
    products: z.array(z.string()),
    stage: z.string(),
    /** May this caller ask for references on it? */
    canRequest: z.boolean(),
  }),
  /** Why nothing at all may be asked on this opportunity now (too early, too small), else null. */
  blocked: z.object({ code: z.string(), text: z.string() }).nullable(),
  /** Points each criterion could give in this ranking, for reference managers; null for all others. */
  weights: z.partialRecord(z.enum(CRITERIA), z.number()).nullable(),
  results: z.array(match),
  nearMisses: z.array(nearMiss),
  /** Over all who were read as the caller, not only those that are shown. */
  facets: matchFacets,
});
export type MatchAnswer = z.infer<typeof matchAnswer>;
