import { compileFormula } from './formula/compile.ts';
import type { Clock } from './clock.ts';
import type { Field, ObjectSchema, Row, RowSource, Schema, ValidationRule } from './model.ts';
import { relationshipOf } from './soql/relationships.ts';
import type { Store } from './store/store.ts';

type Compiled = ReturnType<typeof compileFormula>;

export interface RuleRun {
  row: Row;
  prior: Row | undefined;
  user: Row;
  permission: (name: string) => boolean;
}

/** Formula fields and validation rules, all compiled at the start so that one that does not compile stops it. */
export interface Formulas extends RowSource {
  failedRules(object: ObjectSchema, run: RuleRun): ValidationRule[];
}

function compileAll(schema: Schema): { fields: Map<Field, Compiled>; rules: Map<ValidationRule, Compiled> } {
  const fields = new Map<Field, Compiled>();
  const rules = new Map<ValidationRule, Compiled>();
  const compile = (where: string, work: () => Compiled): Compiled => {
    try {
      return work();
    } catch (error) {
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      const { formula, blankAsZero, type } = field;
      if (formula === undefined) continue;
      const where = `${object.name}.${field.name}: <formula>`;
      fields.set(
        field,
        compile(where, () => compileFormula(formula, object, schema, type, { blankAsZero })),
      );
    }
    for (const rule of object.validationRules) {
      const where = `${object.name}.${rule.name}: <errorConditionFormula>`;
      rules.set(
        rule,
        compile(where, () => compileFormula(rule.formula, object, schema, 'boolean')),
      );
    }
  }
  return { fields, rules };
}

export function startFormulas(schema: Schema, store: Store, clock: Clock): Formulas {
  const { fields, rules } = compileAll(schema);
  const nobody: Row = { Id: '' };

  function fieldValue(object: ObjectSchema, row: Row, field: Field): unknown {
    const formula = fields.get(field);
    if (!formula) return row[field.name] ?? null;
    const env = { row, value: path(object, row), permission: () => false, user: nobody, now: clock.now() };
    return formula(env) ?? null;
  }

  /** `Opportunity__r.Account.Name` from one row, over all rows whoever asks. */
  function path(object: ObjectSchema, row: Row): (path: string) => unknown {
    return (text) => {
      const steps = text.split('.');
      const last = steps.pop() ?? '';
      let at: { object: ObjectSchema; row: Row } = { object, row };
      for (const step of steps) {
        const field = [...at.object.fields.values()].find(
          (each) => each.type === 'reference' && relationshipOf(each).toLowerCase() === step.toLowerCase(),
        );
        const id = field && at.row[field.name];
        const parent = typeof id === 'string' ? store.byId(id) : undefined;
        const parentObject = parent && store.objectOf(parent.Id);
        if (!parent || !parentObject) return null;
        at = { object: parentObject, row: parent };
      }
      const field = at.object.fields.get(last.toLowerCase());
      return field ? fieldValue(at.object, at.row, field) : null;
    };
  }

  return {
    rows: (object) => store.rows(object),
    byId: (id) => store.byId(id),
    lookup: (object, field, value) => store.lookup(object, field, value),
    value(objectName, row, fieldName) {
      const object = schema.objects.get(objectName.toLowerCase());
      const field = object?.fields.get(fieldName.toLowerCase());
      return object && field ? fieldValue(object, row, field) : null;
    },
    failedRules(object, { row, prior, user, permission }) {
      const active = object.validationRules.filter((rule) => rule.active);
      const env = { row, prior, isNew: !prior, value: path(object, row), permission, user, now: clock.now() };
      return active.filter((rule) => rules.get(rule)?.(env) === true);
    },
  };
}
