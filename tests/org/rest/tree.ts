import { type ObjectSchema, OrgError } from '../model.ts';
import { childrenNamed } from '../soql/relationships.ts';
import { noSuchField } from '../write/input.ts';
import { insert } from '../write/save.ts';
import { actorOf } from './actor.ts';
import { failure } from './collections.ts';
import { bodyOf, objectOf, type RestRequest, type RestResponse } from './request.ts';
import { atMost, malformed, noneTwice } from './subrequests.ts';

const MOST_RECORDS = 200;
const DEEPEST = 5;
const MOST_TYPES = 5;

interface Node {
  object: ObjectSchema;
  referenceId: string;
  fields: Record<string, unknown>;
  /** The field that points at the node above, and that node's place in the list. */
  parent: { field: string; at: number } | undefined;
}

function records(value: unknown): unknown[] | undefined {
  const list: unknown = typeof value === 'object' && value !== null && 'records' in value ? value.records : undefined;
  return Array.isArray(list) ? list : undefined;
}

/** Adds a record and all below it, parents before children. */
function gather(
  request: RestRequest,
  object: ObjectSchema,
  given: unknown,
  nodes: Node[],
  level: number,
  parent?: Node['parent'],
): void {
  if (typeof given !== 'object' || given === null) throw malformed('each record is an object');
  atMost(DEEPEST, level, 'levels of a record tree');
  const { attributes, ...rest } = given as Record<string, unknown>;
  const { type, referenceId } = (attributes ?? {}) as { type?: unknown; referenceId?: unknown };
  if (typeof referenceId !== 'string' || referenceId === '') throw malformed('each record needs a referenceId');
  if (typeof type !== 'string' || type.toLowerCase() !== object.name.toLowerCase())
    throw new OrgError(400, 'INVALID_TYPE', `record ${referenceId} is not of type ${object.name}`);
  const at = nodes.length;
  const below = Object.entries(rest).filter(([, value]) => records(value) !== undefined);
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => records(value) === undefined));
  nodes.push({ object, referenceId, fields, parent });
  for (const [name, value] of below) {
    const children = childrenNamed(request.org.schema, object, name);
    const child = request.org.schema.objects.get(children?.child.toLowerCase() ?? '');
    const pointer = child?.fields.get(children?.field.toLowerCase() ?? '');
    if (!child || !pointer || !request.access.field(child, pointer).read) throw noSuchField(name, object);
    for (const each of records(value) ?? [])
      gather(request, child, each, nodes, level + 1, { field: pointer.name, at });
  }
}

/** POST /composite/tree/T: records with their children, all of them or none. */
export function tree(request: RestRequest): RestResponse {
  const root = objectOf(request, request.path[2]);
  const given = records(bodyOf(request));
  if (!given || given.length === 0) throw malformed('a record tree needs records');
  const nodes: Node[] = [];
  for (const each of given) gather(request, root, each, nodes, 1);
  atMost(MOST_RECORDS, nodes.length, 'records of a record tree');
  atMost(MOST_TYPES, new Set(nodes.map(({ object }) => object)).size, 'types of a record tree');
  const referenceIds = nodes.map(({ referenceId }) => referenceId);
  noneTwice(referenceIds, 'ReferenceId');

  const start = request.org.store.mark();
  const ids: string[] = [];
  for (const { object, referenceId, fields, parent } of nodes)
    try {
      const above = parent && { [parent.field]: ids[parent.at] };
      ids.push(insert(request.org, actorOf(request), object, { ...fields, ...above }).Id);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      request.org.rollback(start);
      return { status: 400, body: { hasErrors: true, results: [{ referenceId, errors: failure(error) }] } };
    }
  const results = nodes.map(({ referenceId }, index) => ({ referenceId, id: ids[index] }));
  return { status: 201, body: { hasErrors: false, results } };
}
