import { CONDITIONS } from '../policy/readiness.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Bar } from './bar.ts';
import { type Coded, valueAt } from './columns/coded.ts';
import { compareKeys } from './columns/ids.ts';
import type { Living, PoolIndex } from './columns/poolIndex.ts';
import { groupOf, type Segment } from './columns/segment.ts';
import { addUp, lookup, type Lookup, numberAt } from './lookup.ts';
import type { Ranking } from './rank.ts';

/** Rows looked at before others have their turn. */
const CHUNK = 100_000;
export type Turn = () => Promise<void>;

/** A reference in the index, and the most it could be worth. */
export interface Place {
  living: Living;
  row: number;
  key: number;
  worth: number;
  /** It may be a near miss at best. */
  never: boolean;
}

/** Negative where the first stands before the second; of equal worth, by id. */
export const byWorth = (one: Pick<Place, 'worth' | 'key'>, other: Pick<Place, 'worth' | 'key'>): number =>
  other.worth - one.worth || compareKeys(one.key, other.key);

/** How many rows are looked at first, and by how much more when these were not enough. */
const FIRST = 1024;
const WIDER = 8;

/** Everybody in the index who may be of use, the most promising first, in batches of which most rankings need one. */
export async function* promising(index: PoolIndex, ranking: Ranking, bar: Bar, turn: Turn): AsyncGenerator<Place[]> {
  const looks: Look[] = [];
  for (const living of index.living) looks.push(await lookAt(living, bar, turn));
  const heights = new Heights(looks);
  for (let above = Infinity, wanted = FIRST; above > -Infinity; wanted *= WIDER) {
    const from = heights.withAtLeast(wanted);
    yield looks.flatMap((each) => placesIn(each, ranking, bar, from, above)).sort(byWorth);
    above = from;
  }
}

/** A segment, and the most that each of its rows is worth if nothing has been taken and nothing stands in the way. */
interface Look {
  living: Living;
  sums: Int32Array;
  capacity: Lookup;
}

async function lookAt(living: Living, bar: Bar, turn: Turn): Promise<Look> {
  const { segment } = living;
  const { length } = segment.references;
  const capacity = bar.capacity(segment);
  const lookups = [...bar.lookups(segment), capacity];
  const sums = new Int32Array(length);
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(from + CHUNK, length);
    for (const each of lookups) addUp(sums, each, from, to);
    if (to < length) await turn();
  }
  return { living, sums, capacity };
}

/** How many rows are worth how much. */
class Heights {
  readonly #counts: Int32Array;
  readonly #least: number;

  constructor(looks: Look[]) {
    let [least, most] = [0, 0];
    for (const { sums } of looks) {
      for (let row = 0; row < sums.length; row += 1) {
        const sum = sums[row] as number;
        if (sum < least) least = sum;
        if (sum > most) most = sum;
      }
    }
    this.#least = least;
    this.#counts = new Int32Array(most - least + 1);
    const counts = this.#counts;
    for (const { sums } of looks) {
      for (let row = 0; row < sums.length; row += 1) (counts[(sums[row] as number) - least] as number) += 1;
    }
  }

  /** What so many rows are worth at least; -Infinity when there are no more. */
  withAtLeast(wanted: number): number {
    let left = wanted;
    for (let at = this.#counts.length - 1; at >= 0; at -= 1) {
      left -= this.#counts[at] as number;
      if (left <= 0) return at + this.#least;
    }
    return -Infinity;
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

const holds = (lookups: Lookup[], row: number): boolean => lookups.some((each) => numberAt(each, row) === 1);

/** Those of a segment who may be worth from so much on, up to less than so much. */
function placesIn({ living, sums, capacity }: Look, ranking: Ranking, bar: Bar, from: number, above: number): Place[] {
  const { segment, gone } = living;
  const { values, ids } = segment.references;
  const none = bar.left(0);
  const block = closed(segment, ranking);
  const visible = lookup(values.visible, Number);
  const agreed = lookup(segment.agreed, (types) => Number(types.includes(ranking.asked.rule.activityType)));
  const knows = (row: number) =>
    ranking.mayKnow({
      id: ids.id.at(row) ?? '',
      ownerId: valueAt(values.ownerId, row),
      csmId: valueAt(values.csmId, row),
      managerId: valueAt(values.managerId, row),
    });
  const places: Place[] = [];
  for (let row = 0; row < sums.length; row += 1) {
    const most = sums[row] as number;
    if (most < from || numberAt(visible, row) === 0) continue;
    const account = groupOf(row, segment.starts.references);
    if (gone.has(account)) continue;
    const hidden = holds(block.byReference, row) || holds(block.byAccount, account);
    const never = hidden || numberAt(agreed, row) === 0;
    if (never && ranking.most.misses === 0) continue;
    const worth = never ? most - numberAt(capacity, row) + none : most;
    if (worth < from || worth >= above || (hidden && !knows(row))) continue;
    places.push({ living, row, key: ids.id.key(row), worth, never });
  }
  return places;
}
