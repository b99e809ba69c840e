import { dayNumber } from '../activity/period.ts';
import type { Use } from '../activity/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';

/** A reference with every use and hold of its account. */
export interface Candidate {
  reference: ReferenceFacts;
  uses: Use[];
}

/** The last day this person was asked for, planned days included; null when no use is known. */
export function lastAsked({ reference, uses }: Candidate): string | null {
  let last: string | null = null;
  for (const use of uses) {
    if (use.status === 'Released') continue;
    const theirs =
      use.referenceId === reference.id || (reference.contactId !== null && use.contactId === reference.contactId);
    if (theirs && (last === null || use.on > last)) last = use.on;
  }
  return last;
}

/** Days this person has been left in peace; negative while a use is still to come. */
export function restedDays(candidate: Candidate, today: string): number | null {
  const last = lastAsked(candidate);
  return last === null ? null : dayNumber(today) - dayNumber(last);
}
