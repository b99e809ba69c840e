import type { Planned } from './plan.ts';

/** Salesforce's limits of a composite: five collections, 200 records each. */
const COLLECTIONS = 5;
const RECORDS = 200;

/** How many records of each kind some rows write. */
export function sizes(rows: Planned[]) {
  const sum = (count: (row: Planned) => number) => rows.reduce((total, row) => total + count(row), 0);
  return {
    contacts: sum(({ contact }) => (contact && 'missing' in contact ? 1 : 0)),
    references: sum(({ reference }) => (reference.id === null ? 1 : 0)),
    participations: sum(({ participations }) => participations.create.length),
    changes: sum(
      ({ reference, participations }) =>
        participations.change.length + (reference.id !== null && Object.keys(reference.fields).length > 0 ? 1 : 0),
    ),
  };
}

/** Whether all of these rows can be written in one transaction. */
export function fitsOne(rows: Planned[]): boolean {
  const collections = Object.values(sizes(rows)).map((records) => Math.ceil(records / RECORDS));
  return collections.reduce((sum, count) => sum + count, 0) <= COLLECTIONS;
}

/** In the order given, as many rows to a transaction as fit, but at most `most`. */
export function pack(rows: Planned[], most: number): Planned[][] {
  const packs: Planned[][] = [];
  for (const row of rows) {
    const last = packs.at(-1);
    if (last !== undefined && last.length < most && fitsOne([...last, row])) last.push(row);
    else packs.push([row]);
  }
  return packs;
}

export function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / RECORDS) }, (_, i) =>
    items.slice(i * RECORDS, (i + 1) * RECORDS),
  );
}
