import type { FastifyInstance } from 'fastify';
import type { Columns } from './columns.ts';
import type { PersonOrg } from './org.ts';
import { word, type Described } from './org.ts';
import type { People } from './people.ts';
import { labelOf, readableFields, selectOf, shown } from './values.ts';

const PAGE_SIZE = 25;
/** Salesforce takes no larger OFFSET; an org's list view ends there as well. */
const LAST_OFFSET = 2000;

/** By what a list is searched beside the name, and sorted. */
const SEARCHED: Record<string, string[]> = {
  Opportunity: ['Account.Name', 'StageName'],
  Account: ['Industry'],
  Reference_Request__c: ['Deal_Name__c', 'Status__c'],
  Reference__c: ['Account_Name__c', 'Headline__c'],
};
const SORTED: Record<string, string> = { Opportunity: 'IsClosed, CloseDate, Name', Account: 'Name' };

export function listRoutes(app: FastifyInstance, people: People, columns: Columns): void {
  app.get('/local/lists/:object', async (req) => {
    const { object } = req.params as { object: string };
    const { search = '', page = '1' } = req.query as { search?: string; page?: string };
    const org = people.orgOf(people.ofCookie(req.headers.cookie));
    return listView(org, columns, word(object), search.trim(), Math.max(1, Number.parseInt(page, 10) || 1));
  });
}

async function listView(
  org: PersonOrg,
  columns: Columns,
  object: string,
  search: string,
  asked: number,
): Promise<object> {
  const described = await org.describe(object);
  const fields = readableFields(described, columns.list(object));
  const from = `FROM ${object}${search ? ` WHERE ${searchOf(described, search)}` : ''}`;
  const { totalSize } = await org.query(`SELECT COUNT() ${from}`);
  const pages = Math.max(1, Math.ceil(Math.min(totalSize, LAST_OFFSET + PAGE_SIZE) / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const order = SORTED[object] ?? 'CreatedDate DESC, Name DESC';
  const { records } = await org.query(
    `SELECT ${selectOf(fields)} ${from} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
  );
  return {
    object: { name: described.name, label: described.label, labelPlural: described.labelPlural },
    columns: fields.map((field) => ({ name: field.name, label: labelOf(field) })),
    rows: records.map((row) => ({ id: row.Id, cells: fields.map((field) => shown(field, row)) })),
    total: totalSize,
    page,
    pages,
    firstRow: totalSize ? (page - 1) * PAGE_SIZE + 1 : 0,
  };
}

function searchOf(described: Described, search: string): string {
  const pattern = `'%${search.replace(/[\\'%_]/g, '\\$&')}%'`;
  const readable = new Set(described.fields.flatMap(({ name, relationshipName }) => [name, relationshipName]));
  const paths = ['Name', ...(SEARCHED[described.name] ?? [])];
  return `(${paths
    .filter((path) => readable.has(path.split('.')[0] ?? ''))
    .map((path) => `${path} LIKE ${pattern}`)
    .join(' OR ')})`;
}
