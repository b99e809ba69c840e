import { describe, expect, test } from '@jest/globals';
import { understand } from './vocabulary.ts';

const PRODUCTS = ['GTX Pro', 'GTX Plus Pro', 'MG Special', 'Cars', 'Cart'];

describe('understanding a word of the CRM', () => {
  test.each([
    ['gtx pro', 'GTX Pro', false],
    ['GTXPro', 'GTX Pro', true],
    ['MG Speciall', 'MG Special', true],
    ['MG Spcial', 'MG Special', true],
  ])('%s is %s', (written, value, corrected) => {
    expect(understand(written, PRODUCTS)).toEqual({ value, corrected });
  });

  test.each(['', 'MG Spezziall', 'Card', 'Carx'])('%j is not guessed at', (written) => {
    expect(understand(written, PRODUCTS)).toBeUndefined();
  });

  test('a typo that could be two words is neither', () => {
    expect(understand('GTX Plus', ['GTX Pluss', 'GTX Plusa'])).toBeUndefined();
  });
});
