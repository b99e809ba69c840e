import { lastAsked } from '../candidate.ts';
import { type Coded, CodedBuilder } from './coded.ts';
import { type Codes, packed } from './narrow.ts';
import { idOf } from './ids.ts';
import { accountTable, type Part, type Rows, tables } from './rows.ts';
import { combinations, runsOf } from './runs.ts';
import { grouped } from './table.ts';

type Builders = ReturnType<typeof tables>;
type Tables = { [Name in Part]: ReturnType<Builders[Name]['build']> };

/** Accounts with all that belongs to each, as columns. It never changes. */
export interface Segment extends Tables {
  accounts: ReturnType<ReturnType<typeof accountTable>['build']>;
  /** By account, for participations by reference: the first row of each, and at the end how many there are. */
  starts: Record<Part, Codes>;
  /** The first row of each run of references that are alike in industry, country and size; at the end how many there are. */
  runs: Uint32Array;
  /** By reference: the last day its person was asked for. */
  lastAsked: Coded<string | null>;
  /** The same as the only day, or none. */
  askedOnce: Coded<string[]>;
  /** By reference: the activities it agreed to. */
  agreed: Coded<string[]>;
}

/** The place of a number among ascending ones; -1 where it is not among them. */
function placeOf(key: number, sorted: Float64Array): number {
  let [from, to] = [0, sorted.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = sorted[middle] as number;
    if (found === key) return middle;
    if (found < key) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

const distinct = (...lists: Float64Array[]): Float64Array => {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  lists.reduce((at, list) => (all.set(list, at), at + list.length), 0);
  return all.sort().filter((key, at) => at === 0 || key !== all[at - 1]);
};

const everyRow = (length: number): Uint32Array => Uint32Array.from({ length }, (_, row) => row);

/** Where each of `count` groups begins among rows that stand in the order of their groups. */
function startsOf(groups: Float64Array, count: number): Codes {
  const starts = new Float64Array(count + 1);
  for (const group of groups) if (group >= 0) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  return packed(starts, everyRow(count + 1), starts[count] as number);
}

/** The accounts, those together whose references are alike. */
function likeWithLike(count: number, accountOf: Float64Array, alike: Uint32Array): Uint32Array {
  const kinds = new Float64Array(count);
  accountOf.forEach((account, row) => (kinds[account] = alike[row] as number));
  return grouped(kinds);
}

/** Takes rows in any order. A participation whose reference is not among them is left out. */
export class SegmentBuilder {
  readonly #tables = tables();

  add(rows: Rows): void {
    const { references, participations, uses, cases, opportunities } = this.#tables;
    for (const row of rows.references) references.add(row);
    for (const row of rows.participations) participations.add(row);
    for (const row of rows.uses) uses.add(row);
    for (const row of rows.cases) cases.add(row);
    for (const row of rows.opportunities) opportunities.add(row);
  }

  build(): Segment {
    const { references, participations, uses, cases, opportunities } = this.#tables;
    const byId = references.keys('id').slice().sort();
    const accountById = new Float64Array(byId.length);
    references.keys('id').forEach((key, row) => {
      accountById[placeOf(key, byId)] = references.keys('accountId')[row] as number;
    });
    // A use counts where its customer is now.
    const counted = uses.keys('accountId').map((own, row) => {
      const place = placeOf(uses.keys('referenceId')[row] as number, byId);
      return place < 0 ? own : (accountById[place] as number);
    });
    const keys = {
      references: references.keys('accountId'),
      uses: counted,
      cases: cases.keys('accountId'),
      opportunities: opportunities.keys('accountId'),
    };
    const byKey = distinct(...Object.values(keys));
    const owning = keys.references.map((key) => placeOf(key, byKey));
    const accounts = likeWithLike(
      byKey.length,
      owning,
      combinations((name) => references.column(name)),
    );
    const places = new Float64Array(byKey.length);
    accounts.forEach((from, to) => (places[from] = to));
    const groupOf = (each: Float64Array) => each.map((key) => places[placeOf(key, byKey)] as number);
    const groups = {
      references: groupOf(keys.references),
      uses: groupOf(keys.uses),
      cases: groupOf(keys.cases),
      opportunities: groupOf(keys.opportunities),
    };
    const order = grouped(groups.references);
    const rowById = new Float64Array(byId.length);
    order.forEach((from, to) => (rowById[placeOf(references.keys('id')[from] as number, byId)] = to));
    const owners = participations.keys('referenceId').map((key) => {
      const place = placeOf(key, byId);
      return place < 0 ? -1 : (rowById[place] as number);
    });
    const built = {
      references: references.build(order),
      participations: participations.build(grouped(owners)),
      uses: uses.build(grouped(groups.uses)),
      cases: cases.build(grouped(groups.cases)),
      opportunities: opportunities.build(grouped(groups.opportunities)),
    };
    const starts = {
      references: startsOf(groups.references, accounts.length),
      participations: startsOf(owners, built.references.length),
      uses: startsOf(groups.uses, accounts.length),
      cases: startsOf(groups.cases, accounts.length),
      opportunities: startsOf(groups.opportunities, accounts.length),
    };
    return withSums(
      { ...built, starts },
      Float64Array.from(accounts, (at) => byKey[at] as number),
    );
  }
}

export function rowsOf(starts: Codes, group: number): number[] {
  const rows: number[] = [];
  for (let row = starts[group] as number; row < (starts[group + 1] as number); row += 1) rows.push(row);
  return rows;
}

/** What is asked about an account and a reference as a whole. */
function withSums(parts: Tables & Pick<Segment, 'starts'>, keys: Float64Array): Segment {
  const { references, participations, uses, opportunities, starts } = parts;
  const accounts = accountTable();
  const [asked, agreed] = [new CodedBuilder<string | null>(), new CodedBuilder<string[]>()];
  keys.forEach((key, account) => {
    const open = rowsOf(starts.opportunities, account).map((row) => opportunities.read(row).probability);
    accounts.add({
      id: idOf(key),
      escalated: (starts.cases[account] as number) < (starts.cases[account + 1] as number),
      negotiation: open.length > 0 ? Math.max(...open) : null,
    });
    const theirs = rowsOf(starts.uses, account).map((row) => uses.read(row));
    for (const row of rowsOf(starts.references, account)) {
      const { id, contactId } = references.ids;
      const last = theirs.length > 0 ? lastAsked({ id: id.at(row), contactId: contactId.at(row) }, theirs) : null;
      asked.add(last);
      const all = rowsOf(starts.participations, row).map((each) => participations.read(each));
      const types = all.flatMap(({ status, activityType }) => (status === 'Agreed' ? [activityType] : []));
      agreed.add([...new Set(types)].sort());
    }
  });
  const everyReference = everyRow(references.length);
  const last = asked.build(everyReference);
  return {
    ...parts,
    runs: runsOf((name) => references.values[name]),
    accounts: accounts.build(everyRow(keys.length)),
    lastAsked: last,
    askedOnce: { ...last, values: last.values.map((day) => (day === null ? [] : [day])) },
    agreed: agreed.build(everyReference),
  };
}

/** Everything that belongs to an account. */
export function readAccount({ starts, ...segment }: Segment, account: number): Rows {
  const references = rowsOf(starts.references, account);
  return {
    references: references.map((row) => segment.references.read(row)),
    participations: references.flatMap((row) =>
      rowsOf(starts.participations, row).map((each) => segment.participations.read(each)),
    ),
    uses: rowsOf(starts.uses, account).map((row) => segment.uses.read(row)),
    cases: rowsOf(starts.cases, account).map((row) => segment.cases.read(row)),
    opportunities: rowsOf(starts.opportunities, account).map((row) => segment.opportunities.read(row)),
  };
}

/** The group that a row stands in. */
export function groupOf(row: number, starts: Codes): number {
  let [from, to] = [0, starts.length - 2];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((starts[middle] as number) <= row) from = middle;
    else to = middle - 1;
  }
  return from;
}
