import { describe, expect, test } from '@jest/globals';
import { find } from './find.ts';
import { suggest } from './suggest.ts';
import { type Texts, textsOf } from './texts.ts';
import { partsOf } from './typed.ts';

const DAIRY = textsOf({
  Account_Name__c: 'Lakeside Dairy',
  Headline__c: 'Müller’s cows never wait: Lakeside cut its losses',
  Products__c: 'GTX Pro;MG Special',
  Summary__c: 'They moved to the new herd book in a weekend.',
});

/** What is marked in each field. */
function marked(q: string, texts: Texts = DAIRY) {
  const finding = find(partsOf(q), texts);
  return finding?.found.map(({ field, text, marks }) => [field, ...marks.map(([from, to]) => text.slice(from, to))]);
}

describe('words as they are typed', () => {
  test.each([
    [
      'lak',
      [
        ['account', 'Lakeside'],
        ['headline', 'Lakeside'],
      ],
    ],
    ['DAIRY', [['account', 'Dairy']]],
    ['muller', [['headline', 'Müller']]],
    [
      'pro herd',
      [
        ['products', 'Pro'],
        ['summary', 'herd'],
      ],
    ],
    ['mg', [['products', 'MG']]],
    [
      'loakside',
      [
        ['account', 'Lakeside'],
        ['headline', 'Lakeside'],
      ],
    ],
    ['lossses', [['headline', 'losses']]],
  ])('%s', (q, expected) => {
    expect(marked(q)).toEqual(expected);
  });

  test.each([
    ['only the last word may be unfinished', 'lak dairy'],
    ['every word must be found', 'lakeside bank'],
    ['three letters are what they are', 'cuts herds gtz'],
    ['a number is what it is', '2024'],
    ['a longer word may miss two letters, not three', 'laxexixe'],
  ])('%s: %s', (_why, q) => {
    expect(marked(q)).toBeUndefined();
  });

  test('signs of scripts without spaces are found one by one', () => {
    const texts = textsOf({ Account_Name__c: '株式会社東京牧場' });
    expect(marked('東京', texts)).toEqual([['account', '東京']]);
    expect(marked('京東株', texts)).toEqual([['account', '株', '東京']]);
    expect(marked('"京東"', texts)).toBeUndefined();
  });
});

describe('in quotes', () => {
  test.each([
    ['"new herd book"', [['summary', 'new herd book']]],
    [
      '“herd book in” lakeside',
      [
        ['account', 'Lakeside'],
        ['headline', 'Lakeside'],
        ['summary', 'herd book in'],
      ],
    ],
    ['"the new he', [['summary', 'the new herd']]],
  ])('%s', (q, expected) => {
    expect(marked(q)).toEqual(expected);
  });

  test.each(['"herd new"', '"new herds"', '"the new he"', '"dairy müller"'])('%s is nowhere', (q) => {
    expect(marked(q)).toBeUndefined();
  });
});

test('a word in the name is worth more than one in the summary, a whole one more than one begun, a right one more than a typo', () => {
  const worth = (q: string, record: Parameters<typeof textsOf>[0]) => find(partsOf(q), textsOf(record))?.score ?? 0;
  const ranch = { Account_Name__c: 'Ranch' };
  expect(worth('ranch', ranch)).toBeGreaterThan(worth('ranch', { Summary__c: 'Ranch' }));
  expect(worth('ranch', ranch)).toBeGreaterThan(worth('ranc', ranch));
  expect(worth('ranc', ranch)).toBeGreaterThan(worth('rench', ranch));
});

test('a misspelling is marked only where the word itself is nowhere', () => {
  const texts = textsOf({ Headline__c: 'A branch of the ranch' });
  expect(marked('ranch', texts)).toEqual([['headline', 'ranch']]);
  expect(marked('rannch', texts)).toEqual([['headline', 'branch', 'ranch']]);
});

describe('suggested is', () => {
  const all = [DAIRY, textsOf({ Headline__c: 'Dairies and ranches; one ranch' })];

  test.each([
    ['ranxxh', ['ranch']],
    ['diry', ['Dairy']],
    ['lakside', ['Lakeside']],
    ['lakeside', []],
    ['lakes', []],
    ['dairi x', ['Dairy', 'Dairies']],
    ['qq xylophone', []],
  ])('for %s %j', (q, expected) => {
    expect(suggest(partsOf(q), all)).toEqual(expected);
  });
});
