import type { Condition, Definition } from './definition.ts';

/** The type that Salesforce describes a field with. */
export type TypeOf = (object: string, path: string) => Promise<string>;

const OPERATORS: Record<string, string> = { equals: '=', greaterOrEqual: '>=', lessOrEqual: '<=' };
const isoOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** The first day that a relative date stands for, in the reader's time zone, which is UTC here. */
function dayOf(text: string, now: Date): string {
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const [, unit, count] = /^LAST_N_(DAY|MONTH)S:(\d+)$/.exec(text) ?? [];
  if (text === 'TODAY') return isoOf(now.getTime());
  if (unit === 'DAY') return isoOf(Date.UTC(year, month, date - Number(count)));
  if (unit === 'MONTH') return isoOf(Date.UTC(year, month - Number(count), 1));
  throw new Error(`${text} is not known here`);
}

function literal(type: string, value: string, now: Date): string {
  if (type === 'boolean') return value === '1' ? 'true' : 'false';
  if (type === 'date') return dayOf(value, now);
  if (type === 'datetime') return `${dayOf(value, now)}T00:00:00Z`;
  if (type === 'picklist')
    return `(${value
      .split(',')
      .map((each) => `'${each}'`)
      .join(', ')})`;
  throw new Error(`A filter on a ${type} is not known here`);
}

/** A report's query, for the rows its figures are made of, at that moment. */
export async function queryOf(report: Definition, typeOf: TypeOf, now: Date): Promise<string> {
  const path = (column: string) => {
    const found = report.paths.get(column);
    if (!found) throw new Error(`No column ${column}`);
    return found;
  };
  const condition = async (object: string, name: string, { operator, value }: Condition) => {
    const type = await typeOf(object, name);
    const sign = type === 'picklist' && operator === 'equals' ? 'IN' : OPERATORS[operator];
    if (!sign || (type === 'picklist' && sign !== 'IN')) throw new Error(`${operator} is not known here`);
    return `${name} ${sign} ${literal(type, value, now)}`;
  };
  const own = report.filters.map((each) => condition(report.object, path(each.column), each));
  const children = report.with.map(async ({ id, object, join, filters }) => {
    const all = await Promise.all(filters.map((each) => condition(object, each.column, each)));
    return `${path(id)} IN (SELECT ${join} FROM ${object} WHERE ${all.join(' AND ')})`;
  });
  const where = await Promise.all([...own, ...children]);
  const shown = [...report.groups, ...report.sums, ...report.shares].map(({ column }) => path(column));
  const fields = [...new Set(['Id', ...shown])].join(', ');
  return `SELECT ${fields} FROM ${report.object}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`;
}
