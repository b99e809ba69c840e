import type { PolicySettings } from './schema.ts';

/** The region a country lies in under this policy; null where it names none. */
export const regionOf = (country: string | null, settings: PolicySettings): string | null =>
  country === null ? null : (settings.regions[country] ?? null);

export const countriesOf = (region: string, settings: PolicySettings | null): string[] =>
  Object.entries(settings?.regions ?? {}).flatMap(([country, within]) => (within === region ? [country] : []));
