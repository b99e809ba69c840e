import type { Comparison } from './conditions.ts';
import { malformed, type Named, wrongLiteral, wrongOperator } from './errors.ts';
import { operand, type Operand, unquote } from './literals.ts';
import { comparable, type Comparable, type Kind, kindOf, typeWord } from './values.ts';

/** The comparison of one value, made for the moment of a run. */
export type Test = (value: unknown) => boolean;
export type Bind = (now: Date) => Test;

type Value = NonNullable<Comparable>;

const LARGER_OR_SMALLER: Record<string, (left: Value, first: Value, last: Value) => boolean> = {
  '<': (left, first) => left < first,
  '<=': (left, _first, last) => left <= last,
  '>': (left, _first, last) => left > last,
  '>=': (left, first) => left >= first,
};

const ORDERED = ['=', '!=', 'IN', 'NOT IN', ...Object.keys(LARGER_OR_SMALLER)];
const TAKES_LIST = ['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'];
const ALLOWED: Record<Kind, string[]> = {
  text: [...ORDERED, 'LIKE'],
  id: ORDERED,
  number: ORDERED,
  date: ORDERED,
  datetime: ORDERED,
  boolean: ['=', '!='],
  multi: ['=', '!=', 'INCLUDES', 'EXCLUDES'],
};

/** One of the operands is, or one of their spans of days holds, the value. */
function among(operands: Operand[], now: Date): (left: Comparable) => boolean {
  const bounds = operands.map((each) => each(now));
  const spans = bounds.flatMap(({ first, last }) =>
    first === last || first === null || last === null ? [] : [{ first, last }],
  );
  const values = new Set(bounds.flatMap(({ first, last }) => (first === last ? [first] : [])));
  const [only = null] = values;
  if (spans.length === 0) return values.size === 1 ? (left) => left === only : (left) => values.has(left);
  return (left) =>
    values.has(left) || (left !== null && spans.some(({ first, last }) => left >= first && left <= last));
}

/** `%` stands for any signs, `_` for one, unless escaped; the pattern comes with those escapes still in it. */
function likeTest(pattern: string, caseSensitive: boolean): Test {
  const source = pattern.replace(/\\([%_\\])|[%_]|[.*+?^${}()|[\]\\/]/g, (sign, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
    if (sign === '%') return '.*';
    return sign === '_' ? '.' : `\\${sign}`;
  });
  const expression = new RegExp(`^${source}$`, caseSensitive ? 's' : 'si');
  return (value) => value !== null && expression.test(String(value));
}

const chosen = (text: string): string[] => text.toLowerCase().split(';');

/** One of the listed combinations is wholly among the chosen values. */
function includesTest(raw: string[]): Test {
  const combinations = raw.map((item) => chosen(unquote(item)));
  return (value) => {
    if (value === null) return false;
    const has = new Set(chosen(String(value)));
    return combinations.some((combination) => combination.every((item) => has.has(item)));
  };
}

/** What stands right of the operator, each in the form the row's values are compared in. */
export function operandsOf(named: Named, { value, literalType }: Comparison): Operand[] {
  return [value ?? '']
    .flat()
    .map((raw, at) => operand(named, Array.isArray(literalType) ? literalType[at] : literalType, raw));
}

/** A field beside its literal or list of literals; comparisons with a sub-select are joins. */
export function bindComparison(named: Named, comparison: Comparison): Bind {
  const { field } = named;
  const { operator, value: written = '', literalType } = comparison;
  const kind = kindOf(field);
  if (!ALLOWED[kind].includes(operator)) {
    throw wrongOperator(named, kind === 'id' ? 'invalid operator on id field' : `invalid operator ${operator}`);
  }
  if (Array.isArray(written) !== TAKES_LIST.includes(operator)) {
    throw malformed(`${operator} takes ${Array.isArray(written) ? 'one value' : 'a list of values'}`);
  }
  if (operator === 'LIKE') {
    if (literalType !== 'STRING') throw wrongLiteral(named, typeWord(field), true);
    const like = likeTest(unquote(String(written), '%_\\'), field.caseSensitive);
    return () => like;
  }
  const operands = operandsOf(named, comparison);
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    const includes = includesTest([written].flat());
    const test: Test = operator === 'INCLUDES' ? includes : (value) => !includes(value);
    return () => test;
  }
  const normal = comparable(field);
  const holds = LARGER_OR_SMALLER[operator];
  if (holds === undefined) {
    const positive = operator === '=' || operator === 'IN';
    return (now) => {
      const within = among(operands, now);
      return (value) => within(normal(value)) === positive;
    };
  }
  if (operands.some((each) => each(new Date(0)).first === null))
    throw malformed(`null cannot be compared by ${operator}, only by = and !=`);
  return (now) => {
    const { first = null, last = null } = operands[0]?.(now) ?? {};
    return (value) => {
      const left = normal(value);
      return left !== null && first !== null && last !== null && holds(left, first, last);
    };
  };
}
