import type { Caller } from '../caller.ts';
import type { Stop } from '../request/clock.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { soql } from '../salesforce/soql.ts';
import type { DecisionRow } from './recorded.ts';

interface Row {
  Id: string;
  Move__c: string;
  Outcome__c: string;
  Rule__c: string | null;
  At__c: string;
  For__c: string;
  From__c: string | null;
  To__c: string | null;
  Ball__c: Stop['party'] | null;
  Ball_User__c: string | null;
  Request__c: string | null;
  Request__r: { Name: string } | null;
  Request_Turn_Number__c: number | null;
  Policy_Version__c: number | null;
  Command_Key__c: string | null;
  Refused_Key__c: string | null;
  Reference__c: string | null;
  Reference__r: { Account_Name__c: string | null; Name: string } | null;
  Facts__c: string | null;
}

/** What was decided, as the manager's own session reads it. */
export interface History {
  rows: DecisionRow[];
  stops: Map<string, Stop[]>;
  /** Numbers of requests and names of customers, by id. */
  names: Map<string, string>;
  truncated: boolean;
}

export interface RehearsalStore {
  history(caller: Caller, since: Date): Promise<History>;
}

/** With their facts, what one answer can carry in time. */
const MOST = 6_000;

export function rehearsalStore({ salesforce }: { salesforce: Salesforce }): RehearsalStore {
  return {
    async history(caller, since) {
      const session = await salesforce.as(caller);
      const found = await session.query<Row>(
        soql`SELECT Id, Move__c, Outcome__c, Rule__c, At__c, For__c, From__c, To__c, Ball__c, Ball_User__c, Request__c,
            Request__r.Name, Request_Turn_Number__c, Policy_Version__c, Command_Key__c, Refused_Key__c, Reference__c,
            Reference__r.Account_Name__c, Reference__r.Name, Facts__c
          FROM Reference_Decision__c WHERE At__c >= ${since} AND For__c != null ORDER BY At__c DESC, Id DESC LIMIT ${MOST}`,
      );
      const rows = found.reverse();
      const names = new Map<string, string>();
      const stops = new Map<string, Stop[]>();
      for (const row of rows) {
        if (row.Request__c && row.Request__r) names.set(row.Request__c, row.Request__r.Name);
        if (row.Reference__c && row.Reference__r) {
          names.set(row.Reference__c, row.Reference__r.Account_Name__c ?? row.Reference__r.Name);
        }
        if (!row.Request__c || row.Request_Turn_Number__c === null || !row.To__c || !row.Ball__c) continue;
        const stop = {
          status: row.To__c as Stop['status'],
          party: row.Ball__c,
          userId: row.Ball_User__c,
          at: new Date(row.At__c),
        };
        stops.set(row.Request__c, [...(stops.get(row.Request__c) ?? []), stop]);
      }
      return { rows: rows.map(toDecision), stops, names, truncated: found.length === MOST };
    },
  };
}

const toDecision = (row: Row): DecisionRow => ({
  id: row.Id,
  move: row.Move__c,
  outcome: row.Outcome__c,
  rule: row.Rule__c,
  at: new Date(row.At__c),
  requesterId: row.For__c,
  requestId: row.Request__c,
  version: row.Policy_Version__c,
  key: row.Command_Key__c ?? row.Refused_Key__c,
  referenceId: row.Reference__c,
  facts: row.Facts__c,
});
