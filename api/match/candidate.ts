import { dayNumber } from '../activity/period.ts';
import type { Use } from '../activity/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';

/** A reference with every use and hold of its account. */
export interface Candidate {
  reference: ReferenceFacts;
  uses: Use[];
}

/** The last day this person was asked for, planned days included; null when no use is known. */
export function lastAsked(
  { id, contactId }: { id: string | null; contactId: string | null },
  uses: readonly Use[],
): string | null {
  let last: string | null = null;
  for (const use of uses) {
    if (use.status === 'Released') continue;
    const theirs = use.referenceId === id || (contactId !== null && use.contactId === contactId);
    if (theirs && (last === null || use.on > last)) last = use.on;
  }
  return last;
}

/** Days a person has been left in peace since then; negative while a use is still to come. */
export const restedDays = (last: string | null, today: string): number | null =>
  last === null ? null : dayNumber(today) - dayNumber(last);
