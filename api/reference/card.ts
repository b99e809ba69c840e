import { regionOf } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { listOf } from './record.ts';
import type { AccountFacts, ReferenceCard, ReferenceStatus } from './schema.ts';

/** Facts of the account, as formula fields of the reference show them to one reader. */
export interface AccountFactsRecord {
  Account_Name__c?: string | null;
  Account_Industry__c?: string | null;
  Account_Country__c?: string | null;
  Account_Size_Band__c?: string | null;
}

/** All a card prints or the ranking weighs, as the caller read it; a field their field security hides is not there. */
export interface CardRecord extends AccountFactsRecord {
  Id: string;
  Name: string;
  Status__c?: ReferenceStatus;
  Headline__c?: string | null;
  Summary__c?: string | null;
  Key_Points__c?: string | null;
  Products__c?: string | null;
  Persona__c?: string | null;
  Use_Cases__c?: string | null;
  Languages__c?: string | null;
  Replaced__c?: string | null;
  Last_Verified_On__c?: string | null;
  /** Not a field: whether this reader may edit the reference, where it was asked. */
  mayEdit?: boolean;
}

export const CARD_FIELDS = [
  'Id',
  'Name',
  'Status__c',
  'Headline__c',
  'Summary__c',
  'Key_Points__c',
  'Products__c',
  'Persona__c',
  'Use_Cases__c',
  'Languages__c',
  'Replaced__c',
  'Last_Verified_On__c',
  'Account_Name__c',
  'Account_Industry__c',
  'Account_Country__c',
  'Account_Size_Band__c',
] as const;

/** A text formula over a blank may answer an empty text. */
const filled = (text: string | null | undefined): string | null => text || null;

export const cardOf = (record: CardRecord): ReferenceCard => ({
  id: record.Id,
  number: record.Name,
  status: record.Status__c ?? null,
  headline: record.Headline__c ?? null,
  summary: record.Summary__c ?? null,
  keyPoints: record.Key_Points__c ?? null,
  persona: record.Persona__c ?? null,
  products: listOf(record.Products__c),
});

/** The shareable facts of a reference's account; its region follows from country and policy. */
export const accountOf = (
  record: AccountFactsRecord | null | undefined,
  settings: PolicySettings | null,
): AccountFacts => ({
  name: filled(record?.Account_Name__c),
  industry: filled(record?.Account_Industry__c),
  region: settings && regionOf(filled(record?.Account_Country__c), settings),
  sizeBand: filled(record?.Account_Size_Band__c),
  country: filled(record?.Account_Country__c),
});
