import { expect, test } from '@jest/globals';
import type { CardRecord } from '../reference/card.ts';
import { calledAmong } from './alternatives.ts';

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
