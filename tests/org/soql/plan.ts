import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Schema } from '../model.ts';
import { compileAggregate, isAggregate } from './aggregate.ts';
import { compileChildren } from './children.ts';
import { checkClauses } from './clauses.ts';
import { malformed, noSuchObject } from './errors.ts';
import { parse } from './parse.ts';
import type { Need, Scope } from './paths.ts';
import { objectNamed } from './relationships.ts';
import { compileArrange, compileFilter } from './rows.ts';
import type { Run } from './runContext.ts';
import { compileSelect } from './select.ts';

export interface Answer {
  totalSize: number;
  records: object[];
}

export interface Plan {
  needs: Need[];
  answer(run: Run): Answer;
}

const MOST_SUBQUERIES = 20;

function compileRows(scope: Scope, query: Query): Plan['answer'] {
  const items = query.fields ?? [];
  if (items.filter(({ type }) => type === 'FieldSubquery').length > MOST_SUBQUERIES) {
    throw malformed(`A query may hold at most ${MOST_SUBQUERIES} sub-queries`);
  }
  const select = compileSelect(scope, items, (item) => compileChildren(scope, item));
  const filter = compileFilter(scope, query);
  const arrange = compileArrange(scope, query);
  return (run) => {
    const records = arrange(run, filter(run)).map((row) => select(run, scope.object, row));
    return { totalSize: records.length, records };
  };
}

export function compilePlan(schema: Schema, soql: string): Plan {
  const query = parse(soql);
  checkClauses(query);
  const name = query.sObject ?? '';
  const object = objectNamed(schema, name);
  const refuse = () => noSuchObject(soql, name);
  if (object === undefined) throw refuse();
  const needs: Need[] = [{ met: (reader) => reader.canReadObject(object.name), refuse }];
  const scope: Scope = { schema, object, alias: query.sObjectAlias, soql, needs };
  return { needs, answer: isAggregate(query) ? compileAggregate(scope, query) : compileRows(scope, query) };
}
