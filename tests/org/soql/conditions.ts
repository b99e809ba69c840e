import type { HavingClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformed } from './errors.ts';

/** One comparison as the parser leaves it; which of the optional parts are there depends on its form. */
export interface Comparison {
  field?: string;
  fn?: { functionName?: string; parameters?: unknown[]; rawValue?: string };
  operator: string;
  value?: string | string[];
  valueQuery?: unknown;
  literalType?: string | string[];
}

export type Tree = { kind: 'leaf'; leaf: Comparison } | { kind: 'not'; of: Tree } | { kind: 'and' | 'or'; of: Tree[] };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Comparison;

interface ListNode {
  left: (Partial<Comparison> & { openParen?: number; closeParen?: number }) | null;
  operator?: string;
  right?: ListNode;
}

/** The parser hands over a list leaning to the right that only counts parentheses. */
function tokens(first: ListNode): Token[] {
  const list: Token[] = [];
  for (let node: ListNode | undefined = first; node !== undefined; node = node.right) {
    for (let open = node.left?.openParen ?? 0; open > 0; open -= 1) list.push('(');
    if (node.operator !== 'NOT') {
      if (node.left?.operator === undefined) throw malformed('a condition could not be read');
      list.push({ ...node.left, operator: node.left.operator.toUpperCase() });
      for (let close = node.left.closeParen ?? 0; close > 0; close -= 1) list.push(')');
    }
    if (node.operator !== undefined) list.push(node.operator as Token);
  }
  return list;
}

export function conditionTree(clause: WhereClause | HavingClause): Tree {
  const list = tokens(clause as ListNode);
  let at = 0;

  function unary(): Tree {
    const token = list[at];
    at += 1;
    if (token === 'NOT') return { kind: 'not', of: unary() };
    if (token === '(') {
      const inner = chain();
      if (list[at] !== ')') throw malformed("expecting ')'");
      at += 1;
      return inner;
    }
    if (token === undefined || typeof token === 'string') throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
    return { kind: 'leaf', leaf: token };
  }

  function chain(): Tree {
    const parts = [unary()];
    const joint = list[at];
    while (list[at] === joint && (joint === 'AND' || joint === 'OR')) {
      at += 1;
      parts.push(unary());
    }
    const next = list[at];
    if (next === 'AND' || next === 'OR') {
      throw malformed(`unexpected token: '${next}' (AND and OR need parentheses when they are mixed)`);
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: joint === 'OR' ? 'or' : 'and', of: parts };
  }

  const tree = chain();
  if (at < list.length) throw malformed(`unexpected token: '${String(list[at])}'`);
  return tree;
}
