import { stamp } from '../clock.ts';
import { type Field, OrgError } from '../model.ts';
import { fullId } from '../soql/ids.ts';

function wrongType(field: Field, value: unknown): OrgError {
  const kind =
    value === null ? 'NULL' : typeof value === 'object' ? 'START_OBJECT' : `VALUE_${(typeof value).toUpperCase()}`;
  const type = field.type === 'datetime' ? 'datetime' : field.type;
  return new OrgError(
    400,
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${kind} value ${String(value)} or request may be missing a required field at [line:1, column:2]`,
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function moment(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const found = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(found.getTime()) ? undefined : found;
}

function reference(field: Field, value: unknown, prefixes: string[]): string {
  const id = typeof value === 'string' ? fullId(value) : undefined;
  if (id !== undefined && prefixes.includes(id.slice(0, 3))) return id;
  throw new OrgError(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`, [field.name]);
}

/** A value as the store keeps it, or Salesforce's complaint about its type. */
export function coerce(field: Field, value: unknown, prefixes: string[]): unknown {
  if (value === null || value === '') {
    if (field.type !== 'boolean') return null;
    throw new OrgError(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: `, [
      field.name,
    ]);
  }
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      break;
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      if (typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) return Number(value);
      break;
    case 'date':
      if (typeof value === 'string' && isDay(value)) return value;
      break;
    case 'datetime': {
      const found = typeof value === 'string' ? moment(value) : undefined;
      if (found) return stamp(found);
      break;
    }
    case 'id':
    case 'reference':
      return reference(field, value, prefixes);
    case 'multipicklist':
      if (typeof value === 'string') return [...new Set(value.split(';').map((each) => each.trim()))].join(';');
      break;
    case 'string':
    case 'email':
    case 'phone':
    case 'url':
    case 'picklist':
    case 'textarea':
      // The platform's JSON reader takes a number or a truth for a text, and for a number a text that is one.
      if (typeof value === 'number' || typeof value === 'boolean') return String(value);
      if (typeof value === 'string')
        return value.trim() === '' ? null : field.type === 'textarea' ? value : value.trim();
  }
  throw wrongType(field, value);
}
