import { expect, test } from '@jest/globals';
import { filled } from './template.ts';

test.each([
  ['{next} should {next step}.', 'The account owner should approve or decline.'],
  ['Look: {next step}. {next} is next.', 'Look: Approve or decline. The account owner is next.'],
  ['{who}: {customer}?', 'van Dijk: A suggested customer?'],
  ['{deal}, by {by}, {{deal}} and {other}', 'Herd tracking, by no date, {Herd tracking} and {other}'],
])('%s reads as a sentence', (text, expected) => {
  const values = {
    next: 'the account owner',
    'next step': 'Approve or decline',
    deal: 'Herd tracking',
    who: 'van Dijk',
  };
  expect(filled(text, values)).toBe(expected);
});
