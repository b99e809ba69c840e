import type { FastifyInstance } from 'fastify';
import type { PersonOrg } from './org.ts';
import { OrgFault, quoted, word, type Described, type DescribedField, type Row } from './org.ts';
import type { People } from './people.ts';

/** `getRecord` of `lightning/uiRecordApi`, read through the org's REST API. */
export function uiApiRoutes(app: FastifyInstance, people: People): void {
  app.get('/local/ui-api/records/:id', async (req) => {
    const { id } = req.params as { id: string };
    const { fields = '', optionalFields = '' } = req.query as { fields?: string; optionalFields?: string };
    const org = people.orgOf(people.ofCookie(req.headers.cookie));
    return record(org, word(id), names(fields), names(optionalFields));
  });
}

const names = (value: string) => value.split(',').filter(Boolean);

async function record(org: PersonOrg, id: string, fields: string[], optional: string[]): Promise<object> {
  const object = word((fields[0] ?? optional[0] ?? '').split('.')[0] ?? '');
  const described = await org.describe(object);
  const path = (name: string) => name.split('.').slice(1).map(word).join('.');
  const readable = optional.filter((name) => fieldAt(described, path(name)));
  const paths = [...new Set([...fields, ...readable].map(path))];
  const { records } = await org.query(`SELECT Id, ${paths.join(', ')} FROM ${object} WHERE Id = ${quoted(id)}`);
  const row = records[0];
  if (!row) throw new OrgFault(404, 'NOT_FOUND', 'The requested resource does not exist');
  const found: Row = {};
  for (const one of paths) place(found, one.split('.'), row, described);
  return { apiName: object, id: row.Id, childRelationships: {}, recordTypeInfo: null, fields: found };
}

/** Of a parent path only the first step is checked: the query itself refuses what lies behind it. */
function fieldAt(described: Described, path: string): DescribedField | undefined {
  const [first = ''] = path.split('.');
  return described.fields.find(
    ({ name, relationshipName }) => name === first || (path.includes('.') && relationshipName === first),
  );
}

function place(fields: Row, [first = '', ...rest]: string[], row: Row | null, described: Described | undefined): void {
  const value = row?.[first] ?? null;
  if (!rest.length) {
    const type = described?.fields.find(({ name }) => name === first)?.type ?? 'string';
    fields[first] = { value, displayValue: displayed(value, type) };
    return;
  }
  const parent = value as Row | null;
  const known = fields[first] as { value: { fields: Row } | null } | undefined;
  if (!parent) {
    fields[first] = { value: null, displayValue: null };
    return;
  }
  const { attributes } = parent as { attributes?: { type: string } };
  const nested = known?.value ?? { apiName: attributes?.type, id: parent.Id ?? null, fields: {} };
  place(nested.fields, rest, parent, undefined);
  fields[first] = { value: nested, displayValue: (parent.Name as string | undefined) ?? null };
}

function displayed(value: unknown, type: string): string | null {
  if (value === null) return null;
  if (type === 'currency')
    return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(Number(value));
  if (type === 'date')
    return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).format(new Date(`${value as string}T00:00Z`));
  if (type === 'picklist' || type === 'percent') return String(value);
  return null;
}
