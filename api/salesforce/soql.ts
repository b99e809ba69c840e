/** A piece of SOQL whose every value was escaped. Made only by the functions of this file; text is never joined into a query. */
export class Soql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type SoqlValue = string | number | boolean | null | Date | Soql | readonly (string | number | Soql)[];

/** soql`SELECT Id FROM Account WHERE Name = ${name} AND Id IN ${ids}` */
export function soql(parts: TemplateStringsArray, ...values: SoqlValue[]): Soql {
  return new Soql(parts.reduce((text, part, i) => text + literal(values[i - 1] ?? null) + part));
}

/** The name of an object, a field or a path of fields. */
export function identifier(name: string): Soql {
  if (!/^\w+(\.\w+)*$/.test(name)) throw new TypeError(`${JSON.stringify(name)} is not a name that SOQL knows`);
  return new Soql(name);
}

/** A list for SELECT or GROUP BY. */
export const fields = (names: Iterable<string>): Soql => joined([...names].map(identifier), ', ');

/** All of the conditions, each in its own parentheses. */
export const every = (conditions: readonly Soql[]): Soql => joined(conditions.map(grouped), ' AND ');

/** At least one of the conditions, each in its own parentheses. */
export const some = (conditions: readonly Soql[]): Soql => joined(conditions.map(grouped), ' OR ');

const grouped = ({ text }: Soql): Soql => new Soql(`(${text})`);

/** A date literal: SOQL writes days without quotes. */
export function day(value: string): Soql {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new TypeError(`${JSON.stringify(value)} is not a day as YYYY-MM-DD`);
  return new Soql(value);
}

/** For LIKE: whatever holds this text somewhere. */
export const containing = (text: string): Soql => new Soql(`'%${escaped(text).replace(/[%_]/g, '\\$&')}%'`);

function joined(parts: readonly Soql[], separator: string): Soql {
  if (!parts.length) throw new TypeError('SOQL has no empty list');
  return new Soql(parts.map(({ text }) => text).join(separator));
}

function literal(value: SoqlValue): string {
  if (value instanceof Soql) return value.text;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `(${joined(value.map(one), ', ').text})`;
  return one(value as string | number | boolean | null).text;
}

function one(value: string | number | boolean | null | Soql): Soql {
  if (value instanceof Soql) return value;
  if (typeof value === 'string') return new Soql(`'${escaped(value)}'`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`SOQL has no number ${value}`);
  return new Soql(String(value));
}

// The escape sequences SOQL knows (SOQL and SOSL Reference, "Quoted String Escape Sequences").
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
const escaped = (text: string): string => text.replace(/[\\'"\n\r\t\b\f]/g, (found) => ESCAPES[found] ?? found);
