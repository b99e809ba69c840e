import type { ActivityType } from '../activity/schema.ts';
import { dayNumber } from '../activity/period.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn } from '../policy/region.ts';
import type { Purpose } from '../policy/company.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { DealState, DealUse, InsightDeal } from './deal.ts';

/** `Opportunity` as its reader sees it; a field their field security hides is not there. */
export interface OpportunityRecord {
  Id: string;
  Name?: string | null;
  AccountId?: string | null;
  Amount?: number | null;
  /** Where an organization has several currencies. */
  CurrencyIsoCode?: string | null;
  StageName?: string | null;
  Type?: string | null;
  CreatedDate: string;
  CloseDate: string;
  IsClosed: boolean;
  IsWon: boolean;
  Account?: { Name?: string | null; Industry?: string | null; BillingCountry?: string | null } | null;
}

/** A stage, and an amount, an opportunity came to. */
export interface StepRecord {
  OpportunityId: string;
  CreatedDate: string;
  StageName?: string | null;
  Amount?: number | null;
}

/** A use that took place and was confirmed. */
export interface UseRecord {
  Id: string;
  Opportunity__c: string;
  Activity_Type__c: ActivityType;
  Activity_Date__c: string;
  Reference__c?: string | null;
  Reference__r?: { Name: string; Account_Name__c?: string | null } | null;
  Request__c?: string | null;
  Request__r?: { Name: string } | null;
}

export type BesideRecord = Omit<UseRecord, 'Opportunity__c'> & { Request__r: { Name: string; Purpose__c: Purpose } };

/** What one reader sees of it. */
export interface InfluenceRecords {
  uses: UseRecord[];
  /** Uses of the time for deals that had closed before it. */
  late: number;
  /** Uses of the time for deals this reader may not open. */
  elsewhere: number;
  /** The deals of the uses. */
  used: OpportunityRecord[];
}

export interface ComparedRecords {
  /** Deals that lived in that time; null: more than are compared at once. */
  alive: OpportunityRecord[] | null;
  /** The stages of those, in order of time. */
  steps: StepRecord[];
}

/** Besides, uses of the time for press, analysts, events and whatever else is no sale. */
export type RevenueRecords = InfluenceRecords & ComparedRecords & { beside: BesideRecord[] };

export interface ReadDeal extends InsightDeal {
  record: OpportunityRecord;
}
export interface ReadUse extends DealUse {
  record: UseRecord;
}

export const OPPORTUNITY_FIELDS = [
  ...['Id', 'Name', 'AccountId', 'Amount', 'StageName', 'CreatedDate', 'CloseDate', 'IsClosed', 'IsWon'],
  ...['CurrencyIsoCode', 'Type'],
];
export const OPPORTUNITY_ACCOUNT_FIELDS = ['Name', 'Industry', 'BillingCountry'];

/** Salesforce's moments are days in UTC here, for uses and deals alike. */
const dayOf = (moment: string): number => dayNumber(moment.slice(0, 10));

/** The widest places of both hierarchies, so that enough deals have others to be compared with. */
const sectorOf = ({ Account }: OpportunityRecord, settings: PolicySettings): string | null =>
  Account?.Industry ? (industriesOf(settings).path(Account.Industry)[0] ?? null) : null;
const continentOf = ({ Account }: OpportunityRecord, settings: PolicySettings): string | null =>
  Account?.BillingCountry ? (placesIn(settings).path(Account.BillingCountry)[0] ?? null) : null;

const stateOf = ({ CreatedDate, StageName, Amount }: StepRecord): DealState => ({
  ...{ from: dayOf(CreatedDate), stage: StageName ?? '', amount: Amount ?? null },
});

export function dealsOf(
  records: readonly OpportunityRecord[],
  steps: readonly StepRecord[],
  settings: PolicySettings,
): ReadDeal[] {
  const stepsOf = Map.groupBy(steps, ({ OpportunityId }) => OpportunityId);
  return records.map((record) => ({
    ...{ id: record.Id, accountId: record.AccountId ?? null, record },
    ...{ amount: record.Amount ?? null, currency: record.CurrencyIsoCode ?? null },
    ...{ created: dayOf(record.CreatedDate), won: record.IsWon },
    kind: record.Type ?? null,
    ...{ sector: sectorOf(record, settings), region: continentOf(record, settings) },
    closed: record.IsClosed ? dayNumber(record.CloseDate) : null,
    states: (stepsOf.get(record.Id) ?? []).map(stateOf),
  }));
}

export const useOf = (record: UseRecord): ReadUse => ({
  ...{ id: record.Id, dealId: record.Opportunity__c, record },
  ...{ activityType: record.Activity_Type__c, on: dayNumber(record.Activity_Date__c) },
});
