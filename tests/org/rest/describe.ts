import type { Field, ObjectSchema } from '../model.ts';
import { canFilter, canGroup, canSort } from '../soql/values.ts';
import { isWritable } from '../write/input.ts';
import { base, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { readableFields } from './rows.ts';

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

function describeField(request: RestRequest, object: ObjectSchema, field: Field): Record<string, unknown> {
  const { edit } = request.access.field(object, field);
  const rights = request.access.object(object);
  const text = ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'multipicklist'].includes(field.type);
  const numeric = ['double', 'currency', 'percent'].includes(field.type);
  const length = field.type === 'id' || field.type === 'reference' ? 18 : text ? (field.length ?? 255) : 0;
  return {
    name: field.name,
    label: field.label,
    type: field.type,
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

function summary(request: RestRequest, object: ObjectSchema): Record<string, unknown> {
  const rights = request.access.object(object);
  const url = `${base(request)}/sobjects/${object.name}`;
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    custom: object.custom,
    customSetting: false,
    queryable: true,
    retrieveable: true,
    searchable: object.searchable,
    createable: rights.create,
    updateable: rights.edit,
    deletable: rights.delete,
    undeletable: false,
    mergeable: false,
    triggerable: !object.setup,
    layoutable: !object.setup,
    deprecatedAndHidden: false,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

export const describeFields = (request: RestRequest, object: ObjectSchema): object[] =>
  readableFields(request, object).map((field) => describeField(request, object, field));

/** GET /sobjects/T/describe: fields the caller's security hides are not there. */
export function describe(request: RestRequest): RestResponse {
  const object = objectOf(request, request.path[1]);
  const { schema } = request.org;
  const childRelationships = schema.children(object.name).flatMap((children) => {
    const child = schema.objects.get(children.child.toLowerCase());
    const field = child?.fields.get(children.field.toLowerCase());
    if (!child || !field || !request.access.object(child).read || !request.access.field(child, field).read) return [];
    return {
      childSObject: child.name,
      field: field.name,
      relationshipName: children.name,
      cascadeDelete: field.deleteConstraint === 'Cascade',
      restrictedDelete: field.deleteConstraint === 'Restrict',
      deprecatedAndHidden: false,
      junctionIdListNames: [],
      junctionReferenceTo: [],
    };
  });
  const fields = describeFields(request, object);
  return { status: 200, body: { ...summary(request, object), fields, childRelationships, recordTypeInfos: [] } };
}

/** GET /sobjects/T */
export function basicInfo(request: RestRequest): RestResponse {
  return {
    status: 200,
    body: { objectDescribe: summary(request, objectOf(request, request.path[1])), recentItems: [] },
  };
}

/** GET /sobjects */
export function describeGlobal(request: RestRequest): RestResponse {
  const sobjects = [...request.org.schema.objects.values()]
    .filter((object) => request.access.object(object).read)
    .map((object) => summary(request, object));
  return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}
