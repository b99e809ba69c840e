import { LEVEL } from '../access/sharing.ts';
import { OrgError } from '../model.ts';
import { fullId } from '../soql/ids.ts';
import type { RestRequest } from './request.ts';

/** Ids one query may ask about. */
const MOST_IDS = 200;

const columns = ['RecordId', 'HasReadAccess', 'HasEditAccess', 'HasDeleteAccess', 'HasAllAccess', 'MaxAccessLevel'];
const statement =
  /^\s*SELECT\s+([\w\s,]+?)\s+FROM\s+UserRecordAccess\s+WHERE\s+UserId\s*=\s*'(\w+)'\s+AND\s+RecordId\s*(?:=\s*('\w+')|IN\s*\(([^)]*)\))\s*(?:LIMIT\s+(\d+)\s*)?$/i;

export const asksUserRecordAccess = (soql: string): boolean => /\bFROM\s+UserRecordAccess\b/i.test(soql);

function malformed(message: string): OrgError {
  return new OrgError(400, 'MALFORMED_QUERY', message);
}

function rights(request: RestRequest, userId: string, recordId: string): Record<string, unknown> {
  const { org } = request;
  const row = org.store.byId(recordId);
  const object = row && org.store.objectOf(row.Id);
  const access = org.access.of(userId);
  const allowed = object && access.object(object);
  const there = row && object && row['IsDeleted'] !== true && allowed?.read;
  const level = there ? org.sharing.level(access, object, row) : LEVEL.none;
  const read = level >= LEVEL.read;
  const edit = level >= LEVEL.edit && allowed?.edit === true;
  const drop = level >= LEVEL.full && allowed?.delete === true;
  return {
    RecordId: recordId,
    HasReadAccess: read,
    HasEditAccess: edit,
    HasDeleteAccess: drop,
    HasAllAccess: drop && edit,
    MaxAccessLevel: drop ? 'All' : edit ? 'Edit' : read ? 'Read' : 'None',
  };
}

/** The one form of question the platform answers about another object's sharing: one user, up to 200 records. */
export function answerUserRecordAccess(request: RestRequest, soql: string): object {
  const [, selected = '', user = '', single, list = '', limit] = statement.exec(soql) ?? [];
  if (selected === '')
    throw malformed("UserRecordAccess is asked WHERE UserId = '…' AND RecordId IN (…), with nothing else");
  const names = selected.split(',').map((each) => {
    const name = columns.find((column) => column.toLowerCase() === each.trim().toLowerCase());
    if (!name)
      throw new OrgError(400, 'INVALID_FIELD', `No such column '${each.trim()}' on entity 'UserRecordAccess'.`);
    return name;
  });
  const userId = fullId(user);
  if (userId === undefined || request.org.store.objectOf(userId)?.name !== 'User' || !request.org.store.byId(userId))
    throw malformed(`UserId ${user} is no user`);
  const ids = (single ?? list).split(',').map((each) => fullId(each.trim().replace(/^'|'$/g, '')));
  if (ids.length > MOST_IDS) throw malformed(`UserRecordAccess takes at most ${MOST_IDS} record ids`);
  const records = [...new Set(ids)].map((id) => {
    if (id === undefined) throw new OrgError(400, 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: RecordId');
    const all = rights(request, userId, id);
    return { attributes: { type: 'UserRecordAccess' }, ...Object.fromEntries(names.map((name) => [name, all[name]])) };
  });
  const answered = limit === undefined ? records : records.slice(0, Number(limit));
  return { totalSize: answered.length, done: true, records: answered };
}
