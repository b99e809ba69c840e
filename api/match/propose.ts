import { Bar } from './bar.ts';
import { candidateAt } from './columns/facts.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import { keyOf } from './columns/ids.ts';
import { byWorth, type Place, promising, type Turn } from './promising.ts';
import { type Ranked, Ranker, type Ranking } from './rank.ts';
import { weighed } from './score.ts';

/**
 * What `rank` answers for all of the index, in a fraction of the time: the most a reference can be worth is known from a few
 * looks at its columns, so they are judged from the most promising on, until none that is left could still take a place.
 * @param turn lets others have their turn
 */
export async function propose(index: PoolIndex, ranking: Ranking, turn: Turn): Promise<ReturnType<Ranker['ranked']>> {
  const criteria = weighed(ranking.wish);
  const ranker = new Ranker(ranking, criteria);
  const bar = new Bar(ranking, criteria);
  for await (const places of promising(index, ranking, bar, turn)) {
    for (const place of places) {
      const { results, misses } = ranker;
      if (isBehind(place, results.worst)) return ranker.ranked();
      if (place.never && isBehind(place, misses.worst)) continue;
      ranker.judge(candidateAt(place.living.segment, place.account, place.row), place.exact);
    }
  }
  return ranker.ranked();
}

const isBehind = (place: Place, kept: Ranked | undefined): boolean =>
  kept !== undefined &&
  place.worth <= kept.worth &&
  byWorth({ worth: kept.worth, key: keyOf(kept.candidate.reference.id) }, place) < 0;
