import { Best } from './best.ts';
import type { Candidate } from './candidate.ts';
import { valueAt } from './columns/coded.ts';
import { candidateAt } from './columns/facts.ts';
import { compareKeys } from './columns/ids.ts';
import type { Living, PoolIndex } from './columns/poolIndex.ts';
import { groupOf } from './columns/segment.ts';
import type { Filters } from './filters.ts';
import { numberAt } from './lookup.ts';
import type { Turn } from './promising.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Kept } from './rank.ts';
import type { Weight } from './text/weigh.ts';
import type { Holders } from './text/wordIndex.ts';

/** What is looked for in the pool, and by whom. */
export interface Seeking {
  /** By the key of the id: who holds the words; null where none were typed. */
  words: Holders | null;
  filters: Filters;
  /** None but these; null: anybody. */
  ids: readonly string[] | null;
  readable: ReadonlySet<string>;
  /** Whether the reader may be told that this one is withheld. */
  mayKnow(reference: Kept): boolean;
  /** What is not in the columns. */
  holds(candidate: Candidate): boolean;
}

/** A reference in the index that is to be proposed. */
interface Place extends Weight {
  living: Living;
  row: number;
  key: number;
}

/** By each one's own facts alone, so that nobody who is hidden changes the order of the others. */
const byPlace = (one: Place, other: Place): number =>
  one.misspelled - other.misspelled || other.score - one.score || compareKeys(one.key, other.key);

const WORDLESS: Weight = { misspelled: 0, score: 0 };
/** Not in the pool, for nobody who searches. */
const OUTSIDE: ReadonlySet<unknown> = new Set(['Recruited', 'Retired']);

const candidateIn = ({ living: { segment }, row }: Pick<Place, 'living' | 'row'>): Candidate =>
  candidateAt(segment, groupOf(row, segment.starts.references), row);

/** Whether who looks for customers may find this one at all. */
export const isOffered = (
  reference: Kept & Pick<ReferenceFacts, 'visible' | 'status' | 'withheld'>,
  mayKnow: Seeking['mayKnow'],
): boolean => reference.visible && !OUTSIDE.has(reference.status) && (!reference.withheld || mayKnow(reference));

/** The same of the one in a row. */
function presence({ segment, gone }: Living, mayKnow: Seeking['mayKnow']): (row: number) => boolean {
  const { values, ids } = segment.references;
  return (row) => {
    if (!valueAt(values.visible, row) || OUTSIDE.has(valueAt(values.status, row))) return false;
    if (gone.size > 0 && gone.has(groupOf(row, segment.starts.references))) return false;
    return (
      !valueAt(values.withheld, row) ||
      mayKnow({
        id: ids.id.at(row) ?? '',
        ownerId: valueAt(values.ownerId, row),
        csmId: valueAt(values.csmId, row),
        managerId: valueAt(values.managerId, row),
      })
    );
  };
}

/** Rows looked at before others have their turn. */
const CHUNK = 100_000;

/** Looks at every row of the pool. */
async function visit(index: PoolIndex, turn: Turn, looker: (living: Living) => (row: number) => void): Promise<void> {
  for (const living of index.living) {
    const look = looker(living);
    const { length } = living.segment.references;
    for (let row = 0; row < length; row += 1) {
      look(row);
      if (row % CHUNK === CHUNK - 1) await turn();
    }
  }
}

/** Adds those that pass all filters, and those that all but one let pass, as facets count these. */
function finder(
  { words, filters, ids, readable, mayKnow }: Seeking,
  { passing, others }: { passing: Best<Place>; others: Best<Place> },
) {
  const only = ids && new Set(ids);
  return (living: Living) => {
    const { id } = living.segment.references.ids;
    const lookups = filters.lookups(living.segment, readable);
    const isPresent = presence(living, mayKnow);
    return (row: number): void => {
      let fails = 0;
      for (const each of lookups) fails += numberAt(each, row);
      if (fails > 1) return;
      const key = id.key(row);
      const weight = words ? words.get(key) : WORDLESS;
      if (!weight || (only && !only.has(id.at(row) ?? '')) || !isPresent(row)) return;
      (fails === 0 ? passing : others).add({ living, row, key, ...weight });
    };
  };
}

/** How much further is looked when too few held what the columns do not tell. */
const WIDER = 8;

/** Three who pass all filters, then one whom all but one let pass, as far as there are any. */
function merged(passing: Candidate[], others: Candidate[], most: number): Candidate[] {
  const all: Candidate[] = [];
  for (let [next, other] = [0, 0]; all.length < most && next + other < passing.length + others.length;) {
    const isOthers = all.length % 4 === 3 || next === passing.length;
    if (isOthers && other < others.length) all.push(others[other++] as Candidate);
    else if (next < passing.length) all.push(passing[next++] as Candidate);
    else all.push(others[other++] as Candidate);
  }
  return all;
}

/** The best for a search, each by itself and among its like. */
export async function seek(index: PoolIndex, seeking: Seeking, most: number, turn: Turn): Promise<Candidate[]> {
  for (let width = most; ; width *= WIDER) {
    const [passing, others] = [new Best<Place>(width, byPlace), new Best<Place>(width, byPlace)];
    await visit(index, turn, finder(seeking, { passing, others }));
    const [full, rest] = [passing, others].map((best) => {
      const places = best.sorted();
      const held: Candidate[] = [];
      for (const place of places) {
        if (held.length === most) break;
        const candidate = candidateIn(place);
        if (seeking.holds(candidate)) held.push(candidate);
      }
      return { held, isEnough: held.length === most || places.length < width };
    });
    if (full?.isEnough && rest?.isEnough) return merged(full.held, rest.held, most);
  }
}

interface Near {
  living: Living;
  row: number;
  key: number;
  mistakes: number;
}

const byNearness = (one: Near, other: Near): number => one.mistakes - other.mistakes || compareKeys(one.key, other.key);

/** For each word the nearest who hold it or one that may be meant.
 *  @param words by the key of the id: with how many mistakes */
export async function nearest(
  index: PoolIndex,
  words: ReadonlyMap<number, number>[],
  mayKnow: Seeking['mayKnow'],
  most: number,
  turn: Turn,
): Promise<Candidate[][]> {
  const looks = words.map((holders) => ({ holders, best: new Best<Near>(most, byNearness) }));
  await visit(index, turn, (living) => {
    const { id } = living.segment.references.ids;
    const isPresent = presence(living, mayKnow);
    return (row) => {
      const key = id.key(row);
      for (const { holders, best } of looks) {
        const mistakes = holders.get(key);
        if (mistakes !== undefined && isPresent(row)) best.add({ living, row, key, mistakes });
      }
    };
  });
  return looks.map(({ best }) => best.sorted().map(candidateIn));
}
