import type { Period } from '#api/activity/schema.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** How often a person agreed to be asked. Both null: as the policy says. */
export interface HowOften {
  limit: number | null;
  period: Period | null;
}

const UNITS: [RegExp, Period][] = [
  [/^(m|mo|mon|mth|month|month|monthly)$/, 'Calendar month'],
  [/^(q|qu|qr|qtr|qrt|quarter|quarterly)$/, 'Calendar quarter'],
  [/^(y|yr|year|yearly|a|annum|annually)$/, 'Calendar year'],
  [/^30 days$/, 'Rolling 30 days'],
  [/^90 days$/, 'Rolling 90 days'],
  [/^365 days$/, 'Rolling 365 days'],
];
const UNLIMITED = /^(no limits?|unlimited|without limit|any ?time|as often as (needed|you like))$/;
const COUNT = new RegExp(
  `^(?<count>${NUMBER}|once|twice)\\s*(x|times?|calls?|uses?)?\\s*(/|\\bper\\b|\\ban?\\b|\\bp\\b|\\bin\\b|\\bevery\\b|\\beach\\b|\\b)\\s*(?<unit>[a-z]+|\\d+ days)$`,
);

/** Undefined when it cannot be read: the caller says so and leaves the policy's limit. */
export function understandHowOften(written: string): HowOften | undefined {
  const text = written
    .toLowerCase()
    .replaceAll('.', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(max(imum)?|up to|at most|no more than|not more than) /, '');
  if (text === '') return { limit: null, period: null };
  if (UNLIMITED.test(text)) return { limit: null, period: 'Unlimited' };
  const every = /^(monthly|quarterly|yearly|annually)$/.test(text)
    ? { count: '1', unit: text }
    : COUNT.exec(text)?.groups;
  const period = UNITS.find(([unit]) => unit.test(every?.unit ?? ''))?.[1];
  if (every?.count === undefined || period === undefined) return undefined;
  const count = { once: 1, twice: 2 }[every.count] ?? numberOf(every.count);
  return count > 999 ? undefined : { limit: count, period };
}
