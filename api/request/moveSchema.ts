import { z } from 'zod';
import { day, NO_SHOWS } from '../activity/schema.ts';
import { recordId } from '../http/recordId.ts';

/** What people do with a request. API values of `Reference_Decision__c.Move__c`. */
export const person = z.object({ id: z.string(), name: z.string().nullable() });

export const MOVES = [
  'approve',
  'decline',
  'reassign',
  'assign',
  'suggest',
  'ask',
  'answer',
  'schedule',
  'release',
  'complete',
  'miss',
  'confirm',
  'correct',
  'reopen',
  'remind',
  'merge',
  'withdraw',
  'cancel',
] as const;
export type Move = (typeof MOVES)[number];

export const text = (most: number) => z.string().trim().max(most);

/** How a contact may be reached; each is a field of Contact. */
export const CHANNELS = ['Email', 'Phone', 'Mobile'] as const;
export type Channel = (typeof CHANNELS)[number];

export const OUTCOMES = ['Completed', 'Missed'] as const;

/** By a manager: refusals of the rules are set aside, and the record says why. */
export const override = z.strictObject({ reason: text(255).min(1) });

/** What a move may ask for beside the customer it is about. */
const fields = {
  comment: text(4000).optional(),
  /** assign: who arranges it; left out, the caller does. */
  fulfillerId: recordId.optional(),
  /** reassign: who is to approve. */
  approverId: recordId.optional(),
  /** answer: what the customer said. */
  accepted: z.boolean().optional(),
  /** ask: what the customer was told, as it was sent. */
  message: text(8000).optional(),
  /** schedule: when it takes place. */
  startsAt: z.iso.datetime({ offset: true }).optional(),
  /** schedule: for how long. */
  minutes: z.int().min(5).max(1440).optional(),
  /** schedule: a room, a link, a number to dial. */
  place: text(255).optional(),
  /** schedule: who brings both sides together. */
  hostId: recordId.optional(),
  /** schedule: who comes for the prospect. */
  prospectPeople: text(2000).optional(),
  /** schedule: what is expected of it, 1 (poor) to 5 (excellent). */
  expectedGrade: z.int().min(1).max(5).optional(),
  /** release: how the contact may be reached. */
  channel: z.enum(CHANNELS).optional(),
  /** complete, confirm: 1 (poor) to 5 (excellent). */
  actualGrade: z.int().min(1).max(5).optional(),
  /** complete, confirm: time the customer spent. */
  minutesSpent: z.int().min(0).max(99_999).optional(),
  /** miss, correct: who did not come. */
  whose: z.enum(NO_SHOWS).optional(),
  /** correct: what it did. */
  outcome: z.enum(OUTCOMES).optional(),
  /** correct: the day it took place, when it was another one. */
  on: day.optional(),
  /** suggest, correct: the manager's reason to reserve or count it although the rules say no. */
  override: override.optional(),
  /** suggest: references in order of preference. */
  candidates: z.array(recordId).min(1).max(10).optional(),
  /** suggest: needed when a choice goes against a key criterion. */
  reason: text(255).optional(),
  /** reopen: the new date. */
  neededBy: day.optional(),
  /** merge: the request that goes on. */
  intoId: recordId.optional(),
};
export type Field = keyof typeof fields;
const FIELDS = Object.keys(fields) as [Field, ...Field[]];

export const newMove = z.strictObject({
  move: z.enum(MOVES),
  candidateId: recordId.optional(),
  /** The turn the page showed, as in `If-Match`. */
  turn: z.int().min(0).optional(),
  ...fields,
});
export type NewMove = z.infer<typeof newMove>;

/** A step the caller may take now; `needs` names the fields of the form that a button opens. */
export const legalMove = z.object({
  move: z.enum(MOVES),
  candidateId: z.string().nullable(),
  label: z.string(),
  needs: z.array(z.enum(FIELDS)),
  /** Those of the needed fields that may not stay empty. */
  required: z.array(z.string()),
});
export type LegalMove = z.infer<typeof legalMove>;
