import type { Caller } from '../caller.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { fields, soql } from '../salesforce/soql.ts';
import type { Reader } from './parcels.ts';
import type { RequestChoice } from './previewSchema.ts';

export interface PreviewStore {
  /** Requests as the caller sees them, the newest first. */
  latest(caller: Caller): Promise<RequestChoice[]>;
  /** The id of the request with this number, if the caller sees it. */
  numbered(caller: Caller, number: string): Promise<string | null>;
  /** The first of these people who is active and whom the caller sees. */
  firstOf(caller: Caller, ids: string[]): Promise<Reader | null>;
}

/** More would be looked for by number. */
const MOST = 25;

const ABOUT = ['Deal_Name__c', 'Prospect_Name__c'] as const;
type Row = { Id: string; Name: string } & Partial<Record<(typeof ABOUT)[number], string | null>>;

export function previewStore({ salesforce }: { salesforce: Salesforce }): PreviewStore {
  return {
    async latest(caller) {
      const session = await salesforce.as(caller);
      const mine = await session.describe('Reference_Request__c');
      const rows = await session.query<Row>(
        soql`SELECT ${fields(['Id', 'Name', ...ABOUT.filter((each) => mine.has(each))])} FROM Reference_Request__c
          ORDER BY CreatedDate DESC, Id DESC LIMIT ${MOST}`,
      );
      return rows.map((row) => ({
        ...{ id: row.Id, number: row.Name },
        about: row.Deal_Name__c ?? row.Prospect_Name__c ?? null,
      }));
    },
    async numbered(caller, number) {
      const session = await salesforce.as(caller);
      const rows = await session.query<Row>(soql`SELECT Id FROM Reference_Request__c WHERE Name = ${number} LIMIT 1`);
      return rows[0]?.Id ?? null;
    },
    async firstOf(caller, ids) {
      const session = await salesforce.as(caller);
      const rows = await session.query<{ Id: string; Name: string; Username: string }>(
        soql`SELECT Id, Name, Username FROM User WHERE Id IN ${ids} AND IsActive = true`,
      );
      const found = ids.flatMap((id) => rows.find((each) => each.Id === id) ?? [])[0];
      return found ? { id: found.Id, name: found.Name, username: found.Username, email: null, isActive: true } : null;
    },
  };
}
