import { ballOf } from './ball.ts';
import { MOVES, type LegalMove, type Move } from './moveSchema.ts';
import { isApproved, isOver, pendingOf, type ApprovalState, type CandidateState, type RequestState } from './state.ts';
import { MOVES_TABLE, type Actor } from './status.ts';

export interface Person {
  userId: string;
  isManager: boolean;
  /** People whose deputy they are today. */
  standsInFor?: readonly string[];
}

/** The steps about a customer that this person may answer: their own, an absent colleague's, or for the reference team one that
 *  is overdue or whose approver has left. */
export function answerable(state: RequestState, candidateId: string, person: Person, now: Date): ApprovalState[] {
  const { userId, isManager, standsInFor = [] } = person;
  const others = userId !== state.requesterId;
  return pendingOf(state, candidateId)
    .filter(({ asked, approverId, inPlace = false, dueAt }) => {
      if (!asked) return false;
      if (approverId === null) return isManager && others;
      const open = inPlace || (dueAt !== null && new Date(dueAt) < now);
      return approverId === userId || (others && (standsInFor.includes(approverId) || (isManager && open)));
    })
    .sort((a, b) => Number(b.approverId === userId) - Number(a.approverId === userId) || a.step - b.step);
}

function isActor(actor: Actor, state: RequestState, person: Person, candidate: CandidateState | null, now: Date) {
  if (actor === 'requester') return state.requesterId === person.userId;
  if (actor === 'manager') return person.isManager;
  if (actor === 'fulfiller') return state.fulfillerId === person.userId;
  if (candidate === null) return false;
  if (actor === 'approver') return answerable(state, candidate.id, person, now).length > 0;
  return state.approvals.some((each) => each.candidateId === candidate.id && each.approverId === person.userId);
}

/** What the requester recorded the other side confirms, and the reverse; for one who has left the reference team. */
function isOtherSide(
  { requesterId, requesterLeft }: RequestState,
  { userId, isManager }: Person,
  candidate: CandidateState | null,
): boolean {
  const requesters = candidate?.activity?.recordedBy === requesterId;
  if (requesterLeft && !requesters) return isManager;
  return requesters !== (userId === requesterId);
}

/** Is this step this person's to take? */
export function mayMake(
  move: Move,
  state: RequestState,
  person: Person,
  candidate: CandidateState | null,
  now: Date,
): boolean {
  if (move === 'confirm' && !isOtherSide(state, person, candidate)) return false;
  return MOVES_TABLE[move].by.some((actor) => isActor(actor, state, person, candidate, now));
}

/** Why a candidate is not ready for a move although its state is right; null when it is. */
export function notReady(move: Move, state: RequestState, candidate: CandidateState, now: Date): string | null {
  const { activity } = candidate;
  switch (move) {
    case 'ask':
    case 'answer':
      return isApproved(state, candidate) ? null : 'This customer is not approved yet.';
    case 'reassign':
      return pendingOf(state, candidate.id).some((each) => each.asked) ? null : 'Nobody is asked to approve this.';
    case 'schedule':
    case 'release':
      return isOver(candidate) ? 'It is over already.' : null;
    case 'complete':
    case 'miss':
      if (activity?.status !== 'Scheduled') return 'No date is set yet.';
      return activity.startsAt && new Date(activity.startsAt) > now ? 'The date that was set has not come yet.' : null;
    case 'confirm':
      if (activity?.status !== 'Completed') return 'It has not taken place.';
      return activity.confirmed ? 'It is confirmed already.' : null;
    case 'correct':
      return isOver(candidate) ? null : 'Nothing is recorded yet that could be corrected.';
    default:
      return null;
  }
}

/** Steps that would change nothing: taking what one has, reminding oneself. */
function isIdle(move: Move, state: RequestState, { userId }: Person): boolean {
  if (move === 'assign') return state.fulfillerId === userId;
  return move === 'remind' && ballOf(state).userId === userId;
}

/** Every step this person may take now, in the order of the moves. */
export function legalMoves(state: RequestState, person: Person, now: Date): LegalMove[] {
  return MOVES.filter((move) => !isIdle(move, state, person)).flatMap((move) => {
    const rule = MOVES_TABLE[move];
    if (!rule.from.includes(state.status)) return [];
    const subjects = rule.candidate
      ? state.candidates.filter((each) => rule.candidate?.includes(each.status) && !notReady(move, state, each, now))
      : [null];
    return subjects
      .filter((subject) => mayMake(move, state, person, subject, now))
      .map((subject) => ({
        move,
        candidateId: subject?.id ?? null,
        label: rule.label,
        needs: [...rule.needs],
        required: [...rule.required],
      }));
  });
}
