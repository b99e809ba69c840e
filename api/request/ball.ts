import type { Move } from './moveSchema.ts';
import type { Party } from './schema.ts';
import { isLive, unconfirmedOf, type ApprovalState, type CandidateState, type RequestState } from './state.ts';

export interface Holder {
  party: Party;
  userId: string | null;
  nextStep: string;
  /** The move that takes it; null: nothing is left to do. */
  step: Move | null;
}

const NEXT = {
  suggest: 'Find a customer for this request',
  approve: 'Approve or decline',
  assign: 'Take this request',
  ask: 'Ask the customer',
  answer: 'Answer',
  schedule: 'Set a date',
  complete: 'Confirm that it took place',
  confirm: 'Say how it went',
} satisfies Partial<Record<Move, string>>;
const next = (step: keyof typeof NEXT): Pick<Holder, 'nextStep' | 'step'> => ({ nextStep: NEXT[step], step });

const NOBODY: Holder = { party: 'Nobody', userId: null, nextStep: '', step: null };

/** Who has the ball, and for what. No open state is without somebody, nor is a use that waits to be confirmed. */
export function ballOf(state: RequestState): Holder {
  if (state.status === 'New') {
    return { party: 'Reference Manager', userId: state.fulfillerId, ...next('suggest') };
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
    ...next('approve'),
  };
}

function arranging(state: RequestState): Holder {
  const fulfiller: Pick<Holder, 'party' | 'userId'> = state.fulfillerId
    ? { party: 'Fulfiller', userId: state.fulfillerId }
    : { party: 'Reference Manager', userId: null };
  const live = state.candidates.filter(isLive);
  if (state.status === 'Scheduled') return { ...fulfiller, ...next('complete') };
  if (!state.fulfillerId) return { ...fulfiller, ...next('assign') };
  if (live.some((each) => each.status === 'Accepted' && each.activity?.status === 'Held'))
    return { ...fulfiller, ...next('schedule') };
  if (live.some((each) => each.status === 'Held')) return { ...fulfiller, ...next('ask') };
  return { party: 'Customer', userId: null, ...next('answer') };
}

/** The other side than who recorded it: the requester, or those who arranged and approved. */
function confirming(
  { requesterId, requesterLeft, fulfillerId, approvals }: RequestState,
  { id, activity }: CandidateState,
): Holder {
  const said = next('confirm');
  if (activity?.recordedBy !== requesterId) {
    if (requesterLeft) return { party: 'Reference Manager', userId: null, ...said };
    return { party: 'Requester', userId: requesterId, ...said };
  }
  if (fulfillerId && fulfillerId !== requesterId) return { party: 'Fulfiller', userId: fulfillerId, ...said };
  const owner = approvals.find((each) => each.candidateId === id && each.approverId && each.approverId !== requesterId);
  if (owner) return { party: partyOf(owner), userId: owner.approverId, ...said };
  return { party: 'Reference Manager', userId: null, ...said };
}
