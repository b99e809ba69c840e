import type { Party } from './schema.ts';
import { isLive, unconfirmedOf, type ApprovalState, type CandidateState, type RequestState } from './state.ts';

export interface Holder {
  party: Party;
  userId: string | null;
  nextStep: string;
}

const NOBODY: Holder = { party: 'Nobody', userId: null, nextStep: '' };

/** Who has the ball, and for what. No open state is without somebody, nor is a use that waits to be confirmed. */
export function ballOf(state: RequestState): Holder {
  if (state.status === 'New') {
    return { party: 'Reference Manager', userId: state.fulfillerId, nextStep: 'Find a customer for this request' };
  }
  if (state.status === 'Pending Approval') return approving(state);
  if (state.status === 'In Progress' || state.status === 'Scheduled') return arranging(state);
  const unconfirmed = unconfirmedOf(state);
  return unconfirmed ? confirming(state, unconfirmed) : NOBODY;
}

export const partyOf = ({ role }: Pick<ApprovalState, 'role'>): Party =>
  role === 'Legal' ? 'Reference Manager' : role;

function approving(state: RequestState): Holder {
  const [pending] = state.approvals
    .filter(
      (each) =>
        each.verdict === 'Pending' && state.candidates.some((c) => c.id === each.candidateId && c.status === 'Held'),
    )
    .sort((a, b) => a.step - b.step);
  return {
    party: pending?.approverId ? partyOf(pending) : 'Reference Manager',
    userId: pending?.approverId ?? null,
    nextStep: 'Approve or decline',
  };
}

function arranging(state: RequestState): Holder {
  const fulfiller: Pick<Holder, 'party' | 'userId'> = state.fulfillerId
    ? { party: 'Fulfiller', userId: state.fulfillerId }
    : { party: 'Reference Manager', userId: null };
  const live = state.candidates.filter(isLive);
  if (state.status === 'Scheduled') return { ...fulfiller, nextStep: 'Confirm that it took place' };
  if (!state.fulfillerId) return { ...fulfiller, nextStep: 'Take this request' };
  if (live.some((each) => each.status === 'Accepted' && each.activity?.status === 'Held'))
    return { ...fulfiller, nextStep: 'Set a date' };
  if (live.some((each) => each.status === 'Held')) return { ...fulfiller, nextStep: 'Ask the customer' };
  return { party: 'Customer', userId: null, nextStep: 'Answer' };
}

/** The other side than who recorded it: the requester, or those who arranged and approved. */
function confirming(
  { requesterId, requesterLeft, fulfillerId, approvals }: RequestState,
  { id, activity }: CandidateState,
): Holder {
  const nextStep = 'Say how it went';
  if (activity?.recordedBy !== requesterId) {
    if (requesterLeft) return { party: 'Reference Manager', userId: null, nextStep };
    return { party: 'Requester', userId: requesterId, nextStep };
  }
  if (fulfillerId && fulfillerId !== requesterId) return { party: 'Fulfiller', userId: fulfillerId, nextStep };
  const owner = approvals.find((each) => each.candidateId === id && each.approverId && each.approverId !== requesterId);
  if (owner) return { party: partyOf(owner), userId: owner.approverId, nextStep };
  return { party: 'Reference Manager', userId: null, nextStep };
}
