import { describe, expect, test } from '@jest/globals';
import { aRanchDeal, aCustomer, marketSettings, useOf } from '#tests/data/market.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { CRITERIA, type Criterion } from '../policy/schema.ts';
import type { Deal } from './deal.ts';
import { rate } from './rank.ts';
import { reasons } from './reasons.ts';
import type { Wish } from './score.ts';

const wishFor = (deal: Partial<Deal> = {}): Wish => ({
  deal: aRanchDeal(deal),
  settings: marketSettings(),
  criteria: new Set(CRITERIA),
  today: '2026-08-10',
});

interface Told {
  reference?: ReferenceFacts;
  usedOn?: string[];
  remaining?: number | null;
  deal?: Partial<Deal>;
}

function told(criterion: Criterion, { reference = aCustomer(1), usedOn = [], remaining = 3, deal }: Told) {
  const candidate = { reference, uses: usedOn.map((on) => useOf(reference, on)) };
  const wish = wishFor(deal);
  const reason = reasons(rate(candidate, remaining, wish), wish).find((each) => each.criterion === criterion);
  return `${reason?.code} ${reason?.points}/${reason?.of}: ${reason?.text}`;
}

const inIndustry = (industry: string | null) => ({ reference: aCustomer(1, { account: { industry } }) });
const inCountry = (country: string | null) => ({ reference: aCustomer(1, { account: { country } }) });
const ofSize = (sizeBand: string | null) => ({ reference: aCustomer(1, { account: { sizeBand } }) });
const withProducts = (products: string[]) => ({ reference: aCustomer(1, { products }) });
const inRole = (persona: string | null) => ({
  reference: aCustomer(1, { persona }),
  deal: { personas: ['Finance'] },
});
const replacing = (replaced: string[]) => ({
  reference: aCustomer(1, { replaced }),
  deal: { competitors: ['Fieldnote'] },
});
const verified = (lastVerifiedOn: string | null) => ({ reference: aCustomer(1, { lastVerifiedOn }) });
const speaking = (languages: string[]) => ({
  reference: aCustomer(1, { languages }),
  deal: { languages: ['French', 'German'] },
});

describe('what a rep would say to a colleague', () => {
  test.each<[Criterion, Told, string]>([
    ['industry', inIndustry('Cattle Ranching'), 'INDUSTRY_SAME 40/40: Also in Cattle Ranching'],
    [
      'industry',
      inIndustry('Dairy Farming'),
      'INDUSTRY_NEAR 30/40: In Cattle Farming like your prospect (Dairy Farming)',
    ],
    [
      'industry',
      inIndustry('Livestock'),
      'INDUSTRY_NEAR 24/40: In Livestock, close to your prospect (Cattle Ranching)',
    ],
    ['industry', inIndustry('Insurance'), 'INDUSTRY_FAR 0/40: In Insurance, far from your prospect (Cattle Ranching)'],
    ['industry', inIndustry(null), 'INDUSTRY_UNKNOWN 0/40: Their industry is not known'],
    ['region', inCountry('United States'), 'COUNTRY_SAME 5/5: In the same country (United States)'],
    ['region', inCountry('Canada'), 'REGION_SAME 3/5: In the same region (Northern America: Canada)'],
    ['region', inCountry('Mexico'), 'REGION_NEAR 2.5/5: Also in Americas (Mexico)'],
    ['region', inCountry('France'), 'REGION_OTHER 0/5: In another region (Western Europe)'],
    ['region', inCountry('Atlantis'), 'REGION_OTHER 0/5: In another region (Atlantis)'],
    ['region', inCountry(null), 'REGION_UNKNOWN 0/5: Their country is not known'],
    ['size', ofSize('100-999'), 'SIZE_SAME 5/5: About the same size (100-999 employees)'],
    ['size', ofSize('1-99'), 'SIZE_NEAR 2.5/5: Nearly the same size (1-99 employees)'],
    ['size', ofSize('10,000+'), 'SIZE_OTHER 0/5: Of another size (10,000+ employees)'],
    ['size', ofSize(null), 'SIZE_UNKNOWN 0/5: Their size is not known'],
    ['products', withProducts(['gtx pro', 'MG Special']), 'PRODUCTS_SHARED 15/15: Uses GTX Pro too'],
    ['products', withProducts(['MG Special']), 'PRODUCTS_OTHER 0/15: Does not use GTX Pro'],
    [
      'products',
      { ...withProducts(['GTX Pro']), deal: { products: ['GTX Pro', 'MG Special', 'GTX Basic'] } },
      'PRODUCTS_SHARED 4.95/15: Uses GTX Pro too',
    ],
    ['persona', inRole('Finance'), 'PERSONA_SAME 3/3: Works in the same role as your buyer (Finance)'],
    ['persona', inRole('IT'), 'PERSONA_OTHER 0/3: Works in another role than your buyer (IT)'],
    ['persona', inRole(null), 'PERSONA_UNKNOWN 0/3: Their role is not known'],
    ['language', speaking(['English', 'German']), 'LANGUAGE_SHARED 20/20: Speaks German'],
    ['language', speaking(['English']), 'LANGUAGE_OTHER 0/20: Does not speak French and German'],
    ['language', speaking([]), 'LANGUAGE_UNKNOWN 0/20: Their language is not known'],
    ['competitor', replacing(['Fieldnote', 'Monolith']), 'COMPETITOR_REPLACED 3/3: Came to us from Fieldnote too'],
    ['competitor', replacing(['Monolith']), 'COMPETITOR_OTHER 0/3: Did not come to us from Fieldnote'],
    ['freshness', verified('2026-08-01'), 'FRESHNESS_LATELY 2.94/3: Their details were confirmed just lately'],
    ['freshness', verified('2025-11-13'), 'FRESHNESS_SINCE 1.5/3: Their details were last confirmed in November 2025'],
    ['freshness', verified('2024-01-01'), 'FRESHNESS_SINCE 0/3: Their details were last confirmed in January 2024'],
    ['freshness', verified(null), 'FRESHNESS_UNKNOWN 0/3: Nobody has confirmed their details yet'],
    ['rest', {}, 'REST_LONG 5/5: Has not been asked in the past year'],
    ['rest', { usedOn: ['2025-01-05', '2026-03-01'] }, 'REST_SINCE 4.5/5: Has not been asked since March'],
    ['rest', { usedOn: ['2025-11-01'] }, 'REST_SINCE 5/5: Has not been asked since November 2025'],
    ['rest', { usedOn: ['2026-08-01'] }, 'REST_SHORT 0.25/5: Has been asked just lately'],
    ['rest', { usedOn: ['2026-09-01'] }, 'REST_SHORT 0/5: Has been asked just lately'],
    ['rotation', {}, 'ROTATION_FRESH 34/34: It is their turn: nobody asked them for a year'],
    ['rotation', { usedOn: ['2025-08-10'] }, 'ROTATION_FRESH 34/34: It is their turn: nobody asked them for a year'],
    ['rotation', { usedOn: ['2025-08-11'] }, 'ROTATION_ASKED 32.64/34: Asked once within a year'],
    [
      'rotation',
      { usedOn: ['2026-09-01', '2026-03-01', '2024-01-01'] },
      'ROTATION_ASKED 29.92/34: Asked 2 times within a year',
    ],
    ['rotation', { usedOn: Array<string>(9).fill('2026-03-01') }, 'ROTATION_ASKED 0/34: Asked 9 times within a year'],
    ['capacity', { remaining: null }, 'CAPACITY_FREE 2/2: Can be asked as often as needed'],
    ['capacity', { remaining: 4 }, 'CAPACITY_LEFT 1.6/2: Can be asked 4 times more'],
    ['capacity', { remaining: 1 }, 'CAPACITY_LEFT 1/2: Can be asked once more'],
    ['capacity', { remaining: 0 }, 'CAPACITY_NONE 0/2: Cannot be asked now'],
  ])('%s', (criterion, about, sentence) => {
    expect(told(criterion, about)).toBe(sentence);
  });

  test('how well they fit comes before how free they are, each with the most points first', () => {
    const wish = wishFor();
    const said = reasons(rate({ reference: aCustomer(1), uses: [] }, 3, wish), wish).map((each) => each.criterion);
    expect(said).toEqual(['industry', 'products', 'region', 'size', 'freshness', 'rotation', 'rest', 'capacity']);
  });

  test('who asked and what for is nobody’s business: no reason names a use', () => {
    const reference = aCustomer(1);
    const wish = wishFor();
    const uses = [useOf(reference, '2026-09-01', { requestId: 'a02000000000001AAA' })];
    const text = JSON.stringify(reasons(rate({ reference, uses }, 3, wish), wish));
    expect(text).not.toContain('a02');
    expect(text).not.toContain('2026-09-01');
  });
});
