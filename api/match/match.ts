import { gate, LASTING } from '../policy/gate.ts';
import type { Policy } from '../policy/schema.ts';
import { behindGate, type Telling, toMatch, toNearMisses } from './answer.ts';
import { askingOf, dayAfter, offeredFor, wanted } from './ask.ts';
import type { Candidate } from './candidate.ts';
import { criteriaFor, mayTell } from './criteria.ts';
import type { Deal } from './deal.ts';
import { type Asked, rank } from './rank.ts';
import { type Confirmed, confirm, PROPOSED, type Reread } from './rounds.ts';
import type { MatchAnswer, MatchQuery } from './schema.ts';
import type { Wish } from './score.ts';

export interface Matching {
  deal: Deal;
  query: MatchQuery;
  pool: { asOf: Date; candidates: Candidate[]; policy: Policy };
  /** Fields of a reference that this caller may read. */
  readable: ReadonlySet<string>;
  reread: Reread;
  /** Whether the caller may well be one who edits this reference: it is proposed with its closed reasons then. */
  mayKnow(candidate: Candidate): boolean;
}

const NOTHING: Confirmed = { candidates: [], records: new Map(), truncated: false };

/** Ranks the pool to propose, has the proposals read as the caller, and ranks again what came back: only that is told. */
export async function match(
  { deal, query, pool, readable, reread, mayKnow }: Matching,
  now: Date,
): Promise<MatchAnswer> {
  const { policy, asOf } = pool;
  const { activityType, neededBy, rule } = wanted(query, policy, now);
  const asking = askingOf(deal, neededBy, policy, now);
  const blocked = gate(asking, rule, policy);
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
      stage: deal.stage,
      canRequest: deal.canEdit && blocked === null,
    },
    blocked: blocked && { code: blocked.code, text: blocked.text },
    results: [],
    nearMisses: [],
  };
  if (rule === null || (blocked && LASTING.includes(blocked.code))) return answer;

  const asked: Asked = { deal, policy, rule, on: neededBy, requestId: null, now };
  const wish: Wish = { deal, settings: policy.settings, criteria: criteriaFor(readable), today: dayAfter(now, 0) };
  const tell = (code: string) => mayTell(code, readable);
  const proposed = rank(pool.candidates, asked, wish, PROPOSED, tell, mayKnow);
  // Whoever may read no reference has nothing to be asked about.
  const read = readable.size === 0 ? NOTHING : await confirm(proposed, query.limit, reread);
  const edits = ({ reference }: Candidate) => read.records.get(reference.id)?.mayEdit === true;
  const most = { results: query.limit, misses: PROPOSED.misses };
  const { results, misses } = rank(read.candidates, asked, wish, most, tell, edits);
  const telling: Telling = { asked, wish, offered: offeredFor(asking, policy), records: read.records };
  if (blocked) return { ...answer, truncated: read.truncated, nearMisses: behindGate(blocked, results, telling) };
  return {
    ...answer,
    truncated: read.truncated,
    results: results.map((each) => toMatch(each, telling)),
    nearMisses: toNearMisses(misses, telling),
  };
}
