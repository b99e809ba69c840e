import type { Clock } from './clock.ts';
import { compileFormula, type CompiledFormula, type FormulaOptions } from './formula/compile.ts';
import type { Field, FieldType, ObjectSchema, Row, RowSource, ValidationRule } from './model.ts';
import type { OrgMetadata } from './schema/load.ts';
import { MetadataFault } from './schema/xml.ts';
import { parentField } from './soql/relationships.ts';
import type { Store } from './store/store.ts';

/** Who writes, as formulas ask. */
export interface Writer {
  user: Row | undefined;
  permission: (name: string) => boolean;
}

export interface RuleRun extends Writer {
  row: Row;
  prior: Row | undefined;
}

/** Formula fields, defaults and validation rules, compiled at the start so that one that does not compile stops it. */
export interface Formulas extends RowSource {
  failedRules(object: ObjectSchema, run: RuleRun): ValidationRule[];
  /** What a new row starts with. */
  defaults(object: ObjectSchema, writer: Writer): Record<string, unknown>;
}

type Compiled = Map<Field | ValidationRule, CompiledFormula>;

function compileAll({ schema, customPermissions: permissions }: OrgMetadata): Compiled {
  const compiled: Compiled = new Map();
  for (const object of schema.objects.values()) {
    const compile = (
      of: Field | ValidationRule,
      element: string,
      formula: string,
      type: FieldType,
      options: FormulaOptions,
    ) => {
      // A default knows who writes, but nothing of the record.
      const known = options.use === 'default' ? { ...object, fields: new Map() } : object;
      try {
        compiled.set(of, compileFormula(formula, known, schema, type, { ...options, permissions }));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new MetadataFault(of.file ?? `${object.name}.${of.name}`, element, message);
      }
    };
    for (const field of object.fields.values()) {
      const { formula, defaultFormula, blankAsZero, scale, type } = field;
      if (formula !== undefined) compile(field, 'formula', formula, type, { use: 'field', blankAsZero, scale });
      if (defaultFormula !== undefined) compile(field, 'defaultValue', defaultFormula, type, { use: 'default', scale });
    }
    for (const rule of object.validationRules) compile(rule, 'errorConditionFormula', rule.formula, 'boolean', {});
  }
  return compiled;
}

export function startFormulas(metadata: OrgMetadata, store: Store, clock: Clock): Formulas {
  const compiled = compileAll(metadata);
  const nobody = { user: { Id: '' }, permission: () => false };

  function fieldValue(object: ObjectSchema, row: Row, field: Field): unknown {
    if (field.formula === undefined) return row[field.name] ?? null;
    return compiled.get(field)?.({ row, value: path(object, row), ...nobody, now: clock.now() }) ?? null;
  }

  /** `Opportunity__r.Account.Name` from one row, over all rows whoever asks. */
  function path(object: ObjectSchema, row: Row): (path: string) => unknown {
    return (text) => {
      const steps = text.split('.');
      const last = steps.pop() ?? '';
      let at = { object, row };
      for (const step of steps) {
        const id = at.row[parentField(at.object, step)?.name ?? ''];
        const parent = typeof id === 'string' ? store.byId(id) : undefined;
        const parentObject = parent && store.objectOf(parent.Id);
        if (!parent || !parentObject) return null;
        at = { object: parentObject, row: parent };
      }
      const field = at.object.fields.get(last.toLowerCase());
      return field ? fieldValue(at.object, at.row, field) : null;
    };
  }

  function asking({ user = nobody.user, permission }: Writer) {
    return { user: { ...user, Profile: store.byId(String(user['ProfileId'])) }, permission, now: clock.now() };
  }

  return {
    rows: (object) => store.rows(object),
    byId: (id) => store.byId(id),
    lookup: (object, field, value) => store.lookup(object, field, value),
    value(objectName, row, fieldName) {
      const object = metadata.schema.objects.get(objectName.toLowerCase());
      const field = object?.fields.get(fieldName.toLowerCase());
      return object && field ? fieldValue(object, row, field) : null;
    },
    failedRules(object, run) {
      const { row, prior } = run;
      const env = { row, prior, isNew: !prior, value: path(object, row), ...asking(run) };
      return object.validationRules.filter((rule) => rule.active && compiled.get(rule)?.(env) === true);
    },
    defaults(object, writer) {
      const values: Record<string, unknown> = {};
      for (const field of object.fields.values()) {
        if (field.defaultValue !== undefined) values[field.name] = field.defaultValue;
        if (field.defaultFormula === undefined) continue;
        const env = { row: nobody.user, value: () => null, ...asking(writer) };
        values[field.name] = compiled.get(field)?.(env) ?? null;
      }
      return values;
    },
  };
}
