import { z } from 'zod';

/** What a template may name, and the words it stands for where there is nothing to say. */
export const PLACES = {
  reader: 'you',
  number: 'the request',
  deal: 'no deal',
  customer: 'a suggested customer',
  activity: 'a reference',
  'next step': 'nothing',
  next: 'nobody',
  by: 'no date',
  since: 'some time',
  'needed by': 'no date',
  'promised by': 'no date',
  expected: 'no date',
  'takes place': 'no date',
  who: 'nobody',
  reason: 'no reason was given',
  status: '',
} as const;
export type Place = keyof typeof PLACES;
export type Values = Partial<Record<Place, string>>;

const NAMED = /\{([^{}]*)\}/g;

export const placesIn = (text: string): string[] => [...text.matchAll(NAMED)].map(([, name = '']) => name);

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .superRefine((text, { addIssue }) => {
      const unknown = placesIn(text).find((name) => !(name in PLACES));
      if (unknown === undefined) return;
      const known = Object.keys(PLACES).map((name) => `{${name}}`);
      addIssue({ code: 'custom', message: `{${unknown}} is no place; there are ${known.join(', ')}` });
    });

/** Plain text with named places. Titles are subjects too; the bell takes 250 characters of one. */
export const template = z.strictObject({ title: words(200), body: words(4000) });
export type Template = z.infer<typeof template>;

/** Words of ours; names stay as people write them. */
const OURS = new Set(['next', 'next step', 'activity', 'status']);

/** Each place as its words; at the start of a sentence with a capital, a step within one without. */
export const filled = (text: string, values: Values): string =>
  text.replace(NAMED, (whole, name: string, at: number) => {
    if (!(name in PLACES)) return whole;
    const given = values[name as Place];
    const words = given || PLACES[name as Place];
    const begins = at === 0 || /[.:?!]\s+$/.test(text.slice(0, at));
    if (begins && (!given || OURS.has(name))) return firstAs(words, 'toUpperCase');
    return name === 'next step' ? firstAs(words, 'toLowerCase') : words;
  });

const firstAs = (words: string, as: 'toUpperCase' | 'toLowerCase'): string =>
  `${words.charAt(0)[as]()}${words.slice(1)}`;
