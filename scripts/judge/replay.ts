import { admit } from '#api/policy/eligibility.ts';
import type { Policy } from '#api/policy/schema.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import { type Chance, chance } from '#tests/data/demo/chance.ts';
import type { JudgedOpportunity } from '#tests/data/judged/judged.ts';
import { gini, mean, ndcg } from './measure.ts';
import { atBest, firstOf } from './order.ts';
import { daysAfter, facts, JUDGED_ON, keyOf, PAST, rankingFor, useOf } from './pool.ts';
import { gradesOf, isRight, SHOWN } from './quality.ts';

/** Requests a year for each opportunity, on average. */
const EACH = 4;
const DAYS = 364;

/** In the last month of a quarter sellers ask twice as much. */
const isBusy = (day: string) => Number(day.slice(5, 7)) % 3 === 0;
const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

interface Request {
  day: string;
  opportunity: JudgedOpportunity;
}

/** A year in which deals like these come again and again, some kinds four times as often as others. */
function yearOf(opportunities: JudgedOpportunity[], { of, next, between }: Chance): Request[] {
  const often = opportunities.flatMap((each) => Array.from({ length: between(1, 4) }, () => each));
  const days: string[] = [];
  while (days.length < EACH * opportunities.length) {
    const day = daysAfter(JUDGED_ON, between(0, DAYS - 1));
    if (isWorkday(day) && (isBusy(day) || next() < 0.5)) days.push(day);
  }
  return days.sort().map((day) => ({ day, opportunity: of(often) }));
}

export interface Replay {
  /** Uses of the year by person, of everybody in the pool. */
  uses: number[];
  gini: number;
  /** Of what was proposed each time, beside the best there could have been among those free then. */
  proposed: { opportunity: JudgedOpportunity; ndcg: number | null; isRight: boolean }[];
  /** Requests nobody was free for. */
  unmet: number;
}

/** Each request takes the first who is proposed, and is remembered: limits and rest bind those that follow. */
export function replay(opportunities: JudgedOpportunity[], policy: Policy, seed: number): Replay {
  const uses = Map.groupBy(PAST, ({ accountId }) => accountId);
  const counts = new Map(facts.map(({ id }) => [id, 0]));
  const proposed: Replay['proposed'] = [];
  const requests = yearOf(opportunities, chance(seed));
  const best = new Map(opportunities.map((each) => [each, atBest(facts, rankingFor(each, policy, JUDGED_ON))]));
  const candidateOf = (reference: ReferenceFacts) => ({ reference, uses: uses.get(reference.accountId) ?? [] });
  for (const { day, opportunity } of requests) {
    const ranking = { ...rankingFor(opportunity, policy, day), most: { results: SHOWN, misses: 0 } };
    const shown = firstOf(best.get(opportunity) ?? [], ranking, candidateOf);
    const [first] = shown;
    if (!first) continue;
    const isFree = (reference: ReferenceFacts) =>
      admit(reference, { ...ranking.asked, uses: candidateOf(reference).uses }).ok;
    const others = facts.filter((each) => opportunity.judged.has(keyOf(each)) && !shown.includes(each) && isFree(each));
    const grades = gradesOf([...shown, ...others], opportunity);
    proposed.push({ opportunity, ndcg: ndcg(grades, SHOWN), isRight: isRight(grades) });
    const use = useOf(first, ranking.asked.on, PAST.length + proposed.length);
    uses.set(first.accountId, [...(uses.get(first.accountId) ?? []), use]);
    counts.set(first.id, (counts.get(first.id) ?? 0) + 1);
  }
  const loads = [...counts.values()];
  return { uses: loads, gini: gini(loads), proposed, unmet: requests.length - proposed.length };
}

/** The same policy, to which it makes no difference how often somebody was asked. */
export function withoutRotation(policy: Policy): Policy {
  const weights = { ...policy.settings.weights, rest: 0, rotation: 0, capacity: 0 };
  return { ...policy, settings: { ...policy.settings, weights } };
}

/** How good the proposals were that these opportunities got. */
export function servedWith({ proposed }: Replay, half: JudgedOpportunity[]): { ndcg: number; firstRight: number } {
  const theirs = proposed.filter(({ opportunity }) => half.includes(opportunity));
  return {
    ndcg: mean(theirs.flatMap((each) => each.ndcg ?? [])),
    firstRight: mean(theirs.map((each) => Number(each.isRight))),
  };
}
