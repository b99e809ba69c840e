import { listOf } from '../reference/record.ts';
import { OPPORTUNITY_SOURCES } from '../policy/mapping.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { Deal, Prospect } from './deal.ts';
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
  Account?: ProspectRecord | null;
};

export interface ProspectRecord {
  Name?: string | null;
  ParentId?: string | null;
  Industry?: string | null;
  BillingCountry?: string | null;
  NumberOfEmployees?: number | null;
}

export interface StageRecord {
  ApiName: string;
  SortOrder: number;
}

const DEAL_FIELDS = ['Id', 'Name', 'OwnerId', 'StageName', 'IsClosed', 'AccountId', 'Amount', 'CloseDate'];
export const DEAL_ACCOUNT_FIELDS = ['Name', 'ParentId', 'Industry', 'BillingCountry', 'NumberOfEmployees'];

/** What to read of an opportunity and its account, of that which this reader may. */
export function dealFields(
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  { mapping }: PolicySettings,
): string[] {
  const mapped = OPPORTUNITY_SOURCES.map((source) => mapping[source]);
  const wished = [...DEAL_FIELDS, ...mapped].filter((name) => name !== null);
  const account = DEAL_ACCOUNT_FIELDS.filter((name) => theirs.has(name)).map((name) => `Account.${name}`);
  return [...new Set(wished.filter((name) => mine.has(name))), ...(mine.has('AccountId') ? account : [])];
}

const items = (value: unknown): string[] =>
  listOf(typeof value === 'string' ? value : null)
    .map((item) => item.trim())
    .filter((item) => item !== '');

export function toProspect(
  accountId: string | null,
  record: ProspectRecord | null,
  settings: PolicySettings,
): Prospect {
  const country = record?.BillingCountry ?? null;
  return {
    accountId,
    accountName: record?.Name ?? null,
    accountParentId: record?.ParentId ?? null,
    industry: record?.Industry ?? null,
    country,
    region: regionOf(country, settings),
    sizeBand: sizeBand(record?.NumberOfEmployees ?? null),
  };
}

/** What is read beside the opportunity, of it and of the one who asks. */
export interface BesideDeal {
  stages: StageRecord[];
  canEdit: boolean;
  team: string | null;
}

export function toDeal(record: DealRecord, { stages, canEdit, team }: BesideDeal, settings: PolicySettings): Deal {
  const { mapping } = settings;
  const mapped = (source: (typeof OPPORTUNITY_SOURCES)[number]) => items(record[mapping[source] ?? '']);
  return {
    ...toProspect(record.AccountId ?? null, record.Account ?? null, settings),
    opportunityId: record.Id,
    name: record.Name,
    ownerId: record.OwnerId,
    products: mapped('opportunityProduct'),
    useCases: mapped('opportunityUseCase'),
    personas: mapped('opportunityPersona'),
    languages: mapped('opportunityLanguage'),
    competitors: mapped('opportunityCompetitor'),
    stage: record.StageName,
    stageOrders: Object.fromEntries(stages.map((stage) => [stage.ApiName, stage.SortOrder])),
    amount: record.Amount ?? null,
    closeDate: record.CloseDate ?? null,
    isClosed: record.IsClosed,
    canEdit,
    team,
  };
}
