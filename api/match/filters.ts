import type { Hierarchy } from '../policy/classification/hierarchy.ts';
import { industriesOf } from '../policy/industry.ts';
import { placesIn, regionOf } from '../policy/region.ts';
import type { PolicySettings } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import type { Coded } from './columns/coded.ts';
import type { Segment } from './columns/segment.ts';
import { countedValues } from './facets.ts';
import { lookup, type Lookup } from './lookup.ts';
import type { Facet } from './schema.ts';
import type { SearchFacets, SearchQuery } from './searchSchema.ts';

export type Filter = keyof SearchFacets | 'persona';

/** What a filter looks at: as a column of the pool, and in one who was read as the caller. */
interface Filtered<T> {
  /** The field that a reader must be able to read; null for what is told to everybody. */
  field: string | null;
  column(segment: Segment): Coded<T>;
  fact(candidate: Candidate): T;
  /** By which it is found. */
  names(fact: T): string[];
  /** By which it is counted, where that is not the same. */
  values?(fact: T, settings: PolicySettings): string[];
  /** Whatever lies within a place is found by it. */
  places?(settings: PolicySettings): Hierarchy;
}

const one = (value: string | null): string[] => (value === null ? [] : [value]);
const all = (values: string[]): string[] => values;
const filtered = <T>(filter: Filtered<T>) => filter as Filtered<unknown>;

const FILTERS: Record<Filter, Filtered<unknown>> = {
  industry: filtered({
    field: 'Account_Industry__c',
    column: ({ references }) => references.values.industry,
    fact: ({ reference }) => reference.account.industry,
    names: one,
    places: industriesOf,
  }),
  region: filtered({
    field: 'Account_Country__c',
    column: ({ references }) => references.values.country,
    fact: ({ reference }) => reference.account.country,
    names: one,
    values: (country, settings) => one(regionOf(country, settings)),
    places: placesIn,
  }),
  sizeBand: filtered({
    field: 'Account_Size_Band__c',
    column: ({ references }) => references.values.sizeBand,
    fact: ({ reference }) => reference.account.sizeBand,
    names: one,
  }),
  product: filtered({
    field: 'Products__c',
    column: ({ references }) => references.values.products,
    fact: ({ reference }) => reference.products,
    names: all,
  }),
  useCase: filtered({
    field: 'Use_Cases__c',
    column: ({ references }) => references.values.useCases,
    fact: ({ reference }) => reference.useCases,
    names: all,
  }),
  persona: filtered({
    field: 'Persona__c',
    column: ({ references }) => references.values.persona,
    fact: ({ reference }) => reference.persona,
    names: one,
  }),
  language: filtered({
    field: 'Languages__c',
    column: ({ references }) => references.values.languages,
    fact: ({ reference }) => reference.languages,
    names: all,
  }),
  activityType: filtered<string[]>({
    field: null,
    column: ({ agreed }) => agreed,
    fact: ({ reference }) => [
      ...new Set(reference.participations.flatMap((each) => (each.status === 'Agreed' ? [each.activityType] : []))),
    ],
    names: all,
  }),
};
const NAMES = Object.keys(FILTERS) as Filter[];

/** The filters of a search by what they let pass. */
export class Filters {
  readonly #wanted: [Filter, readonly string[]][];
  readonly #settings: PolicySettings;

  constructor(query: Pick<SearchQuery, Filter>, settings: PolicySettings) {
    this.#wanted = NAMES.flatMap((name) => (query[name] ? [[name, query[name]] as const] : []));
    this.#settings = settings;
  }

  /**
   * By filter, for each code of its column: 0 where it passes, 1 where it does not, 2 where no facet counts what does not.
   * What the reader may not read passes nowhere.
   */
  lookups(segment: Segment, readable: ReadonlySet<string>): Lookup[] {
    return this.#wanted.map(([name, wanted]) => {
      const { field, column } = FILTERS[name];
      const isOpen = field === null || readable.has(field);
      return lookup(column(segment), (fact) => {
        if (isOpen && this.#passes(name, fact, wanted)) return 0;
        return name === 'persona' ? 2 : 1;
      });
    });
  }

  /** Those that do not let this one pass. */
  failed(candidate: Candidate): Filter[] {
    return this.#wanted.flatMap(([name, wanted]) =>
      this.#passes(name, FILTERS[name].fact(candidate), wanted) ? [] : [name],
    );
  }

  /** Of each filter the values of those that all others let pass. */
  facets(counted: { candidate: Candidate; failed: Filter[] }[]): SearchFacets {
    const facet = (name: keyof SearchFacets): Facet =>
      this.#facet(
        name,
        counted.flatMap(({ candidate, failed }) =>
          failed.every((each) => each === name) ? [FILTERS[name].fact(candidate)] : [],
        ),
      );
    return {
      industry: facet('industry'),
      region: facet('region'),
      sizeBand: facet('sizeBand'),
      product: facet('product'),
      useCase: facet('useCase'),
      language: facet('language'),
      activityType: facet('activityType'),
    };
  }

  #passes(name: Filter, fact: unknown, wanted: readonly string[]): boolean {
    const { names, places } = FILTERS[name];
    const hierarchy = places?.(this.#settings);
    return names(fact).some((each) =>
      wanted.some((value) => (hierarchy ? hierarchy.isIn(each, value) : each === value)),
    );
  }

  /** A value that one of them has counts all whom it would find. */
  #facet(name: Filter, facts: unknown[]): Facet {
    const { names, values = names } = FILTERS[name];
    const known = [...new Set(facts.flatMap((fact) => values(fact, this.#settings)))];
    const found = new Map<string, string[]>();
    const valuesOf = (fact: unknown): string[] => {
      const key = names(fact).join('\n');
      const those = found.get(key) ?? known.filter((value) => this.#passes(name, fact, [value]));
      found.set(key, those);
      return those;
    };
    return countedValues(facts.map(valuesOf));
  }
}
