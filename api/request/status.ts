import type { Field, Move } from './moveSchema.ts';
import type { CandidateStatus, RequestStatus } from './schema.ts';

/**
 * Who may make a move. A named actor is compared with the record, never with a role alone, except the manager. `approver` has a
 * step to answer, or stands in for who has; `owner` was asked to approve this customer, however it ended.
 */
export type Actor = 'requester' | 'manager' | 'approver' | 'fulfiller' | 'owner';

interface Rule {
  by: Actor[];
  from: readonly RequestStatus[];
  /** For a move about one candidate: the states it may be in. */
  candidate?: readonly CandidateStatus[];
  needs: readonly Field[];
  required: readonly Field[];
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
  reassign: {
    by: ['approver', 'manager'],
    from: ['Pending Approval', 'In Progress'],
    candidate: ['Held'],
    needs: ['approverId', 'comment'],
    required: ['approverId'],
    label: 'Pass to somebody else',
    done: 'Approval passed on',
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
  suggest: {
    by: ['fulfiller', 'manager'],
    from: ['New', 'Pending Approval', 'In Progress'],
    needs: ['candidates', 'comment'],
    required: ['candidates'],
    label: 'Suggest a customer',
    done: 'Customer suggested',
  },
  ask: {
    by: ['fulfiller', 'manager'],
    from: ['In Progress'],
    candidate: ['Held'],
    needs: ['message', 'comment'],
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
    needs: ['startsAt', 'minutes', 'place', 'hostId', 'prospectPeople', 'expectedGrade', 'comment'],
    required: ['startsAt'],
    label: 'Schedule',
    done: 'Scheduled',
  },
  release: {
    by: ['fulfiller', 'manager'],
    from: ['In Progress', 'Scheduled'],
    candidate: ['Accepted'],
    needs: ['channel', 'comment'],
    required: ['channel'],
    label: 'Release contact',
    done: 'Contact released',
  },
  complete: {
    by: ['fulfiller', 'manager', 'requester'],
    from: ['Scheduled'],
    candidate: ['Accepted'],
    needs: ['actualGrade', 'minutesSpent', 'comment'],
    required: [],
    label: 'It took place',
    done: 'Took place, recorded',
  },
  miss: {
    by: ['fulfiller', 'manager', 'requester'],
    from: ['Scheduled'],
    candidate: ['Accepted'],
    needs: ['whose', 'comment'],
    required: ['whose'],
    label: 'No-show',
    done: 'No-show recorded',
  },
  confirm: {
    by: ['requester', 'fulfiller', 'manager', 'owner'],
    from: ['Scheduled', 'Completed', 'Cancelled'],
    candidate: ['Accepted'],
    needs: ['actualGrade', 'minutesSpent', 'comment'],
    required: [],
    label: 'Say how it went',
    done: 'Confirmed',
  },
  correct: {
    by: ['manager'],
    from: ['Scheduled', 'Completed', 'Missed'],
    candidate: ['Accepted'],
    needs: ['outcome', 'whose', 'on', 'comment', 'override'],
    required: ['outcome', 'comment'],
    label: 'Correct the outcome',
    done: 'Outcome corrected',
  },
  reopen: {
    by: ['requester', 'manager'],
    from: ['Missed', 'Cancelled', 'Not Approved', 'Unfulfilled'],
    needs: ['neededBy', 'comment'],
    required: ['neededBy'],
    label: 'Reopen',
    done: 'Reopened',
  },
  merge: {
    by: ['manager'],
    from: ['New', 'Pending Approval', 'In Progress'],
    needs: ['intoId', 'comment'],
    required: ['intoId'],
    label: 'Merge into another request',
    done: 'Merged into another request',
  },
  remind: {
    by: ['requester', 'fulfiller', 'manager'],
    from: OPEN,
    needs: ['comment'],
    required: [],
    label: 'Remind',
    done: 'Reminder sent',
  },
};
