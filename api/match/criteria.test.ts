import { expect, test } from '@jest/globals';
import { criteriaFor, mayTell } from './criteria.ts';

const ALL = [
  ...['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c'],
  ...['Products__c', 'Use_Cases__c', 'Persona__c', 'Languages__c', 'Replaced__c', 'Last_Verified_On__c'],
];

test('a hidden field takes its criterion out, and only that one', () => {
  for (const hidden of ALL) {
    const served = criteriaFor(new Set(ALL.filter((name) => name !== hidden)));
    expect(served.size).toBe(criteriaFor(new Set(ALL)).size - 1);
  }
  expect([...criteriaFor(new Set())]).toEqual(['rest', 'rotation', 'capacity']);
});

test('satisfaction serves nobody who asks, whatever they may read', () => {
  expect(criteriaFor(new Set([...ALL, 'Satisfaction__c'])).has('satisfaction')).toBe(false);
});

test('a rule over a field is told to those who may read the field', () => {
  expect(mayTell('STALE', new Set(['Last_Verified_On__c']))).toBe(true);
  expect(mayTell('STALE', new Set())).toBe(false);
  expect(mayTell('SOMETHING_NEW', new Set(['Last_Verified_On__c']))).toBe(false);
});
