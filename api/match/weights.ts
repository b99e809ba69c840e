import { z } from 'zod';
import { CRITERIA, type Criterion, type PolicySettings } from '../policy/schema.ts';

export type Weights = Partial<Record<Criterion, number>>;

/** Whole numbers, so that a criterion's points grow with its weight without rounding. */
const WHOLE = /^\d{1,3}$/;
const MOST = 100;

function fault(name: string, weight: string, known: Weights): string | null {
  if (!CRITERIA.some((criterion) => criterion === name)) return `must name criteria such as industry, not "${name}"`;
  if (name in known) return `must name ${name} once`;
  if (!WHOLE.test(weight) || Number(weight) > MOST) return `must give ${name} a whole number from 0 to ${MOST}`;
  return null;
}

/** Weights to be tried, as `industry:5,rest:0`; a criterion that is not named keeps the policy's. */
export const weightsTried = z.string().transform((text, context): Weights => {
  const weights: Weights = {};
  for (const part of text.split(',')) {
    const [name = '', weight = ''] = part.split(':', 2);
    const message = fault(name, weight, weights);
    if (message !== null) {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    weights[name as Criterion] = Number(weight);
  }
  return weights;
});

export const withWeights = (settings: PolicySettings, tried: Weights = {}): PolicySettings => ({
  ...settings,
  weights: { ...settings.weights, ...tried },
});
