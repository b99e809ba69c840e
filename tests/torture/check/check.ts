import { answers } from './answers.ts';
import { countsOf, type Counts } from './counts.ts';
import type { Line } from './history.ts';
import { ledger } from './ledger.ts';
import { moves } from './moves.ts';
import { read, type Finding } from './read.ts';
import { terms } from './terms.ts';
import { turns } from './turns.ts';

export interface Report {
  findings: Finding[];
  counts: Counts;
}

/** Whether a history is one of a service that keeps its promises; it knows nothing but the history. */
export function check(lines: Line[]): Report {
  const history = read(lines);
  const findings = [turns, ledger, answers, moves, terms].flatMap((rule) => rule(history));
  return { findings, counts: countsOf(history) };
}
