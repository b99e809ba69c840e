import { dateLiteral } from './dateLiterals.ts';
import { malformed, type Named, notImitated, wrongLiteral, wrongOperator } from './errors.ts';
import { fullId } from './ids.ts';
import { comparable, type Comparable, dayText, type Kind, kindOf, momentText, typeWord } from './values.ts';

/** What stands right of an operator, from the first to the last value it means: a date literal means whole days of the
 *  moment the statement runs, everything else one value. */
export type Operand = (now: Date) => { first: Comparable; last: Comparable };

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

function text(raw: string, named: Named): Comparable {
  const value = unquote(raw);
  if (kindOf(named.field) !== 'id') return comparable(named.field)(value);
  if (value === '') return null;
  const full = fullId(value);
  if (full === undefined) throw wrongOperator(named, `invalid ID field: ${value}`);
  return full;
}

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

/** By the parser's word for a literal: the kinds of fields it may stand beside, and its value. */
const FORMS: Record<string, { kinds: Kind[]; read?: (raw: string, named: Named) => Comparable }> = {
  STRING: { kinds: ['text', 'id', 'multi'], read: text },
  INTEGER: { kinds: ['number'], read: Number },
  DECIMAL: { kinds: ['number'], read: Number },
  BOOLEAN: { kinds: ['boolean'], read: (raw) => raw.toUpperCase() === 'TRUE' },
  DATE: { kinds: ['date'], read: date },
  DATETIME: { kinds: ['datetime'], read: moment },
  DATE_LITERAL: { kinds: ['date', 'datetime'] },
  DATE_N_LITERAL: { kinds: ['date', 'datetime'] },
};

function constant(value: Comparable): Operand {
  const bounds = { first: value, last: value };
  return () => bounds;
}

export function operand(named: Named, form: string | undefined, raw: string): Operand {
  if (form === 'NULL') return constant(null);
  const found = FORMS[form ?? ''];
  if (found === undefined) throw notImitated(`${form ?? 'Value'} ${raw}`);
  const kind = kindOf(named.field);
  if (!found.kinds.includes(kind)) {
    throw wrongLiteral(named, typeWord(named.field), FORMS['STRING']?.kinds.includes(kind) ?? false);
  }
  if (found.read !== undefined) return constant(found.read(raw, named));
  const days = dateLiteral(raw);
  const written = kind === 'date' ? dayText : momentText;
  return (now) => {
    const { start, end } = days(now);
    return { first: written(start), last: written(new Date(end.getTime() - 1)) };
  };
}
