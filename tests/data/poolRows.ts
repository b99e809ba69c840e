import { recordId } from './market.ts';
import type { PoolReference, PoolRows, PoolUse } from '#api/match/poolRows.ts';

/** Rows of the pool as Salesforce's JSON shows them, by short names: `r1` of the account `a1`, with the use `u1`. */

export const NO_ROWS: PoolRows = {
  references: [],
  participations: [],
  uses: [],
  cases: [],
  opportunities: [],
  policy: null,
  users: [],
  whole: false,
};

const PREFIXES: Record<string, string> = { r: 'a00', a: '001', u: 'a04', c: '500', o: '006' };
/** The id of `r1`, the first reference, and so on. */
export const idOf = (name: string): string => recordId(PREFIXES[name.charAt(0)] ?? '', Number(name.slice(1)));

export const row = (name: string) => ({
  Id: idOf(name),
  IsDeleted: false,
  CreatedDate: '2026-02-01T08:00:00.000+0000',
  SystemModstamp: '2026-02-01T08:00:00.000+0000',
});

export const reference = (id: string, account: string, more: Partial<PoolReference> = {}): PoolReference =>
  ({
    ...row(id),
    Account__c: idOf(account),
    Contact__c: null,
    OwnerId: recordId('005', 1),
    CSM__c: null,
    Manager__c: null,
    Products__c: null,
    Account__r: { ParentId: null },
    ...more,
  }) as PoolReference;

export const use = (id: string, account: string, more: Partial<PoolUse> = {}): PoolUse => ({
  ...row(id),
  Reference__c: idOf('r1'),
  Account__c: idOf(account),
  Contact__c: null,
  Request__c: null,
  Prospect_Account__c: null,
  Activity_Type__c: 'Reference call',
  Activity_Date__c: '2026-02-01',
  Status__c: 'Held',
  Weight__c: 1,
  No_Show__c: null,
  ...more,
});
