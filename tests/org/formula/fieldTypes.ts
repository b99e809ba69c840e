import type { SyncParseOptions } from 'sformula';
import type { FieldType } from '../model.ts';

export type InputType = NonNullable<NonNullable<SyncParseOptions['inputTypes']>[string]>;

type Primitive = 'string' | 'number' | 'currency' | 'percent' | 'date' | 'datetime' | 'boolean';

/** What a formula may return, in the engine's words. */
export function returnTypeOf(type: FieldType): Primitive {
  switch (type) {
    case 'int':
    case 'double':
      return 'number';
    case 'currency':
    case 'percent':
    case 'date':
    case 'datetime':
    case 'boolean':
      return type;
    default:
      return 'string';
  }
}

/** What a field is worth inside a formula. */
export function inputTypeOf(type: FieldType): InputType {
  switch (type) {
    case 'id':
    case 'reference':
      return { type: 'id' };
    case 'picklist':
    case 'multipicklist':
      return { type };
    default:
      return { type: returnTypeOf(type) };
  }
}
