import { LRUCache } from 'lru-cache';
import type { Schema } from '../model.ts';
import { compilePlan } from './plan.ts';
import type { Answer, Plan } from './plan.ts';
import { startRun } from './runContext.ts';
import type { QueryContext } from './runContext.ts';

const PLANS_KEPT = 400;

const plans = new WeakMap<Schema, LRUCache<string, Plan>>();

function planOf(schema: Schema, soql: string): Plan {
  const kept = plans.get(schema) ?? new LRUCache<string, Plan>({ max: PLANS_KEPT });
  plans.set(schema, kept);
  const plan = kept.get(soql) ?? compilePlan(schema, soql);
  kept.set(soql, plan);
  return plan;
}

/** Answers one SOQL statement as the reader would see it; `null` as the reader stands for the org itself. */
export function runQuery(soql: string, context: QueryContext): Answer {
  const plan = planOf(context.schema, soql);
  const { reader } = context;
  const missing = reader === null ? undefined : plan.needs.find((need) => !need.met(reader));
  if (missing !== undefined) throw missing.refuse();
  return plan.answer(startRun(context));
}
