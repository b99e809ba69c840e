import { gate, LASTING } from '../policy/gate.ts';
import type { Policy } from '../policy/schema.ts';
import { behindGate, face, type Telling, toMatch, toNearMisses } from './answer.ts';
import { askingOf, dayAfter, offeredFor, wanted } from './ask.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import { criteriaFor, mayTell } from './criteria.ts';
import type { Deal } from './deal.ts';
import { matchFacets } from './facets.ts';
import type { Turn } from './promising.ts';
import { propose } from './propose.ts';
import { type Asked, type Most, order, rank, type Ranking } from './rank.ts';
import { type Confirmed, confirm, type Reread } from './rounds.ts';
import type { MatchAnswer, MatchQuery } from './schema.ts';
import { weightsOf, type Wish } from './score.ts';
import { withWeights } from './weights.ts';

export interface Matching {
  deal: Deal;
  query: MatchQuery;
  pool: { asOf: Date; index: PoolIndex; policy: Policy };
  /** Fields of a reference that this caller may read. */
  readable: ReadonlySet<string>;
  reread: Reread;
  turn: Turn;
  /** Whether the caller may well be one who edits this reference: it is proposed with its closed reasons then. */
  mayKnow: Ranking['mayKnow'];
  /** Whether the caller reads by which weights is ranked. */
  mayWeigh: boolean;
}

const NOTHING: Confirmed = { candidates: [], records: new Map(), truncated: false };

/** Fewer are counted than are proposed: where one falls away whom the caller may not see, the next takes the place. */
const COUNTED = 150;

/** Ranks the pool to propose, has the proposals read as the caller, and ranks again what came back: only that is told. */
export async function match(
  { deal, query, pool, readable, reread, turn, mayKnow, mayWeigh }: Matching,
  now: Date,
): Promise<MatchAnswer> {
  const { policy, asOf } = pool;
  const { activityType, neededBy, rule } = wanted(query, policy, now);
  const asking = askingOf(deal, neededBy, policy, now);
  const blocked = gate(asking, rule, policy);
  const settings = withWeights(policy.settings, query.weights);
  const wish: Wish = { deal, settings, criteria: criteriaFor(readable), today: dayAfter(now, 0) };
  const answer = {
    asOf: asOf.toISOString(),
    truncated: false,
    activityType,
    neededBy,
    activityTypes: policy.rules.filter((each) => each.enabled).map((each) => each.activityType),
    opportunity: {
      id: deal.opportunityId,
      name: deal.name,
      accountName: deal.accountName,
      industry: deal.industry,
      region: deal.region,
      products: deal.products,
      stage: deal.stage,
      canRequest: deal.canEdit && blocked === null,
    },
    blocked: blocked && { code: blocked.code, text: blocked.text },
    weights: mayWeigh ? weightsOf(wish) : null,
    results: [],
    nearMisses: [],
    facets: matchFacets([]),
  };
  if (rule === null || (blocked && LASTING.includes(blocked.code))) return answer;

  const asked: Asked = { deal, policy, rule, on: neededBy, requestId: null, now };
  const ranking = { asked, wish, mayTell: (code: string) => mayTell(code, readable) };
  const proposals = (most: Most) => propose(pool.index, { ...ranking, most, mayKnow }, turn);
  // Whoever may read no reference has nothing to be asked about.
  const read = readable.size === 0 ? NOTHING : await confirm(proposals, query.limit, reread);
  const { results: counted, misses } = rank(read.candidates, {
    ...ranking,
    most: { results: COUNTED, misses: read.candidates.length },
    mayKnow: ({ id }) => read.records.get(id)?.mayEdit === true,
  });
  const results = counted.slice(0, query.limit);
  const last = counted.length < query.limit ? undefined : results.at(-1);
  const near = misses.filter((miss) => last === undefined || order(miss, last) < 0);
  const telling: Telling = { asked, wish, offered: offeredFor(asking, policy), records: read.records };
  const nearMisses = blocked ? behindGate(blocked, results, telling, deal) : toNearMisses(near, telling);
  const shown = blocked ? [] : counted.map(({ candidate }) => face(candidate, read.records, policy.settings));
  return {
    ...answer,
    truncated: read.truncated,
    results: blocked ? [] : results.map((each) => toMatch(each, telling)),
    nearMisses,
    facets: matchFacets([...shown, ...nearMisses]),
  };
}
