import { actingFor, type Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import type { RequestState } from './state.ts';

/** Under which rules, among whom and when a request is looked at. */
export interface Light {
  policy: Policy | null;
  leavers: Leavers;
  now: Date;
}

/** The request with those who act today in the place of people who have left: no step waits for somebody who is not there. */
export function staffed(state: RequestState, { policy, leavers, now }: Light): RequestState {
  if (leavers.size === 0 || !policy) return state;
  const { requesterId, fulfillerId } = state;
  const { settings } = policy;
  return {
    ...state,
    requesterLeft: leavers.has(requesterId),
    fulfillerId: fulfillerId && actingFor(fulfillerId, settings, leavers, now),
    approvals: state.approvals.map((each) => {
      if (each.approverId === null || !leavers.has(each.approverId)) return each;
      return { ...each, approverId: actingFor(each.approverId, settings, leavers, now, requesterId), inPlace: true };
    }),
  };
}
