import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Row } from '../model.ts';
import { ask, crm, id, sourceOf } from './fixture.ts';

type Value = string | number | boolean | null;
type Leaf = { column: string; operator: string; values: Value[] };
type Tree = Leaf | { not: Tree } | { all: Tree[] } | { any: Tree[] };

const TEXTS = ['ash', 'Ash', 'oak', "o'ak", '50%', 'a_h'];
const DAYS = ['2026-01-31', '2026-02-01', '2026-05-14'];
const ACCOUNTS = [id('001', 1), id('001', 2), id('001', 3)];

const COLUMNS: Record<string, { values: Value[]; operators: string[] }> = {
  Name: { values: TEXTS, operators: ['=', '!=', '<', '>=', 'IN', 'NOT IN', 'LIKE'] },
  Code__c: { values: TEXTS, operators: ['=', '!=', 'IN', 'LIKE'] },
  Amount: { values: [-1.5, 0, 7, 100], operators: ['=', '!=', '<', '<=', '>', '>=', 'IN', 'NOT IN'] },
  CloseDate: { values: DAYS, operators: ['=', '!=', '<', '<=', '>', '>=', 'IN', 'NOT IN'] },
  IsWon: { values: [true, false], operators: ['=', '!='] },
  AccountId: { values: ACCOUNTS, operators: ['=', '!=', 'IN', 'NOT IN'] },
};

function cell(column: string): fc.Arbitrary<Value> {
  const { values } = COLUMNS[column] ?? { values: [] };
  return fc.constantFrom<Value>(...values, ...(column === 'IsWon' ? [] : [null]));
}

const rowsOf = fc.array(fc.record(Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, cell(column)]))), {
  maxLength: 12,
});

const leafOf: fc.Arbitrary<Leaf> = fc.constantFrom(...Object.keys(COLUMNS)).chain((column) =>
  fc.constantFrom(...(COLUMNS[column]?.operators ?? [])).chain((operator) => {
    const one = /[<>]|LIKE/.test(operator) ? cell(column).filter((value) => value !== null) : cell(column);
    const values = operator.endsWith('IN')
      ? fc.array(one, { minLength: 1, maxLength: 3 })
      : one.map((value) => [value]);
    return values.map((list) => ({ column, operator, values: list }));
  }),
);

const { tree: treeOf } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leafOf,
    tie('tree').map((not) => ({ not })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
  ),
}));

function written(column: string, value: Value): string {
  if (value === null || column === 'CloseDate' || typeof value !== 'string') return String(value);
  return `'${value.replace(/'/g, "\\'")}'`;
}

function soqlOf(tree: Tree): string {
  if ('not' in tree) return `(NOT ${soqlOf(tree.not)})`;
  if ('all' in tree) return `(${tree.all.map(soqlOf).join(' AND ')})`;
  if ('any' in tree) return `(${tree.any.map(soqlOf).join(' OR ')})`;
  const list = tree.values.map((value) => written(tree.column, value));
  return `${tree.column} ${tree.operator} ${tree.operator.endsWith('IN') ? `(${list.join(', ')})` : (list[0] ?? '')}`;
}

function folded(column: string, value: Value): Value {
  return typeof value === 'string' && column === 'Name' ? value.toLowerCase() : value;
}

/** `%` any run of signs, `_` one sign, tried sign by sign. */
function like(text: string, pattern: string): boolean {
  const [first] = pattern;
  if (first === undefined) return text === '';
  if (first === '%') return like(text, pattern.slice(1)) || (text !== '' && like(text.slice(1), pattern));
  return text !== '' && (first === '_' || first === text[0]) && like(text.slice(1), pattern.slice(1));
}

function holds(tree: Tree, row: Row): boolean {
  if ('not' in tree) return !holds(tree.not, row);
  if ('all' in tree) return tree.all.every((part) => holds(part, row));
  if ('any' in tree) return tree.any.some((part) => holds(part, row));
  const left = folded(tree.column, row[tree.column] as Value);
  const values = tree.values.map((value) => folded(tree.column, value));
  const right = values[0] ?? null;
  switch (tree.operator) {
    case '=':
    case 'IN':
      return values.includes(left);
    case '!=':
    case 'NOT IN':
      return !values.includes(left);
    case 'LIKE':
      return left !== null && like(String(left), String(right));
  }
  if (left === null || right === null) return false;
  if (tree.operator === '<') return left < right;
  if (tree.operator === '<=') return left <= right;
  return tree.operator === '>' ? left > right : left >= right;
}

describe('any condition', () => {
  test('keeps exactly the rows a plain reading of it keeps', () => {
    fc.assert(
      fc.property(rowsOf, treeOf, (cells, tree) => {
        const deals = cells.map((each, at): Row => ({ Id: id('006', at), ...each }));
        const source = sourceOf(crm, { Opportunity: deals });
        const condition = soqlOf(tree);
        fc.pre(!/(NOT \(*){3}/.test(condition));
        const found = ask(`SELECT Id FROM Opportunity WHERE ${condition}`, { source }).map(({ Id }) => Id);
        const expected = deals.filter((row) => holds(tree, row)).map(({ Id }) => Id);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });
});
