import type { Field } from '../model.ts';
import { dateFunction, dateFunctionField, isDateFunction } from './dateFunctions.ts';
import { malformed, notImitated } from './errors.ts';
import { getter, resolvePath } from './paths.ts';
import type { Getter, Path, Scope } from './paths.ts';

/** A field, or a function of one field that is worked out row by row. */
export interface Expression {
  /** Two expressions of one key are the same thing, as GROUP BY asks. */
  key: string;
  text: string;
  field: Field;
  path: Path;
  plain: boolean;
  value: Getter;
}

export interface FunctionCall {
  functionName?: string;
  parameters?: unknown[];
  rawValue?: string;
}

export function onlyParameter(call: FunctionCall): string {
  const [parameter, ...more] = call.parameters ?? [];
  if (typeof parameter !== 'string' || more.length > 0) {
    const nested = (parameter as FunctionCall | undefined)?.functionName;
    throw nested === undefined
      ? malformed(`${call.rawValue ?? call.functionName}: one field expected`)
      : notImitated(`Function ${nested}`);
  }
  return parameter;
}

function pathKey(path: Path): string {
  return [...path.steps.map((step) => step.key), path.field.name].join('.').toLowerCase();
}

export function fieldExpression(scope: Scope, text: string): Expression {
  const path = resolvePath(scope, text);
  const value = getter(scope.object, path);
  return { key: pathKey(path), text, field: path.field, path, plain: true, value };
}

export function functionExpression(scope: Scope, call: FunctionCall): Expression {
  const name = call.functionName ?? '';
  if (name.toUpperCase() === 'TOLABEL') return fieldExpression(scope, onlyParameter(call));
  if (!isDateFunction(name)) throw notImitated(`Function ${name}`);
  const inner = fieldExpression(scope, onlyParameter(call));
  const of = dateFunction(name);
  return {
    key: `${name.toLowerCase()}(${inner.key})`,
    text: call.rawValue ?? name,
    field: dateFunctionField(name, inner.field),
    path: inner.path,
    plain: false,
    value: (row, run) => of(inner.value(row, run)),
  };
}
