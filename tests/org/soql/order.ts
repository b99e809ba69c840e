import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { Field } from '../model.ts';
import type { FunctionCall } from './expressions.ts';
import { comparable } from './values.ts';
import type { Comparable } from './values.ts';

export type Compare = (left: Comparable, right: Comparable) => number;

export interface OrderBy {
  field?: string;
  fn?: FunctionCall;
  order?: string;
  nulls?: string;
}

export function orderList(clause: OrderByClause | OrderByClause[] | undefined): OrderBy[] {
  return clause === undefined ? [] : ([clause].flat() as OrderBy[]);
}

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
export function comparing({ order, nulls }: OrderBy): Compare {
  const way = order === 'DESC' ? -1 : 1;
  const blank = nulls === 'LAST' ? 1 : -1;
  return (left, right) => {
    if (left === right) return 0;
    if (left === null) return blank;
    if (right === null) return -blank;
    return left < right ? -way : way;
  };
}

/** Sorts by keys worked out once for each item. */
export function sortBy<T>(items: T[], keys: ((item: T) => Comparable)[], compares: Compare[]): T[] {
  if (keys.length === 0) return items;
  const keyed = items.map((item) => ({ item, by: keys.map((key) => key(item)) }));
  keyed.sort((a, b) => {
    for (const [at, compare] of compares.entries()) {
      const found = compare(a.by[at] ?? null, b.by[at] ?? null);
      if (found !== 0) return found;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
