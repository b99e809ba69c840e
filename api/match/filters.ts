import { regionOf } from '../policy/region.ts';
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
  values(fact: T, settings: PolicySettings): string[];
}

const one = (value: string | null): string[] => (value === null ? [] : [value]);
const all = (values: string[]): string[] => values;
const filtered = <T>(filter: Filtered<T>) => filter as Filtered<unknown>;

const FILTERS: Record<Filter, Filtered<unknown>> = {
  industry: filtered({
    field: 'Account_Industry__c',
    column: ({ references }) => references.values.industry,
    fact: ({ reference }) => reference.account.industry,
    values: one,
  }),
  region: filtered({
    field: 'Account_Country__c',
    column: ({ references }) => references.values.country,
    fact: ({ reference }) => reference.account.country,
    values: (country, settings) => one(regionOf(country, settings)),
  }),
  sizeBand: filtered({
    field: 'Account_Size_Band__c',
    column: ({ references }) => references.values.sizeBand,
    fact: ({ reference }) => reference.account.sizeBand,
    values: one,
  }),
  product: filtered({
    field: 'Products__c',
    column: ({ references }) => references.values.products,
    fact: ({ reference }) => reference.products,
    values: all,
  }),
  useCase: filtered({
    field: 'Use_Cases__c',
    column: ({ references }) => references.values.useCases,
    fact: ({ reference }) => reference.useCases,
    values: all,
  }),
  persona: filtered({
    field: 'Persona__c',
    column: ({ references }) => references.values.persona,
    fact: ({ reference }) => reference.persona,
    values: one,
  }),
  language: filtered({
    field: 'Languages__c',
    column: ({ references }) => references.values.languages,
    fact: ({ reference }) => reference.languages,
    values: all,
  }),
  activityType: filtered<string[]>({
    field: null,
    column: ({ agreed }) => agreed,
    fact: ({ reference }) => [
      ...new Set(reference.participations.flatMap((each) => (each.status === 'Agreed' ? [each.activityType] : []))),
    ],
    values: all,
  }),
};
const NAMES = Object.keys(FILTERS) as Filter[];

/** The filters of a search by what they let pass. */
export class Filters {
  readonly #wanted: [Filter, ReadonlySet<string>][];
  readonly #settings: PolicySettings;

  constructor(query: Pick<SearchQuery, Filter>, settings: PolicySettings) {
    this.#wanted = NAMES.flatMap((name) => (query[name] ? [[name, new Set(query[name])] as const] : []));
    this.#settings = settings;
  }

  /**
   * By filter, for each code of its column: 0 where it passes, 1 where it does not, 2 where no facet counts what does not.
   * What the reader may not read passes nowhere.
   */
  lookups(segment: Segment, readable: ReadonlySet<string>): Lookup[] {
    return this.#wanted.map(([name, wanted]) => {
      const { field, column, values } = FILTERS[name];
      const isOpen = field === null || readable.has(field);
      return lookup(column(segment), (fact) => {
        if (isOpen && values(fact, this.#settings).some((value) => wanted.has(value))) return 0;
        return name === 'persona' ? 2 : 1;
      });
    });
  }

  /** Those that do not let this one pass. */
  failed(candidate: Candidate): Filter[] {
    return this.#wanted.flatMap(([name, wanted]) =>
      this.#valuesOf(name, candidate).some((value) => wanted.has(value)) ? [] : [name],
    );
  }

  /** Of each filter the values of those that all others let pass. */
  facets(counted: { candidate: Candidate; failed: Filter[] }[]): SearchFacets {
    const facet = (name: keyof SearchFacets): Facet =>
      countedValues(
        counted.flatMap(({ candidate, failed }) =>
          failed.every((each) => each === name) ? [this.#valuesOf(name, candidate)] : [],
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

  #valuesOf(name: Filter, candidate: Candidate): string[] {
    const { fact, values } = FILTERS[name];
    return values(fact(candidate), this.#settings);
  }
}
