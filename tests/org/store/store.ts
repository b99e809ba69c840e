import type { ObjectSchema, Row, Schema } from '../model.ts';
import { fullId } from '../soql/ids.ts';
import type { OrgFile } from './file.ts';
import { idText } from './ids.ts';
import { Table } from './table.ts';

export interface Change {
  object: string;
  id: string;
  row: Row | undefined;
}

interface Undo {
  table: Table;
  id: string;
  before: Row | undefined;
}

/** Every field of a row has a value, null when blank, so that nobody has to tell null from undefined. */
export function blankRow(object: ObjectSchema): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const field of object.fields.values())
    if (field.formula === undefined) row[field.name] = field.type === 'boolean' ? false : null;
  return row;
}

/** All rows of the org in memory, with an undo log. Requests run one after another, each to its end between two awaits, so a
 *  transaction is what happens between two commits. */
export class Store {
  readonly #tables = new Map<string, Table>();
  readonly #byPrefix = new Map<string, Table>();
  readonly #counters = new Map<string, number>();
  readonly #changedCounters = new Set<string>();
  readonly #file: OrgFile;
  #undo: Undo[] = [];

  constructor(schema: Schema, file: OrgFile) {
    this.#file = file;
    this.#addTables(schema);
    for (const { object, id, row } of file.read('rows')) {
      const table = this.#tables.get(object.toLowerCase());
      // A field may have come to the metadata since the file was written.
      if (table && row) table.set(id, { ...blankRow(table.object), ...row });
    }
    for (const [name, value] of file.counters()) this.#counters.set(name, value);
  }

  #addTables(schema: Schema): void {
    for (const object of schema.objects.values()) {
      const table = new Table(object);
      this.#tables.set(object.name.toLowerCase(), table);
      this.#byPrefix.set(object.keyPrefix, table);
    }
  }

  /** Goes on with other objects and fields; between two transactions. Rows of objects that are gone are left behind. */
  adopt(schema: Schema): void {
    const before = [...this.#tables];
    this.#tables.clear();
    this.#byPrefix.clear();
    this.#addTables(schema);
    for (const [name, { rows }] of before) {
      const table = this.#tables.get(name);
      for (const row of rows.values()) table?.set(row.Id, { ...blankRow(table.object), ...row });
    }
  }

  #table(object: string): Table {
    const table = this.#tables.get(object.toLowerCase());
    if (!table) throw new Error(`No table ${object}`);
    return table;
  }

  rows(object: string): Iterable<Row> {
    return this.#table(object).rows.values();
  }

  objectOf(id: string): ObjectSchema | undefined {
    return this.#byPrefix.get(id.slice(0, 3))?.object;
  }

  byId(id: string): Row | undefined {
    const known = this.#byPrefix.get(id.slice(0, 3))?.rows.get(id);
    if (known) return known;
    const full = fullId(id);
    return full === undefined ? undefined : this.#byPrefix.get(full.slice(0, 3))?.rows.get(full);
  }

  lookup(object: string, field: string, value: unknown): Iterable<Row> | undefined {
    if (field.toLowerCase() === 'id') {
      const row = this.byId(String(value));
      return row && this.objectOf(row.Id)?.name.toLowerCase() === object.toLowerCase() ? [row] : [];
    }
    return this.#table(object).lookup(field, value);
  }

  /** Rows whose reference field points at the id, deleted ones left out. */
  pointingAt(object: string, field: string, id: string): Row[] {
    return [...(this.lookup(object, field, id) ?? [])].filter((row) => row['IsDeleted'] !== true);
  }

  put(object: string, row: Row): void {
    this.#set(this.#table(object), row.Id, row);
  }

  remove(object: string, id: string): void {
    this.#set(this.#table(object), id, undefined);
  }

  #set(table: Table, id: string, row: Row | undefined): void {
    this.#undo.push({ table, id, before: table.rows.get(id) });
    table.set(id, row);
  }

  /** Numbers are used up even by a write that is rolled back, as auto-numbers are. */
  next(counter: string): number {
    const n = (this.#counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, n);
    this.#changedCounters.add(counter);
    return n;
  }

  newId(object: ObjectSchema): string {
    const id = fullId(idText(object.keyPrefix, this.next(`id:${object.name}`)));
    if (id === undefined) throw new Error(`No more ids for ${object.name}`);
    return this.byId(id) ? this.newId(object) : id;
  }

  /** A point to which a part of a transaction can be taken back. */
  mark(): number {
    return this.#undo.length;
  }

  rollback(mark: number): void {
    while (this.#undo.length > mark) {
      const last = this.#undo.pop();
      last?.table.set(last.id, last.before);
    }
  }

  /** Objects with a write since the last commit. */
  touched(): Set<string> {
    return new Set(this.#undo.map((undo) => undo.table.object.name));
  }

  commit(): void {
    if (this.#undo.length === 0) return;
    const changes = new Map<string, Change>();
    for (const { table, id } of this.#undo) changes.set(id, { object: table.object.name, id, row: table.rows.get(id) });
    const counters = new Map([...this.#changedCounters].map((name) => [name, this.#counters.get(name) ?? 0]));
    try {
      this.#file.write([...changes.values()], counters);
    } catch (error) {
      this.rollback(0);
      throw error;
    }
    this.#undo = [];
    this.#changedCounters.clear();
  }

  clear(): void {
    for (const table of this.#tables.values()) for (const id of [...table.rows.keys()]) this.#set(table, id, undefined);
  }
}
