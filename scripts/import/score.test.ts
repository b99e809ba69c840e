import { expect, test } from '@jest/globals';
import { understandScore } from './score.ts';

test.each([
  ['7', 7],
  ['0', 0],
  ['10', 10],
  ['ten', 10],
  ['Nine', 9],
  ['9/10', 9],
  ['8 out of 10', 8],
  ['', null],
  ['n/a', null],
  ['11', undefined],
  ['eleven', undefined],
  ['-1', undefined],
  ['high', undefined],
])('%j is %j', (written, score) => expect(understandScore(written)).toBe(score));
