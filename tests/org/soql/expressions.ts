import { dateFunction } from './dateFunctions.ts';
import { malformed, type Named, notImitated } from './errors.ts';
import { getter, type Getter, type Path, resolvePath, type Scope } from './paths.ts';

/** A field, or a function of one field that is worked out row by row. */
export interface Expression extends Named {
  /** Two expressions of one key are the same thing, as GROUP BY asks. */
  key: string;
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
  if (typeof parameter === 'string' && more.length === 0) return parameter;
  const nested = (parameter as FunctionCall | undefined)?.functionName;
  throw nested === undefined
    ? malformed(`${call.rawValue ?? call.functionName}: one field expected`)
    : notImitated(`Function ${nested}`);
}

function fieldExpression(scope: Scope, text: string): Expression {
  const path = resolvePath(scope, text);
  const key = [...path.steps.map((step) => step.key), path.field.name].join('.').toLowerCase();
  return { key, text, soql: scope.soql, field: path.field, path, plain: true, value: getter(scope.object, path) };
}

/** As the clauses of a statement hold one: a function call, else a field. */
export function expression(scope: Scope, { field = '', fn }: { field?: string; fn?: FunctionCall }): Expression {
  if (fn === undefined) return fieldExpression(scope, field);
  const name = fn.functionName ?? '';
  if (name.toUpperCase() === 'TOLABEL') return fieldExpression(scope, onlyParameter(fn));
  const dated = dateFunction(name);
  if (dated === undefined) throw notImitated(`Function ${name}`);
  const inner = fieldExpression(scope, onlyParameter(fn));
  const { field: shown, of } = dated(inner.field);
  return {
    ...inner,
    key: `${name.toLowerCase()}(${inner.key})`,
    text: fn.rawValue ?? name,
    field: shown,
    plain: false,
    value: (row, run) => of(inner.value(row, run)),
  };
}
