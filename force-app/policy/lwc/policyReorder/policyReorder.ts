export type Way = 'up' | 'down';

/** A row is to stand elsewhere. */
export interface Move {
  from: number;
  to: number;
  way: Way;
}

/** The same list with one of it elsewhere. */
export function reordered<T>(list: readonly T[], { from, to }: Move): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
