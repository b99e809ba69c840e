import type { ToldRecord } from './feedback.ts';

/** Somebody with so many requests. */
export interface TeamRecord {
  personId: string;
  personName: string | null;
  requests: number;
}

export interface OwnerRecord {
  ownerId: string;
  ownerName: string | null;
  accounts: number;
  amount: number | null;
}

export interface HoardedRecord {
  accountId: string;
  accountName: string | null;
  ownerId: string;
  ownerName: string | null;
  amount: number | null;
}

/** A use with what its reference is called. */
export interface AskedRecord {
  Account__c: string;
  Activity_Date__c: string;
  Reference__c: string | null;
  Reference__r: { Name: string; Account_Name__c?: string | null } | null;
}

export interface WithheldRecord {
  Id: string;
  Name: string;
  Account_Name__c?: string | null;
  Withheld_Review_On__c: string;
  Owner: { Name: string } | null;
}

/** What one reader's own session says of the program; sums are Salesforce's. */
export interface HealthRecords {
  /** References that may be asked, by the day their details were confirmed last. */
  verified: { verifiedOn: string | null; total: number }[];
  /** References to be asked with care. */
  cautioned: number;
  uses: { total: number; used: number };
  /** The tenth with the most uses; null: more than are sorted. */
  busiest: { referenceId: string; number: string; total: number }[] | null;
  /** Uses within the weeks of the calendar, of the accounts with the most. */
  asked: AskedRecord[];
  /** Null where this reader may not read it, as also below. */
  hoarding: { owners: OwnerRecord[]; accounts: HoardedRecord[]; nominated: ReadonlySet<string> } | null;
  withheld: WithheldRecord[] | null;
  /** Given within the time, the latest first. */
  feedback: ToldRecord[] | null;
  open: TeamRecord[];
  finished: TeamRecord[];
  fulfilled: number;
}
