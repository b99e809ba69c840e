import type { Part, PartReport } from './schema.ts';

const TOLD = 10;

export const countOf = (part: Part, counts: Partial<Omit<PartReport, 'part'>>): PartReport => ({
  part,
  found: counts.found ?? 0,
  done: counts.done ?? 0,
  left: counts.left ?? 0,
  problems: (counts.problems ?? []).slice(0, TOLD),
});
