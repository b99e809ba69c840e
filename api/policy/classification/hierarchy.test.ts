import { describe, expect, test } from '@jest/globals';
import { industriesOf } from '../industry.ts';
import { placesIn, regionOf } from '../region.ts';
import { policySettings } from '../schema.ts';
import { M49 } from './m49.ts';
import { NAICS } from './naics.ts';
import { placesOf, treeOf } from './tree.ts';

const industries = industriesOf({ industries: {} });
const places = placesIn({ regions: {} });

describe('how close two industries are, by NAICS', () => {
  test.each([
    ['Cattle Ranching', 'Cattle Ranching', 1, 'Cattle Ranching'],
    ['Cattle Ranching', 'Dairy Farming', 0.75, 'Cattle Farming'],
    ['Cattle Ranching', 'Livestock', 0.6, 'Livestock'],
    ['Livestock', 'Cattle Ranching', 0.6, 'Livestock'],
    ['Cattle Ranching', 'Crop Farming', 0.5, 'Agriculture'],
    ['Cattle Ranching', 'Agriculture', 0.5, 'Agriculture'],
    ['Commercial Banking', 'Insurance', 0.5, 'Financial Services'],
    ['Commercial Banking', 'Credit Unions', 0.75, 'Deposit-taking Banks'],
    ['Cattle Ranching', 'Commercial Banking', 0, null],
    ['Cattle Ranching', 'Basket Weaving', 0, null],
    ['Basket Weaving', 'Basket Weaving', 1, 'Basket Weaving'],
    ['telecommunications', 'Communications', 1, 'Telecommunications'],
    ['11212', 'Dairy Farming', 1, 'Dairy Farming'],
  ])('%s and %s share %d of the points through %s', (one, other, share, common) => {
    expect(industries.nearness(one, other)).toEqual({ share, common });
  });
});

describe('how close two countries are, by M49', () => {
  test.each([
    ['USA', 'United States', 1, 'United States'],
    ['US', 'Canada', 0.6, 'Northern America'],
    ['United States', 'Mexico', 0.5, 'Americas'],
    ['Chile', 'Peru', 0.75, 'South America'],
    ['Germany', 'Poland', 0.5, 'Europe'],
    ['Germany', 'Japan', 0, null],
    ['Atlantis', 'Germany', 0, null],
  ])('%s and %s share %d of the points through %s', (one, other, share, common) => {
    expect(places.nearness(one, other)).toEqual({ share, common });
  });

  test('a country lies in the narrowest region that is known, and nobody knows Atlantis', () => {
    const regions = ['Germany', 'Panama', 'Kenya', 'Atlantis', null].map((each) => regionOf(each, { regions: {} }));
    expect(regions).toEqual(['Western Europe', 'Central America', 'Eastern Africa', null, null]);
  });

  test('a region holds its countries by every name they have', () => {
    expect(places.within('Northern America')).toEqual(expect.arrayContaining(['Canada', 'CA', 'USA']));
    expect(places.within('Americas')).toEqual(expect.arrayContaining(['Brazil', 'Canada']));
    expect(places.within('Northern America')).not.toContain('Brazil');
    expect(places.within('Atlantis')).toEqual([]);
  });
});

describe('the classifications', () => {
  const sectors = '11 21 22 23 31-33 42 44-45 48-49 51 52 53 54 55 56 61 62 71 72 81 92'.split(' ');

  test('hold the twenty sectors and the 249 countries', () => {
    const all = placesOf(treeOf(NAICS));
    expect(all.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(sectors);
    const codes = placesOf(treeOf(M49)).flatMap(({ code }) => (/^[A-Z]{2}$/.test(code) ? [code] : []));
    // Antarctica, the 249th of ISO 3166, lies in no region.
    expect([codes.length, new Set(codes).size]).toEqual([248, 248]);
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  test.each([NAICS, M49])('name nothing twice, and put each below what its code says', (text) => {
    const lines = text.trim().split(/\n|; /);
    const names = lines.flatMap((line) => line.trim().replace(/^\S+ /, '').split(' / '));
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
    const tree = treeOf(NAICS);
    const astray = placesOf(tree).filter(({ code, parent }) => {
      const above = parent === null ? '' : (tree.get(parent.toLowerCase())?.code ?? '');
      const [from = '', to = from] = above.split('-');
      const start = code.slice(0, from.length);
      return code.length < 2 || (above !== '' && (start < from || start > to));
    });
    expect(astray).toEqual([]);
  });
});

describe('what a company says of them', () => {
  const settings = (industryOf: Record<string, string | null>, regions: Record<string, string | null> = {}) =>
    policySettings.safeParse({ industries: industryOf, regions });
  const messages = (...said: Parameters<typeof settings>) =>
    settings(...said).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  test('adds an industry of its own picklist, moves one, and has a sector of its own', () => {
    const said = { 'Ranch Supplies': 'Livestock', Livestock: 'Land', Land: null };
    const { data } = settings(said, { Germany: 'DACH', DACH: 'Western Europe' });
    const ours = industriesOf(data ?? { industries: {} });
    expect(ours.path('Ranch Supplies')).toEqual(['Land', 'Livestock', 'Ranch Supplies']);
    expect(ours.path('Cattle Ranching')).toEqual(['Land', 'Livestock', 'Cattle Farming', 'Cattle Ranching']);
    expect(ours.isIn('Cattle Ranching', 'Agriculture')).toBe(false);
    expect(regionOf('Germany', data ?? { regions: {} })).toBe('DACH');
  });

  test('is refused where it names a wider place that is nowhere, telling which', () => {
    expect(messages({ 'Ranch Supplies': 'Agricultur' }, { Germany: 'EMEA' })).toEqual([
      'industries.Ranch Supplies: “Agricultur” is neither in the public classification nor added here',
      'regions.Germany: “EMEA” is neither in the public classification nor added here',
    ]);
  });

  test('is refused where it runs in a circle, and a circle that stands already ends somewhere', () => {
    expect(messages({ A: 'B', B: 'A' })).toEqual([
      'industries.A: A in B runs in a circle',
      'industries.B: B in A runs in a circle',
    ]);
    expect(messages({ Livestock: 'Cattle Ranching' })?.[0]).toContain('runs in a circle');
    expect(industriesOf({ industries: { A: 'B', B: 'A' } }).nearness('A', 'C')).toEqual({ share: 0, common: null });
  });
});
