import { fill } from 'c/inWords';
import { words } from 'c/sweepWords';
import type { Part, SweepView } from '../../../../api/sweep/schema.ts';

const PARTS: Record<Part, string> = {
  reservations: words.partReservations,
  reminders: words.partReminders,
  escalations: words.partEscalations,
  promises: words.partPromises,
  verifications: words.partVerifications,
  withheld: words.partWithheld,
  agreements: words.partAgreements,
  'ended agreements': words.partEnded,
  nominations: words.partNominations,
  'check-ins': words.partCheckIns,
  steps: words.partSteps,
  sending: words.partSending,
};

/** What a round did, part by part; that nothing was due, where it did nothing. */
export function doneIn({ state, report }: SweepView): string[] {
  const parts = (report?.parts ?? []).filter(({ done }) => done > 0);
  if (parts.length > 0) return parts.map(({ part, done }) => fill(words.count, PARTS[part], done));
  return state === 'Done' ? [words.nothing] : [];
}

/** What it left, and what stood in its way. */
export function troubleIn({ state, report }: SweepView): string[] {
  const parts = report?.parts ?? [];
  const left = parts.reduce((sum, each) => sum + each.left, 0);
  return [
    ...(state === 'Cut off' ? [words.cutOff] : []),
    ...(left > 0 ? [fill(words.left, left)] : []),
    ...parts.flatMap(({ problems }) => problems),
  ];
}

export function lastedOf({ state, startedAt, endedAt }: SweepView): string {
  if (!endedAt) return state === 'Running' ? words.underWay : '';
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return seconds < 1 ? words.lessThanSecond : fill(words.seconds, seconds);
}
