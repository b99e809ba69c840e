import { dayIn } from '../activity/period.ts';
import type { ActivityStatus } from '../activity/schema.ts';
import { Problem } from '../errors.ts';
import { workingDaysAfter } from '../policy/calendar.ts';
import type { Calendar } from '../policy/company.ts';
import type { NewFeedback } from './schema.ts';

/** Working days until feedback is to be closed. */
export const DAYS_TO_FOLLOW = 5;

/** A use as far as it decides who speaks about it and who hears of it. */
export interface Conversation {
  status: ActivityStatus;
  requesterId: string | null;
  /** Whoever keeps the reference, each null where nobody active does. */
  csmId: string | null;
  ownerId: string | null;
  managerId: string | null;
}

export interface Giver {
  userId: string;
  isManager: boolean;
}

/** The day so many working days from now, where the company is. */
export const dueAfter = (calendar: Calendar, now: Date): string =>
  workingDaysAfter(calendar, dayIn(calendar.timeZone, now), DAYS_TO_FOLLOW);

export const isOver = ({ status }: Pick<Conversation, 'status'>): boolean =>
  status === 'Completed' || status === 'Missed';

/** Whoever asked for the conversation, whoever keeps the customer, and the reference team. */
export const mayGive = (
  { requesterId, csmId, ownerId }: Pick<Conversation, 'requesterId' | 'csmId' | 'ownerId'>,
  { userId, isManager }: Giver,
): boolean => isManager || [requesterId, csmId, ownerId].includes(userId);

export interface Routed {
  routedToId: string;
  dueOn: string;
  givenOn: string;
  /** Who reads it beside whoever gave it, the reference team and executives. */
  readers: string[];
}

/**
 * Good or bad, it goes to one person: the customer success manager of the reference, else its owner, else its manager; where
 * none of them is there, whoever gave it keeps it until they pass it on.
 * @throws Problem ILLEGAL_MOVE, NOT_YOUR_MOVE
 */
export function routed(conversation: Conversation, giver: Giver, calendar: Calendar, now: Date): Routed {
  const { status, csmId, ownerId, managerId } = conversation;
  if (!mayGive(conversation, giver)) throw new Problem('NOT_YOUR_MOVE');
  if (!isOver(conversation)) {
    const detail = 'Feedback is given once it took place or was a no-show.';
    throw new Problem('ILLEGAL_MOVE', { detail, values: { status }, extra: { moves: [] } });
  }
  const routedToId = csmId ?? ownerId ?? managerId ?? giver.userId;
  const readers = [...new Set([routedToId, csmId, ownerId])].filter(
    (id): id is string => id !== null && id !== giver.userId,
  );
  return { routedToId, readers, dueOn: dueAfter(calendar, now), givenOn: dayIn(calendar.timeZone, now) };
}

export const wordsOf = ({ from, score, area, text }: NewFeedback): Record<string, unknown> => ({
  From__c: from,
  Score__c: score,
  Area__c: area,
  Text__c: text ?? null,
});
