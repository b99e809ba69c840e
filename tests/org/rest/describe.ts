import type { ObjectSchema } from '../model.ts';
import { describeField } from './describeField.ts';
import { base, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { readableFields } from './rows.ts';

function summary(request: RestRequest, object: ObjectSchema): Record<string, unknown> {
  const rights = request.access.object(object);
  const url = `${base(request)}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: object.shareOf ? 'Share' : null,
    associateParentEntity: object.shareOf?.object ?? null,
    createable: rights.create,
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: rights.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: !object.setup,
    mergeable: false,
    mruEnabled: !object.setup,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: object.searchable,
    triggerable: !object.setup,
    undeletable: false,
    updateable: rights.edit,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

export const describeFields = (request: RestRequest, object: ObjectSchema): object[] =>
  readableFields(request, object).map((field) => describeField(request, object, field));

/** The record types of the object, and behind them the one every object has. */
function recordTypeInfos(request: RestRequest, object: ObjectSchema): object[] {
  if (object.setup === true) return [];
  const own = [...request.org.store.rows('RecordType')].filter((row) => row['SobjectType'] === object.name);
  const info = (recordTypeId: string, name: unknown, developerName: unknown, active: unknown, master: boolean) => ({
    ...{ active, available: active, defaultRecordTypeMapping: master, developerName, master, name, recordTypeId },
    urls: { layout: `${base(request)}/sobjects/${object.name}/describe/layouts/${recordTypeId}` },
  });
  const known = own.map((row) => info(row.Id, row['Name'], row['DeveloperName'], row['IsActive'], false));
  return [...known, info('012000000000000AAA', 'Master', 'Master', true, true)];
}

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
  const body = {
    actionOverrides: [],
    ...summary(request, object),
    childRelationships,
    compactLayoutable: !object.setup,
    ...{ dataTranslationEnabled: false, defaultImplementation: null, extendedBy: null, extendsInterfaces: null },
    fields,
    ...{ implementedBy: null, implementsInterfaces: null, listviewable: null, lookupLayoutable: null },
    ...{ namedLayoutInfos: [], networkScopeFieldName: null },
    recordTypeInfos: recordTypeInfos(request, object),
    ...{ searchLayoutable: object.searchable, sobjectDescribeOption: 'FULL' },
    supportedScopes: [{ label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' }],
  };
  return { status: 200, body };
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
