import { describe, expect, test } from '@jest/globals';
import { INDUSTRIES } from '#tests/data/market.ts';
import { nearness } from './industry.ts';

describe('how close two industries are', () => {
  test.each([
    ['Cattle Ranching', 'Cattle Ranching', 1, 'Cattle Ranching'],
    ['Cattle Ranching', 'Dairy Farming', 0.6, 'Livestock'],
    ['Cattle Ranching', 'Livestock', 0.6, 'Livestock'],
    ['Livestock', 'Cattle Ranching', 0.6, 'Livestock'],
    ['Cattle Ranching', 'Crop Farming', 0.3, 'Agriculture'],
    ['Cattle Ranching', 'Agriculture', 0.3, 'Agriculture'],
    ['Commercial Banking', 'Insurance', 0.3, 'Financial Services'],
    ['Cattle Ranching', 'Commercial Banking', 0, null],
    ['Cattle Ranching', 'Shipbuilding', 0, null],
  ])('%s and %s share %d of the points through %s', (one, other, share, common) => {
    expect(nearness(one, other, INDUSTRIES)).toEqual({ share, common });
  });

  test('a hierarchy that runs in a circle is walked only so far', () => {
    expect(nearness('A', 'C', { A: 'B', B: 'A' })).toEqual({ share: 0, common: null });
  });
});
