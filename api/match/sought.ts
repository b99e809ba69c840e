import { industriesOf } from '../policy/industry.ts';
import { placesIn, regionOf } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { CardRecord } from '../reference/card.ts';
import { listOf } from '../reference/record.ts';
import type { Deal, Prospect } from './deal.ts';

/** Whom a customer is to convince, as far as the ranking asks. */
export type Sought = Pick<
  Deal,
  'industry' | 'country' | 'region' | 'sizeBand' | 'products' | 'useCases' | 'personas' | 'languages' | 'competitors'
>;

/** Names that may stand in what somebody wrote. */
export interface Vocabulary {
  industries: string[];
  products: string[];
  useCases: string[];
  personas: string[];
  languages: string[];
  competitors: string[];
  settings: PolicySettings;
}

/** The names of the policy, and of the customers that the reader's own session read: any other would tell who is hidden. */
export const vocabularyOf = (cards: CardRecord[], settings: PolicySettings): Vocabulary => ({
  industries: [...industriesOf(settings).names(), ...cards.flatMap((card) => card.Account_Industry__c ?? [])],
  products: cards.flatMap((card) => listOf(card.Products__c)),
  useCases: cards.flatMap((card) => listOf(card.Use_Cases__c)),
  personas: cards.flatMap((card) => card.Persona__c ?? []),
  languages: cards.flatMap((card) => listOf(card.Languages__c)),
  competitors: cards.flatMap((card) => listOf(card.Replaced__c)),
  settings,
});

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Those of the names that stand in a text as whole words, in any case, the longest first. */
export function namedIn(text: string, names: string[]): string[] {
  const isNamed = (name: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
  return [...new Set(names)].filter((name) => name !== '' && isNamed(name)).sort((a, b) => b.length - a.length);
}

/** Whom a request is about where no opportunity says it: the account it names, and what its own words name. */
export function soughtIn(text: string, prospect: Prospect | null, vocabulary: Vocabulary): Sought {
  const { settings } = vocabulary;
  const places = placesIn(settings);
  const [place] = namedIn(text, places.names());
  const [industry] = namedIn(text, vocabulary.industries);
  const country = prospect?.country ?? place ?? null;
  const isRegion = country !== null && places.wider().includes(country);
  return {
    country,
    region: isRegion ? country : regionOf(country, settings),
    industry: prospect?.industry ?? industry ?? null,
    sizeBand: prospect?.sizeBand ?? null,
    products: namedIn(text, vocabulary.products),
    useCases: namedIn(text, vocabulary.useCases),
    personas: namedIn(text, vocabulary.personas),
    languages: namedIn(text, vocabulary.languages),
    competitors: namedIn(text, vocabulary.competitors),
  };
}
