import type { Xml } from './tree.ts';

/**
 * What the declarations call optional because it depends on another element, and the platform asks for all the same:
 * Metadata API Developer Guide, "CustomField" (fields by type) and "CustomObject", and the constraints in Salesforce's
 * own forcedotcom/sf-skills, platform-custom-field-generate.
 */
const FIELD: Record<string, string[]> = {
  AutoNumber: ['displayFormat'],
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  EncryptedText: ['length', 'maskChar', 'maskType'],
  Html: ['length', 'visibleLines'],
  Location: ['scale'],
  LongTextArea: ['length', 'visibleLines'],
  Lookup: ['referenceTo', 'relationshipName'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Picklist: ['valueSet'],
  Summary: ['summaryForeignKey', 'summaryOperation'],
  Text: ['length'],
};

const ofFormula = (type: string): string[] =>
  (FIELD[type] ?? []).filter((name) => name === 'precision' || name === 'scale');

function ofField(field: Xml): string[] {
  const type = String(field.type);
  return ['fullName', 'label', 'type', ...(field.formula === undefined ? (FIELD[type] ?? []) : ofFormula(type))];
}

function ofObject(name: string): string[] {
  if (name.endsWith('__mdt')) return ['label', 'pluralLabel'];
  return name.endsWith('__c') ? ['deploymentStatus', 'label', 'nameField', 'pluralLabel', 'sharingModel'] : [];
}

function ofTab(tab: Xml): string[] {
  return tab.customObject === 'true' ? ['motif'] : ['label', 'motif'];
}

function ofName(nameField: Xml): string[] {
  return ['label', 'type', ...(nameField.type === 'AutoNumber' ? ['displayFormat'] : [])];
}

/** What an element of this type must hold, by what else it holds; `name` is that of the file it stands in. */
export function alsoRequired(type: string, xml: Xml, path: string, name: string): string[] {
  if (path === 'CustomObject.nameField') return ofName(xml);
  if (path === 'CustomField') return ofField(xml);
  if (path === 'CustomObject') return ofObject(name);
  if (path === 'CustomTab') return ofTab(xml);
  if (path === 'CustomMetadata' || path === 'CustomApplication') return ['label'];
  if (type === 'CustomValue') return ['fullName', 'label'];
  return FULL_NAMES.includes(type) ? ['fullName'] : [];
}

/** Parts that lie in a file of their own only in source format: the file a deploy carries names them by this. */
const FULL_NAMES = ['CompactLayout', 'CustomLabel', 'ListView', 'RecordType', 'SharingCriteriaRule', 'ValidationRule'];
