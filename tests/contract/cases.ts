import type { Case } from './case.ts';
import { action } from './cases/action.ts';
import { batches } from './cases/batch.ts';
import { collection } from './cases/collection.ts';
import { composites } from './cases/composite.ts';
import { condition } from './cases/condition.ts';
import { describing } from './cases/describe.ts';
import { duplicate } from './cases/duplicate.ts';
import { graphs } from './cases/graph.ts';
import { key } from './cases/key.ts';
import { limit } from './cases/limit.ts';
import { paging } from './cases/paging.ts';
import { query } from './cases/query.ts';
import { record } from './cases/record.ts';
import { refusal } from './cases/refusal.ts';
import { right } from './cases/right.ts';
import { session } from './cases/session.ts';
import { sharing } from './cases/sharing.ts';
import { statement } from './cases/statement.ts';
import { token } from './cases/token.ts';
import { tools } from './cases/tool.ts';
import { trees } from './cases/tree.ts';
import { trouble } from './cases/trouble.ts';

/** All that Vouchsafe relies on a Salesforce org to do, the quick ones first. */
export const cases: Case[] = [
  ...session,
  ...token,
  ...tools,
  ...describing,
  ...statement,
  ...limit,
  ...record,
  ...key,
  ...refusal,
  ...duplicate,
  ...condition,
  ...right,
  ...action,
  ...sharing,
  ...composites,
  ...batches,
  ...graphs,
  ...trees,
  ...collection,
  ...query,
  ...paging,
  ...trouble,
];
