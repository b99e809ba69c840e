import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, aReference } from '#tests/builders.ts';
import { recordId } from '#tests/data/market.ts';
import { poolOf } from '#tests/data/poolOf.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { activeIn, coverageOf, segmentWords } from './coverage.ts';

const { settings: base } = aPolicy();
const settings = {
  ...base,
  coverage: { gap: 1, crowded: 3, allDeals: false },
};
const DAIRY = { industry: 'Dairy Farming', region: 'Northern America', sizeBand: '100-999' };
let joined = 0;
const poolFrom = (references: ReferenceFacts[]) => poolOf(references.map((reference) => ({ reference, uses: [] })));
const dairies = (count: number, account: object = {}, more: object = {}) =>
  Array.from({ length: count }, () => {
    const reference = aReference({ id: recordId('a00', (joined += 1)), ...more });
    const facts = { industry: 'Dairy Farming', country: 'Canada', sizeBand: '100-999', ...account };
    return { ...reference, account: { ...reference.account, ...facts } };
  });

describe('a segment', () => {
  test.each([
    [0, 'Gap'],
    [1, 'Gap'],
    [2, 'Adequate'],
    [3, 'Crowded'],
  ])('with %i active references is: %s', (count, word) => {
    expect(coverageOf(DAIRY, poolFrom(dairies(count)), settings)).toBe(word);
  });

  test('counts what lies below its industry, and nothing beside it', () => {
    const pool = poolFrom([...dairies(2), ...dairies(2, { industry: 'Cattle Ranching' })]);
    expect(coverageOf(DAIRY, pool, settings)).toBe('Adequate');
    expect(coverageOf({ ...DAIRY, industry: 'Agriculture' }, pool, settings)).toBe('Crowded');
    expect(coverageOf({ ...DAIRY, industry: 'Cattle Ranching' }, poolFrom(dairies(3)), settings)).toBe('Gap');
  });

  test.each([
    ['another region', { country: 'France' }, {}],
    ['another size', { sizeBand: '10,000+' }, {}],
    ['a reference that is not active', {}, { status: 'Recruited' }],
    ['a paused reference', {}, { status: 'On Hold' }],
  ])('does not count %s', (_, account, more) => {
    expect(coverageOf(DAIRY, poolFrom(dairies(5, account, more)), settings)).toBe('Gap');
  });

  test('is narrowed by nothing that is not known, and unknown without an industry', () => {
    const pool = poolFrom(dairies(5, { country: 'France', sizeBand: '1-99' }));
    expect(coverageOf({ industry: 'Dairy Farming', region: null, sizeBand: null }, pool, settings)).toBe('Crowded');
    expect(coverageOf({ industry: null, region: 'Western Europe', sizeBand: '1-99' }, pool, settings)).toBeNull();
    expect(segmentWords({ industry: 'Dairy Farming', region: null, sizeBand: '1-99' })).toBe('Dairy Farming · 1-99');
    expect(segmentWords({ industry: null, region: null, sizeBand: null })).toBeNull();
  });

  test('never counts fewer when a reference joins, whatever the hierarchy looks like, even a circle', () => {
    const names = fc.constantFrom('A', 'B', 'C', 'D');
    fc.assert(
      fc.property(fc.dictionary(names, names), fc.array(names), names, names, (industries, pool, joining, asked) => {
        const under = { ...settings, industries };
        const of = (industry: string) => dairies(1, { industry });
        const segment = { industry: asked, region: null, sizeBand: null };
        const before = activeIn(segment, poolFrom(pool.flatMap(of)), under);
        const after = activeIn(segment, poolFrom([...pool, joining].flatMap(of)), under);
        expect(after).toBeGreaterThanOrEqual(before);
        if (joining === asked) expect(after).toBe(before + 1);
      }),
    );
  });
});
