import { CONDITIONS } from '../policy/readiness.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Bar, Worth } from './bar.ts';
import { type Coded, valueAt } from './columns/coded.ts';
import { compareKeys } from './columns/ids.ts';
import type { Living, PoolIndex } from './columns/poolIndex.ts';
import { groupOf, type Segment } from './columns/segment.ts';
import { greatest, Heights } from './heights.ts';
import { addUp, lookup, type Lookup, numberAt } from './lookup.ts';
import type { Ranking } from './rank.ts';

/** Rows looked at before others have their turn. */
const CHUNK = 100_000;
export type Turn = () => Promise<void>;

/** A reference in the index, and the most it could be worth. */
export interface Place {
  living: Living;
  account: number;
  row: number;
  key: number;
  worth: number;
  /** What the columns tell exactly of it. */
  exact: number;
  /** It may be a near miss at best. */
  never: boolean;
}

/** Negative where the first stands before the second; of equal worth, by id. */
export const byWorth = (one: Pick<Place, 'worth' | 'key'>, other: Pick<Place, 'worth' | 'key'>): number =>
  other.worth - one.worth || compareKeys(one.key, other.key);

/** How many rows are looked at first, and by how much more when these were not enough. */
const FIRST = 768;
const WIDER = 8;

/** Everybody in the index who may be of use, the most promising first, in batches of which most rankings need one. */
export async function* promising(index: PoolIndex, ranking: Ranking, bar: Bar, turn: Turn): AsyncGenerator<Place[]> {
  const looks = index.living.map((living) => lookAt(living, ranking, bar));
  const outlook = new Outlook(looks);
  for (let above = Infinity, wanted = FIRST; above > -Infinity; wanted *= WIDER) {
    const from = await outlook.withAtLeast(wanted, turn);
    yield outlook.seen.flatMap((run) => (run.most < from ? [] : placesIn(run, from, above))).sort(byWorth);
    above = from;
  }
}

/** A segment, and the most that those of its rows that were looked at are worth, if nothing has been taken and nothing stands
 *  in the way. */
interface Look {
  living: Living;
  sums: Int32Array;
  /** What rows of one run have in common, and what tells them apart. */
  common: Lookup[];
  apart: Lookup[];
  /** The place of a row that is worth so much at most; null where it can be of no use. */
  placeOf(account: number, row: number, most: number): Place | null;
}

/** Rows that are alike in what weighs much, and the most that any of them can be worth. */
interface Run {
  look: Look;
  from: number;
  to: number;
  /** What they are all worth before what tells them apart. */
  base: number;
  most: number;
}

function lookAt(living: Living, ranking: Ranking, bar: Bar): Look {
  const { segment } = living;
  const { industry, country, sizeBand } = segment.references.values;
  const shared = new Set([industry.codes, country.codes, sizeBand.codes]);
  const worth = bar.worth(segment);
  const { exact, most, left } = worth;
  return {
    living,
    sums: new Int32Array(segment.references.length),
    common: exact.filter(({ codes }) => shared.has(codes)),
    apart: [...exact.filter(({ codes }) => !shared.has(codes)), ...most, left],
    placeOf: placing(living, ranking, worth, bar.left(0)),
  };
}

/** In pieces of which each is looked at in one turn. */
function runsIn(look: Look): Run[] {
  const { runs } = look.living.segment;
  const apart = look.apart.reduce((sum, each) => sum + greatest(each), 0);
  const found: Run[] = [];
  for (let at = 0; at < runs.length - 1; at += 1) {
    const [first, last] = [runs[at] as number, runs[at + 1] as number];
    let base = 0;
    for (const each of look.common) base += numberAt(each, first);
    for (let from = first; from < last; from += CHUNK) {
      found.push({ look, from, to: Math.min(from + CHUNK, last), base, most: base + apart });
    }
  }
  return found;
}

/** Looks at runs from the most promising on, and at no more than it needs to. */
class Outlook {
  readonly seen: Run[] = [];
  readonly #runs: Run[];
  readonly #heights: Heights;
  /** Rows looked at since others had their turn. */
  #busy = 0;

  constructor(looks: Look[]) {
    this.#runs = looks.flatMap(runsIn).sort((one, other) => one.most - other.most);
    this.#heights = new Heights(looks.map(({ common, apart }) => [...common, ...apart]));
  }

  /** What so many rows are worth at least, all that are worth it having been seen; -Infinity when there are no more. */
  async withAtLeast(wanted: number, turn: Turn): Promise<number> {
    for (let next = this.#runs.at(-1); next && this.#heights.above(next.most + 1) < wanted; next = this.#runs.at(-1)) {
      if (this.#busy >= CHUNK) {
        this.#busy = 0;
        await turn();
      }
      this.#see(next);
    }
    return this.#heights.withAtLeast(wanted);
  }

  #see(run: Run): void {
    const { look, from, to, base } = run;
    look.sums.fill(base, from, to);
    for (const each of look.apart) addUp(look.sums, each, from, to);
    this.#heights.add(look.sums, from, to);
    this.seen.push(run);
    this.#runs.pop();
    this.#busy += to - from;
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

/** Says where a row stands that is worth so much at most, and leaves out who can be of no use. */
function placing(living: Living, ranking: Ranking, { most: bounds, left }: Worth, none: number): Look['placeOf'] {
  const { segment, gone } = living;
  const { values, ids } = segment.references;
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
  return (account, row, most) => {
    if (numberAt(visible, row) === 0) return null;
    if (gone.has(account)) return null;
    const hidden = holds(block.byReference, row) || holds(block.byAccount, account);
    const never = hidden || numberAt(agreed, row) === 0;
    if (never && ranking.most.misses === 0) return null;
    if (hidden && !knows(row)) return null;
    const unspent = numberAt(left, row);
    const exact = bounds.reduce((sum, each) => sum - numberAt(each, row), most - unspent);
    const worth = never ? most - unspent + none : most;
    return { living, account, row, key: ids.id.key(row), worth, exact, never };
  };
}

/** Those of a run who may be worth from so much on, up to less than so much. */
function placesIn({ look, from: first, to }: Run, from: number, above: number): Place[] {
  const places: Place[] = [];
  const starts = look.living.segment.starts.references;
  let account = groupOf(first, starts);
  for (let row = first; row < to; row += 1) {
    const most = look.sums[row] as number;
    if (most < from) continue;
    while ((starts[account + 1] as number) <= row) account += 1;
    const place = look.placeOf(account, row, most);
    if (place && place.worth >= from && place.worth < above) places.push(place);
  }
  return places;
}
