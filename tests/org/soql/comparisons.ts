import type { Field } from '../model.ts';
import type { Comparison } from './conditions.ts';
import { malformed, wrongLiteral, wrongOperator } from './errors.ts';
import { likeTest } from './like.ts';
import { operand, unquote } from './literals.ts';
import type { Operand } from './literals.ts';
import { comparable, kindOf, typeWord } from './values.ts';
import type { Comparable, Kind } from './values.ts';

/** The comparison of one value, made for the moment of a run. */
export type Test = (value: unknown) => boolean;
export type Bind = (now: Date) => Test;

const EVERYWHERE = ['=', '!=', 'IN', 'NOT IN'];
const ORDERED = [...EVERYWHERE, '<', '<=', '>', '>='];
const ALLOWED: Record<Kind, string[]> = {
  text: [...ORDERED, 'LIKE'],
  id: ORDERED,
  number: ORDERED,
  date: ORDERED,
  datetime: ORDERED,
  boolean: ['=', '!='],
  multi: ['=', '!=', 'INCLUDES', 'EXCLUDES'],
};

function asList(value: string | string[] | undefined): string[] {
  return Array.isArray(value) ? value : [value ?? ''];
}

function scalarTest(operator: string, right: Comparable): (left: Comparable) => boolean {
  if (operator === '=') return (left) => left === right;
  if (operator === '!=') return (left) => left !== right;
  if (right === null) throw malformed(`null cannot be compared by ${operator}, only by = and !=`);
  switch (operator) {
    case '<':
      return (left) => left !== null && left < right;
    case '<=':
      return (left) => left !== null && left <= right;
    case '>':
      return (left) => left !== null && left > right;
    default:
      return (left) => left !== null && left >= right;
  }
}

function spanTest(operator: string, start: string, end: string): (left: Comparable) => boolean {
  const inside = (left: Comparable): boolean => left !== null && left >= start && left < end;
  switch (operator) {
    case '=':
      return inside;
    case '!=':
      return (left) => !inside(left);
    case '<':
      return (left) => left !== null && left < start;
    case '<=':
      return (left) => left !== null && left < end;
    case '>':
      return (left) => left !== null && left >= end;
    default:
      return (left) => left !== null && left >= start;
  }
}

function listTest(operands: Operand[], now: Date): (left: Comparable) => boolean {
  const values = new Set(operands.flatMap((each) => ('value' in each ? [each.value] : [])));
  const spans = operands.flatMap((each) => ('days' in each ? [each.days(now)] : []));
  if (spans.length === 0) return (left) => values.has(left);
  return (left) => values.has(left) || (left !== null && spans.some(({ start, end }) => left >= start && left < end));
}

function chosen(text: string): string[] {
  return text.toLowerCase().split(';');
}

/** One of the listed combinations is wholly among the chosen values. */
function includesTest(raw: string[]): Test {
  const combinations = raw.map((item) => chosen(unquote(item)));
  return (value) => {
    if (value === null) return false;
    const has = new Set(chosen(String(value)));
    return combinations.some((combination) => combination.every((item) => has.has(item)));
  };
}

function likeBind(field: Field, leaf: Comparison, soql: string, path: string): Bind {
  if (leaf.literalType !== 'STRING') throw wrongLiteral(soql, path, field.name, typeWord(field), true);
  const like = likeTest(unquote(String(leaf.value), '%_\\'), field.caseSensitive);
  const test: Test = (value) => value !== null && like(String(value));
  return () => test;
}

function includesBind(field: Field, leaf: Comparison, soql: string, path: string): Bind {
  const raw = asList(leaf.value);
  for (const [at, item] of raw.entries()) operand(field, formAt(leaf, at), item, soql, path);
  const includes = includesTest(raw);
  const test: Test = leaf.operator === 'INCLUDES' ? includes : (value) => !includes(value);
  return () => test;
}

function formAt(leaf: Comparison, at: number): string | undefined {
  return Array.isArray(leaf.literalType) ? leaf.literalType[at] : leaf.literalType;
}

/** Every operand of the comparison, in the form the row's values are compared in. */
export function operandsOf(field: Field, leaf: Comparison, soql: string, path: string): Operand[] {
  return asList(leaf.value).map((raw, at) => operand(field, formAt(leaf, at), raw, soql, path));
}

/** A field beside its literal or list of literals; comparisons with a sub-select are joins. */
export function bindComparison(field: Field, leaf: Comparison, soql: string, path: string): Bind {
  const kind = kindOf(field);
  const { operator } = leaf;
  if (!ALLOWED[kind].includes(operator)) {
    throw wrongOperator(soql, path, kind === 'id' ? 'invalid operator on id field' : `invalid operator ${operator}`);
  }
  if (operator === 'LIKE') return likeBind(field, leaf, soql, path);
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') return includesBind(field, leaf, soql, path);
  const operands = operandsOf(field, leaf, soql, path);
  const normal = comparable(field);
  if (operator === 'IN' || operator === 'NOT IN') {
    const negated = operator === 'NOT IN';
    return (now) => {
      const within = listTest(operands, now);
      return (value) => within(normal(value)) !== negated;
    };
  }
  const [right] = operands;
  if (right === undefined || operands.length > 1) throw malformed(`${operator} takes one value`);
  if ('value' in right) {
    const test = scalarTest(operator, right.value);
    return () => (value) => test(normal(value));
  }
  return (now) => {
    const { start, end } = right.days(now);
    const test = spanTest(operator, start, end);
    return (value) => test(normal(value));
  };
}
