import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { Best } from './best.ts';

test('what is kept is what sorting all and cutting would keep', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(20), (numbers, most) => {
      const best = new Best<number>(most, (a, b) => a - b);
      for (const number of numbers) best.add(number);
      expect(best.sorted()).toEqual([...numbers].sort((a, b) => a - b).slice(0, most));
    }),
  );
});
