import { CONDITIONS } from '../policy/readiness.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { mostLeft } from '../policy/limits.ts';
import { Best } from './best.ts';
import { type Coded, valueAt } from './columns/coded.ts';
import { compareKeys, keyOf } from './columns/ids.ts';
import type { Codes } from './columns/narrow.ts';
import type { Living, PoolIndex } from './columns/poolIndex.ts';
import { candidateAt } from './columns/facts.ts';
import { groupOf, type Segment } from './columns/segment.ts';
import { type Ranked, Ranker, type Ranking } from './rank.ts';
import { hundredths, isAgainst, type Scale, type Scaled, SCALES, weighed } from './score.ts';

/** Rows looked at before others have their turn. */
const CHUNK = 100_000;
export type Turn = () => Promise<void>;

/** A number for each code of a column. */
interface Lookup {
  codes: Codes;
  by: Float64Array;
}

const lookup = <T>({ codes, values }: Coded<T>, by: (value: T) => number): Lookup => ({
  codes,
  by: Float64Array.from(values, by),
});

/** The column that holds the fact of a criterion, or what bounds it: whoever was asked once was asked at least once in a year. */
const COLUMNS: Record<Exclude<Scaled, 'capacity'>, (segment: Segment) => Coded<unknown>> = {
  industry: ({ references }) => references.values.industry,
  region: ({ references }) => references.values.country,
  size: ({ references }) => references.values.sizeBand,
  products: ({ references }) => references.values.products,
  useCases: ({ references }) => references.values.useCases,
  persona: ({ references }) => references.values.persona,
  language: ({ references }) => references.values.languages,
  rest: ({ lastAsked }) => lastAsked,
  rotation: ({ lastAsked: { values, codes } }) => ({
    values: values.map((last) => (last === null ? [] : [last])),
    codes,
  }),
};

/**
 * One number by which a place can be told before it is worked out: hundredths of points, less `penalty` for each key
 * criterion that is missed, which is more than all points together. Who has the higher number stands first.
 */
class Bar {
  readonly #criteria: ReturnType<typeof weighed>;
  readonly #penalty: number;
  readonly #ranking: Ranking;

  constructor(ranking: Ranking) {
    this.#ranking = ranking;
    this.#criteria = weighed(ranking.wish);
    this.#penalty = 1 + this.#criteria.reduce((sum, { of }) => sum + hundredths(of, 1), 0);
  }

  /** Where one that has been worked out stands. */
  place({ score, against, candidate }: Ranked): { worth: number; key: number } {
    const worth = Math.round(score * 100) - against.length * this.#penalty;
    return { worth, key: keyOf(candidate.reference.id) };
  }

  /** The most that each value of its column adds, for every criterion but what is left of the limits. */
  lookups(segment: Segment): Lookup[] {
    return this.#criteria.flatMap(({ criterion, of }) => {
      if (criterion === 'capacity') return [];
      const { share } = SCALES[criterion] as Scale<unknown>;
      const worth = (value: unknown) => this.#worth(criterion, of, share(value, this.#ranking.wish));
      return [lookup(COLUMNS[criterion](segment), worth)];
    });
  }

  /** The most that can be added for what is left, which is what is left if nothing has been taken. */
  capacity(segment: Segment): Lookup {
    const { asked } = this.#ranking;
    return lookup(segment.references.values.terms, (terms) => this.left(mostLeft(terms, asked)));
  }

  /** What is added for so many uses that are left. */
  left(remaining: number | null): number {
    const counts = this.#criteria.find(({ criterion }) => criterion === 'capacity');
    return counts ? this.#worth('capacity', counts.of, SCALES.capacity.share(remaining, this.#ranking.wish)) : 0;
  }

  #worth(criterion: Scaled, of: number, share: number | null): number {
    if (share === null) return 0;
    const points = hundredths(of, share);
    return isAgainst(criterion, points / 100, of, this.#ranking.wish.settings) ? points - this.#penalty : points;
  }
}

/** A reference as a condition that rests on one fact sees it. */
const probe = (fact: string, value: unknown) =>
  ({ visible: true, [fact]: value, account: { [fact]: value } }) as unknown as ReferenceFacts;

/** Whether a condition that is closed to whoever asks stands in the way, as far as one fact tells it. */
function closed(segment: Segment, { asked }: Ranking): { byReference: Lookup[]; byAccount: Lookup[] } {
  const question = { ...asked, uses: [] };
  const blocking = CONDITIONS.filter(({ effect }) => effect(asked.policy.settings.readiness) === 'block');
  const found = (columns: Record<string, Coded<unknown>>) =>
    blocking.flatMap(({ fact, holds }) => {
      const column = fact && columns[fact];
      return column ? [lookup(column, (value) => (holds(probe(fact, value), question) ? 1 : 0))] : [];
    });
  return { byReference: found(segment.references.values), byAccount: found(segment.accounts.values) };
}

function holds(lookups: Lookup[], row: number): boolean {
  for (const { codes, by } of lookups) if (by[codes[row] as number] === 1) return true;
  return false;
}

function addUp(sums: Float64Array, { codes, by }: Lookup, from: number): void {
  for (let at = 0; at < sums.length; at += 1)
    sums[at] = (sums[at] as number) + (by[codes[from + at] as number] as number);
}

/** A reference in the index, and the most it could be worth. */
interface Place {
  living: Living;
  row: number;
  key: number;
  worth: number;
  /** It may be a near miss at best. */
  never: boolean;
}

/** Negative where the first stands before the second; of equal worth, by id. */
const byWorth = (one: Pick<Place, 'worth' | 'key'>, other: Pick<Place, 'worth' | 'key'>): number =>
  other.worth - one.worth || compareKeys(one.key, other.key);

/** How many places are looked up at first, and by how much more when these were not enough. */
const FIRST = 1024;
const WIDER = 8;

/**
 * What `rank` answers for all of the index, in a fraction of the time: the most a reference can be worth is known from a few
 * looks at its columns, so they are judged from the most promising on, until none that is left could still take a place.
 * @param turn lets others have their turn
 */
export async function propose(index: PoolIndex, ranking: Ranking, turn: Turn): Promise<ReturnType<Ranker['ranked']>> {
  const ranker = new Ranker(ranking);
  const bar = new Bar(ranking);
  for (let from = 0, most = FIRST; ; from = most, most *= WIDER) {
    const places = await promising(index, ranking, bar, most, turn);
    for (const place of places.slice(from)) {
      const { results, misses } = ranker;
      if (results.worst && byWorth(bar.place(results.worst), place) < 0) return ranker.ranked();
      if (place.never && misses.worst && byWorth(bar.place(misses.worst), place) < 0) continue;
      ranker.judge(
        candidateAt(place.living.segment, groupOf(place.row, place.living.segment.starts.references), place.row),
      );
    }
    if (places.length < most) return ranker.ranked();
  }
}

/** Those that can be worth the most, the best first. */
async function promising(index: PoolIndex, ranking: Ranking, bar: Bar, most: number, turn: Turn): Promise<Place[]> {
  const best = new Best<Place>(most, byWorth);
  for (const living of index.living) {
    const look = lookerAt(living, ranking, bar, best);
    const { length } = living.segment.references;
    for (let from = 0; from < length; from += CHUNK) {
      look(from, Math.min(from + CHUNK, length));
      if (from + CHUNK < length) await turn();
    }
  }
  return best.sorted();
}

function lookerAt(living: Living, ranking: Ranking, bar: Bar, best: Best<Place>) {
  const { segment, gone } = living;
  const {
    values,
    ids: { id },
  } = segment.references;
  const lookups = bar.lookups(segment);
  const { codes: terms, by: capacity } = bar.capacity(segment);
  const [most, none] = [Math.max(...capacity), bar.left(0)];
  const block = closed(segment, ranking);
  const { activityType } = ranking.asked.rule;
  const visible = lookup(values.visible, Number);
  const agreed = lookup(segment.agreed, (types) => Number(types.includes(activityType)));
  const knows = (row: number) =>
    ranking.mayKnow({
      get id() {
        return id.at(row) ?? '';
      },
      ownerId: valueAt(values.ownerId, row),
      csmId: valueAt(values.csmId, row),
      managerId: valueAt(values.managerId, row),
    });

  return (from: number, to: number): void => {
    const sums = new Float64Array(to - from);
    for (const each of lookups) addUp(sums, each, from);
    let least = (best.worst?.worth ?? -Infinity) - most;
    for (let at = 0; at < sums.length; at += 1) {
      if ((sums[at] as number) < least) continue;
      const place = placeAt(from + at, sums[at] as number);
      if (!place) continue;
      best.add({ living, ...place });
      least = (best.worst?.worth ?? -Infinity) - most;
    }
  };

  function placeAt(row: number, sum: number): Omit<Place, 'living'> | null {
    if (visible.by[visible.codes[row] as number] === 0) return null;
    const account = groupOf(row, segment.starts.references);
    if (gone.has(account)) return null;
    const hidden = holds(block.byReference, row) || holds(block.byAccount, account);
    const never = hidden || agreed.by[agreed.codes[row] as number] === 0;
    if (never && ranking.most.misses === 0) return null;
    const worth = sum + (never ? none : (capacity[terms[row] as number] as number));
    const place = { row, key: id.key(row), worth, never };
    if (best.worst && byWorth(best.worst, place) < 0) return null;
    return hidden && !knows(row) ? null : place;
  }
}
