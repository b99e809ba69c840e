import { standInsOf } from './standIns.ts';
import type { Due, How, MessageRule, MessageSettings, Role, ToldMove } from './rules.ts';
import type { Absences, Calendar } from '../policy/company.ts';
import type { RequestStatus } from '../request/statuses.ts';
import type { Values } from './template.ts';

/** What happened, as rules ask for it. */
export type Event = { due: Due } | { move: ToldMove; from: RequestStatus | null; to: RequestStatus | null };

/** Something that calls for messages. */
export interface Cause {
  /** What happened, once: a decision, or a date of a record. */
  id: string;
  event: Event;
  decisionId: string | null;
  requestId: string | null;
  referenceId: string | null;
  /** A nomination it is about, whose customer may be no reference yet. */
  nominationId: string | null;
  /** What the link opens, and the step it opens on. */
  target: Target;
  people: Partial<Record<Role, string[]>>;
  /** Whoever did it knows it already. */
  by: string | null;
  /** What everybody told may know; deal and customers are read by each reader. */
  values: Values;
  /** The deal's name, for those to whom the request itself was given to read. */
  deal: { name: string | null; holders: string[] };
  /** Customers it is about. */
  referenceIds: string[];
}

export interface Target {
  object: 'Reference_Request__c' | 'Reference__c' | 'Reference_Nomination__c';
  id: string;
  step: string | null;
}

export interface Addressee {
  userId: string;
  rule: MessageRule & { how: How };
}

const isTold = (rule: MessageRule): rule is Addressee['rule'] => rule.how !== 'None';

export const kindOf = ({ event }: Pick<Cause, 'event'>): string => ('due' in event ? event.due : event.move);

function fits({ on }: MessageRule, event: Event): boolean {
  if ('due' in on) return 'due' in event && on.due === event.due;
  if ('due' in event) return false;
  return (
    (on.move === undefined || on.move === event.move) &&
    (on.from === undefined || on.from === event.from) &&
    // Reaching a state, not staying in it.
    (on.to === undefined || (on.to === event.to && (event.from !== event.to || on.move !== undefined)))
  );
}

/** Whoever did it knows it; that a request arrived is told to who sent it. */
const knows = ({ by, event }: Cause, userId: string): boolean =>
  userId === by && !('move' in event && event.move === 'submit');

/** Who hears of it and by which rule: of the rules that fit a person the first. */
export function addressees(
  cause: Cause,
  { rules }: Pick<MessageSettings, 'rules'>,
  company: { absences: Absences; calendar: Calendar },
  now: Date,
): Addressee[] {
  const found = new Map<string, MessageRule>();
  for (const rule of rules.filter((each) => fits(each, cause.event))) {
    const named = rule.who.flatMap((role) => cause.people[role] ?? []);
    const deputies = rule.who.includes('Deputies') ? named.flatMap((each) => standInsOf(each, company, now)) : [];
    for (const userId of [...named, ...deputies])
      if (!knows(cause, userId) && !found.has(userId)) found.set(userId, rule);
  }
  return [...found].flatMap(([userId, rule]) => (isTold(rule) ? [{ userId, rule }] : []));
}
