import { basisOf } from './basis.ts';
import { choose, demandReason, type Chosen } from './choose.ts';
import type { Effect } from './effects.ts';
import { invalid } from './legal.ts';
import type { Case, Plan } from './movement.ts';
import { Refused } from './refused.ts';
import { claimOf, take } from './release.ts';
import { isLive, reserved, statusOf } from './state.ts';

/** Puts customers on a request that stands: as many as are missing are reserved, the others stand by. */
export const suggest: Effect = (ledger, plan, of) => {
  const { state, input, wanted = [] } = of;
  const reason = input.reason ?? input.override?.reason;
  demandReason(wanted, reason);
  const twice = wanted.find(({ card }) =>
    state.candidates.some((each) => each.referenceId === card.Id && (isLive(each) || each.status === 'Standby')),
  );
  if (twice) {
    throw invalid('candidates', twice.card.Id, 'is a customer of this request already');
  }
  const places = Math.max(0, state.quantity - state.candidates.filter(isLive).length);
  const order = Math.max(0, ...state.candidates.map((each) => each.order)) + 1;
  const claim = claimOf(of);
  const override = input.override?.reason ?? null;
  const chosen = choose(ledger, { wanted, claim, places, order, override, offered: [], read: of.read });
  if (chosen.candidates.length === 0) {
    throw new Refused(chosen.refusals, basisOf(of));
  }
  add(plan, chosen, of);
};

function add(plan: Plan, { candidates, held, refusals }: Chosen, { input }: Case): void {
  plan.refusals = refusals;
  plan.creates.push(...candidates);
  candidates.forEach((draft, index) => {
    const id = `new ${index}`;
    const placed = held.find(({ candidate }) => candidate === draft)?.placed;
    plan.state.candidates.push({
      id,
      order: Number(draft.fields.Order__c),
      referenceId: String(draft.fields.Reference__c),
      status: placed ? 'Held' : 'Standby',
      holdUntil: (draft.fields.Hold_Until__c as string | undefined) ?? null,
      activity: placed ? reserved('') : null,
    });
    if (placed) take(plan, placed, id);
  });
  const claims = held.map(({ placed }) => placed.facts);
  plan.facts = { claims, reason: input.reason ?? null, override: input.override?.reason ?? null };
  plan.to = statusOf(plan.state, 'Unfulfilled');
}
