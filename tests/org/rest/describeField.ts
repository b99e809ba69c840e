import type { Field, ObjectSchema } from '../model.ts';
import { canFilter, canGroup, canSort } from '../soql/values.ts';
import { isWritable } from '../write/input.ts';
import type { RestRequest } from './request.ts';

/** First and last names are parts of the name of a person. */
const nameParts = (object: ObjectSchema, { name }: Field): string | null =>
  object.fields.has('lastname') && /^(First|Last)Name$|^Salutation$/.test(name) ? 'Name' : null;

const soapTypes: Partial<Record<Field['type'], string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

export function describeField(request: RestRequest, object: ObjectSchema, field: Field): Record<string, unknown> {
  const { edit } = request.access.field(object, field);
  const rights = request.access.object(object);
  const text = ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'multipicklist'].includes(field.type);
  const numeric = ['double', 'currency', 'percent'].includes(field.type);
  const length = field.type === 'id' || field.type === 'reference' ? 18 : text ? (field.length ?? 255) : 0;
  const { polymorphic } = field;
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    ...{
      aiPredictionField: false,
      compoundFieldName: field.compound ?? nameParts(object, field),
      controllerName: null,
    },
    ...{ dependentPicklist: false, displayLocationInDecimal: false, encrypted: false, filteredLookupInfo: null },
    extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
    formulaTreatNullNumberAsZero: field.blankAsZero ?? false,
    ...{ highScaleNumber: false, htmlFormatted: false, mask: null, maskType: null },
    namePointing: polymorphic,
    polymorphicForeignKey: polymorphic,
    ...{ queryByDistance: false, referenceTargetField: null },
    searchPrefilterable: field.type === 'reference',
    writeRequiresMasterRead: field.writeNeedsMasterReadOnly ?? false,
    length,
    byteLength: length * 3,
    digits: field.type === 'int' ? (field.precision ?? 9) : 0,
    precision: numeric ? (field.precision ?? 18) : 0,
    scale: field.scale ?? 0,
    soapType: soapTypes[field.type] ?? 'xsd:string',
    custom: field.custom,
    calculated: field.formula !== undefined,
    calculatedFormula: field.formula ?? null,
    autoNumber: field.autoNumber !== undefined,
    nameField: field.name === object.nameField,
    nillable: !field.required && !field.system && field.type !== 'boolean' && field.name !== 'OwnerId',
    defaultedOnCreate:
      field.type === 'boolean' ||
      field.name === 'OwnerId' ||
      (field.defaultValue ?? field.defaultFormula) !== undefined ||
      field.system,
    defaultValue: field.defaultValue ?? null,
    defaultValueFormula: field.defaultFormula ?? null,
    createable: edit && rights.create && isWritable(object, field, true),
    updateable: edit && rights.edit && isWritable(object, field, false),
    unique: field.unique,
    caseSensitive: field.caseSensitive,
    externalId: field.externalId,
    idLookup: field.idLookup ?? false,
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.masterDetail ? 0 : null,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.restricted,
    picklistValues: (field.picklist ?? []).map((value) => ({
      value,
      label: field.picklistLabels?.get(value) ?? value,
      active: true,
      defaultValue: value === field.defaultValue,
      validFor: null,
    })),
    filterable: canFilter(field),
    sortable: canSort(field),
    groupable: canGroup(field),
    aggregatable: field.type !== 'boolean' && canFilter(field),
    permissionable: !field.system && !field.required && !field.masterDetail && field.name !== object.nameField,
    deprecatedAndHidden: false,
    inlineHelpText: null,
  };
}
