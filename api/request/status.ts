import type { CandidateStatus, Move, RequestStatus } from './schema.ts';

/** Who may make a move. A named actor is compared with the record, never with a role alone, except the manager. */
export type Actor = 'requester' | 'manager' | 'approver' | 'fulfiller';

interface Rule {
  by: Actor[];
  from: readonly RequestStatus[];
  /** For a move about one candidate: the states it may be in. */
  candidate?: readonly CandidateStatus[];
  needs: readonly ('comment' | 'fulfillerId' | 'accepted' | 'startsAt')[];
  required: readonly string[];
  /** The button, and the sentence in the history. */
  label: string;
  done: string;
}

const OPEN = ['New', 'Pending Approval', 'In Progress', 'Scheduled'] as const;

/** The one table of legal moves. */
export const MOVES_TABLE: Record<Move, Rule> = {
  approve: {
    by: ['approver'],
    from: ['Pending Approval', 'In Progress'],
    candidate: ['Held'],
    needs: ['comment'],
    required: [],
    label: 'Approve',
    done: 'Approved',
  },
  decline: {
    by: ['approver'],
    from: ['Pending Approval', 'In Progress'],
    candidate: ['Held'],
    needs: ['comment'],
    required: ['comment'],
    label: 'Decline',
    done: 'Declined',
  },
  withdraw: {
    by: ['requester'],
    from: OPEN,
    needs: ['comment'],
    required: [],
    label: 'Withdraw',
    done: 'Withdrawn',
  },
  cancel: {
    by: ['manager'],
    from: OPEN,
    needs: ['comment'],
    required: ['comment'],
    label: 'Cancel request',
    done: 'Canceled',
  },
  assign: {
    by: ['manager'],
    from: OPEN,
    needs: ['fulfillerId'],
    required: [],
    label: 'Assign to me',
    done: 'Assigned',
  },
  ask: {
    by: ['fulfiller', 'manager'],
    from: ['In Progress'],
    candidate: ['Held'],
    needs: ['comment'],
    required: [],
    label: 'I have asked the customer',
    done: 'Customer asked',
  },
  answer: {
    by: ['fulfiller', 'manager'],
    from: ['In Progress'],
    candidate: ['Asked'],
    needs: ['accepted', 'comment'],
    required: ['accepted'],
    label: 'Record the answer',
    done: 'Customer answered',
  },
  schedule: {
    by: ['fulfiller', 'manager'],
    from: ['In Progress', 'Scheduled'],
    candidate: ['Accepted'],
    needs: ['startsAt', 'comment'],
    required: ['startsAt'],
    label: 'Schedule',
    done: 'Scheduled',
  },
  complete: {
    by: ['fulfiller', 'manager'],
    from: ['Scheduled'],
    candidate: ['Accepted'],
    needs: ['comment'],
    required: [],
    label: 'It took place',
    done: 'Took place',
  },
};
