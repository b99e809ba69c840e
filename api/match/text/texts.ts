import type { CardRecord } from '../../reference/card.ts';
import { listOf } from '../../reference/record.ts';
import { FOUND_IN, type FoundIn } from '../searchSchema.ts';

/** The texts of a reference by field; several where a field holds several values. */
export type Texts = Record<FoundIn, string[]>;

const FIELDS = {
  account: 'Account_Name__c',
  headline: 'Headline__c',
  industry: 'Account_Industry__c',
  products: 'Products__c',
  useCases: 'Use_Cases__c',
  keyPoints: 'Key_Points__c',
  summary: 'Summary__c',
} as const satisfies Record<FoundIn, keyof CardRecord>;

type TextRecord = Pick<CardRecord, (typeof FIELDS)[FoundIn]>;

const one = (text: string | null | undefined): string[] => (text ? [text] : []);

/** Only of what was read: a field that the reader's field security hides is empty. */
export const textsOf = (record: TextRecord): Texts => ({
  account: one(record.Account_Name__c),
  headline: one(record.Headline__c),
  industry: one(record.Account_Industry__c),
  products: listOf(record.Products__c),
  useCases: listOf(record.Use_Cases__c),
  keyPoints: one(record.Key_Points__c),
  summary: one(record.Summary__c),
});

/** Where a reader may look for words. */
export const openTo = (readable: ReadonlySet<string>): FoundIn[] =>
  FOUND_IN.filter((field) => readable.has(FIELDS[field]));
