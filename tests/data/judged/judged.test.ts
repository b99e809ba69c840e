import { describe, expect, test } from '@jest/globals';
import { sizeBand } from '#api/match/sizeBand.ts';
import { policySettings } from '#api/policy/schema.ts';
import { industriesOf } from '#api/policy/industry.ts';
import { regionOf } from '#api/policy/region.ts';
import { GRADES, HELD_BACK, OPPORTUNITIES, REFERENCES, TUNING } from './judged.ts';

const keys = new Set(REFERENCES.map(({ key }) => key));
const PERSONAS = ['Compliance', 'Executive', 'Finance', 'IT', 'Operations'];

describe('the judged set', () => {
  test('holds sixty opportunities, one half to tune on and one to report on, and 170 references', () => {
    expect(OPPORTUNITIES.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect([TUNING.length, HELD_BACK.length]).toEqual([30, 30]);
    expect([REFERENCES.length, keys.size]).toEqual([170, 170]);
  });

  test.each(OPPORTUNITIES)('$name has eight to fifteen of them graded, each with its reason', (opportunity) => {
    const { judged, story } = opportunity;
    expect(judged.size).toBeGreaterThanOrEqual(8);
    expect(judged.size).toBeLessThanOrEqual(15);
    expect([...judged.keys()].filter((key) => !keys.has(key))).toEqual([]);
    for (const { grade, because } of judged.values()) {
      expect(GRADES).toContain(grade);
      expect(because.length).toBeGreaterThan(4);
    }
    expect(Math.max(...[...judged.values()].map(({ grade }) => grade))).toBeGreaterThanOrEqual(2);
    expect(story.length).toBeGreaterThan(40);
  });

  test('uses industries and countries that every policy knows, and says who speaks in what', () => {
    const customers = [...OPPORTUNITIES, ...REFERENCES.map(({ customer }) => customer)];
    const settings = policySettings.parse({});
    const names = industriesOf(settings).names();
    const unknown = customers.filter(
      ({ industry, country }) => !names.includes(industry) || regionOf(country, settings) === null,
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
    expect(customers.filter(({ employees }) => sizeBand(employees) === null)).toEqual([]);
    expect([...OPPORTUNITIES, ...REFERENCES].filter(({ persona }) => !PERSONAS.includes(persona))).toEqual([]);
    for (const { key, languages, products, useCases, asked, confirmed } of REFERENCES) {
      expect([key, languages.length > 0, products.length > 0, useCases.length > 0]).toEqual([key, true, true, true]);
      expect([key, [...asked, confirmed].every(Number.isFinite)]).toEqual([key, true]);
    }
  });
});
