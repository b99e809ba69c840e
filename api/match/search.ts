import type { Policy } from '../policy/schema.ts';
import { accountOf, cardOf } from '../reference/card.ts';
import { wanted } from './ask.ts';
import { availability, type Chance, isFree } from './availability.ts';
import type { Candidate } from './candidate.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import { Filters } from './filters.ts';
import type { Turn } from './promising.ts';
import type { Reread } from './rounds.ts';
import { contentFound, type ContentWithCard } from './searchContent.ts';
import { type Read, readFound } from './searchRead.ts';
import type { SearchAnswer, SearchQuery } from './searchSchema.ts';
import type { Seeking } from './seek.ts';
import { suggest } from './text/suggest.ts';
import { openTo } from './text/texts.ts';
import type { Part } from './text/typed.ts';
import type { WordIndex } from './text/wordIndex.ts';

/** With fewer found, other words are suggested. */
const LITTLE = 3;

export interface Searching {
  query: SearchQuery;
  pool: { asOf: Date; index: PoolIndex; words: WordIndex; policy: Policy };
  /** Fields of a reference that this caller may read. */
  readable: ReadonlySet<string>;
  /** What was typed. */
  parts: Part[];
  reread: Reread;
  /** What was read beside the cards. */
  content(): ContentWithCard[];
  turn: Turn;
  /** Whether the caller may well be one who keeps a reference: it is found though it is withheld then. */
  mayKnow: Seeking['mayKnow'];
}

export async function search(
  { query, parts, pool, readable, reread, content, turn, mayKnow }: Searching,
  now: Date,
): Promise<SearchAnswer> {
  const { asOf, policy } = pool;
  const { settings } = policy;
  const { neededBy } = wanted({ neededBy: query.neededBy, activityType: query.activityType?.[0] }, policy, now);
  const chance: Chance = { policy, activityTypes: query.activityType ?? null, neededBy, now };
  const filters = new Filters(query, settings);
  const holds = (candidate: Candidate) =>
    query.available === undefined || isFree(availability(candidate, chance), chance) === query.available;
  const seeking = { filters, ids: query.reference ?? null, readable, mayKnow, holds };
  const { found, near, truncated } = await readFound({
    ...{ pool, parts, seeking, reread, turn },
    fields: openTo(readable),
  });
  const passed = found.filter(({ failed }) => failed.length === 0).sort(byRelevance);
  return {
    asOf: asOf.toISOString(),
    truncated,
    total: passed.length,
    neededBy,
    results: passed.slice(0, query.limit).map(({ candidate, record, found: places }) => ({
      reference: cardOf(record),
      account: accountOf(record, settings),
      ...availability(candidate, chance),
      found: places,
    })),
    content: contentFound(content(), { index: pool.index, settings, seeking }, now),
    facets: filters.facets(found),
    suggestions: passed.length < LITTLE ? suggest(parts, near) : [],
  };
}

const alphabetical = new Intl.Collator('en-US').compare;

/** By what was typed; of equal worth by the account's name, nameless ones last. */
function byRelevance(one: Read, other: Read): number {
  const [mine, theirs] = [one.record.Account_Name__c, other.record.Account_Name__c];
  const named = mine && theirs ? alphabetical(mine, theirs) : Number(!mine) - Number(!theirs);
  return other.score - one.score || named || (one.record.Id < other.record.Id ? -1 : 1);
}
