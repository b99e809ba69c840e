import { accountOf, type CardRecord } from '../reference/card.ts';
import { listOf } from '../reference/record.ts';
import type { Candidate } from './candidate.ts';

/** The candidate with every printable fact as the caller read it: what they may not read is gone, not just unprinted. */
export function asRead({ reference, uses }: Candidate, record: CardRecord): Candidate {
  const { region: _region, name: _name, ...facts } = accountOf(record, null);
  const account = { ...reference.account, ...facts };
  const read = {
    status: record.Status__c ?? reference.status,
    products: listOf(record.Products__c),
    useCases: listOf(record.Use_Cases__c),
    languages: listOf(record.Languages__c),
    persona: record.Persona__c ?? null,
    replaced: listOf(record.Replaced__c),
    lastVerifiedOn: record.Last_Verified_On__c ?? null,
    account,
  };
  return { reference: { ...reference, ...read }, uses };
}
