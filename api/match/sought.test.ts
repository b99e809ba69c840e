import { describe, expect, test } from '@jest/globals';
import { aDeal, aPolicy } from '#tests/builders.ts';
import { namedIn, soughtIn, vocabularyOf } from './sought.ts';

const { settings } = aPolicy({
  settings: {
    industries: { 'Dairy Farming': 'Agriculture', 'Cattle Ranching': 'Agriculture' },
    regions: { France: 'Western Europe', Canada: 'Northern America' },
  },
});
const card = { Id: '', Name: 'REF-00001', Products__c: 'Herd;Herd tracking', Use_Cases__c: 'Milk yield' };
const vocabulary = vocabularyOf([card], settings);

describe('what a request says in words', () => {
  test.each([
    ['a product, an industry and a country', 'A dairy farming story about HERD TRACKING in France.'],
    ['with marks around them', '“Dairy Farming”: (Herd tracking); France!'],
  ])('%s', (_what, text) => {
    expect(soughtIn(text, null, vocabulary)).toMatchObject({
      industry: 'Dairy Farming',
      country: 'France',
      region: 'Western Europe',
      products: ['Herd tracking', 'Herd'],
      sizeBand: null,
    });
  });

  test('a region without a country', () => {
    expect(soughtIn('Someone in Western Europe', null, vocabulary)).toMatchObject({ region: 'Western Europe' });
  });

  test('no part of a word is a name', () => {
    expect(namedIn('Shepherd and Herds', ['Herd'])).toEqual([]);
    expect(namedIn('C++ (beta)', ['C++ (beta)', ''])).toEqual(['C++ (beta)']);
  });

  test('nothing, which speaks for and against nobody', () => {
    const nowhere = { industry: null, country: null, region: null, sizeBand: null };
    const nothing = { ...nowhere, products: [], useCases: [], personas: [], languages: [] };
    expect(soughtIn('', null, vocabulary)).toEqual(nothing);
  });
});

test('the account it names stands before its words', () => {
  const sought = soughtIn('dairy farming in France', aDeal(), vocabulary);
  expect(sought).toMatchObject({ industry: 'Cattle Ranching', country: 'United States', region: 'Northern America' });
});
