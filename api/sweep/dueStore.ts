import { dayNumber, dayOf } from '../activity/period.ts';
import type { MessageSettings } from '../message/rules.ts';
import { queryOf, rowsIn } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { day, fields, soql, type Soql } from '../salesforce/soql.ts';
import {
  ACTIVITY_FIELDS,
  APPROVAL_FIELDS,
  CANDIDATE_FIELDS,
  DECISION_FIELDS,
  REQUEST_FIELDS,
} from '../request/fields.ts';
import { OPEN_STATUSES } from '../request/schema.ts';
import type { DueAgreement, DueCheckIn, DueNomination, DueRecords, DueReference } from './dueRecords.ts';
import { earliestDay, AGREEMENT_ENDS, type EndedAgreement } from '../reference/endAgreement.ts';
import type { BesideRequests } from './besideRequests.ts';
import type { DueRequest } from './dueRequest.ts';

export interface DueStore {
  /** What is open, or waits to be confirmed; one call for every 2,000. */
  unfinished(): Promise<DueRequest[]>;
  /** Requests on which a step was taken since then. */
  stepped(since: Date): Promise<DueRequest[]>;
  /** Agreements whose last day is over, at most so many, the oldest first; one call. */
  ended(now: Date): Promise<EndedAgreement[]>;
  /** Decisions since then on nominations, and on agreements that ran out; one call. */
  beside(since: Date): Promise<BesideRequests[]>;
  /** By the dates of records, at most so many of each, the oldest first; one call. */
  records(today: string, settings: Dates): Promise<DueRecords>;
}

export type Dates = Pick<MessageSettings, 'agreementDays' | 'nominationDays' | 'checkInDays'> & { flagDays: number };

/** Of each kind in one round. */
export const MOST_OF_A_KIND = 1_000;
/** Days after which what is still so is told again, and for which a check-in may be late. */
const AGAIN_DAYS = 30;
const LATE_DAYS = 7;

const ALSO = ['Prospect_Account__r.Id', 'Prospect_Account__r.Name', 'Prospect_Account__r.ParentId', 'Finished_At__c'];
const CUSTOMER = ['Reference__r.Contact__c', 'Reference__r.Manager__c'];
const KEPT = ['Id', 'OwnerId', 'CSM__c', 'Manager__c'];
const ofReference = KEPT.map((name) => `Reference__r.${name}`);

const BESIDE = [
  ...['Id', 'Move__c', 'By__c', 'Reason__c', 'Facts__c', 'Reference__c', ...ofReference],
  ...['Nomination__c', 'Nomination__r.Name', 'Nomination__r.OwnerId', 'Nomination__r.Owner.Name'],
];

interface AgreementRow {
  Id: string;
  Reference__c: string;
  Reference__r: { Name: string; Account__c: string | null; Contact__c: string | null } | null;
}

const WHOLE = soql`SELECT ${fields([...REQUEST_FIELDS, ...ALSO])},
  (SELECT ${fields([...CANDIDATE_FIELDS, ...CUSTOMER])} FROM Candidates__r),
  (SELECT ${fields(APPROVAL_FIELDS)} FROM Approvals__r),
  (SELECT ${fields(ACTIVITY_FIELDS)} FROM Activities__r),
  (SELECT ${fields(DECISION_FIELDS)} FROM Decisions__r) FROM Reference_Request__c`;

export function dueStore({ salesforce }: { salesforce: Salesforce }): DueStore {
  const read = async (soqlText: Soql) => (await salesforce.service()).query<DueRequest>(soqlText);
  return {
    unfinished: () =>
      read(
        soql`${WHOLE} WHERE Status__c IN ${[...OPEN_STATUSES]}
          OR (Status__c IN ('Completed', 'Cancelled') AND Finished_At__c = null) ORDER BY Id`,
      ),
    stepped: (since) =>
      read(
        soql`${WHOLE} WHERE Id IN (SELECT Request__c FROM Reference_Decision__c
          WHERE At__c >= ${since} AND Request_Turn_Number__c > 0) ORDER BY Id`,
      ),
    async ended(now) {
      const rows = await (
        await salesforce.service()
      ).query<AgreementRow>(
        soql`SELECT Id, Reference__c, Reference__r.Name, Reference__r.Account__c, Reference__r.Contact__c FROM Reference_Participation__c
          WHERE Status__c = 'Agreed' AND Expires_On__c < ${day(earliestDay(now))} AND Reference__r.Account__c != null
          ORDER BY Expires_On__c, Id LIMIT ${MOST_OF_A_KIND}`,
      );
      return rows.map(({ Id: id, Reference__c: referenceId, Reference__r: of }) => ({
        ...{ id, referenceId, number: of?.Name ?? '' },
        keys: [of?.Account__c, of?.Contact__c].filter((each) => typeof each === 'string'),
      }));
    },
    beside: async (since) =>
      (await salesforce.service()).query<BesideRequests>(
        soql`SELECT ${fields(BESIDE)} FROM Reference_Decision__c WHERE At__c >= ${since} AND Request__c = null
          AND (Nomination__c != null OR Move__c = ${AGREEMENT_ENDS}) ORDER BY At__c, Id`,
      ),
    async records(today, { flagDays, agreementDays, nominationDays, checkInDays }) {
      const from = (days: number) => dayOf(dayNumber(today) + days);
      const told = (kind: string, days: number) =>
        soql`SELECT Reference__c FROM Reference_Message__c WHERE Kind__c = ${kind} AND Reference__c != null AND Made_At__c >= ${midnight(from(-days))}`;
      const first = soql`LIMIT ${MOST_OF_A_KIND}`;
      const inPool = soql`Status__c IN ('Active', 'Caution') AND Account__c != null`;
      const session = await salesforce.service();
      const answers = await session.composite(
        [
          queryOf(
            'verifications',
            soql`SELECT ${fields([...KEPT, 'Name', 'Last_Verified_On__c'])} FROM Reference__c
              WHERE ${inPool} AND (Last_Verified_On__c <= ${day(from(-flagDays))}
                OR (Last_Verified_On__c = null AND CreatedDate <= ${midnight(from(-flagDays))}))
              AND Id NOT IN (${told('verification', flagDays)}) ORDER BY Last_Verified_On__c, Id ${first}`,
          ),
          queryOf(
            'withheld',
            soql`SELECT ${fields([...KEPT, 'Name', 'Withheld_Review_On__c'])} FROM Reference__c
              WHERE Withheld_Review_On__c <= ${day(today)} AND Account__c != null
              AND Id NOT IN (${told('withheld', AGAIN_DAYS)}) ORDER BY Withheld_Review_On__c, Id ${first}`,
          ),
          queryOf(
            'agreements',
            soql`SELECT ${fields(['Id', 'Activity_Type__c', 'Expires_On__c', ...ofReference])}
              FROM Reference_Participation__c WHERE Status__c = 'Agreed' AND Expires_On__c >= ${day(today)}
              AND Expires_On__c <= ${day(from(agreementDays))}
              AND Reference__c NOT IN (${told('agreement', agreementDays)}) ORDER BY Expires_On__c, Id ${first}`,
          ),
          queryOf(
            'nominations',
            soql`SELECT Id, Name, OwnerId, Owner.Name, CreatedDate FROM Reference_Nomination__c
              WHERE Status__c IN ('Nominated', 'Contacted') AND CreatedDate <= ${midnight(from(-nominationDays))}
              ORDER BY CreatedDate, Id ${first}`,
          ),
          queryOf(
            'checkIns',
            soql`SELECT ${fields(['Id', 'Activity_Type__c', 'Activity_Date__c', ...ofReference])}
              FROM Reference_Activity__c WHERE Status__c = 'Completed'
              AND Activity_Date__c <= ${day(from(-checkInDays))} AND Activity_Date__c > ${day(from(-checkInDays - LATE_DAYS))}
              ORDER BY Activity_Date__c, Id ${first}`,
          ),
        ],
        { allOrNone: false },
      );
      return {
        verifications: rowsIn<DueReference>(answers, 'verifications'),
        withheld: rowsIn<DueReference>(answers, 'withheld'),
        agreements: rowsIn<DueAgreement>(answers, 'agreements'),
        nominations: rowsIn<DueNomination>(answers, 'nominations'),
        checkIns: rowsIn<DueCheckIn>(answers, 'checkIns'),
      };
    },
  };
}

const midnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
