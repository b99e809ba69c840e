import { z } from 'zod';
import type { ReferenceFacts } from '../reference/schema.ts';
import { type Condition, CONDITION_CODES } from './condition.ts';
import { CONFLICTS } from './conflicts.ts';
import type { Disclosure } from './disclosure.ts';
import type { Question } from './question.ts';
import { STANDING } from './standing.ts';

export const READINESS_STATES = ['Ready', 'Caution', 'Do not ask now'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

const DISCLOSURES = ['open', 'field', 'closed'] as const satisfies Disclosure[];

/** What those who may edit the reference are told: reasons that block before reasons for care. */
export const readinessView = z.object({
  state: z.enum(READINESS_STATES),
  reasons: z.array(z.object({ code: z.enum(CONDITION_CODES), disclosure: z.enum(DISCLOSURES), text: z.string() })),
});
export type Readiness = z.infer<typeof readinessView>;

export const CONDITIONS: readonly Condition[] = [...STANDING, ...CONFLICTS];

/** The conditions of one effect that hold. */
export const holding = (reference: ReferenceFacts, question: Question, effect: 'block' | 'caution'): Condition[] =>
  CONDITIONS.filter(
    (each) => each.effect(question.policy.settings.readiness) === effect && each.holds(reference, question),
  );

/** Whether this customer can be asked now, by everything but agreement, limits and dates. */
export function readiness(reference: ReferenceFacts, question: Question): Readiness {
  const blocks = holding(reference, question, 'block');
  const cautions = holding(reference, question, 'caution');
  const settings = question.policy.settings.readiness;
  return {
    state: blocks.length > 0 ? 'Do not ask now' : cautions.length > 0 ? 'Caution' : 'Ready',
    reasons: [...blocks, ...cautions].map(({ code, text }) => ({
      code,
      disclosure: code === 'CAUTION' ? 'field' : 'closed',
      text: text(settings),
    })),
  };
}
