import { z } from 'zod';
import { person } from '../request/moveSchema.ts';

/** API values of `Reference_Sweep__c.Scope__c`. */
export const SCOPES = ['Everything', 'Messages'] as const;
export type Scope = (typeof SCOPES)[number];

export const PARTS = [
  'reservations',
  'reminders',
  'escalations',
  'promises',
  'verifications',
  'withheld',
  'agreements',
  'ended agreements',
  'nominations',
  'check-ins',
  'steps',
  'sending',
] as const;
export type Part = (typeof PARTS)[number];

export const partReport = z.object({
  part: z.enum(PARTS),
  /** What was due. */
  found: z.int(),
  /** Of that, done now. */
  done: z.int(),
  /** For the next round: somebody else was there first, or there was no call or time left. */
  left: z.int(),
  /** What could not be done, in sentences; the first ten. */
  problems: z.array(z.string()),
});
export type PartReport = z.infer<typeof partReport>;

/** As kept in `Reference_Sweep__c.Report__c`. */
export const report = z.object({ calls: z.int(), parts: z.array(partReport) });
export type Report = z.infer<typeof report>;

export const SWEEP_STATES = ['Running', 'Done', 'Cut off'] as const;
const moment = z.iso.datetime({ offset: true });

export const sweepView = z.object({
  id: z.string(),
  number: z.string(),
  scope: z.enum(SCOPES),
  state: z.enum(SWEEP_STATES),
  startedAt: moment,
  /** Null: the timer. */
  startedBy: person.nullable(),
  endedAt: moment.nullable(),
  report: report.nullable(),
});
export type SweepView = z.infer<typeof sweepView>;

export const newSweep = z.strictObject({ scope: z.enum(SCOPES).default('Everything') }).prefault({});

/** `ran` false: another round is under way, which does the same. */
export const sweepAnswer = z.object({ ran: z.boolean(), sweep: sweepView });
export type SweepAnswer = z.infer<typeof sweepAnswer>;
export const sweepList = z.object({ sweeps: z.array(sweepView) });
