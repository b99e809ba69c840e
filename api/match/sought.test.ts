import { describe, expect, test } from '@jest/globals';
import { aDeal, aPolicy } from '#tests/builders.ts';
import { namedIn, soughtIn, vocabularyOf } from './sought.ts';

const { settings } = aPolicy();
const card = {
  Id: '',
  Name: 'REF-00001',
  Products__c: 'Herd;Herd tracking',
  Use_Cases__c: 'Milk yield',
  Replaced__c: 'Fieldnote',
};
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
      competitors: [],
      sizeBand: null,
    });
  });

  test('a region without a country, and whose product they had', () => {
    const sought = soughtIn('Someone in Western Europe, not on Fieldnote', null, vocabulary);
    expect(sought).toMatchObject({ country: 'Western Europe', region: 'Western Europe', competitors: ['Fieldnote'] });
  });

  test('no part of a word is a name', () => {
    expect(namedIn('Shepherd and Herds', ['Herd'])).toEqual([]);
    expect(namedIn('C++ (beta)', ['C++ (beta)', ''])).toEqual(['C++ (beta)']);
  });

  test('nothing, which speaks for and against nobody', () => {
    const nowhere = { industry: null, country: null, region: null, sizeBand: null };
    const nothing = { ...nowhere, products: [], useCases: [], personas: [], languages: [], competitors: [] };
    expect(soughtIn('', null, vocabulary)).toEqual(nothing);
  });
});

test('the account it names stands before its words', () => {
  const sought = soughtIn('dairy farming in France', aDeal(), vocabulary);
  expect(sought).toMatchObject({ industry: 'Cattle Ranching', country: 'United States', region: 'Northern America' });
});
