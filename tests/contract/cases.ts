import type { Case } from './case.ts';
import { collection } from './cases/collection.ts';
import { composites } from './cases/composite.ts';
import { describing } from './cases/describe.ts';
import { key } from './cases/key.ts';
import { paging } from './cases/paging.ts';
import { query } from './cases/query.ts';
import { record } from './cases/record.ts';
import { refusal } from './cases/refusal.ts';
import { session } from './cases/session.ts';
import { sharing } from './cases/sharing.ts';
import { statement } from './cases/statement.ts';

/** All that Vouchsafe relies on a Salesforce org to do, the quick ones first. */
export const cases: Case[] = [
  ...session,
  ...describing,
  ...statement,
  ...record,
  ...key,
  ...refusal,
  ...sharing,
  ...composites,
  ...collection,
  ...query,
  ...paging,
];
