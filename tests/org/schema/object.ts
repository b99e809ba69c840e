import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, ObjectSchema, SharingModel, ValidationRule } from '../model.ts';
import { readField } from './field.ts';
import { fieldMap, plainField, systemFields } from './fieldDefaults.ts';
import { standardFields } from './standard.ts';
import type { ValueSets } from './valueSets.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';

/** Beside these, `enableHistory` and its like; fields and rules have files of their own. */
const known =
  'label pluralLabel description sharingModel externalSharingModel nameField deploymentStatus visibility startsWith actionOverrides allowInChatterGroups compactLayoutAssignment searchLayouts customHelpPage'.split(
    ' ',
  );

const models = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

function sharingModel(xml: Element): SharingModel {
  const model = xml.required('sharingModel');
  if (!models.includes(model)) throw new MetadataFault(xml.file, 'sharingModel', `${model} is not imitated`);
  return model as SharingModel;
}

function filesIn(folder: string, part: string, suffix: string): string[] {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => join(path, file));
}

function readRule(xml: Element): ValidationRule {
  xml.only(['fullName', 'active', 'description', 'errorConditionFormula', 'errorDisplayField', 'errorMessage']);
  return {
    file: xml.file,
    name: xml.required('fullName'),
    active: xml.flag('active'),
    formula: xml.required('errorConditionFormula'),
    message: xml.required('errorMessage'),
    displayField: xml.text('errorDisplayField'),
  };
}

function nameField(xml: Element): Field {
  const name = xml.child('nameField');
  if (!name) throw new MetadataFault(xml.file, 'nameField', 'missing');
  const autoNumber = name.text('type') === 'AutoNumber' ? name.required('displayFormat') : undefined;
  return plainField('Name', 'string', {
    label: name.text('label') ?? 'Name',
    length: 80,
    required: autoNumber === undefined,
    autoNumber,
    idLookup: true,
  });
}

export interface ObjectParts {
  fields: Field[];
  rules: ValidationRule[];
  definition: Element | undefined;
}

/** What one folder says of an object; several folders may add to the same object. */
export function readObjectFolder(name: string, folder: string, sets: ValueSets): ObjectParts {
  const main = join(folder, `${name}.object-meta.xml`);
  const definition = existsSync(main) ? readMetadata(main, 'CustomObject') : undefined;
  definition?.only([...known, ...definition.names.filter((element) => /^enable[A-Z]/.test(element))]);
  return {
    definition,
    fields: filesIn(folder, 'fields', '.field-meta.xml').map((file) =>
      readField(readMetadata(file, 'CustomField'), sets),
    ),
    rules: filesIn(folder, 'validationRules', '.validationRule-meta.xml').map((file) =>
      readRule(readMetadata(file, 'ValidationRule')),
    ),
  };
}

export function customObject(name: string, definition: Element, fields: Field[], keyPrefix: string): ObjectSchema {
  const master = fields.find((field) => field.masterDetail);
  const model = sharingModel(definition);
  if ((model === 'ControlledByParent') !== (master !== undefined))
    throw new MetadataFault(definition.file, 'sharingModel', 'ControlledByParent goes with a master-detail field');
  return {
    name,
    label: definition.required('label'),
    labelPlural: definition.required('pluralLabel'),
    custom: true,
    keyPrefix,
    sharingModel: model,
    fields: fieldMap([...systemFields({ owned: !master, recycled: true }), nameField(definition), ...fields]),
    validationRules: [],
    nameField: 'Name',
  };
}

/** The object behind manual sharing: `X__Share` of a custom object that is not open to all. */
export function shareObject(of: ObjectSchema, keyPrefix: string, sets: ValueSets): ObjectSchema {
  const fields = standardFields('__Share', sets).map((field) =>
    field.name === 'ParentId' ? { ...field, referenceTo: [of.name] } : field,
  );
  return {
    name: of.name.replace(/__c$/, '__Share'),
    label: `Share: ${of.label}`,
    labelPlural: `Share: ${of.label}`,
    custom: false,
    keyPrefix,
    sharingModel: 'ReadWrite',
    fields: fieldMap([...systemFields({ owned: false, recycled: true }), ...fields]),
    validationRules: [],
    nameField: 'Id',
    shareOf: { object: of.name, parentField: 'ParentId', levelField: 'AccessLevel' },
  };
}
