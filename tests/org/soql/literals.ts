import type { Field } from '../model.ts';
import { dateLiteral } from './dateLiterals.ts';
import type { Span } from './dateLiterals.ts';
import { malformed, notImitated, wrongLiteral, wrongOperator } from './errors.ts';
import { fullId } from './ids.ts';
import { comparable, dayText, kindOf, momentText, typeWord } from './values.ts';
import type { Comparable, Kind } from './values.ts';

/** What stands right of an operator: one value, or the days a date literal means on the day of the run. */
export type Operand = { value: Comparable } | { days: (now: Date) => { start: string; end: string } };

/** Salesforce's limit for one string in a WHERE clause, in characters. */
const LONGEST_STRING = 4000;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/** The characters between the quotes; `keep` names escapes that a pattern still has to tell from plain signs. */
export function unquote(raw: string, keep = ''): string {
  const inner = raw.slice(1, -1);
  if (inner.length > LONGEST_STRING) throw malformed(`string literal longer than ${LONGEST_STRING} characters`);
  return inner.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escape: string) => {
    if (escape.length > 1) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    if (keep.includes(escape)) return whole;
    const meant = ESCAPES[escape];
    if (meant === undefined) throw malformed(`Illegal string literal: invalid escape sequence '${whole}'`);
    return meant;
  });
}

const FORMS: Record<string, Kind[]> = {
  STRING: ['text', 'id', 'multi'],
  INTEGER: ['number'],
  DECIMAL: ['number'],
  BOOLEAN: ['boolean'],
  DATE: ['date'],
  DATETIME: ['datetime'],
  DATE_LITERAL: ['date', 'datetime'],
  DATE_N_LITERAL: ['date', 'datetime'],
};

function moment(raw: string): string {
  const parsed = new Date(raw);
  if (Number.isNaN(parsed.getTime())) throw malformed(`Invalid datetime: ${raw}`);
  return momentText(parsed);
}

function date(raw: string): string {
  const parsed = new Date(`${raw}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || dayText(parsed) !== raw) throw malformed(`Invalid date: ${raw}`);
  return raw;
}

function id(raw: string, soql: string, path: string): Comparable {
  const text = unquote(raw);
  if (text === '') return null;
  const full = fullId(text);
  if (full === undefined) throw wrongOperator(soql, path, `invalid ID field: ${text}`);
  return full;
}

function daysOf(kind: Kind, text: string): Operand {
  const literal = dateLiteral(text);
  const written = kind === 'date' ? dayText : momentText;
  return {
    days: (now) => {
      const span: Span = literal(now);
      return { start: written(span.start), end: written(span.end) };
    },
  };
}

export function operand(field: Field, form: string | undefined, raw: string, soql: string, path: string): Operand {
  if (form === 'NULL') return { value: null };
  const kinds = FORMS[form ?? ''];
  if (kinds === undefined) throw notImitated(`${form ?? 'Value'} ${raw}`);
  const kind = kindOf(field);
  if (!kinds.includes(kind)) {
    throw wrongLiteral(soql, path, field.name, typeWord(field), FORMS['STRING']?.includes(kind) ?? false);
  }
  switch (form) {
    case 'STRING':
      return { value: kind === 'id' ? id(raw, soql, path) : comparable(field)(unquote(raw)) };
    case 'INTEGER':
    case 'DECIMAL':
      return { value: Number(raw) };
    case 'BOOLEAN':
      return { value: raw.toUpperCase() === 'TRUE' };
    case 'DATE':
      return { value: date(raw) };
    case 'DATETIME':
      return { value: moment(raw) };
    default:
      return daysOf(kind, raw);
  }
}
