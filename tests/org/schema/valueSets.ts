import { apiName } from './files.ts';
import { type Element, MetadataFault, readMetadata } from './xml.ts';
import { standardValueSets } from './standardValues.ts';

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

export function loadValueSets(globalFiles: string[], standardFiles: string[]): ValueSets {
  const sets: ValueSets = { global: new Map(), standard: new Map(standardValueSets) };
  for (const file of globalFiles)
    sets.global.set(apiName(file), activeValues(readMetadata(file, 'GlobalValueSet'), 'customValue'));
  for (const file of standardFiles)
    sets.standard.set(apiName(file), activeValues(readMetadata(file, 'StandardValueSet'), 'standardValue'));
  return sets;
}
