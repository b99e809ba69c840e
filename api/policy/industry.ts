import { hierarchies, type Hierarchy, type Own } from './classification/hierarchy.ts';
import { NAICS } from './classification/naics.ts';
import { treeOf } from './classification/tree.ts';

const hierarchyOf = hierarchies(treeOf(NAICS));

/** Industries of NAICS, with those this policy adds. */
export const industriesOf = ({ industries }: { industries: Own }): Hierarchy => hierarchyOf(industries);
