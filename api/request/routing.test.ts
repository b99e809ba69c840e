import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Routing } from '../policy/company.ts';
import { routeTo, type Routed } from './routing.ts';

const settings = { industries: {}, regions: { 'Northern America': 'AMER', AMER: null } };
const ranch: Routed = {
  purpose: 'Sales',
  activityType: 'Reference call',
  region: 'Northern America',
  industry: 'Cattle Ranching',
  products: ['GTX Pro'],
};

test.each<[string, Routing, string | null]>([
  ['nobody where no line holds', [{ region: 'Europe', userId: 'eve' }], null],
  [
    'whoever takes all the rest, where only that line holds',
    [{ region: 'Europe', userId: 'eve' }, { userId: 'all' }],
    'all',
  ],
  [
    'the line with more conditions, wherever it stands',
    [{ userId: 'all' }, { region: 'Northern America', userId: 'ann' }],
    'ann',
  ],
  [
    'of equals the first',
    [
      { product: 'GTX Pro', userId: 'gina' },
      { region: 'Northern America', userId: 'ann' },
    ],
    'gina',
  ],
  ['the line of a wider industry', [{ industry: 'Livestock', userId: 'nat' }], 'nat'],
  ['the line of a wider region, as the company calls it', [{ region: 'AMER', userId: 'amy' }], 'amy'],
  ['nobody by an industry beside it', [{ industry: 'Banking', userId: 'bob' }], null],
  [
    'by purpose and activity',
    [
      { purpose: 'Sales', activityType: 'Reference call', userId: 'cal' },
      { region: 'Northern America', userId: 'ann' },
    ],
    'cal',
  ],
])('a request goes to %s', (_title, routing, expected) => {
  expect(routeTo(routing, ranch, settings)).toBe(expected);
});

test('a line more that does not hold changes nothing, and a narrower one that holds always wins', () => {
  const line = fc.record(
    {
      region: fc.constantFrom('Northern America', 'Europe'),
      product: fc.constantFrom('GTX Pro', 'Other'),
      userId: fc.constantFrom('a', 'b', 'c'),
    },
    { requiredKeys: ['userId'] },
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const before = routeTo(lines, ranch, settings);
      expect(routeTo([{ purpose: 'PR', userId: 'pr' }, ...lines], ranch, settings)).toBe(before);
      const narrow = { purpose: 'Sales' as const, region: 'Northern America', product: 'GTX Pro', userId: 'narrow' };
      expect(routeTo([...lines, narrow], ranch, settings)).toBe('narrow');
    }),
  );
});
