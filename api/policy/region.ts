import { hierarchies, type Hierarchy, type Own } from './classification/hierarchy.ts';
import { M49 } from './classification/m49.ts';
import { treeOf } from './classification/tree.ts';

interface Settings {
  regions: Own;
}

const hierarchyOf = hierarchies(treeOf(M49));

/** Continents, regions and countries of M49, with those this policy adds. */
export const placesIn = ({ regions }: Settings): Hierarchy => hierarchyOf(regions);

/** The narrowest region a country lies in; null where nobody knows one. */
export const regionOf = (country: string | null, settings: Settings): string | null =>
  country === null ? null : (placesIn(settings).path(country).at(-2) ?? null);
