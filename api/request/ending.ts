import type { Effect } from './effects.ts';
import { release } from './release.ts';

/** Withdrawn by its requester or canceled by a manager: every customer is free again. */
export const withdraw: Effect = (ledger, plan, of) => {
  for (const each of plan.state.candidates) if (each.status !== 'Declined') release(ledger, plan, of, each, 'Released');
  plan.to = 'Cancelled';
};
