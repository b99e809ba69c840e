import { expect, test } from '@jest/globals';
import { marketSettings } from '#tests/data/market.ts';
import { NO_MAPPING } from '../policy/mapping.ts';
import { dealFields, type DealRecord, toDeal } from './dealRecord.ts';

const settings = {
  ...marketSettings(),
  mapping: {
    ...NO_MAPPING,
    opportunityPersona: 'Buyer_Role__c',
    opportunityLanguage: 'Language__c',
    opportunityCompetitor: 'Rival__c',
  },
};
const record: DealRecord = {
  Id: '006000000000001AAA',
  Name: 'Herd tracking',
  OwnerId: '005000000000001AAA',
  StageName: 'Proposal',
  IsClosed: false,
  Buyer_Role__c: 'Finance',
  Language__c: 'French; German',
  Rival__c: 'Fieldnote',
};
const beside = { stages: [], canEdit: true, team: null };

test('role and language of the buyer and whom we are up against are read where the policy says this org keeps them', () => {
  const fields = ['Id', 'Name', 'OwnerId', 'StageName', 'IsClosed', 'Buyer_Role__c', 'Language__c', 'Rival__c'];
  expect(dealFields(new Set(fields), new Set(), settings)).toEqual(fields);
  expect(toDeal(record, beside, settings)).toMatchObject({
    ...{ personas: ['Finance'], languages: ['French', 'German'], competitors: ['Fieldnote'] },
  });
});

test('what the caller may not read, or nobody mapped, is not asked for', () => {
  expect(dealFields(new Set(['Id', 'Language__c']), new Set(), settings)).toEqual(['Id', 'Language__c']);
  expect(toDeal(record, beside, marketSettings())).toMatchObject({ personas: [], languages: [], competitors: [] });
});
