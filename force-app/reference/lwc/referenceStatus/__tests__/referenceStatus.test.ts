import { limitInWords, referenceStatusWord, useWord } from 'c/referenceStatus';
import { PERIODS } from '../../../../../api/activity/schema.ts';
import { REFERENCE_STATUSES } from '../../../../../api/reference/schema.ts';

test('every period and status has its words', () => {
  expect(PERIODS.map((period) => limitInWords(2, period))).toEqual([
    '2 per month',
    '2 per quarter',
    '2 per year',
    '2 in 30 days',
    '2 in 90 days',
    '2 in 365 days',
    'No limit',
  ]);
  expect(REFERENCE_STATUSES.map(referenceStatusWord)).toEqual([
    'Recruited',
    'Active',
    'Use with care',
    'Paused',
    'Retired',
  ]);
});

test('where nothing was agreed there is no limit of their own', () => {
  expect(limitInWords(null, null)).toBe('');
  expect(limitInWords(null, 'Unlimited')).toBe('No limit');
});

test('a use says what it did, a hold that it is reserved', () => {
  expect(['Held', 'Completed', 'Missed'].map(useWord)).toEqual(['Reserved', 'Took place', 'No-show']);
});
