import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { aCustomer, aRanchDeal, COUNTRIES, INDUSTRIES, marketPolicy, useOf } from '#tests/data/market.ts';
import type { Candidate } from './candidate.ts';
import { rate, order } from './rank.ts';
import { type Wish, hundredths, type Scaled, SCALES, weightsOf } from './score.ts';
import { withWeights } from './weights.ts';

const wish: Wish = {
  deal: aRanchDeal({ personas: ['Finance'], languages: ['German'] }),
  settings: marketPolicy().settings,
  criteria: new Set(Object.keys(SCALES) as Scaled[]),
  today: '2026-03-02',
};

const someone = fc.record({
  account: fc.record({
    industry: fc.constantFrom(...INDUSTRIES),
    country: fc.constantFrom(...COUNTRIES),
    sizeBand: fc.constantFrom('1-99', '100-999', '10,000+'),
  }),
  products: fc.subarray(['GTX Pro', 'MG Special']),
  persona: fc.constantFrom('Finance', 'IT'),
  languages: fc.subarray(['English', 'German']),
  asked: fc.constantFrom(null, '2025-04-01', '2025-12-24', '2026-02-20'),
  remaining: fc.constantFrom(null, 1, 2, 5),
});

/** Customers, and how they stand when a criterion has that weight. */
const market = fc.array(someone, { minLength: 2, maxLength: 8 }).map((people) => {
  const all = people.map(({ asked, remaining, ...facts }, index) => {
    const reference = aCustomer(index + 1, facts);
    const candidate: Candidate = { reference, uses: asked === null ? [] : [useOf(reference, asked)] };
    return { candidate, remaining };
  });
  return (criterion: Scaled, weight: number) => {
    const settings = withWeights(wish.settings, { [criterion]: weight });
    return all.map(({ candidate, remaining }) => rate(candidate, remaining, { ...wish, settings })).sort(order);
  };
});

test('raising a weight never lowers one who wins on that criterion against one who does not', () => {
  const criterion = fc.constantFrom(...(Object.keys(weightsOf(wish)) as Scaled[]));
  const weight = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(market, criterion, weight, weight, (standing, raised, one, other) => {
      const ids = (at: number) => standing(raised, at).map(({ candidate }) => candidate.reference.id);
      const [before, after] = [ids(Math.min(one, other)), ids(Math.max(one, other))];
      const given = new Map(
        standing(raised, 100).map(({ candidate, points }) => [
          candidate.reference.id,
          points.find((each) => each.criterion === raised)?.points ?? 0,
        ]),
      );
      for (const [place, winner] of before.entries()) {
        const losers = before.slice(place + 1).filter((loser) => (given.get(loser) ?? 0) < (given.get(winner) ?? 0));
        for (const loser of losers) expect(after.indexOf(winner)).toBeLessThan(after.indexOf(loser));
      }
    }),
  );
});

test('with every point of weight the larger share gains as much as the smaller, or more, to the last hundredth', () => {
  const gap = (of: number, days: number) => hundredths(of, (days + 1) / 180) - hundredths(of, days / 180);
  const lost = [];
  for (let of = 0; of < 100; of += 1) {
    for (let days = 0; days < 180; days += 1) if (gap(of + 1, days) < gap(of, days)) lost.push({ of, days });
  }
  expect(lost).toEqual([]);
});
