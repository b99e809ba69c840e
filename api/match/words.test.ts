import { expect, test } from '@jest/globals';
import { activityWords, dayWords, listWords, monthWords } from './words.ts';

test('a day is named with its year only when it is another year', () => {
  expect(dayWords('2026-03-03', '2026-02-01')).toBe('3 March');
  expect(dayWords('2027-03-03', '2026-02-01')).toBe('3 March 2027');
  expect(monthWords('2026-01-31', '2026-02-01')).toBe('January');
  expect(monthWords('2025-11-30', '2026-02-01')).toBe('November 2025');
});

test('lists read as people say them', () => {
  expect(listWords(['A'])).toBe('A');
  expect(listWords(['A', 'B'])).toBe('A and B');
  expect(listWords(['A', 'B', 'C'])).toBe('A, B, and C');
});

test.each([
  ['Site visit', 'a site visit'],
  ['Analyst call', 'an analyst call'],
  ['Advisory board', 'an advisory board'],
  ['Speaking', 'speaking'],
])('%s becomes %s within a sentence', (type, words) => {
  expect(activityWords(type)).toBe(words);
});
