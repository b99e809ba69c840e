/** So long a round may take: after that another one may begin, whatever became of it. */
export const LEASE_MS = 4 * 60_000;

/** A call may wait so long for its answer, and machines' clocks differ: nothing is begun later than this before the end. */
const MARGIN_MS = 45_000;

export interface Round {
  slot: number;
  heldUntil: Date;
  endedAt: Date | null;
}

/** The number of the next round; null while the last one is still held. */
export function nextSlot(last: Round | null, now: Date): number | null {
  if (!last) return 1;
  if (last.endedAt === null && last.heldUntil > now) return null;
  return last.slot + 1;
}

/** Rounds of every kind follow each other: what two of them would do at once is not done twice. */
export const leaseKey = (slot: number): string => `sweep#${slot}`;

export const mayBegin = (heldUntil: Date, now: Date): boolean => now.getTime() < heldUntil.getTime() - MARGIN_MS;
