import { apiName } from './files.ts';
import { valueLines } from './standard.ts';
import { Element, readMetadata } from './xml.ts';

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
  if (values.length === 0) throw set.fault(element, 'a value set without values');
  return values.map(readValue);
}

/** The picklists of standard objects as a new org has them; a `.standardValueSet` file replaces its set. */
export function loadValueSets(globalFiles: string[], standardFiles: string[]): ValueSets {
  const standard = new Map(
    [...valueLines].map(([set, lines]) => [set, lines.map((line) => readValue(new Element('values.csv', set, line)))]),
  );
  for (const file of standardFiles)
    standard.set(apiName(file), activeValues(readMetadata(file, 'StandardValueSet'), 'standardValue'));
  const global = new Map(
    globalFiles.map((file) => [apiName(file), activeValues(readMetadata(file, 'GlobalValueSet'), 'customValue')]),
  );
  return { global, standard };
}
