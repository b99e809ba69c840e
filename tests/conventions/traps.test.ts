import { expect, test } from '@jest/globals';
import { TRAPS } from '../api/traps.ts';
import { files, read } from './repository.ts';

const tests = files
  .filter((file) => file.endsWith('.test.ts'))
  .map(read)
  .join('\n');

test.each(Object.entries(TRAPS))('trap %s: tests of these titles hold it', (_trap, titles) => {
  expect(titles.filter((title) => !tests.includes(title))).toEqual([]);
  expect(titles).not.toEqual([]);
});

test('each trap of @fastify/jwt and of jsforce is among them', () => {
  const numbers = Object.keys(TRAPS).map((trap) => Number.parseInt(trap, 10));
  const theirs = [1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26];
  expect(theirs.filter((number) => !numbers.includes(number))).toEqual([]);
});
