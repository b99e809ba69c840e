import type { ActivityStatus, ActivityType } from '../activity/schema.ts';
import type { ApproverRole } from '../policy/schema.ts';
import { MOVES_TABLE, type Actor } from './status.ts';
import { MOVES, type CandidateStatus, type LegalMove, type Move, type Party, type RequestStatus } from './schema.ts';

/** A request with everything its moves depend on, as the service user reads it. */
export interface RequestState {
  id: string;
  status: RequestStatus;
  turn: number;
  requesterId: string;
  fulfillerId: string | null;
  activityType: ActivityType;
  quantity: number;
  neededBy: string;
  opportunityId: string | null;
  path: string | null;
  candidates: CandidateState[];
  approvals: ApprovalState[];
}

export interface CandidateState {
  id: string;
  order: number;
  referenceId: string | null;
  status: CandidateStatus;
  activity: { id: string; status: ActivityStatus; startsAt: string | null } | null;
}

export interface ApprovalState {
  id: string;
  candidateId: string | null;
  step: number;
  role: ApproverRole;
  approverId: string | null;
  verdict: 'Pending' | 'Approved' | 'Declined' | 'Not Needed';
}

const LIVE: readonly CandidateStatus[] = ['Held', 'Asked', 'Accepted'];
export const isLive = (candidate: CandidateState) => LIVE.includes(candidate.status);

export const pendingOf = (state: RequestState, candidateId: string) =>
  state.approvals.filter((each) => each.candidateId === candidateId && each.verdict === 'Pending');

export const isApproved = (state: RequestState, candidate: CandidateState) =>
  isLive(candidate) && pendingOf(state, candidate.id).length === 0;

/** How many customers the request still aims at: what was asked for, or fewer when no more are left. */
export function aim(state: RequestState): number {
  return Math.min(state.quantity, state.candidates.filter(isLive).length);
}

/** Where the request stands by what its candidates have reached; for requests that named somebody. */
export function statusOf(state: RequestState, atTheEnd: 'Not Approved' | 'Unfulfilled'): RequestStatus {
  const live = state.candidates.filter(isLive);
  const activities = (status: ActivityStatus) => live.filter((each) => each.activity?.status === status).length;
  if (live.length === 0) return atTheEnd;
  if (activities('Completed') >= aim(state)) return 'Completed';
  if (activities('Scheduled') + activities('Completed') >= aim(state)) return 'Scheduled';
  if (live.filter((each) => isApproved(state, each)).length >= aim(state)) return 'In Progress';
  return 'Pending Approval';
}

/** Is it this person's turn for this actor's move? `manager` is a permission, the others are named on the record. */
export function isActor(actor: Actor, state: RequestState, person: Person, candidate: CandidateState | null): boolean {
  if (actor === 'requester') return state.requesterId === person.userId;
  if (actor === 'manager') return person.isManager;
  if (actor === 'fulfiller') return state.fulfillerId === person.userId;
  return candidate !== null && pendingOf(state, candidate.id).some((each) => each.approverId === person.userId);
}

export interface Person {
  userId: string;
  isManager: boolean;
}

/** Why a candidate is not ready for a move although its state is right; null when it is. */
export function notReady(move: Move, state: RequestState, candidate: CandidateState, now: Date): string | null {
  const scheduled = candidate.activity?.status === 'Scheduled';
  if ((move === 'ask' || move === 'answer') && !isApproved(state, candidate))
    return 'This customer is not approved yet.';
  if (move === 'schedule' && candidate.activity?.status === 'Completed') return 'It took place already.';
  if (move !== 'complete') return null;
  if (!scheduled) return 'No date is set yet.';
  const startsAt = candidate.activity?.startsAt;
  return startsAt && new Date(startsAt) > now ? 'The date that was set has not come yet.' : null;
}

/** Every step this person may take now, in the order of the table. */
export function legalMoves(state: RequestState, person: Person, now: Date): LegalMove[] {
  return MOVES.flatMap((move) => {
    const rule = MOVES_TABLE[move];
    if (!rule.from.includes(state.status)) return [];
    const subjects = rule.candidate
      ? state.candidates.filter((each) => rule.candidate?.includes(each.status) && !notReady(move, state, each, now))
      : [null];
    return subjects
      .filter((subject) => rule.by.some((actor) => isActor(actor, state, person, subject)))
      .filter(() => move !== 'assign' || state.fulfillerId !== person.userId)
      .map((subject) => ({
        move,
        candidateId: subject?.id ?? null,
        label: rule.label,
        needs: [...rule.needs],
        required: [...rule.required],
      }));
  });
}

export interface Holder {
  party: Party;
  userId: string | null;
  nextStep: string;
}

/** Who has the ball, and for what. No open state is without somebody. */
export function ballOf(state: RequestState): Holder {
  if (state.status === 'New') {
    return { party: 'Reference Manager', userId: state.fulfillerId, nextStep: 'Find a customer for this request' };
  }
  if (state.status === 'Pending Approval') {
    const pending = state.approvals
      .filter(
        (each) =>
          each.verdict === 'Pending' && state.candidates.some((c) => c.id === each.candidateId && c.status === 'Held'),
      )
      .sort((a, b) => a.step - b.step)[0];
    const party: Party = pending && pending.role !== 'Legal' ? pending.role : 'Reference Manager';
    return { party, userId: pending?.approverId ?? null, nextStep: 'Approve or decline' };
  }
  if (state.status === 'In Progress' || state.status === 'Scheduled') return arranging(state);
  return { party: 'Nobody', userId: null, nextStep: '' };
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
