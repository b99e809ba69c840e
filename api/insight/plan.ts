import type { Policy } from '../policy/schema.ts';
import type { CoverageFacts } from './coverage.ts';
import type { PlanChanges } from './coverageSchema.ts';

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
    launches: launch ? [launch] : [],
    winFactor: wins,
    askFactor: asks,
  };
}
