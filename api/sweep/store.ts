import type { Caller } from '../caller.ts';
import {
  change,
  create,
  createAll,
  failures,
  faultOf,
  queryOf,
  rowsIn,
  succeeded,
  updateAll,
} from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { fields, soql } from '../salesforce/soql.ts';
import { LEASE_MS, leaseKey, nextSlot } from './lease.ts';
import { roundOf, SWEEP_FIELDS, type SweepRecord } from './record.ts';
import type { Report, Scope } from './schema.ts';

/** A round that is ours, or another that is under way. */
export type Lease = { ours: true; record: SweepRecord; through: Date | null } | { ours: false; record: SweepRecord };

export interface SweepStore {
  /** Takes the next round, two calls. Whoever inserts its key first has it. */
  take(scope: Scope, by: string | null): Promise<Lease>;
  /** Ends it: its report, and up to when decisions were told. */
  finish(record: SweepRecord, report: Report, through: Date | null): Promise<SweepRecord>;
  /** The last rounds, as the caller may see them. */
  list(caller: Caller): Promise<SweepRecord[]>;
}

const SHOWN = 50;
/** Rounds without a word of what they told are looked back over so far. */
const LOOKED_BACK = 200;

export function sweepStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): SweepStore {
  const last = soql`SELECT ${fields(SWEEP_FIELDS)} FROM Reference_Sweep__c ORDER BY Slot__c DESC NULLS LAST LIMIT 1`;
  async function lastOne(): Promise<{ record: SweepRecord | null; through: Date | null }> {
    const session = await salesforce.service();
    const told = soql`SELECT Through__c FROM Reference_Sweep__c WHERE Through__c != null
      ORDER BY Slot__c DESC LIMIT ${LOOKED_BACK}`;
    const answers = await session.composite([queryOf('last', last), queryOf('told', told)], { allOrNone: false });
    const moments = rowsIn<{ Through__c: string }>(answers, 'told').map((each) => Date.parse(each.Through__c));
    return {
      record: rowsIn<SweepRecord>(answers, 'last')[0] ?? null,
      through: moments.length > 0 ? new Date(Math.max(...moments)) : null,
    };
  }
  return {
    async take(scope, by) {
      const at = now();
      const { record, through } = await lastOne();
      const slot = nextSlot(record && roundOf(record), at);
      if (slot === null && record) return { ours: false, record };
      const session = await salesforce.service();
      const row = create('Reference_Sweep__c', {
        Lease_Key__c: leaseKey(slot ?? 1),
        Scope__c: scope,
        Slot__c: slot ?? 1,
        Started_At__c: at.toISOString(),
        Started_By__c: by,
        Held_Until__c: new Date(at.getTime() + LEASE_MS).toISOString(),
      });
      const answers = await session.composite([createAll('lease', [row]), queryOf('last', last)], { allOrNone: false });
      const [failed] = failures(answers.filter(({ referenceId }) => referenceId === 'lease'));
      if (failed && failed.code !== 'DUPLICATE_VALUE') throw faultOf(failed);
      const [taken] = rowsIn<SweepRecord>(answers, 'last');
      if (!taken) throw new TypeError('The round that was just taken is not there');
      return failed ? { ours: false, record: taken } : { ours: true, record: taken, through };
    },
    async finish(record, report, through) {
      const session = await salesforce.service();
      const values = {
        Ended_At__c: now().toISOString(),
        Report__c: JSON.stringify(report),
        ...(through ? { Through__c: through.toISOString() } : {}),
      };
      const changed = updateAll('end', [change('Reference_Sweep__c', record.Id, values)]);
      succeeded(await session.composite([changed], { allOrNone: true }));
      return { ...record, ...values };
    },
    async list(caller) {
      const session = await salesforce.as(caller);
      return session.query<SweepRecord>(
        soql`SELECT ${fields(SWEEP_FIELDS)} FROM Reference_Sweep__c ORDER BY Slot__c DESC NULLS LAST LIMIT ${SHOWN}`,
      );
    },
  };
}
