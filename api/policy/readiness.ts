import type { ReferenceFacts } from '../reference/schema.ts';
import type { Condition } from './condition.ts';
import { CONFLICTS } from './conflicts.ts';
import type { Circumstances } from './question.ts';
import type { Readiness } from './readinessSchema.ts';
import { STANDING } from './standing.ts';

export const CONDITIONS: readonly Condition[] = [...STANDING, ...CONFLICTS];

/** The conditions of one effect that hold. */
export const holding = (
  reference: ReferenceFacts,
  circumstances: Circumstances,
  effect: 'block' | 'caution',
): Condition[] =>
  CONDITIONS.filter(
    (each) => each.effect(circumstances.policy.settings.readiness) === effect && each.holds(reference, circumstances),
  );

/** Whether this customer can be asked now, by everything but agreement, limits and dates. */
export function readiness(reference: ReferenceFacts, circumstances: Circumstances): Readiness {
  const blocks = holding(reference, circumstances, 'block');
  const cautions = holding(reference, circumstances, 'caution');
  const settings = circumstances.policy.settings.readiness;
  return {
    state: blocks.length > 0 ? 'Do not ask now' : cautions.length > 0 ? 'Caution' : 'Ready',
    reasons: [...blocks, ...cautions].map(({ code, text }) => ({
      code,
      disclosure: code === 'CAUTION' ? 'field' : 'closed',
      text: text(settings),
    })),
  };
}
