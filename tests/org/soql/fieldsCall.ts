import type { FieldType as SelectItem, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Field, ObjectSchema, Reader } from '../model.ts';
import { malformed } from './errors.ts';

export type FieldsCall = Extract<SelectItem, { type: 'FieldFunctionExpression' }> & { parameters: [string] };

/** Rows a statement may ask for whose columns are not known beforehand. */
const MOST_ROWS = 200;

const kinds: Record<string, (field: Field) => boolean> = {
  ALL: () => true,
  STANDARD: (field) => !field.custom,
  CUSTOM: (field) => field.custom,
};

export function isFieldsCall(item: SelectItem): item is FieldsCall {
  return item.type === 'FieldFunctionExpression' && item.functionName.toUpperCase() === 'FIELDS';
}

const kindOf = ({ parameters: [kind] }: FieldsCall): string => kind.toUpperCase();

/** `FIELDS(ALL)` and `FIELDS(CUSTOM)` are unbounded, and only for few rows. */
export function checkFieldsCall(item: FieldsCall, { limit }: QueryBase): void {
  if (kinds[kindOf(item)] === undefined) throw malformed(`FIELDS takes ALL, STANDARD or CUSTOM: ${item.rawValue}`);
  if (kindOf(item) !== 'STANDARD' && (limit === undefined || limit > MOST_ROWS))
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MOST_ROWS}`);
}

/** All fields of the kind that this reader may read; `null` is the org itself. */
export function fieldsOf(object: ObjectSchema, item: FieldsCall, reader: Reader | null): Field[] {
  const fits = kinds[kindOf(item)];
  return [...object.fields.values()].filter(
    (field) => fits?.(field) === true && (reader === null || reader.canReadField(object.name, field.name)),
  );
}
