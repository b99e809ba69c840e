/** A place in a public classification: an industry, a region, a country. */
export interface Place {
  /** `112`, `021`, `DE`. */
  code: string;
  name: string;
  /** What else it is called. */
  others: string[];
  parent: string | null;
}

/** Its places by every name they have, and by code, in lower case. */
export type Tree = ReadonlyMap<string, Place>;

function placeIn(text: string, parent: string | null): Place {
  const [, code = '', names = ''] = /^(\S+) (.+)$/.exec(text) ?? [];
  const [name = '', ...others] = names.split(' / ');
  return { code, name, others, parent };
}

/** Lines of `code name / other name`, on one line with semicolons between or below each other, each in the last that is less deep. */
export function treeOf(text: string): Tree {
  const tree = new Map<string, Place>();
  const above: string[] = [];
  for (const line of text.trim().split('\n')) {
    const depth = line.search(/\S/) / 2;
    for (const each of line.trim().split('; ')) {
      const place = placeIn(each, above[depth - 1] ?? null);
      above.splice(depth, Infinity, place.name);
      for (const name of [place.name, ...place.others, place.code]) {
        if (!tree.has(name.toLowerCase())) tree.set(name.toLowerCase(), place);
      }
    }
  }
  return tree;
}

export const placesOf = (tree: Tree): Place[] => [...new Set(tree.values())];
