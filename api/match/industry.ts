/** Share of the points by the steps both sides need to meet in the hierarchy: the same, a shared parent, a shared grandparent. */
const SHARES = [1, 0.6, 0.3];

export interface Nearness {
  share: number;
  /** Where both meet, the narrowest such industry; null when they are too far apart. */
  common: string | null;
}

function upwards(industry: string, parents: Record<string, string>): string[] {
  const chain = [industry];
  while (chain.length < SHARES.length) {
    const parent = parents[chain.at(-1) ?? ''];
    if (parent === undefined) break;
    chain.push(parent);
  }
  return chain;
}

/** How close two industries are under the policy's child → parent hierarchy: a cattle ranch is close to a dairy, far from a bank. */
export function nearness(one: string, other: string, parents: Record<string, string>): Nearness {
  const mine = upwards(one, parents);
  const theirs = upwards(other, parents);
  for (const [steps, share] of SHARES.entries()) {
    const reach = theirs.slice(0, steps + 1);
    const common = mine.slice(0, steps + 1).find((industry) => reach.includes(industry));
    if (common !== undefined) return { share, common };
  }
  return { share: 0, common: null };
}
