import { childrenNamed, parentField } from '../soql/relationships.ts';
import { answerQuery } from './query.ts';
import { notFound, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { fieldNames, readableFields, rowToRead, show } from './rows.ts';

/** GET /sobjects/T/id/Relationship[?fields=]: the parent's row, or the page of children. */
export function follow(request: RestRequest): RestResponse {
  const [, name, id, relationship = ''] = request.path;
  const object = objectOf(request, name);
  const row = rowToRead(request, object, id);
  const field = parentField(object, relationship);
  if (field && request.access.field(object, field).read) {
    const parentId = row[field.name];
    const parent = typeof parentId === 'string' ? request.org.store.byId(parentId) : undefined;
    const parentObject = parent && request.org.store.objectOf(parent.Id);
    if (!parent || !parentObject || !request.reader.canReadRow(parentObject.name, parent)) throw notFound();
    return { status: 200, body: show(request, parentObject, parent, fieldNames(request)) };
  }
  const children = childrenNamed(request.org.schema, object, relationship);
  if (!children) throw notFound();
  const child = objectOf(request, children.child);
  const pointer = child.fields.get(children.field.toLowerCase());
  if (!pointer || !request.access.field(child, pointer).read) throw notFound();
  const fields = fieldNames(request) ?? readableFields(request, child).map((each) => each.name);
  const soql = `SELECT ${fields.join(', ')} FROM ${child.name} WHERE ${children.field} = '${row.Id}'`;
  return answerQuery(request, soql, false);
}
