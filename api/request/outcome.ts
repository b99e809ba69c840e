import type { Effect } from './effects.ts';
import { touch } from './release.ts';
import { statusOf } from './state.ts';

export const complete: Effect = (ledger, plan, of, candidate) => {
  if (candidate?.activity) {
    touch(ledger, plan, of, candidate);
    candidate.activity.status = 'Completed';
    plan.changes.push({
      type: 'Reference_Activity__c',
      id: candidate.activity.id,
      fields: { Status__c: 'Completed', Confirmed__c: true },
    });
  }
  plan.to = statusOf(plan.state, 'Unfulfilled');
};
