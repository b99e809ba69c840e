import type { Policy } from '../policy/schema.ts';
import type { Target } from '../target/schema.ts';
import type { CoverageFacts } from './coverage.ts';
import type { PlanChanges } from './coverageSchema.ts';
import type { Dimension, Sides, Wanted } from './segment.ts';

/** The policy with the limits that are tried. */
export const policyWith = (policy: Policy, { contactLimit, accountLimit }: PlanChanges): Policy => ({
  ...policy,
  settings: {
    ...policy.settings,
    ...(contactLimit && { contactLimit }),
    ...(accountLimit && { accountLimit }),
  },
});

/**
 * The same facts with what is tried in them. Nothing of it is kept.
 * @param tried what those in the pool and a newcomer could give under the limits that are tried
 */
export function planned(
  facts: CoverageFacts,
  changes: PlanChanges,
  tried: Pick<CoverageFacts, 'policy' | 'suppliers' | 'newcomer'>,
): CoverageFacts {
  const { recruits = [], lost = [], wins = 1, asks = 1, launch } = changes;
  return {
    ...facts,
    ...tried,
    suppliers: tried.suppliers.filter(({ id }) => !lost.includes(id)),
    recruits,
    targets: [...facts.targets, ...(launch ? [launchOf(launch, facts.sides)] : [])],
    winFactor: wins,
    askFactor: asks,
  };
}

function launchOf(launch: NonNullable<PlanChanges['launch']>, sides: Sides): Target {
  const { rows, columns } = sides;
  const sought: Partial<Record<Dimension, string | null>> = { [rows]: launch.row, [columns]: launch.column };
  const { industry = null, region = null, size = null, product = null } = sought;
  const place: Wanted = { industry, region, sizeBand: size, product };
  const { needed, dueOn } = launch;
  return {
    ...{ ...place, id: '', name: '', kind: 'Launch', activityType: null, needed, dueOn, edition: 0, owner: null },
  };
}
