import { apiName } from './files.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';
import { table } from './standard.ts';

export interface PickValue {
  name: string;
  label: string;
  isDefault: boolean;
  closed: boolean;
  won: boolean;
  probability: number;
  forecastCategory: string;
}

export interface ValueSets {
  global: Map<string, PickValue[]>;
  standard: Map<string, PickValue[]>;
}

export function readValue(value: Element): PickValue {
  const name = value.required('fullName');
  return {
    name,
    label: value.text('label') ?? name,
    isDefault: value.flag('default'),
    closed: value.flag('closed'),
    won: value.flag('won'),
    probability: value.number('probability') ?? 0,
    forecastCategory: value.text('forecastCategory') ?? 'Pipeline',
  };
}

function activeValues(set: Element, element: string): PickValue[] {
  const values = set.children(element).filter((value) => value.text('isActive') !== 'false');
  if (values.length === 0) throw new MetadataFault(set.file, element, 'a value set without values');
  return values.map(readValue);
}

/** The picklists of standard objects as a new org has them; a `.standardValueSet` file replaces its set. */
function usualValues(): Map<string, PickValue[]> {
  const lines = Map.groupBy(table('values'), ({ Set: name = '' }) => name);
  const values = (of: Record<string, string>[]): PickValue[] =>
    of.map(({ Value: name = '', Default, Closed, Won, Probability, Forecast }) => ({
      name,
      label: name,
      isDefault: Default === 'true',
      closed: Closed === 'true',
      won: Won === 'true',
      probability: Number(Probability),
      forecastCategory: Forecast || 'Pipeline',
    }));
  return new Map([...lines].map(([name, of]) => [name, values(of)]));
}

export function loadValueSets(globalFiles: string[], standardFiles: string[]): ValueSets {
  const sets: ValueSets = { global: new Map(), standard: usualValues() };
  for (const file of globalFiles)
    sets.global.set(apiName(file), activeValues(readMetadata(file, 'GlobalValueSet'), 'customValue'));
  for (const file of standardFiles)
    sets.standard.set(apiName(file), activeValues(readMetadata(file, 'StandardValueSet'), 'standardValue'));
  return sets;
}
