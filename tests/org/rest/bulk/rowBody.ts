import { type Field, type ObjectSchema, OrgError } from '../../model.ts';
import { parentField } from '../../soql/relationships.ts';
import type { RestRequest } from '../request.ts';

export type Body = Record<string, unknown>;

/** In a cell: makes the field blank. A cell with nothing in it leaves the field alone. */
const BLANK = '#N/A';

interface Column {
  name: string;
  /** `Account.Crm__c` names the parent by a key of its own. */
  key?: string;
  field: Field;
}

function columnOf(request: RestRequest, object: ObjectSchema, title: string): Column {
  const unknown = () => new OrgError(400, 'INVALID_BATCH', `InvalidBatch : Field name not found : ${title}`);
  // `User:Owner.Username` says which of several kinds is meant.
  const [name = '', key, ...more] = title.trim().replace(/^\w+:/, '').split('.');
  const field = key === undefined ? object.fields.get(name.toLowerCase()) : parentField(object, name);
  if (!field || more.length > 0 || !request.access.field(object, field).read) throw unknown();
  return key === undefined ? { name: field.name, field } : { name, key, field };
}

function valueOf({ field, key }: Column, cell: string): unknown {
  if (cell === BLANK) return null;
  if (key !== undefined) return { [key]: cell };
  return field.type === 'boolean'
    ? /^(true|1|yes)$/i.test(cell) || (/^(false|0|no)$/i.test(cell) ? false : cell)
    : cell;
}

/** The rows of a CSV as the bodies of single writes; a header that is not understood ends the job. */
export function bodiesOf(
  request: RestRequest,
  object: ObjectSchema,
  operation: string,
  header: string[],
  rows: string[][],
): Body[] {
  const columns = header.map((title) => columnOf(request, object, title));
  if (operation === 'delete' && (columns.length > 1 || columns[0]?.field.type !== 'id'))
    throw new OrgError(400, 'INVALID_BATCH', 'InvalidBatch : a deletion has the one column Id');
  return rows.map((cells) =>
    Object.fromEntries(
      columns.flatMap((column, at) => {
        const cell = cells[at] ?? '';
        return cell === '' ? [] : [[column.name, valueOf(column, cell)]];
      }),
    ),
  );
}
