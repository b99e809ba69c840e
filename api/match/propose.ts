import { Bar } from './bar.ts';
import { candidateAt } from './columns/facts.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import { groupOf } from './columns/segment.ts';
import { byWorth, promising, type Turn } from './promising.ts';
import { Ranker, type Ranking } from './rank.ts';
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
      if (results.worst && byWorth(bar.place(results.worst), place) < 0) return ranker.ranked();
      if (place.never && misses.worst && byWorth(bar.place(misses.worst), place) < 0) continue;
      const { segment } = place.living;
      ranker.judge(candidateAt(segment, groupOf(place.row, segment.starts.references), place.row));
    }
  }
  return ranker.ranked();
}
