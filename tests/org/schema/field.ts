import type { Field, FieldType } from '../model.ts';
import { plainField } from './fieldDefaults.ts';
import { readValue, type PickValue, type ValueSets } from './valueSets.ts';
import { type Element, MetadataFault } from './xml.ts';

const types: Record<string, FieldType> = {
  AutoNumber: 'string',
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  LongTextArea: 'textarea',
  Lookup: 'reference',
  MasterDetail: 'reference',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Percent: 'percent',
  Phone: 'phone',
  Picklist: 'picklist',
  Text: 'string',
  TextArea: 'textarea',
  Url: 'url',
};

const lengths: Partial<Record<string, number>> = { Email: 80, Phone: 40, TextArea: 255, Url: 255, AutoNumber: 30 };

const known =
  'fullName label type length precision scale required unique caseSensitive externalId defaultValue displayFormat startingNumber description inlineHelpText trackHistory trackTrending trackFeedHistory referenceTo relationshipName relationshipLabel relationshipOrder reparentableMasterDetail writeRequiresMasterRead deleteConstraint valueSet visibleLines formula formulaTreatBlanksAs securityClassification businessStatus complianceGroup'.split(
    ' ',
  );

const wordsOf = (values: PickValue[]): Partial<Field> => ({
  picklist: values.map((value) => value.name),
  picklistLabels: new Map(values.map((value) => [value.name, value.label])),
});

function picklist(xml: Element, sets: ValueSets): Partial<Field> {
  const valueSet = xml.child('valueSet');
  if (!valueSet) throw new MetadataFault(xml.file, 'valueSet', 'a picklist needs its values');
  valueSet.only(['restricted', 'valueSetDefinition', 'valueSetName']);
  const named = valueSet.text('valueSetName');
  if (named !== undefined) {
    const values = sets.global.get(named) ?? sets.standard.get(named);
    if (!values) throw new MetadataFault(xml.file, 'valueSetName', `no global value set ${named}`);
    return { ...wordsOf(values), restricted: true };
  }
  const values = valueSet.child('valueSetDefinition')?.children('value').map(readValue) ?? [];
  if (values.length === 0) throw new MetadataFault(xml.file, 'value', 'a picklist without values');
  return {
    ...wordsOf(values),
    restricted: valueSet.flag('restricted'),
    defaultValue: values.find((value) => value.isDefault)?.name,
  };
}

function reference(xml: Element, type: string): Partial<Field> {
  const masterDetail = type === 'MasterDetail';
  const constraint = masterDetail ? 'Cascade' : (xml.text('deleteConstraint') ?? 'SetNull');
  if (constraint !== 'SetNull' && constraint !== 'Restrict' && constraint !== 'Cascade')
    throw new MetadataFault(xml.file, 'deleteConstraint', `unknown constraint ${constraint}`);
  const name = xml.required('fullName');
  return {
    referenceTo: [xml.required('referenceTo')],
    relationshipName: name.replace(/__c$/, '__r'),
    childRelationshipName: xml.text('relationshipName'),
    masterDetail,
    deleteConstraint: constraint,
    writeNeedsMasterReadOnly: xml.flag('writeRequiresMasterRead'),
    required: masterDetail || xml.flag('required'),
  };
}

/** `<defaultValue>` is a formula; only its constants are imitated. */
function constant(xml: Element, type: FieldType): unknown {
  const text = xml.text('defaultValue');
  if (text === undefined) return type === 'boolean' ? false : undefined;
  if (type === 'boolean') return xml.flag('defaultValue');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  throw new MetadataFault(xml.file, 'defaultValue', `only constants are imitated, not ${text}`);
}

export function readField(xml: Element, sets: ValueSets): Field {
  xml.only(known);
  const xmlType = xml.required('type');
  const type = types[xmlType];
  if (!type) throw new MetadataFault(xml.file, 'type', `the local org does not imitate fields of type ${xmlType}`);
  const formula = xml.text('formula');
  const external = xml.flag('externalId');
  return plainField(xml.required('fullName'), type, {
    label: xml.required('label'),
    length: xml.number('length') ?? lengths[xmlType] ?? (type === 'string' && formula !== undefined ? 1300 : undefined),
    precision: xml.number('precision'),
    scale: xml.number('scale'),
    required: xml.flag('required'),
    unique: xml.flag('unique'),
    caseSensitive: xml.flag('caseSensitive'),
    externalId: external,
    idLookup: external,
    autoNumber: xmlType === 'AutoNumber' ? xml.required('displayFormat') : undefined,
    formula,
    blankAsZero: formula === undefined ? undefined : xml.text('formulaTreatBlanksAs') === 'BlankAsZero',
    defaultValue: formula === undefined ? constant(xml, type) : undefined,
    ...(type === 'picklist' || type === 'multipicklist' ? picklist(xml, sets) : {}),
    ...(type === 'reference' ? reference(xml, xmlType) : {}),
  });
}
