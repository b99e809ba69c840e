import type { ReferenceFacts } from '../reference/schema.ts';
import type { ConditionEffect, Conditions } from './conditions.ts';
import type { Question } from './question.ts';

/** A fact about the customer that may speak against asking. Closed: a requester is never told which one it is. */
export interface Condition {
  code: ConditionCode;
  /** The fact it rests on, where it is one alone of the reference or its account. */
  fact?: keyof ReferenceFacts | keyof ReferenceFacts['account'];
  effect(settings: Conditions): ConditionEffect;
  holds(reference: ReferenceFacts, question: Question): boolean;
  /** For those who may know: the conclusion, never the value it rests on, which their own session did not read. */
  text(settings: Conditions): string;
}

export const CONDITION_CODES = [
  'STATUS',
  'CAUTION',
  'PAUSE_ENDED',
  'WITHHELD',
  'ESCALATED',
  'CONTACT_LEFT',
  'RENEWAL',
  'LOW_SATISFACTION',
  'STALE_SATISFACTION',
  'LOW_HEALTH',
  'SMALL_ACCOUNT',
  'OVERDUE',
  'NEGOTIATING',
  'SAME_PARENT',
  'COMPETITOR',
  'OFFERED_BEFORE',
  'ASKED_NOW',
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];
