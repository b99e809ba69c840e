import type { Effect } from './effects.ts';
import { giveUp, set } from './release.ts';

export const ask: Effect = (_ledger, plan, { now, input: { message } }, candidate) => {
  const told = message ? { Ask_Message__c: message } : {};
  if (candidate) set(plan, candidate, 'Asked', { Asked_At__c: now.toISOString(), ...told });
};

export const answer: Effect = (ledger, plan, of, candidate) => {
  if (!candidate) return;
  if (of.input.accepted) set(plan, candidate, 'Accepted', { Answered_At__c: of.now.toISOString() });
  else giveUp(ledger, plan, of, candidate, { as: 'Declined', atTheEnd: 'Unfulfilled' });
};
