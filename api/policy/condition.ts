import type { ReferenceFacts } from '../reference/schema.ts';
import type { ConditionEffect, Conditions } from './conditions.ts';
import type { Circumstances } from './question.ts';
import type { ConditionCode } from './readinessSchema.ts';

/** A fact about the customer that may speak against asking. Closed: a requester is never told which one it is. */
export interface Condition {
  code: ConditionCode;
  /** The fact it rests on, where it is one alone of the reference or its account. */
  fact?: keyof ReferenceFacts | keyof ReferenceFacts['account'];
  effect(settings: Conditions): ConditionEffect;
  holds(reference: ReferenceFacts, circumstances: Circumstances): boolean;
  /** For those who may know: the conclusion, never the value it rests on, which their own session did not read. */
  text(settings: Conditions): string;
}
