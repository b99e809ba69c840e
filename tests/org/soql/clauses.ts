import type { QueryBase } from '@jetstreamapp/soql-parser-js';
import { malformed, notImitated } from './errors.ts';

const UNDERSTOOD = new Set([
  'fields',
  'sObject',
  'sObjectAlias',
  'sObjectPrefix',
  'relationshipName',
  'where',
  'groupBy',
  'having',
  'orderBy',
  'limit',
  'offset',
  // Every statement is checked against its reader anyway, which is all these two ask for.
  'withSecurityEnforced',
  'withAccessLevel',
]);

const WRITTEN: Record<string, string> = {
  for: 'FOR',
  update: 'UPDATE',
  usingScope: 'USING SCOPE',
  withDataCategory: 'WITH DATA CATEGORY',
};

/** Refuses whatever the parser reads and the org does not imitate. */
export function checkClauses(query: QueryBase): void {
  for (const [clause, value] of Object.entries(query)) {
    if (!UNDERSTOOD.has(clause)) {
      throw notImitated([WRITTEN[clause] ?? clause, typeof value === 'string' ? value : ''].join(' ').trim());
    }
  }
  if (query.withAccessLevel === 'SYSTEM_MODE') throw malformed('WITH SYSTEM_MODE is only for Apex');
}
