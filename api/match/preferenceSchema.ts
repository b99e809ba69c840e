import { z } from 'zod';
import { ACTIVITY_TYPES, activityType, day } from '../activity/schema.ts';
import { wholeId } from '../http/recordId.ts';

/** API values of `Reference_Preference__c.Kind__c`. */
export const PREFERENCE_KINDS = ['Saved Search', 'Favorite'] as const;
export type PreferenceKind = (typeof PREFERENCE_KINDS)[number];

const names = z.array(z.string().trim().min(1).max(255)).min(1).max(20).optional();

/** What `GET /v1/matches` is asked, as a person put it together. */
export const savedQuery = z.strictObject({
  q: z.string().trim().min(1).max(120).optional(),
  industry: names,
  region: names,
  sizeBand: names,
  product: names,
  useCase: names,
  persona: names,
  language: names,
  activityType: z.array(activityType).min(1).max(ACTIVITY_TYPES.length).optional(),
  available: z.boolean().optional(),
  neededBy: day.optional(),
  /** Among one's favorites, as they are when it is run. */
  favorites: z.literal(true).optional(),
});
export type SavedQuery = z.infer<typeof savedQuery>;

export const searchName = z.strictObject({ name: z.string().trim().min(1).max(80) });
export const favoriteId = z.strictObject({ referenceId: wholeId });

/** What one person keeps for themself. */
export const preferences = z.object({
  /** Of references, the latest first; those one may not see any more are left out. */
  favorites: z.array(z.string()),
  searches: z.array(z.object({ name: z.string(), query: savedQuery })),
});
export type Preferences = z.infer<typeof preferences>;
