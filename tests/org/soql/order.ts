import type { QueryBase } from '@jetstreamapp/soql-parser-js';
import { type Field, OrgError } from '../model.ts';
import type { FunctionCall } from './expressions.ts';
import type { Run } from './runContext.ts';
import { comparable, type Comparable } from './values.ts';

export interface OrderBy {
  field?: string;
  fn?: FunctionCall;
  order?: string;
  nulls?: string;
}

const FARTHEST_OFFSET = 2000;

/** Picklists sort in the order of their definition, with values that left it behind; all else by value. */
export function sortKey(field: Field): (value: unknown) => Comparable {
  const normal = comparable(field);
  const { picklist } = field;
  if (field.type !== 'picklist' || picklist === undefined) return normal;
  const places = new Map(picklist.map((value, at) => [value, String(at).padStart(6, '0')]));
  return (value) => {
    const text = normal(value);
    return text === null ? null : (places.get(String(value)) ?? `~${text}`);
  };
}

/** Blanks come first unless told otherwise, whichever way the rest is sorted. */
function comparing({ order, nulls }: OrderBy): (left: Comparable, right: Comparable) => number {
  const way = order === 'DESC' ? -1 : 1;
  const blank = nulls === 'LAST' ? 1 : -1;
  return (left, right) => {
    if (left === right) return 0;
    if (left === null) return blank;
    if (right === null) return -blank;
    return left < right ? -way : way;
  };
}

interface By<T> {
  field: Field;
  value(item: T, run: Run): unknown;
}

/** ORDER BY, OFFSET and LIMIT of rows or of groups. The keys to sort by are worked out once for each item. */
export function compileArrange<T>(query: QueryBase, by: (clause: OrderBy) => By<T>) {
  const { limit = Infinity, offset = 0 } = query;
  if (offset > FARTHEST_OFFSET) {
    throw new OrgError(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${FARTHEST_OFFSET}`);
  }
  const clauses = [query.orderBy ?? []].flat() as OrderBy[];
  const keys = clauses.map((clause) => {
    const { field, value } = by(clause);
    return { key: sortKey(field), value };
  });
  const compares = clauses.map(comparing);
  function sorted(run: Run, items: Iterable<T>): Iterable<T> {
    if (keys.length === 0) return items;
    const keyed = [...items].map((item) => ({ item, by: keys.map(({ key, value }) => key(value(item, run))) }));
    keyed.sort((a, b) => {
      for (const [at, compare] of compares.entries()) {
        const found = compare(a.by[at] ?? null, b.by[at] ?? null);
        if (found !== 0) return found;
      }
      return 0;
    });
    return keyed.map(({ item }) => item);
  }
  return (run: Run, items: Iterable<T>): T[] => Iterator.from(sorted(run, items)).drop(offset).take(limit).toArray();
}
