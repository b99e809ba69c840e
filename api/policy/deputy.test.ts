import { describe, expect, test } from '@jest/globals';
import { aPolicy } from '#tests/builders.ts';
import { actingFor, actsFor, type Leavers } from './deputy.ts';

const [ANN, BEN, CAT, DAN] = ['1', '2', '3', '4'].map((last) => `00500000000000${last}AAA`) as [
  string,
  string,
  string,
  string,
];
const NOW = new Date('2026-03-02T15:00:00Z');
const company = (absences: { userId: string; deputyId: string; from: string; until: string }[] = []) =>
  aPolicy({ settings: { absences } }).settings;
const away = (userId: string, deputyId: string, until = '2026-03-09') => ({
  userId,
  deputyId,
  from: '2026-03-01',
  until,
});
const left = (...people: [string, string | null][]): Leavers => new Map(people);

describe('who acts for somebody', () => {
  test('they themselves, as long as they are there', () => {
    expect(actingFor(ANN, company([away(ANN, BEN)]), left(), NOW)).toBe(ANN);
  });

  test('their deputy once they have left, before their manager', () => {
    expect(actingFor(ANN, company([away(ANN, BEN)]), left([ANN, CAT]), NOW)).toBe(BEN);
  });

  test('their manager where they named no deputy, or only until a day that is past', () => {
    expect(actingFor(ANN, company(), left([ANN, CAT]), NOW)).toBe(CAT);
    expect(actingFor(ANN, company([away(ANN, BEN, '2026-03-01')]), left([ANN, CAT]), NOW)).toBe(CAT);
  });

  test('the next who is there, where deputy and manager have left too', () => {
    const gone = left([ANN, CAT], [BEN, null], [CAT, DAN]);
    expect(actingFor(ANN, company([away(ANN, BEN)]), gone, NOW)).toBe(DAN);
  });

  test('the reference team where nobody is left, even when managers go in a circle', () => {
    expect(actingFor(ANN, company(), left([ANN, null]), NOW)).toBeNull();
    expect(actingFor(ANN, company(), left([ANN, BEN], [BEN, ANN]), NOW)).toBeNull();
  });

  test('never whoever asked for it', () => {
    expect(actingFor(ANN, company([away(ANN, BEN)]), left([ANN, CAT]), NOW, BEN)).toBe(CAT);
    expect(actingFor(ANN, company(), left([ANN, CAT]), NOW, CAT)).toBeNull();
  });
});

test('a person acts for those whose deputy they are today and for those who left and have nobody nearer', () => {
  const gone = left([ANN, CAT], [BEN, CAT]);
  const absences = [away(ANN, DAN), { ...away(CAT, DAN), from: '2026-03-03' }];
  expect(actsFor(CAT, company(absences), gone, NOW)).toEqual([BEN]);
  expect(actsFor(DAN, company(absences), gone, NOW)).toEqual([ANN]);
});
