import { describe, expect, test } from '@jest/globals';
import { files, read } from './repository.ts';

/** Lines above which somebody has to say why. One aims at 90, 80 and 60. */
const LIMITS: { what: string; pattern: RegExp; most: number }[] = [
  { what: 'a component', pattern: /^force-app\/.*\/lwc\/[^/]+\/[^/]+\.(ts|html|css)$/, most: 150 },
  { what: 'an Apex class', pattern: /\.cls$/, most: 120 },
  { what: 'a TypeScript file', pattern: /^(api|scripts|tests|config|force-app)\/.*\.ts$/, most: 250 },
];

/** File: why it may be longer. */
const REASONS: Record<string, string> = {
  'force-app/app/classes/ApiClientTest.cls': 'one class tests the one callout, and Apex has no table tests',
};

const linesOf = (file: string) => read(file).split('\n').length - 1;
const limitOf = (file: string) => LIMITS.find(({ pattern }) => pattern.test(file));
const tooLong = (file: string) => linesOf(file) > (limitOf(file)?.most ?? Infinity);

describe('sizes', () => {
  test('keep every file within what one reads at once, or say why not', () => {
    const found = files.filter(tooLong).filter((file) => !(file in REASONS));
    expect(
      found.map((file) => `${file}: ${linesOf(file)} lines, ${limitOf(file)?.what} has ${limitOf(file)?.most}`),
    ).toEqual([]);
  });

  test('need no reason that is no longer needed', () => {
    expect(Object.keys(REASONS).filter((file) => !files.includes(file) || !tooLong(file))).toEqual([]);
  });
});
