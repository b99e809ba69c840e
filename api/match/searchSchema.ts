import { z } from 'zod';
import { ACTIVITY_TYPES, activityType, day } from '../activity/schema.ts';
import { CONTENT_TYPES } from '../content/schema.ts';
import { recordId, wholeId } from '../http/recordId.ts';
import { accountFacts, referenceCard } from '../reference/schema.ts';
import { facet, matchFacets } from './schema.ts';

/** Most ids of favorites, and most customers a search shows at once. */
export const MOST_IDS = 200;
const MOST_VALUES = 20;
const MOST_RESULTS = 50;

/** A parameter that may stand several times; one value is a list of one. */
const several = <Item extends z.ZodType<string, string>>(item: Item, most: number, allowed: string) =>
  z
    .union([item.transform((one) => [one]), z.array(item).min(1).max(most)], {
      error: `must be ${allowed}, at most ${most} times`,
    })
    .optional();

const value = z.string().trim().min(1).max(255);
const values = several(value, MOST_VALUES, 'a name of 1 to 255 characters');

export const searchQuery = z.strictObject({
  /** Words as they are typed, the last one perhaps unfinished; in quotes an exact phrase. */
  q: z.string().trim().min(1).max(120).optional(),
  industry: values,
  region: values,
  sizeBand: values,
  product: values,
  useCase: values,
  persona: values,
  language: values,
  /** Agreed to one of these. */
  activityType: several(activityType, ACTIVITY_TYPES.length, `one of ${ACTIVITY_TYPES.join(', ')}`),
  /** One more use fits by `neededBy`, or none does. */
  available: z.stringbool().optional(),
  neededBy: day.optional(),
  /** None but these: favorites, for example. */
  reference: several(wholeId, MOST_IDS, 'a Salesforce id'),
  limit: z.coerce.number().int().min(1).max(MOST_RESULTS).default(20),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Where words are looked for. */
export const FOUND_IN = ['account', 'headline', 'industry', 'products', 'useCases', 'keyPoints', 'summary'] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** The text of a field, or one of its values, in which words were found. */
export const found = z.object({
  field: z.enum(FOUND_IN),
  text: z.string(),
  /** Ascending, apart from each other: first character and the one after the last, as JavaScript counts. */
  marks: z.array(z.tuple([z.int(), z.int()])),
});
export type Found = z.infer<typeof found>;

/** Of each filter, as if that one were left open. */
export const searchFacets = matchFacets.extend({ useCase: facet, language: facet, activityType: facet });
export type SearchFacets = z.infer<typeof searchFacets>;

export const searchResult = z.object({
  reference: referenceCard,
  account: accountFacts,
  /** For one of the activities that were asked for; null where none can be asked for now, whatever the reason. */
  available: z
    .object({
      /** First day, from `neededBy` on, on which one more use fits. */
      from: day,
      /** Uses left in the tightest period; null where nothing limits. */
      remaining: z.number().nullable(),
    })
    .nullable(),
  /** Ask with care, for whatever reason. */
  caution: z.boolean(),
  found: z.array(found),
});
export type SearchResult = z.infer<typeof searchResult>;

/** What a customer has given, to be read or seen by a prospect. */
export const foundContent = z.object({
  id: recordId,
  title: z.string(),
  type: z.enum(CONTENT_TYPES).nullable(),
  reference: z.object({ id: recordId, account: z.string().nullable() }),
});
export type FoundContent = z.infer<typeof foundContent>;

export const searchAnswer = z.object({
  /** Age of the pool that was searched. */
  asOf: z.iso.datetime(),
  /** There are more than were counted. */
  truncated: z.boolean(),
  total: z.int(),
  /** What `available` speaks of, after defaults. */
  neededBy: day,
  results: z.array(searchResult),
  /** What holds the words in its title, its kind or its customer's name; none where no words were typed. */
  content: z.array(foundContent),
  facets: searchFacets,
  /** Words this caller can read that are nearest to what was typed, when little was found. */
  suggestions: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
