import { dayNumber } from '../activity/period.ts';
import type { Use } from '../activity/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';

/** A reference with every use and hold of its account. */
export interface Candidate {
  reference: ReferenceFacts;
  uses: Use[];
}

/** Days on which this person was asked for, planned ones included, ascending. */
export function askedOn(
  { id, contactId }: { id: string | null; contactId: string | null },
  uses: readonly Use[],
): string[] {
  const theirs = (use: Use) => use.referenceId === id || (contactId !== null && use.contactId === contactId);
  return uses
    .filter((use) => use.status !== 'Released' && theirs(use))
    .map(({ on }) => on)
    .sort();
}

/** The last of them; null when no use is known. */
export const lastAsked = (...[person, uses]: Parameters<typeof askedOn>): string | null =>
  askedOn(person, uses).at(-1) ?? null;

/** How many of these ascending days lie in the year before today, or are still to come. */
export function timesAsked(days: readonly string[], today: string): number {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return days.length - 1 - days.findLastIndex((day) => day <= yearAgo);
}

/** Days a person has been left in peace since then; negative while a use is still to come. */
export const restedDays = (last: string | null, today: string): number | null =>
  last === null ? null : dayNumber(today) - dayNumber(last);
