import type { FastifyInstance } from 'fastify';
import type { Columns, Related } from './columns.ts';
import type { PersonOrg } from './org.ts';
import { OrgFault, quoted, word, type Described, type Row } from './org.ts';
import type { People } from './people.ts';
import { readableFields, rowOf, selectOf, shown } from './values.ts';

/** As many as a card of a related list shows in Lightning. */
const ROWS_OF_A_RELATED_LIST = 6;
const FIELDS_OF_A_RELATED_LIST = 4;

const NOT_FOUND = new OrgFault(404, 'NOT_FOUND', 'The requested resource does not exist');

export function recordRoutes(app: FastifyInstance, people: People, columns: Columns): void {
  app.get('/local/records/:object/:id', async (req) => {
    const { object, id } = req.params as { object: string; id: string };
    return recordView(people.orgOf(people.ofCookie(req.headers.cookie)), columns, object, id);
  });

  app.get('/local/records/:object/:id/related', async (req) => {
    const { object, id } = req.params as { object: string; id: string };
    return relatedLists(people.orgOf(people.ofCookie(req.headers.cookie)), columns, object, id);
  });

  /** The object of an id, for addresses that do not name it. */
  app.get('/local/objects/:id', async (req) => {
    const { id } = req.params as { id: string };
    const readable = await people.orgOf(people.ofCookie(req.headers.cookie)).readable();
    const object = readable.find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    if (!object) throw NOT_FOUND;
    return { object: object.name };
  });
}

async function recordView(org: PersonOrg, layout: Columns, object: string, id: string): Promise<object> {
  const described = await org.describe(word(object));
  const sections = layout.details(object);
  const highlights = layout.highlights(object);
  const names = ['Name', ...highlights, ...sections.flatMap(({ columns }) => columns.flat())];
  const row = await rowOf(org, object, id, readableFields(described, names));
  if (!row) throw NOT_FOUND;
  const show = (fields: string[]) => readableFields(described, fields).map((field) => shown(field, row));
  return {
    id: row.Id,
    name: row.Name,
    object: { name: described.name, label: described.label },
    highlights: show(highlights),
    sections: sections.map((section) => ({ label: section.label, columns: section.columns.map(show) })),
  };
}

async function relatedLists(org: PersonOrg, columns: Columns, object: string, id: string): Promise<object[]> {
  const lists = await Promise.all(columns.related(object).map((related) => relatedList(org, related, id)));
  return lists.flatMap((list) => list ?? []);
}

async function relatedList(
  org: PersonOrg,
  { child, field, columns }: Related,
  id: string,
): Promise<object | undefined> {
  const described = await org.describe(child).catch(unreadable);
  // A lookup hidden by field-level security hides its list as well.
  const parent = described?.fields.find(({ name }) => name === field);
  if (!described || !parent) return undefined;
  const where = `WHERE ${field} = ${quoted(word(id))}`;
  const fields = readableFields(described, [...new Set(['Name', ...columns])]).slice(0, FIELDS_OF_A_RELATED_LIST);
  const from = `FROM ${child} ${where}`;
  const { records } = await org.query(
    `SELECT ${selectOf(fields)} ${from} ORDER BY CreatedDate DESC LIMIT ${ROWS_OF_A_RELATED_LIST}`,
  );
  const { totalSize } = await org.query(`SELECT COUNT() ${from}`);
  return {
    key: `${child}.${field}`,
    label: described.labelPlural,
    object: child,
    total: totalSize,
    rows: records.map((row: Row) => ({ id: row.Id, cells: fields.map((column) => shown(column, row)) })),
  };
}

/** An object this person may not read has no related list; every other fault is one. */
function unreadable(error: unknown): Described | undefined {
  if (error instanceof OrgFault && [403, 404].includes(error.status)) return undefined;
  throw error;
}
