import { LRUCache } from 'lru-cache';
import { create, createAll, queryOf, rowsIn, succeeded, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { soql } from '../salesforce/soql.ts';
import { OPEN_STATUSES } from './schema.ts';
import { shares } from './share.ts';

/** For whom somebody acts. */
export interface Standing {
  userId: string;
  /** Whose approvals they may answer. */
  approvers: string[];
  /** Whose requests they arrange. */
  fulfillers: string[];
}

export interface StandInStore {
  /** Lets somebody read the open requests they act on in another's place: when these were placed nobody knew of it. */
  admit(standing: Standing): Promise<void>;
}

interface Children {
  records: { Id: string }[];
}
interface OpenRequest {
  Id: string;
  OwnerId: string;
  Turn__c: number | null;
  Activities__r: Children | null;
  Decisions__r: Children | null;
}

/** Most requests opened at a time; the next reading opens the rest. */
const MOST = 50;
/** Most records of a collection, and most collections of a composite (REST API Developer Guide). */
const RECORDS = 200;
const COLLECTIONS = 5;

export function standInStore({ salesforce }: { salesforce: Salesforce }): StandInStore {
  /** Turns up to which a person reads a request. */
  const admitted = new LRUCache<string, number>({ max: 10_000 });
  return {
    async admit({ userId, approvers, fulfillers }) {
      const session = await salesforce.service();
      const open = soql`SELECT Id, OwnerId, Turn__c, (SELECT Id FROM Activities__r), (SELECT Id FROM Decisions__r)
        FROM Reference_Request__c WHERE Status__c IN ${[...OPEN_STATUSES]}`;
      const asked = soql`SELECT Request__c FROM Reference_Approval__c
        WHERE Verdict__c = 'Pending' AND Approver__c IN ${approvers}`;
      const reads: Subrequest[] = [queryOf('approving', soql`${open} AND Id IN (${asked})`)];
      if (fulfillers.length > 0) reads.push(queryOf('arranging', soql`${open} AND Fulfiller__c IN ${fulfillers}`));
      const answers = await session.composite(reads, { allOrNone: false });
      const found = new Map(
        reads.flatMap(({ referenceId }) => rowsIn<OpenRequest>(answers, referenceId)).map((each) => [each.Id, each]),
      );
      const news = [...found.values()]
        .filter(({ Id, Turn__c }) => (admitted.get(`${userId} ${Id}`) ?? -1) < (Turn__c ?? 0))
        .slice(0, MOST);
      const ids = (list: Children | null) => list?.records.map(({ Id }) => Id) ?? [];
      const rows = news.flatMap((each) => [
        ...shares('Reference_Request__c', [each.Id], [userId], each.OwnerId),
        ...shares('Reference_Activity__c', ids(each.Activities__r), [userId]),
        ...shares('Reference_Decision__c', ids(each.Decisions__r), [userId]),
      ]);
      const records = rows.slice(0, RECORDS * COLLECTIONS).map((row) => create(row.type, row.fields));
      const collections = Array.from({ length: Math.ceil(records.length / RECORDS) }, (_, at) =>
        createAll(`shares${at}`, records.slice(at * RECORDS, (at + 1) * RECORDS)),
      );
      if (collections.length > 0) succeeded(await session.composite(collections, { allOrNone: true }));
      for (const each of news) admitted.set(`${userId} ${each.Id}`, each.Turn__c ?? 0);
    },
  };
}
