import { listOf } from '../reference/record.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { Deal } from './deal.ts';
import { regionOf } from '../policy/region.ts';
import { sizeBand } from './sizeBand.ts';

/** `Opportunity` with its account as the caller reads it; a field their field security hides is not there. */
export type DealRecord = Record<string, unknown> & {
  Id: string;
  Name: string;
  OwnerId: string;
  StageName: string;
  IsClosed: boolean;
  AccountId?: string | null;
  Amount?: number | null;
  CloseDate?: string | null;
  Account?: {
    Name?: string | null;
    ParentId?: string | null;
    Industry?: string | null;
    BillingCountry?: string | null;
    NumberOfEmployees?: number | null;
  } | null;
};

export interface StageRecord {
  ApiName: string;
  SortOrder: number;
}

export const DEAL_FIELDS = ['Id', 'Name', 'OwnerId', 'StageName', 'IsClosed', 'AccountId', 'Amount', 'CloseDate'];
export const DEAL_ACCOUNT_FIELDS = ['Name', 'ParentId', 'Industry', 'BillingCountry', 'NumberOfEmployees'];

const items = (value: unknown): string[] =>
  listOf(typeof value === 'string' ? value : null)
    .map((item) => item.trim())
    .filter((item) => item !== '');

export function toDeal(record: DealRecord, stages: StageRecord[], canEdit: boolean, settings: PolicySettings): Deal {
  const { opportunityProduct, opportunityUseCase } = settings.mapping;
  const country = record.Account?.BillingCountry ?? null;
  return {
    opportunityId: record.Id,
    name: record.Name,
    ownerId: record.OwnerId,
    accountId: record.AccountId ?? null,
    accountName: record.Account?.Name ?? null,
    accountParentId: record.Account?.ParentId ?? null,
    industry: record.Account?.Industry ?? null,
    country,
    region: regionOf(country, settings),
    sizeBand: sizeBand(record.Account?.NumberOfEmployees ?? null),
    products: items(record[opportunityProduct ?? '']),
    useCases: items(record[opportunityUseCase ?? '']),
    competitor: null,
    stage: record.StageName,
    stageOrders: Object.fromEntries(stages.map((stage) => [stage.ApiName, stage.SortOrder])),
    amount: record.Amount ?? null,
    closeDate: record.CloseDate ?? null,
    isClosed: record.IsClosed,
    canEdit,
  };
}
