import { describe, expect, test } from '@jest/globals';
import type { CardRecord } from '../reference/card.ts';
import { aContent } from '#tests/builders.ts';
import { calledAmong, contentWays } from './alternatives.ts';

const card = (Name: string, more: Partial<CardRecord> = {}): CardRecord => ({ Id: Name, Name, ...more });
const called = (...cards: CardRecord[]) => cards.map((each) => calledAmong(cards, each));

test('a customer is called by its account, two of one account by whom one talks to, else by their numbers', () => {
  const coop = { Account_Name__c: 'Valley Co-op' };
  expect(called(card('R1', coop), card('R2', { Headline__c: 'Live in nine weeks' }), card('R3'))).toEqual([
    'Valley Co-op',
    'Live in nine weeks',
    'R3',
  ]);
  expect(called(card('R1', { ...coop, Persona__c: 'Finance' }), card('R2', { ...coop, Persona__c: 'IT' }))).toEqual([
    'Valley Co-op (Finance)',
    'Valley Co-op (IT)',
  ]);
  expect(called(card('R1', { ...coop, Persona__c: 'IT' }), card('R2', { ...coop, Persona__c: 'IT' }))).toEqual([
    'Valley Co-op (R1)',
    'Valley Co-op (R2)',
  ]);
});

describe('what may be shown instead of a conversation', () => {
  const story = aContent({ id: 'story', referenceId: 'ranch' });
  const film = aContent({ id: 'film', referenceId: 'ranch', type: 'Video' });
  const offers = (found: (typeof story)[], wanted = 'Reference call') =>
    contentWays(found, { refused: ['ranch'], others: ['dairy', 'bank'], wanted, today: '2026-03-02' }).map((way) =>
      way.kind === 'content' ? way.contentId : way.kind,
    );

  test('is one of the refused customer’s, of what was asked for where there is such', () => {
    expect(offers([story, film])).toEqual(['story']);
    expect(offers([story, film], 'Video')).toEqual(['film']);
  });

  test('is of the best other customer where this one has given none', () => {
    const others = ['bank', 'dairy'].map((referenceId) => aContent({ id: `of ${referenceId}`, referenceId }));
    expect(offers(others)).toEqual(['of dairy']);
    expect(offers([story, ...others])).toEqual(['story']);
  });

  test('is nothing that may not be shared', () => {
    expect(
      offers([
        { ...story, expiresOn: '2026-03-01' },
        { ...film, channels: ['Web'] },
      ]),
    ).toEqual([]);
  });
});
