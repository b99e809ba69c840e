import { join } from 'node:path';
import { compileFormula } from '#tests/org/formula/compile.ts';
import type { Use } from '#tests/org/formula/inputs.ts';
import type { Field, FieldType, ObjectSchema, Schema } from '#tests/org/model.ts';
import { readField } from '#tests/org/schema/field.ts';
import { fieldMap, plainField, systemFields } from '#tests/org/schema/fieldDefaults.ts';
import { loadStandardObjects } from '#tests/org/schema/standard.ts';
import { loadValueSets } from '#tests/org/schema/valueSets.ts';
import { readMetadata } from '#tests/org/schema/xml.ts';
import type { Check, Finding } from './check.ts';
import { nameOf, objectOf, type Tree } from './tree.ts';

interface Formula {
  file: string;
  element: string;
  source: string;
  returns: FieldType;
  use: Use;
}

/** What a field is to a formula; undefined where its file cannot be read, which other checks say. */
function fieldOf(tree: Tree, file: string): Field | undefined {
  const sets = loadValueSets(
    tree.filesOf('globalValueSet').map((set) => join(tree.root, set)),
    [],
  );
  try {
    return readField(readMetadata(join(tree.root, file), 'CustomField'), sets);
  } catch {
    return undefined;
  }
}

/** The standard objects with our fields, and our own objects: enough of an org to compile against. */
function schemaOf(tree: Tree): Schema {
  const objects = new Map(
    loadStandardObjects(loadValueSets([], [])).map((object) => [object.name.toLowerCase(), object]),
  );
  const plain = objects.get('account') as ObjectSchema;
  for (const name of tree.customObjects) {
    const fields = fieldMap([...systemFields({ owned: true, recycled: true }), plainField('Name', 'string')]);
    objects.set(name.toLowerCase(), { ...plain, name, label: name, custom: true, fields });
  }
  for (const file of tree.filesOf('field')) {
    const field = fieldOf(tree, file);
    if (field) objects.get(objectOf(file).toLowerCase())?.fields.set(field.name.toLowerCase(), field);
  }
  return { objects, children: () => [] };
}

function formulasOf(tree: Tree, schema: Schema): Formula[] {
  const ofRules = tree.filesOf('validationRule').map((file): Formula => {
    const element = 'errorConditionFormula';
    return { file, element, source: String(tree.read(file)[element]), returns: 'boolean', use: 'rule' };
  });
  const ofFields = tree.filesOf('field').flatMap((file) => {
    const xml = tree.read(file);
    const returns = schema.objects.get(objectOf(file).toLowerCase())?.fields.get(nameOf(file).toLowerCase())?.type;
    const uses = { formula: 'field', defaultValue: 'default' } as const;
    return Object.entries(uses).flatMap(([element, use]): Formula[] =>
      xml[element] === undefined || returns === undefined
        ? []
        : [{ file, element, source: String(xml[element]), returns, use }],
    );
  });
  return [...ofRules, ...ofFields];
}

function wrong({ file, source, returns, use }: Formula, schema: Schema, permissions: Set<string>): string | undefined {
  const object = schema.objects.get(objectOf(file).toLowerCase());
  if (!object) return undefined;
  try {
    compileFormula(source, object, schema, returns, { use, permissions });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const formulas: Check = {
  name: 'formulas and validation rules compile and name what exists',
  run(tree): Finding[] {
    const schema = schemaOf(tree);
    const permissions = new Set(tree.filesOf('customPermission').map(nameOf));
    return formulasOf(tree, schema).flatMap((formula) => {
      const message = wrong(formula, schema, permissions);
      return message === undefined ? [] : { file: formula.file, message: `${formula.element}: ${message}` };
    });
  },
};
