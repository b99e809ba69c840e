import type { ActivityStatus, ActivityType, NoShow } from '../activity/schema.ts';
import type { Draft } from '../decision/schema.ts';
import type { ApproverRole } from '../policy/schema.ts';
import type { CandidateStatus, RequestStatus } from './schema.ts';

/** A request with everything its moves depend on, as the service user reads it. */
export interface RequestState {
  id: string;
  status: RequestStatus;
  turn: number;
  requesterId: string;
  /** Nobody asks for it any more who could confirm. */
  requesterLeft?: boolean;
  fulfillerId: string | null;
  activityType: ActivityType;
  quantity: number;
  neededBy: string;
  opportunityId: string | null;
  path: string | null;
  /** When it was first sent. */
  askedAt: string | null;
  /** The day of its first answer. */
  answeredOn: string | null;
  candidates: CandidateState[];
  approvals: ApprovalState[];
}

export interface CandidateState {
  id: string;
  order: number;
  referenceId: string | null;
  status: CandidateStatus;
  /** When its reservation lapses. */
  holdUntil: string | null;
  activity: UseState | null;
}

export interface UseState {
  id: string;
  status: ActivityStatus;
  startsAt: string | null;
  noShow: NoShow | null;
  /** Who said what became of it; somebody else confirms. */
  recordedBy: string | null;
  confirmed: boolean;
}

export interface ApprovalState {
  id: string;
  candidateId: string | null;
  step: number;
  role: ApproverRole;
  approverId: string | null;
  /** Who was asked has left: the approver is who acts for them, and the reference team may answer too. */
  inPlace?: boolean;
  verdict: 'Pending' | 'Approved' | 'Declined' | 'Not Needed';
  /** False while an earlier step comes first. */
  asked: boolean;
  /** From then on the reference team may answer too; null: never. */
  dueAt: string | null;
}

/** A use that was just reserved. */
export const reserved = (id: string): UseState => ({
  id,
  status: 'Held',
  startsAt: null,
  noShow: null,
  recordedBy: null,
  confirmed: false,
});

/** Approvals that were just asked for. */
export const approvalsOf = (drafts: Draft[], candidateOf: (draft: Draft) => string): ApprovalState[] =>
  drafts.map((draft, index) => ({
    id: `${index}`,
    candidateId: candidateOf(draft),
    step: Number(draft.fields.Step__c),
    role: draft.fields.Role__c as ApproverRole,
    approverId: (draft.fields.Approver__c as string | null) ?? null,
    verdict: draft.fields.Verdict__c as ApprovalState['verdict'],
    asked: draft.fields.Asked_At__c !== null,
    dueAt: (draft.fields.Due_At__c as string | null | undefined) ?? null,
  }));

const LIVE: readonly CandidateStatus[] = ['Held', 'Asked', 'Accepted'];
const OVER: readonly ActivityStatus[] = ['Completed', 'Missed'];

/** Did its use come to an outcome? */
export const isOver = ({ activity }: CandidateState) => activity !== null && OVER.includes(activity.status);

/** Reserved or used; a use that was missed serves the request no more. */
export const isLive = ({ status, activity }: CandidateState) => LIVE.includes(status) && activity?.status !== 'Missed';

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
  if (live.length === 0)
    return state.candidates.some((each) => each.activity?.status === 'Missed') ? 'Missed' : atTheEnd;
  if (activities('Completed') >= aim(state)) return 'Completed';
  if (activities('Scheduled') + activities('Completed') >= aim(state)) return 'Scheduled';
  if (live.filter((each) => isApproved(state, each)).length >= aim(state)) return 'In Progress';
  return 'Pending Approval';
}

/** A use that took place and that nobody else has confirmed yet. */
export const unconfirmedOf = (state: RequestState): CandidateState | undefined =>
  state.candidates.find(({ activity }) => activity?.status === 'Completed' && !activity.confirmed);
