import { dayIn, dayNumber } from '../activity/period.ts';
import { Problem } from '../errors.ts';
import type { Calendar } from '../policy/company.ts';
import { invalid } from '../request/legal.ts';
import { dueAfter, type Giver } from './give.ts';
import type { FeedbackMove, FeedbackStatus, NewFeedbackMove } from './schema.ts';

/** Feedback as it stands when a step is decided. */
export interface Standing {
  /** Who gave it, and owns the record. */
  giverId: string;
  status: FeedbackStatus;
  routedToId: string | null;
  givenOn: string | null;
  dueOn: string | null;
  edition: number;
}

const MOVES: Record<FeedbackStatus, FeedbackMove[]> = { Open: ['close', 'pass-on'], Closed: ['reopen'] };

/** Whoever it is routed to and the reference team. */
const mayFollow = ({ routedToId }: Pick<Standing, 'routedToId'>, { userId, isManager }: Giver): boolean =>
  isManager || routedToId === userId;

/** What this person can do with it now. */
export const movesFor = (standing: Pick<Standing, 'status' | 'routedToId'>, person: Giver): FeedbackMove[] =>
  mayFollow(standing, person) ? MOVES[standing.status] : [];

/** Open, and its day is over where the company is. */
export const isLate = (status: FeedbackStatus, dueOn: string | null, today: string): boolean =>
  status === 'Open' && dueOn !== null && dueOn < today;

export interface Followed {
  move: FeedbackMove;
  from: FeedbackStatus;
  to: FeedbackStatus;
  /** Why, or what was done. */
  reason: string | null;
  fields: Record<string, unknown>;
  /** Who is to read it from now on, where somebody else than before. */
  readerId: string | null;
}

/**
 * One step on feedback as it was shown.
 * @throws Problem NOT_YOUR_MOVE, ILLEGAL_MOVE, CHANGED_MEANWHILE, INVALID_INPUT
 */
export function follow(
  standing: Standing,
  input: NewFeedbackMove,
  person: Giver,
  calendar: Calendar,
  now: Date,
): Followed {
  const { status, edition } = standing;
  const today = dayIn(calendar.timeZone, now);
  if (!mayFollow(standing, person)) throw new Problem('NOT_YOUR_MOVE');
  if (!MOVES[status].includes(input.move)) {
    const detail = status === 'Open' ? 'This feedback is open already.' : 'This feedback is closed already.';
    throw new Problem('ILLEGAL_MOVE', { detail, values: { status }, extra: { moves: MOVES[status] } });
  }
  if (edition !== input.edition) {
    throw new Problem('CHANGED_MEANWHILE', {
      detail: 'Somebody changed this feedback meanwhile.',
      values: { edition },
    });
  }
  const step = { move: input.move, from: status, readerId: null };
  const next = { Edition__c: edition + 1 };
  switch (input.move) {
    case 'close':
      return {
        ...{ ...step, to: 'Closed', reason: input.outcome },
        fields: {
          ...{ ...next, Status__c: 'Closed', Outcome__c: input.outcome },
          ...{ Closed_By__c: person.userId, Closed_At__c: now.toISOString() },
          Days_To_Close__c: standing.givenOn === null ? null : dayNumber(today) - dayNumber(standing.givenOn),
        },
      };
    case 'pass-on': {
      const dueOn = input.dueOn ?? dueAfter(calendar, now);
      if (dueOn < today) throw invalid('dueOn', dueOn, 'has passed');
      if (input.toId === standing.routedToId) throw invalid('toId', input.toId, 'has it already');
      return {
        ...{ ...step, to: 'Open', reason: input.comment ?? null },
        readerId: input.toId === standing.giverId ? null : input.toId,
        fields: { ...next, Routed_To__c: input.toId, Due_On__c: dueOn },
      };
    }
    case 'reopen': {
      const { dueOn } = standing;
      return {
        ...{ ...step, to: 'Open', reason: input.comment ?? null },
        fields: {
          ...{ ...next, Status__c: 'Open', Closed_By__c: null, Closed_At__c: null, Days_To_Close__c: null },
          Due_On__c: dueOn !== null && dueOn >= today ? dueOn : dueAfter(calendar, now),
        },
      };
    }
  }
}
