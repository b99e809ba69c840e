import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sizeBand, sizeShare } from './sizeBand.ts';

describe('size by number of employees', () => {
  test.each([
    [null, null],
    [0, '1-99'],
    [99, '1-99'],
    [100, '100-999'],
    [999, '100-999'],
    [1000, '1,000-9,999'],
    [9999, '1,000-9,999'],
    [10_000, '10,000+'],
  ])('%p employees are in band %p', (employees, band) => {
    expect(sizeBand(employees)).toBe(band);
  });

  test('the formula field on the reference draws the same lines', () => {
    const field = 'force-app/reference/objects/Reference__c/fields/Account_Size_Band__c.field-meta.xml';
    const formula = /<formula>([^]*)<\/formula>/.exec(readFileSync(field, 'utf8'))?.[1] ?? '';
    const lines = [...formula.matchAll(/&lt; (\d+), "([^"]+)"/g)].map(([, below, name]) => ({ below, name }));
    expect(lines).toHaveLength(3);
    for (const { below, name } of lines) expect(sizeBand(Number(below) - 1)).toBe(name);
    expect(formula).toContain(`"${sizeBand(10_000)}"`);
  });

  test.each([
    ['1-99', '1-99', 1],
    ['1-99', '100-999', 0.5],
    ['10,000+', '1,000-9,999', 0.5],
    ['1-99', '1,000-9,999', 0],
    ['1-99', '', 0],
    ['', '', 0],
  ])('%p beside %p gives %d of the points', (one, other, share) => {
    expect(sizeShare(one, other)).toBe(share);
  });
});
