import { LRUCache } from 'lru-cache';

export interface DescribedField {
  name: string;
  label: string;
  updateable?: boolean;
  calculated?: boolean;
  groupable?: boolean;
  picklistValues?: PicklistValue[];
}

interface PicklistValue {
  value: string;
  active: boolean;
}

const offered = (values: PicklistValue[]) => values.filter(({ active }) => active).map(({ value }) => value);

export interface Fields {
  readable: ReadonlySet<string>;
  labels: ReadonlyMap<string, string>;
  editable: ReadonlySet<string>;
  calculated: ReadonlySet<string>;
  groupable: ReadonlySet<string>;
  choices: ReadonlyMap<string, readonly string[]>;
}

/** Of none: what is hidden altogether. */
export function fieldsOf(fields: readonly DescribedField[]): Fields {
  const names = (some: typeof fields) => new Set(some.map(({ name }) => name));
  return {
    readable: names(fields),
    labels: new Map(fields.map(({ name, label }) => [name, label])),
    editable: names(fields.filter(({ updateable }) => updateable)),
    calculated: names(fields.filter(({ calculated }) => calculated)),
    groupable: names(fields.filter(({ groupable }) => groupable)),
    choices: new Map(fields.map(({ name, picklistValues = [] }) => [name, offered(picklistValues)])),
  };
}

/** Per user and object, for an hour; those who wait for the same one share the call. */
export type Described = LRUCache<string, Fields, () => Promise<Fields>>;
export const described = (): Described =>
  new LRUCache({
    max: 5_000,
    ttl: 60 * 60_000,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => context(),
  });
