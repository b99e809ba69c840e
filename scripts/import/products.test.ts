import { expect, test } from '@jest/globals';
import { understandProducts } from './products.ts';

test('products are spelled as the org spells them, each once; unknown ones stay as written', () => {
  expect(understandProducts('gtx basic, GTXPro; GTX Pro, Rocket', ['GTX Basic', 'GTX Pro'])).toEqual({
    names: ['GTX Basic', 'GTX Pro', 'Rocket'],
    corrected: [['GTXPro', 'GTX Pro']],
  });
});

test('no product is no list', () => expect(understandProducts('', ['GTX Pro']).names).toEqual([]));
