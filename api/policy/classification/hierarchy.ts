import { placesOf, type Tree } from './tree.ts';

/** Child → parent, as a company adds to a public classification or overrides it; null: a top of its own. */
export type Own = Readonly<Record<string, string | null>>;

export interface Nearness {
  share: number;
  /** Where both meet, the narrowest such place; null when they have none in common. */
  common: string | null;
}

/** Share of the points by how deep both meet: in the sector or continent, the subsector or region, and deeper. */
const SHARES = [0, 0.5, 0.6, 0.75, 0.85];

/**
 * A public classification with what a company says of it, which stands before it. Functions stand in fields: tests of
 * components read this file too, and Salesforce's compiler takes no private methods.
 */
export class Hierarchy {
  readonly #tree: Tree;
  readonly #own: Own;
  readonly #paths = new Map<string, readonly string[]>();

  constructor(tree: Tree, own: Own) {
    this.#tree = tree;
    this.#own = own;
  }

  /** From the widest place that holds it to itself; a name nobody knows holds itself alone. */
  path(name: string): readonly string[] {
    const known = this.#paths.get(name);
    if (known) return known;
    const path = this.#walk(name);
    this.#paths.set(name, path);
    return path;
  }

  /** How close two places are: a cattle ranch is close to a dairy, far from a bank. */
  nearness(one: string, other: string): Nearness {
    const [mine, theirs] = [this.path(one), this.path(other)];
    let depth = 0;
    while (depth < mine.length && mine[depth] === theirs[depth]) depth += 1;
    const common = mine[depth - 1] ?? null;
    if (depth === mine.length && depth === theirs.length) return { share: 1, common };
    return { share: SHARES[Math.min(depth, SHARES.length - 1)] as number, common };
  }

  /** Is it that place, or somewhere in it? */
  isIn(name: string, wider: string): boolean {
    return this.path(name).includes(this.path(wider).at(-1) ?? '');
  }

  /** Every name of every place, those of the company too. */
  names(): string[] {
    const known = placesOf(this.#tree).flatMap(({ name, others }) => [name, ...others]);
    return [...new Set([...known, ...Object.keys(this.#own)])];
  }

  /** The places that hold others. */
  wider(): string[] {
    const parents = [...placesOf(this.#tree).map(({ parent }) => parent), ...Object.values(this.#own)];
    return [...new Set(parents)].filter((parent) => parent !== null);
  }

  /** The names and codes of a place and of all in it. */
  within(wider: string): string[] {
    const all = [...this.names(), ...placesOf(this.#tree).map(({ code }) => code)];
    return all.filter((name) => this.isIn(name, wider));
  }

  /** What is wrong with what the company says, by the place it says it of: nowhere to be found, or in a circle. */
  faults(): { of: string; message: string }[] {
    return Object.entries(this.#own).flatMap(([of, parent]) => {
      if (parent === null) return [];
      if (!this.#tree.has(parent.toLowerCase()) && !Object.hasOwn(this.#own, parent))
        return [{ of, message: `“${parent}” is neither in the public classification nor added here` }];
      const path = this.#walk(of);
      const [top = of] = path;
      return this.#parent(top) === null ? [] : [{ of, message: `${path.toReversed().join(' in ')} runs in a circle` }];
    });
  }

  readonly #walk = (name: string): string[] => {
    const path: string[] = [];
    let at: string | null = name;
    while (at !== null) {
      const here: string = this.#nameOf(at);
      if (path.includes(here)) break;
      path.unshift(here);
      at = this.#parent(here);
    }
    return path;
  };

  /** The name that all its names share. */
  readonly #nameOf = (name: string): string =>
    Object.hasOwn(this.#own, name) ? name : (this.#tree.get(name.toLowerCase())?.name ?? name);

  readonly #parent = (name: string): string | null => {
    const own = Object.hasOwn(this.#own, name) ? this.#own[name] : undefined;
    return own === undefined ? (this.#tree.get(name.toLowerCase())?.parent ?? null) : own;
  };
}

/** The hierarchy that each company's part makes of a classification, made once. */
export function hierarchies(tree: Tree): (own: Own) => Hierarchy {
  const made = new WeakMap<Own, Hierarchy>();
  return (own) => {
    const hierarchy = made.get(own) ?? new Hierarchy(tree, own);
    made.set(own, hierarchy);
    return hierarchy;
  };
}
