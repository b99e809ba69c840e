import { z } from 'zod';
import { Problem } from '../errors.ts';
import { ACCOUNT_SOURCES, CONTACT_SOURCES, mapping, OPPORTUNITY_SOURCES, type Mapping } from './mapping.ts';

export const MAPPED_OBJECTS = ['Account', 'Contact', 'Opportunity'] as const;
export type MappedObject = (typeof MAPPED_OBJECTS)[number];
type Source = keyof Mapping;

export const SOURCES: Record<MappedObject, readonly Source[]> = {
  Account: ACCOUNT_SOURCES,
  Contact: CONTACT_SOURCES,
  Opportunity: OPPORTUNITY_SOURCES,
};

const mappableField = z.object({
  name: z.string(),
  /** What the org calls it. */
  label: z.string(),
  /** Values that stand in it now, as the reader sees them, three at most. */
  samples: z.array(z.string()),
  /** A formula: what it rests on may change without the record being stamped as changed. */
  calculated: z.boolean(),
});
export type MappableField = z.infer<typeof mappableField>;

export const mappingForm = z.object({
  version: z.number(),
  mapped: z.array(
    z.object({
      source: z.enum(mapping.keyof().options),
      object: z.enum(MAPPED_OBJECTS),
      field: z.string().nullable(),
    }),
  ),
  fields: z.record(z.enum(MAPPED_OBJECTS), z.array(mappableField)),
});
export type MappingForm = z.infer<typeof mappingForm>;

/** The version the page showed, and everything that is to be mapped from now on. */
export const newMapping = z.strictObject({ version: z.int(), mapping: mapping.required() });
export type NewMapping = z.infer<typeof newMapping>;

const SAMPLES = 3;
const LONGEST = 60;

/** Values found in a field, each once, as text. */
export function samplesOf(rows: Record<string, unknown>[], name: string): string[] {
  const values = rows.map((row) => row[name]).filter((value) => value != null && value !== '');
  const texts = values.filter((value) => typeof value !== 'object').map((value) => String(value).slice(0, LONGEST));
  return [...new Set(texts)].slice(0, SAMPLES);
}

export const mappedNow = (current: Mapping): MappingForm['mapped'] =>
  MAPPED_OBJECTS.flatMap((object) => SOURCES[object].map((source) => ({ source, object, field: current[source] })));

/** @throws Problem INVALID_INPUT, naming each field that one of the readers cannot read */
export function demandFields(
  wanted: Mapping,
  readers: { who: string; fields: Record<MappedObject, ReadonlySet<string>> }[],
): void {
  const errors = mappedNow(wanted).flatMap(({ source, object, field }) => {
    const blind = field === null ? undefined : readers.find(({ fields }) => !fields[object].has(field));
    const message = blind && `${object} has no field ${field} that ${blind.who} may read`;
    return message ? [{ path: `mapping.${source}`, value: field, message }] : [];
  });
  const [first] = errors;
  if (first) throw new Problem('INVALID_INPUT', { detail: `${first.path}: ${first.message}.`, extra: { errors } });
}
