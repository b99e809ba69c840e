import type { Field, ObjectSchema, SharingModel, ValidationRule } from '../model.ts';
import { readField } from './field.ts';
import { fieldMap, plainField, systemFields } from './fieldDefaults.ts';
import { type MetadataFiles, objectOf } from './files.ts';
import { standardFields } from './standard.ts';
import type { ValueSets } from './valueSets.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';

/** Beside these, `enableHistory` and its like; fields and rules have files of their own. */
const known =
  'label pluralLabel description sharingModel externalSharingModel nameField deploymentStatus visibility startsWith actionOverrides allowInChatterGroups compactLayoutAssignment searchLayouts customHelpPage';

const models = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

function sharingModel(xml: Element): SharingModel {
  const model = xml.required('sharingModel');
  if (!models.includes(model)) throw xml.fault('sharingModel', `${model} is not imitated`);
  return model as SharingModel;
}

function readRule(file: string): ValidationRule {
  const xml = readMetadata(file, 'ValidationRule');
  xml.only('fullName active description errorConditionFormula errorDisplayField errorMessage');
  return {
    file,
    name: xml.required('fullName'),
    active: xml.flag('active'),
    formula: xml.required('errorConditionFormula'),
    message: xml.required('errorMessage'),
    displayField: xml.text('errorDisplayField'),
  };
}

function nameField(xml: Element): Field {
  const name = xml.child('nameField');
  if (!name) throw xml.fault('nameField', 'missing');
  const autoNumber = name.text('type') === 'AutoNumber' ? name.required('displayFormat') : undefined;
  return plainField('Name', 'string', {
    label: name.text('label') ?? 'Name',
    length: 80,
    required: autoNumber === undefined,
    autoNumber,
    idLookup: true,
  });
}

/** What the folders of one object say of it; there may be several. */
export interface Parts {
  definition: Element | undefined;
  fields: Field[];
  rules: ValidationRule[];
}

function readDefinition(file: string): Element {
  const xml = readMetadata(file, 'CustomObject');
  xml.only([known, ...xml.names.filter((element) => /^enable[A-Z]/.test(element))].join(' '));
  return xml;
}

export function readParts(name: string, files: MetadataFiles, sets: ValueSets): Parts {
  const own = (list: string[]) => list.filter((file) => objectOf(file) === name);
  const fields = new Map<string, Field>();
  for (const file of own(files.field)) {
    const field = readField(readMetadata(file, 'CustomField'), sets);
    if (fields.has(field.name)) throw new MetadataFault(file, 'fullName', `${name}.${field.name} is defined twice`);
    fields.set(field.name, field);
  }
  const [definition] = own(files.object).map(readDefinition);
  return { definition, fields: [...fields.values()], rules: own(files.validationRule).map(readRule) };
}

export function addToStandard(object: ObjectSchema, { definition, fields, rules }: Parts): void {
  for (const field of fields) object.fields.set(field.name.toLowerCase(), field);
  object.validationRules.push(...rules);
  if (definition?.text('sharingModel') !== undefined) object.sharingModel = sharingModel(definition);
}

export function customObject(name: string, { definition, fields, rules }: Parts, keyPrefix: string): ObjectSchema {
  if (!definition || !name.endsWith('__c'))
    throw new MetadataFault(
      `objects/${name}`,
      'CustomObject',
      'only custom objects with a file of their own are imitated',
    );
  const master = fields.find((field) => field.masterDetail);
  const model = sharingModel(definition);
  if ((model === 'ControlledByParent') !== (master !== undefined))
    throw definition.fault('sharingModel', 'ControlledByParent goes with a master-detail field');
  return {
    name,
    label: definition.required('label'),
    labelPlural: definition.required('pluralLabel'),
    custom: true,
    keyPrefix,
    sharingModel: model,
    fields: fieldMap([...systemFields({ owned: !master, recycled: true }), nameField(definition), ...fields]),
    validationRules: rules,
    nameField: 'Name',
    searchable: definition.flag('enableSearch'),
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
    searchable: false,
    shareOf: { object: of.name, parentField: 'ParentId', levelField: 'AccessLevel' },
  };
}
