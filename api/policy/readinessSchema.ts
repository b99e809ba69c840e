import { z } from 'zod';
import type { Disclosure } from './disclosure.ts';

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

export const READINESS_STATES = ['Ready', 'Caution', 'Do not ask now'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

const DISCLOSURES = ['open', 'field', 'closed'] as const satisfies Disclosure[];

/** What those who may edit the reference are told: reasons that block before reasons for care. */
export const readinessView = z.object({
  state: z.enum(READINESS_STATES),
  reasons: z.array(z.object({ code: z.enum(CONDITION_CODES), disclosure: z.enum(DISCLOSURES), text: z.string() })),
});
export type Readiness = z.infer<typeof readinessView>;
