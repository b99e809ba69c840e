import { parseSync } from 'sformula';
import type { FieldType, ObjectSchema, Schema } from '../model.ts';
import { momentText } from '../soql/values.ts';
import { returnTypeOf } from './fieldTypes.ts';
import { Inputs } from './inputs.ts';
import type { Environment } from './inputs.ts';
import { rewrite } from './rewrite.ts';

export interface FormulaOptions {
  blankAsZero?: boolean;
  /** Digits behind the point of the number returned. */
  scale?: number;
}

export type CompiledFormula = (environment: Environment) => unknown;

/** Compiles once; throws with Salesforce's words for an unknown field, and the engine's for a wrong type. */
export function compileFormula(
  source: string,
  object: ObjectSchema,
  schema: Schema,
  returns: FieldType,
  options: FormulaOptions = {},
): CompiledFormula {
  const inputs = new Inputs(schema, object);
  const formula = parseSync(rewrite(source, inputs), {
    ...options,
    inputTypes: inputs.types,
    returnType: returnTypeOf(returns),
  });
  return (environment) => {
    const given = Object.fromEntries(inputs.reads.map(([name, read]) => [name, read(environment)]));
    const value: unknown = formula.evaluate(given);
    return returns === 'datetime' && typeof value === 'string' ? momentText(new Date(value)) : value;
  };
}
