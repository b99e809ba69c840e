import type { Ledger } from '../decision/ledger.ts';
import { EFFECTS, TAKES } from './effects.ts';
import { planFor, type Case, type Plan } from './movement.ts';
import type { CandidateState } from './state.ts';

/** What a legal move does to the request, its customers and the ledger. */
export function planOf(ledger: Ledger, of: Case, candidate: CandidateState | null): Plan {
  const { state, input, person } = of;
  const plan = planFor(state);
  const subject = plan.state.candidates.find((each) => each.id === candidate?.id) ?? null;
  EFFECTS[input.move](ledger, plan, of, subject);
  if (TAKES.includes(input.move) && plan.state.fulfillerId === null) plan.state.fulfillerId = person.userId;
  return plan;
}
