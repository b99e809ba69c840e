import type { Caller } from '../caller.ts';
import { deletionOf, queryOf, rowIn, rowOf, rowsIn, succeeded, upsertOf } from '../salesforce/composite.ts';
import type { Subanswer, Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { soql } from '../salesforce/soql.ts';
import { type Kept, type KeptRecords, MOST_PREFERENCES, type PreferenceRecord } from './preference.ts';

/** What people keep for themselves: read and written in their own session, never by the service user. */
export interface PreferenceStore {
  mine(caller: Caller): Promise<KeptRecords>;
  /** The same, and the reference if these eyes see it. */
  beside(caller: Caller, referenceId: string): Promise<KeptRecords & { reference: Seen<{ Id: string }> | null }>;
  /** Answers with all that is kept then. */
  keep(caller: Caller, kept: Kept): Promise<KeptRecords>;
  remove(caller: Caller, preferenceId: string): Promise<KeptRecords>;
}

const OBJECT = 'Reference_Preference__c';

export function preferenceStore({ salesforce }: { salesforce: Salesforce }): PreferenceStore {
  /** In one call: what is to be done, then what is kept after it. */
  async function after(caller: Caller, done: Subrequest[]): Promise<Subanswer[]> {
    const session = await salesforce.as(caller);
    return session.composite([...done, ...reading(caller)], { allOrNone: done.length > 0 });
  }
  async function write(caller: Caller, done: Subrequest): Promise<KeptRecords> {
    const answers = await after(caller, [done]);
    succeeded(answers);
    return found(answers);
  }
  return {
    mine: async (caller) => found(await after(caller, [])),
    async beside(caller, referenceId) {
      const session = await salesforce.as(caller);
      const parts = [rowOf('reference', 'Reference__c', referenceId, ['Id']), ...reading(caller)];
      const answers = await session.composite(parts, { allOrNone: false });
      const reference = rowIn<{ Id: string }>(answers, 'reference');
      return { ...found(answers), reference: reference && seen(reference) };
    },
    keep: (caller, { key, values }) => write(caller, upsertOf('kept', OBJECT, 'Preference_Key__c', key, { ...values })),
    remove: (caller, preferenceId) => write(caller, deletionOf('removed', OBJECT, preferenceId)),
  };
}

/** Superiors see what their people keep; theirs it is not. */
function reading({ userId }: Caller): Subrequest[] {
  const mine = soql`OwnerId = ${userId}`;
  return [
    queryOf(
      'records',
      soql`SELECT Id, Kind__c, Preference_Key__c, Reference__c, Label__c, Query__c FROM Reference_Preference__c
        WHERE ${mine} ORDER BY CreatedDate DESC, Id DESC LIMIT ${MOST_PREFERENCES}`,
    ),
    queryOf(
      'visible',
      soql`SELECT Id FROM Reference__c WHERE Id IN (SELECT Reference__c FROM Reference_Preference__c WHERE ${mine})`,
    ),
  ];
}

const found = (answers: readonly Subanswer[]): KeptRecords => ({
  records: rowsIn<PreferenceRecord>(answers, 'records'),
  visible: new Set(rowsIn<{ Id: string }>(answers, 'visible').map(({ Id }) => Id)),
});
