import type { Field, FieldType } from '../model.ts';
import { plainField } from './fieldDefaults.ts';
import { readValue, type PickValue, type ValueSets } from './valueSets.ts';
import type { Element } from './xml.ts';

/** What a type is to the API, its length where the metadata names none, and what the metadata must name. */
const types: Record<string, { type: FieldType; length?: number; needs?: string[] }> = {
  AutoNumber: { type: 'string', length: 30, needs: ['displayFormat'] },
  Checkbox: { type: 'boolean' },
  Currency: { type: 'currency', needs: ['precision', 'scale'] },
  Date: { type: 'date' },
  DateTime: { type: 'datetime' },
  Email: { type: 'email', length: 80 },
  LongTextArea: { type: 'textarea', needs: ['length', 'visibleLines'] },
  Lookup: { type: 'reference', needs: ['referenceTo'] },
  MasterDetail: { type: 'reference', needs: ['referenceTo'] },
  MultiselectPicklist: { type: 'multipicklist', needs: ['valueSet', 'visibleLines'] },
  Number: { type: 'double', needs: ['precision', 'scale'] },
  Percent: { type: 'percent', needs: ['precision', 'scale'] },
  Phone: { type: 'phone', length: 40 },
  Picklist: { type: 'picklist', needs: ['valueSet'] },
  Text: { type: 'string', needs: ['length'] },
  TextArea: { type: 'textarea', length: 255 },
  Url: { type: 'url', length: 255 },
};

const known =
  'fullName label type length precision scale required unique caseSensitive externalId defaultValue displayFormat startingNumber description inlineHelpText trackHistory trackTrending trackFeedHistory referenceTo relationshipName relationshipLabel relationshipOrder reparentableMasterDetail writeRequiresMasterRead deleteConstraint valueSet visibleLines formula formulaTreatBlanksAs securityClassification businessStatus complianceGroup';

const wordsOf = (values: PickValue[]): Partial<Field> => ({
  picklist: values.map((value) => value.name),
  picklistLabels: new Map(values.map((value) => [value.name, value.label])),
});

function picklist(xml: Element, sets: ValueSets): Partial<Field> {
  const valueSet = xml.child('valueSet');
  if (!valueSet) return {};
  valueSet.only('restricted valueSetDefinition valueSetName');
  const named = valueSet.text('valueSetName');
  if (named !== undefined) {
    const values = sets.global.get(named) ?? sets.standard.get(named);
    if (!values) throw xml.fault('valueSetName', `no global value set ${named}`);
    return { ...wordsOf(values), restricted: true };
  }
  const values = valueSet.child('valueSetDefinition')?.children('value').map(readValue) ?? [];
  if (values.length === 0) throw xml.fault('value', 'a picklist without values');
  return {
    ...wordsOf(values),
    restricted: valueSet.flag('restricted'),
    defaultValue: values.find((value) => value.isDefault)?.name,
  };
}

const constraints = ['SetNull', 'Restrict', 'Cascade'] as const;

function reference(xml: Element, masterDetail: boolean): Partial<Field> {
  const written = masterDetail ? 'Cascade' : (xml.text('deleteConstraint') ?? 'SetNull');
  const deleteConstraint = constraints.find((each) => each === written);
  if (!deleteConstraint) throw xml.fault('deleteConstraint', `unknown constraint ${written}`);
  const required = masterDetail || xml.flag('required');
  if (required && deleteConstraint === 'SetNull')
    throw xml.fault('deleteConstraint', 'a required lookup cannot be blanked, so not SetNull');
  return {
    referenceTo: [xml.required('referenceTo')],
    relationshipName: xml.required('fullName').replace(/__c$/, '__r'),
    childRelationshipName: xml.text('relationshipName'),
    masterDetail,
    deleteConstraint,
    writeNeedsMasterReadOnly: xml.flag('writeRequiresMasterRead'),
    required,
  };
}

/** `<defaultValue>` is a formula, most often a constant. */
function defaults(xml: Element, type: FieldType): Partial<Field> {
  const text = xml.text('defaultValue') ?? (type === 'boolean' ? 'false' : undefined);
  if (text === undefined) return {};
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return { defaultValue: text.toLowerCase() === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { defaultValue: Number(text) };
  const [, quoted] = /^"([^"\\]*)"$/.exec(text) ?? [];
  return quoted === undefined ? { defaultFormula: text } : { defaultValue: quoted };
}

export function readField(xml: Element, sets: ValueSets): Field {
  xml.only(known);
  const xmlType = xml.required('type');
  const { type, length, needs = [] } = types[xmlType] ?? {};
  if (!type) throw xml.fault('type', `the local org does not imitate fields of type ${xmlType}`);
  const formula = xml.text('formula');
  const missing = needs.find((element) => formula === undefined && !xml.child(element));
  if (missing) throw xml.fault(missing, `missing in a field of type ${xmlType}`);
  const external = xml.flag('externalId');
  return plainField(xml.required('fullName'), type, {
    file: xml.file,
    label: xml.required('label'),
    length: xml.number('length') ?? length ?? (type === 'string' && formula !== undefined ? 1300 : undefined),
    precision: xml.number('precision'),
    scale: xml.number('scale'),
    required: xml.flag('required'),
    unique: xml.flag('unique'),
    caseSensitive: xml.flag('caseSensitive'),
    externalId: external,
    idLookup: external,
    autoNumber: xml.text('displayFormat'),
    formula,
    ...(formula === undefined
      ? defaults(xml, type)
      : { blankAsZero: xml.text('formulaTreatBlanksAs') === 'BlankAsZero' }),
    ...(type === 'picklist' || type === 'multipicklist' ? picklist(xml, sets) : {}),
    ...(type === 'reference' ? reference(xml, xmlType === 'MasterDetail') : {}),
  });
}
