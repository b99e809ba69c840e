import type { Caller } from '../caller.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { fields, type Soql, soql } from '../salesforce/soql.ts';
import { VIEW_FIELDS, VIEW_PARTICIPATION, VIEW_USE, type ViewRecord } from './view.ts';

/** What people read of references, each on their own session, in one call. */
export interface ReferenceStore {
  /** Null when there is no such reference for these eyes. */
  reference(caller: Caller, id: string): Promise<ViewRecord | null>;
  ofAccount(caller: Caller, accountId: string): Promise<ViewRecord[]>;
}

/** More references than an account has people. */
const MOST = 200;

export function referenceStore({ salesforce }: { salesforce: Salesforce }): ReferenceStore {
  async function read(caller: Caller, needed: string, where: Soql): Promise<ViewRecord[]> {
    const session = await salesforce.as(caller);
    const [reference, participation, use] = await Promise.all(
      ['Reference__c', 'Reference_Participation__c', 'Reference_Activity__c'].map((object) => session.describe(object)),
    );
    if (!reference?.has(needed)) return [];
    const parts = [...VIEW_FIELDS.filter((name) => reference.has(name)), 'Owner.Name'];
    const below = [
      part(participation, VIEW_PARTICIPATION, 'Participations__r', soql`ORDER BY Activity_Type__c, Id`),
      part(
        use,
        VIEW_USE,
        'Activities__r',
        soql`WHERE Status__c != 'Released' ORDER BY Activity_Date__c DESC, Id LIMIT 200`,
      ),
    ];
    const names = [fields(parts), ...below.filter((each) => each !== null)].reduce(
      (all, each) => soql`${all}, ${each}`,
    );
    return session.query<ViewRecord>(
      soql`SELECT ${names} FROM Reference__c WHERE ${where} ORDER BY Name LIMIT ${MOST}`,
    );
  }

  return {
    reference: async (caller, id) => (await noneWhenNoId(read(caller, 'Id', soql`Id = ${id}`)))[0] ?? null,
    ofAccount: (caller, id) => noneWhenNoId(read(caller, 'Account__c', soql`Account__c = ${id}`)),
  };
}

function part(
  readable: ReadonlySet<string> | undefined,
  { shows, fields: others }: { shows: string[]; fields: string[] },
  relationship: string,
  rest: Soql,
): Soql | null {
  if (!readable || !shows.every((name) => readable.has(name))) return null;
  const names = [...shows, ...others.filter((name) => readable.has(name))];
  return soql`(SELECT ${fields(names)} FROM ${fields([relationship])} ${rest})`;
}

/** An id that is well-formed but of no org at all is a bad filter to Salesforce, and an absent record to us. */
async function noneWhenNoId<T>(rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (fault) {
    if (fault instanceof SalesforceFault && fault.code === 'INVALID_QUERY_FILTER_OPERATOR') return [];
    throw fault;
  }
}
