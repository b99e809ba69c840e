import type { Case } from './case.ts';
import { batches } from './cases/batch.ts';
import { collection } from './cases/collection.ts';
import { composites } from './cases/composite.ts';
import { condition } from './cases/condition.ts';
import { duplicate } from './cases/duplicate.ts';
import { paging } from './cases/paging.ts';
import { query } from './cases/query.ts';
import { record } from './cases/record.ts';
import { session } from './cases/session.ts';
import { sharing } from './cases/sharing.ts';
import { errors, silent } from './mutations/errors.ts';
import type { Mutation } from './mutations/mutation.ts';
import { answers, clauses } from './mutations/query.ts';
import { many, pages, resources } from './mutations/resources.ts';
import { rest, together } from './mutations/rest.ts';

export interface Family {
  mutations: Mutation[];
  /** Asked first, because these should notice. */
  likely: Case[];
}

export const families: Family[] = [
  { mutations: resources, likely: [...session, ...record] },
  { mutations: many, likely: [...collection, ...composites] },
  ...errors.map(([codes, likely]) => ({ mutations: codes.map(silent), likely })),
  { mutations: clauses, likely: query },
  { mutations: answers, likely: [...sharing, ...query] },
  { mutations: rest, likely: [...session, ...record, ...condition, ...duplicate, ...batches] },
  { mutations: pages, likely: paging },
  { mutations: together, likely: [...composites, ...collection] },
];
