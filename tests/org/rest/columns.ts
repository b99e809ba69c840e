import { type FieldType as SelectItem, parseQuery, type QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Field, ObjectSchema } from '../model.ts';
import { fieldsOf, isFieldsCall } from '../soql/fieldsCall.ts';
import { childrenNamed, objectNamed, parentField, relationshipOf } from '../soql/relationships.ts';
import { kindOf } from '../soql/values.ts';
import type { RestRequest } from './request.ts';

/** What `columns=true` tells of one column; command line tools make their tables of it. */
interface Column {
  aggregate: boolean;
  apexType: string | null;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: Column[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

const apexTypes = {
  ...{ text: 'String', id: 'Id', number: 'Double', boolean: 'Boolean', date: 'Date', datetime: 'Datetime' },
  multi: 'String',
};

function column(columnName: string, more: Partial<Column>): Column {
  return {
    ...{ aggregate: false, apexType: null, booleanType: false, columnName, custom: false, displayName: columnName },
    ...{ foreignKeyName: null, insertable: false, joinColumns: [], numberType: false, textType: false },
    ...{ updatable: false, ...more },
  };
}

function plain({ access }: RestRequest, object: ObjectSchema, field: Field): Column {
  const kind = kindOf(field);
  const { edit } = access.field(object, field);
  const written = edit && !field.system && field.formula === undefined;
  return column(field.name, {
    apexType: field.type === 'int' ? 'Integer' : apexTypes[kind],
    booleanType: kind === 'boolean',
    custom: field.custom,
    insertable: written,
    numberType: kind === 'number',
    textType: kind === 'text' || kind === 'multi',
    updatable: written,
  });
}

/** Adds a path, so that two fields of one parent stand below one column. */
function place(request: RestRequest, columns: Column[], object: ObjectSchema, path: string[]): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const field = object.fields.get(name.toLowerCase());
    columns.push(field ? plain(request, object, field) : column(name, {}));
    return;
  }
  const pointer = parentField(object, name);
  const parent = objectNamed(request.org.schema, pointer?.referenceTo?.[0] ?? '');
  if (!pointer || !parent) return place(request, columns, object, rest);
  const key = relationshipOf(pointer);
  const known = columns.find(({ columnName }) => columnName === key);
  const own = known ?? column(key, { custom: pointer.custom, foreignKeyName: pointer.name });
  if (!known) columns.push(own);
  place(request, own.joinColumns, parent, rest);
}

function columnsOf(request: RestRequest, object: ObjectSchema, query: QueryBase): Column[] {
  const columns: Column[] = [];
  let unnamed = 0;
  for (const item of query.fields ?? []) {
    if (isFieldsCall(item))
      columns.push(...fieldsOf(object, item, request.reader).map((field) => plain(request, object, field)));
    else if (item.type === 'FieldSubquery') columns.push(below(request, object, item));
    else if (item.type === 'FieldFunctionExpression') {
      const { alias } = item as { alias?: string };
      const displayName = item.rawValue ?? item.functionName;
      columns.push(column(alias ?? `expr${unnamed}`, { aggregate: true, displayName }));
      if (alias === undefined) unnamed += 1;
    } else if (item.type === 'FieldTypeof') {
      const paths = new Set(item.conditions.flatMap(({ fieldList }) => fieldList));
      for (const path of paths) place(request, columns, object, [item.field, ...path.split('.')]);
    } else
      place(
        request,
        columns,
        object,
        item.type === 'FieldRelationship' ? [...item.relationships, item.field] : [item.field],
      );
  }
  return columns;
}

function below(
  request: RestRequest,
  object: ObjectSchema,
  item: Extract<SelectItem, { type: 'FieldSubquery' }>,
): Column {
  const { schema } = request.org;
  const relationship = childrenNamed(schema, object, item.subquery.relationshipName);
  const child = objectNamed(schema, relationship?.child ?? '');
  return column(relationship?.name ?? '', {
    aggregate: true,
    joinColumns: child ? columnsOf(request, child, item.subquery) : [],
  });
}

/** GET /query?q=…&columns=true, of a statement that was found to be in order. */
export function describeColumns(request: RestRequest, soql: string): object {
  const query = parseQuery(soql);
  const object = objectNamed(request.org.schema, query.sObject ?? '');
  const columnMetadata = object ? columnsOf(request, object, query) : [];
  return {
    columnMetadata,
    entityName: object?.name,
    groupBy: query.groupBy !== undefined,
    idSelected: columnMetadata.some(({ columnName }) => columnName === 'Id'),
    keyPrefix: object?.keyPrefix,
  };
}
