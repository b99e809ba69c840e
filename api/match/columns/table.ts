import { type Coded, CodedBuilder, valueAt } from './coded.ts';
import { type Ids, IdsBuilder } from './ids.ts';

/** The fields of a row that are ids of records, hardly any two alike; what is left is worth a code. */
type IdField<Row> = { [Name in keyof Row]: Row[Name] extends string | null ? Name : never }[keyof Row];

export type Shape<Row, Id extends IdField<Row>> = Record<Id, 'id'> & Record<Exclude<keyof Row, Id>, 'value'>;

/** Rows as columns. They never change. */
export interface Table<Row, Id extends IdField<Row>> {
  length: number;
  ids: Record<Id, Ids>;
  values: { [Name in Exclude<keyof Row, Id>]: Coded<Row[Name]> };
  read(row: number): Row;
}

export class TableBuilder<Row extends object, Id extends IdField<Row>> {
  length = 0;
  readonly #ids: [Id, IdsBuilder][];
  readonly #values: [Exclude<keyof Row, Id>, CodedBuilder<unknown>][];

  constructor(shape: Shape<Row, Id>) {
    const names = Object.keys(shape) as (keyof Shape<Row, Id>)[];
    this.#ids = names.filter((name): name is Id => shape[name] === 'id').map((name) => [name, new IdsBuilder()]);
    this.#values = names
      .filter((name): name is Exclude<keyof Row, Id> => shape[name] === 'value')
      .map((name) => [name, new CodedBuilder()]);
  }

  /** Keys of a column of ids, in the order of adding. */
  keys(name: Id): Float64Array {
    return this.#ids.find(([each]) => each === name)?.[1].keys() ?? new Float64Array();
  }

  /** A column of values, in the order of adding. */
  column<Name extends Exclude<keyof Row, Id>>(name: Name): Coded<unknown> {
    const [, column] = this.#values.find(([each]) => each === name) ?? [];
    return column?.asAdded() ?? { values: [], codes: new Uint8Array() };
  }

  add(row: Row): void {
    this.length += 1;
    for (const [name, column] of this.#ids) column.add(row[name] as string | null);
    for (const [name, column] of this.#values) column.add(row[name]);
  }

  /** @param order numbers of the rows that were added; those not named are left out */
  build(order: Uint32Array): Table<Row, Id> {
    const ids = this.#ids.map(([name, column]) => [name, column.build(order)] as const);
    const values = this.#values.map(([name, column]) => [name, column.build(order)] as const);
    // Written into a copy, an object keeps its shape; grown field by field it would become a slow dictionary.
    const blank = Object.fromEntries([...ids, ...values].map(([name]) => [name, null])) as Record<keyof Row, unknown>;
    return {
      length: order.length,
      ids: Object.fromEntries(ids) as Record<Id, Ids>,
      values: Object.fromEntries(values) as Table<Row, Id>['values'],
      read(at) {
        const row: Record<keyof Row, unknown> = { ...blank };
        for (const [name, column] of ids) row[name] = column.at(at);
        for (const [name, column] of values) row[name] = valueAt(column, at);
        return row as Row;
      },
    };
  }
}

/** Rows fewer than this, so that group and row share one exact number. */
const MOST_ROWS = 2 ** 27;

/** The rows by their group, ascending, and within it as they were added; those of a negative group are left out. */
export function grouped(groups: Float64Array): Uint32Array {
  const keys = groups.map((group, row) => group * MOST_ROWS + row).sort();
  const from = keys.findIndex((key) => key >= 0);
  return from < 0 ? new Uint32Array() : Uint32Array.from(keys.subarray(from), (key) => key % MOST_ROWS);
}
