import { listOf } from '../reference/record.ts';
import type { AccountFacts, ReferenceCard, ReferenceStatus } from '../reference/schema.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import { regionOf } from './score.ts';

/** All a card prints or the ranking weighs, as the caller read it; a field their field security hides is not there. */
export interface CardRecord {
  Id: string;
  Name: string;
  Status__c?: ReferenceStatus;
  Headline__c?: string | null;
  Summary__c?: string | null;
  Key_Points__c?: string | null;
  Products__c?: string | null;
  Use_Cases__c?: string | null;
  Account_Name__c?: string | null;
  Account_Industry__c?: string | null;
  Account_Country__c?: string | null;
  Account_Size_Band__c?: string | null;
}

export const CARD_FIELDS = [
  'Id',
  'Name',
  'Status__c',
  'Headline__c',
  'Summary__c',
  'Key_Points__c',
  'Products__c',
  'Use_Cases__c',
  'Account_Name__c',
  'Account_Industry__c',
  'Account_Country__c',
  'Account_Size_Band__c',
] as const;

/** A text formula over a blank may answer an empty text. */
const filled = (text: string | null | undefined): string | null => text || null;

/** The candidate with every printable fact as the caller read it: what they may not read is gone, not just unprinted. */
export function asRead({ reference, uses }: Candidate, record: CardRecord): Candidate {
  const account = {
    ...reference.account,
    name: filled(record.Account_Name__c),
    industry: filled(record.Account_Industry__c),
    country: filled(record.Account_Country__c),
    sizeBand: filled(record.Account_Size_Band__c),
  };
  const read = {
    number: record.Name,
    status: record.Status__c ?? reference.status,
    products: listOf(record.Products__c),
    useCases: listOf(record.Use_Cases__c),
    account,
  };
  return { reference: { ...reference, ...read }, uses };
}

export const cardOf = (record: CardRecord): ReferenceCard => ({
  id: record.Id,
  number: record.Name,
  status: record.Status__c ?? null,
  headline: record.Headline__c ?? null,
  summary: record.Summary__c ?? null,
  keyPoints: record.Key_Points__c ?? null,
  products: listOf(record.Products__c),
});

export const accountOf = (record: CardRecord, settings: PolicySettings): AccountFacts => ({
  name: filled(record.Account_Name__c),
  industry: filled(record.Account_Industry__c),
  region: regionOf(filled(record.Account_Country__c), settings),
  sizeBand: filled(record.Account_Size_Band__c),
  country: filled(record.Account_Country__c),
});
