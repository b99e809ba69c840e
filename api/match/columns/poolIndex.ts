import type { Candidate } from '../candidate.ts';
import { valueAt } from './coded.ts';
import { keyOf } from './ids.ts';
import { noRows, PARTS, type ParticipationRow, type Part, type ReferenceRow, type Rows } from './rows.ts';
import { candidateAt } from './facts.ts';
import { groupOf, readAccount, rowsOf, type Segment, SegmentBuilder } from './segment.ts';

/** What a reading changes: rows that are new or other than before, and the ids of all rows that are as before no more. */
export interface Change {
  taken: Rows;
  replaced: Record<Part, Set<string>>;
}

/** A segment without the accounts that a younger one holds. */
export interface Living {
  segment: Segment;
  gone: ReadonlySet<number>;
}

/** What is kept as a value that many share. */
type Fact = keyof Segment['references']['values'];

/** Accounts whose old rows are in nobody's way. */
const FEW = 1_000;

const NONE: ReadonlySet<number> = new Set();

const keysOf = (ids: Iterable<string>): Set<number> => new Set([...ids].map(keyOf));

/** The accounts, by number, that rows of these keys belong to. */
function accountsWith(segment: Segment, part: Part, rows: number[]): number[] {
  const { starts } = segment;
  const references = part === 'participations' ? rows.map((row) => groupOf(row, starts.participations)) : rows;
  return references.map((row) => groupOf(row, part === 'participations' ? starts.references : starts[part]));
}

/** Every reference with what the rules ask about it. Each account is in one segment only. It never changes: `with` makes another. */
export class PoolIndex {
  readonly living: readonly Living[];
  /** Agreements whose reference has not been read yet. */
  readonly #loose: ParticipationRow[];

  private constructor(living: readonly Living[], loose: ParticipationRow[]) {
    this.living = living;
    this.#loose = loose;
  }

  static of(rows: Rows): PoolIndex {
    return PoolIndex.over(segmentOf(rows), looseOf(rows));
  }

  static over(segment: Segment, loose: ParticipationRow[] = []): PoolIndex {
    return new PoolIndex([{ segment, gone: NONE }], loose);
  }

  /** Whether so much of what was read first has changed that reading all anew takes less room and time than keeping both. */
  get isWorn(): boolean {
    const [oldest] = this.living;
    return !!oldest && oldest.gone.size > Math.max(FEW, oldest.segment.accounts.length / 2);
  }

  /** The references with these ids, as far as there are any. */
  find(ids: Iterable<string>): Candidate[] {
    const keys = keysOf(ids);
    return this.living.flatMap(({ segment, gone }) =>
      segment.references.ids.id.find(keys).flatMap((row) => {
        const account = groupOf(row, segment.starts.references);
        return gone.has(account) ? [] : [candidateAt(segment, account, row)];
      }),
    );
  }

  ofAccount(accountId: string): Candidate[] {
    const keys = keysOf([accountId]);
    return this.living.flatMap(({ segment, gone }) =>
      segment.accounts.ids.id.find(keys).flatMap((account) => {
        if (gone.has(account)) return [];
        return rowsOf(segment.starts.references, account).map((row) => candidateAt(segment, account, row));
      }),
    );
  }

  /** The ids of those of whom this holds, by the named facts alone. */
  where<Name extends Fact>(names: Name[], holds: (facts: Pick<ReferenceRow, Name>) => boolean): string[] {
    return [...this.#those(names, holds)].map(({ segment, row }) => segment.references.ids.id.at(row) ?? '');
  }

  /** The same with all that is known of them, one after the other. */
  *candidates<Name extends Fact>(
    names: Name[],
    holds: (facts: Pick<ReferenceRow, Name>) => boolean,
  ): Generator<Candidate> {
    for (const { segment, account, row } of this.#those(names, holds)) yield candidateAt(segment, account, row);
  }

  *#those<Name extends Fact>(names: Name[], holds: (facts: Pick<ReferenceRow, Name>) => boolean) {
    for (const { segment, gone } of this.living) {
      const { values, length } = segment.references;
      const facts = {} as Pick<ReferenceRow, Name>;
      for (let row = 0; row < length; row += 1) {
        for (const name of names) facts[name] = valueAt(values[name], row) as ReferenceRow[Name];
        if (!holds(facts)) continue;
        const account = groupOf(row, segment.starts.references);
        if (!gone.has(account)) yield { segment, account, row };
      }
    }
  }

  /** How many rows of a part were created in each month, of uses those that take place from a day on. */
  tally(part: Part, from: string): Map<string, number> {
    const months = new Map<string, number>();
    const count = (month: string) => months.set(month, (months.get(month) ?? 0) + 1);
    if (part === 'participations') for (const { created } of this.#loose) count(created);
    this.#each(part, (segment, row) => {
      if (part !== 'uses' || valueAt(segment.uses.values.on, row) >= from) {
        count(valueAt(segment[part].values.created, row));
      }
    });
    return months;
  }

  /** The ids of the rows of a part that were created in a month. */
  madeIn(part: Part, month: string): string[] {
    const loose = part === 'participations' ? this.#loose : [];
    const ids = loose.filter(({ created }) => created === month).map(({ id }) => id);
    this.#each(part, (segment, row) => {
      if (valueAt(segment[part].values.created, row) === month) ids.push(segment[part].ids.id.at(row) ?? '');
    });
    return ids;
  }

  #each(part: Part, visit: (segment: Segment, row: number) => void): void {
    for (const { segment, gone } of this.living) {
      for (let row = 0; row < segment[part].length; row += 1) {
        const isGone = gone.size > 0 && accountsWith(segment, part, [row]).some((account) => gone.has(account));
        if (!isGone) visit(segment, row);
      }
    }
  }

  with({ taken, replaced }: Change): PoolIndex {
    const rows = noRows();
    const touched = this.living.map(() => new Set<number>());
    const read = (at: number, accounts: number[]) => {
      const { segment, gone } = this.living[at] as Living;
      for (const account of accounts) {
        if (gone.has(account) || touched[at]?.has(account)) continue;
        touched[at]?.add(account);
        const theirs = readAccount(segment, account);
        for (const part of PARTS) rows[part].push(...(theirs[part] as never[]));
      }
    };
    const readAll = (part: Part, column: 'id' | 'referenceId', keys: Set<number>) => {
      this.living.forEach(({ segment }, at) => {
        const { ids } = segment[part] as { ids: Partial<Record<string, Segment['references']['ids']['id']>> };
        read(at, accountsWith(segment, part, ids[column]?.find(keys) ?? []));
      });
    };
    const readAccounts = (ids: Iterable<string | null>) => {
      const keys = new Set([...ids].map(keyOf));
      this.living.forEach(({ segment }, at) => read(at, segment.accounts.ids.id.find(keys)));
    };
    for (const part of PARTS) readAll(part, 'id', keysOf(replaced[part]));
    const references = [...taken.participations, ...taken.uses].flatMap(({ referenceId }) => referenceId ?? []);
    readAll('references', 'id', keysOf(references));
    readAll('uses', 'referenceId', keysOf(taken.references.map(({ id }) => id)));
    readAccounts([...taken.references, ...taken.cases, ...taken.opportunities].map(({ accountId }) => accountId));
    // Where a use counts may change with its reference; the account it then counts at is read as well, and its uses.
    for (let known = -1; known < rows.uses.length;) {
      known = rows.uses.length;
      readAccounts([...rows.uses, ...taken.uses].map(({ accountId }) => accountId));
    }
    for (const part of PARTS) {
      const kept = (rows[part] as { id: string }[]).filter(({ id }) => !replaced[part].has(id));
      rows[part] = [...kept, ...taken[part]] as never;
    }
    rows.participations.push(...this.#loose.filter(({ id }) => !replaced.participations.has(id)));
    const older = this.living.map(({ segment, gone }, at) => ({
      segment,
      gone: new Set([...gone, ...(touched[at] ?? NONE)]),
    }));
    return new PoolIndex(merged([...older, { segment: segmentOf(rows), gone: NONE }]), looseOf(rows));
  }
}

function segmentOf(rows: Rows): Segment {
  const builder = new SegmentBuilder();
  builder.add(rows);
  return builder.build();
}

function looseOf({ references, participations }: Rows): ParticipationRow[] {
  const known = new Set(references.map(({ id }) => id));
  return participations.filter(({ referenceId }) => !known.has(referenceId));
}

const sizeOf = ({ segment, gone }: Living): number => segment.accounts.length - gone.size;

function rowsIn({ segment, gone }: Living, into: Rows): Rows {
  for (let account = 0; account < segment.accounts.length; account += 1) {
    if (gone.has(account)) continue;
    const theirs = readAccount(segment, account);
    for (const part of PARTS) into[part].push(...(theirs[part] as never[]));
  }
  return into;
}

/** Young segments are put together while each is not much larger than the next, so that there are few; the first, which holds
 *  nearly all, is left as it is. */
function merged(all: Living[]): Living[] {
  const living = all.filter((each, at) => at === 0 || sizeOf(each) > 0);
  const [last, before] = [living.at(-1), living.at(-2)];
  if (living.length < 3 || !last || !before || sizeOf(before) > 2 * sizeOf(last)) return living;
  const segment = segmentOf(rowsIn(last, rowsIn(before, noRows())));
  return merged([...living.slice(0, -2), { segment, gone: NONE }]);
}
