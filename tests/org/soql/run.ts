import { LRUCache } from 'lru-cache';
import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Schema } from '../model.ts';
import { compileAggregate, isAggregate } from './aggregate.ts';
import { compileRows } from './children.ts';
import { noSuchObject } from './errors.ts';
import { parse } from './parse.ts';
import type { Need, Scope } from './paths.ts';
import { objectNamed } from './relationships.ts';
import type { Answer, QueryContext, Run } from './runContext.ts';

interface Plan {
  needs: Need[];
  answer(run: Run): Answer;
}

const PLANS_KEPT = 400;

const plans = new WeakMap<Schema, LRUCache<string, Plan>>();

function compileAnswer(scope: Scope, query: Query): Plan['answer'] {
  if (isAggregate(query)) return compileAggregate(scope, query);
  const rows = compileRows(scope, query);
  return (run) => {
    const records = rows(run);
    return { totalSize: records.length, records };
  };
}

function compile(schema: Schema, soql: string): Plan {
  const query: Query = parse(soql);
  const { sObject: name = '', sObjectAlias: alias } = query;
  const object = objectNamed(schema, name);
  const refuse = () => noSuchObject(soql, name);
  if (object === undefined) throw refuse();
  const needs: Need[] = [{ met: (reader) => reader.canReadObject(object.name), refuse }];
  const scope: Scope = { schema, object, alias, soql, needs };
  try {
    return { needs, answer: compileAnswer(scope, query) };
  } catch (refusal) {
    // Told only to readers who may know of every field that was met before.
    return {
      needs,
      answer() {
        throw refusal;
      },
    };
  }
}

function planOf(schema: Schema, soql: string): Plan {
  const kept = plans.get(schema) ?? new LRUCache<string, Plan>({ max: PLANS_KEPT });
  plans.set(schema, kept);
  const plan = kept.get(soql) ?? compile(schema, soql);
  kept.set(soql, plan);
  return plan;
}

/** Answers one SOQL statement as the reader would see it. */
export function runQuery(soql: string, context: QueryContext): Answer {
  const { needs, answer } = planOf(context.schema, soql);
  const { reader } = context;
  const missing = reader === null ? undefined : needs.find((need) => !need.met(reader));
  if (missing !== undefined) throw missing.refuse();
  return answer({ ...context, now: context.now(), seen: new Map() });
}
