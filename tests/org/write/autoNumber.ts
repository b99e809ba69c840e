import type { ObjectSchema, Row } from '../model.ts';
import type { Store } from '../store/store.ts';

/** `REF-{00000}`: the number with at least as many digits as there are zeros. */
function format(pattern: string, n: number): string {
  return pattern.replace(/\{(0+)\}/, (_, zeros: string) => String(n).padStart(zeros.length, '0'));
}

export function number(store: Store, object: ObjectSchema, row: Row): void {
  for (const field of object.fields.values())
    if (field.autoNumber !== undefined)
      row[field.name] = format(field.autoNumber, store.next(`number:${object.name}.${field.name}`));
}
