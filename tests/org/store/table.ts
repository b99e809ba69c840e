import type { Field, ObjectSchema, Row } from '../model.ts';

type Index = Map<unknown, Set<string>>;

export function isIndexed(field: Field): boolean {
  return field.type === 'reference' || field.unique || field.externalId || field.idLookup === true;
}

/** Text keys meet without regard to case unless the field says otherwise. */
export function indexKey(field: Field, value: unknown): unknown {
  const folded = typeof value === 'string' && field.type !== 'reference' && !field.caseSensitive;
  return folded ? value.toLowerCase() : value;
}

/** The rows of one object. A row is never changed in place: a write puts a new one in its stead. */
export class Table {
  readonly object: ObjectSchema;
  readonly rows = new Map<string, Row>();
  readonly #indexes = new Map<string, { field: Field; index: Index }>();

  constructor(object: ObjectSchema) {
    this.object = object;
    for (const [name, field] of object.fields)
      if (isIndexed(field) && field.type !== 'id') this.#indexes.set(name, { field, index: new Map() });
  }

  set(id: string, row: Row | undefined): void {
    const before = this.rows.get(id);
    for (const { field, index } of this.#indexes.values()) {
      const was = before?.[field.name] ?? null;
      const is = row?.[field.name] ?? null;
      if (was === is) continue;
      if (was !== null) {
        const key = indexKey(field, was);
        const ids = index.get(key);
        ids?.delete(id);
        if (ids?.size === 0) index.delete(key);
      }
      if (is !== null) {
        const key = indexKey(field, is);
        const ids = index.get(key) ?? new Set();
        index.set(key, ids.add(id));
      }
    }
    if (row) this.rows.set(id, row);
    else this.rows.delete(id);
  }

  /** Undefined when the field has no index. */
  lookup(fieldName: string, value: unknown): Row[] | undefined {
    const indexed = this.#indexes.get(fieldName.toLowerCase());
    if (!indexed) return undefined;
    const ids = indexed.index.get(indexKey(indexed.field, value));
    return ids ? [...ids].flatMap((id) => this.rows.get(id) ?? []) : [];
  }
}
