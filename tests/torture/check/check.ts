import { answers } from './answers.ts';
import type { Line } from './history.ts';
import { ledger } from './ledger.ts';
import { moves } from './moves.ts';
import { read, type Finding } from './read.ts';
import { terms } from './terms.ts';
import { turns } from './turns.ts';

export interface Counts {
  attempts: number;
  commits: number;
  refusals: number;
  unanswered: number;
  repeats: number;
  overrides: number;
  lostTurns: number;
  kills: number;
  changes: number;
}

export interface Report {
  findings: Finding[];
  counts: Counts;
}

/** A history in which less than this happened shows nothing. */
export const LEAST = { commits: 200, lostTurns: 50, kills: 5 };

/** Whether a history is one of a service that keeps its promises; it knows nothing but the history. */
export function check(lines: Line[]): Report {
  const history = read(lines);
  const attempts = [...history.sent.values()].flatMap((each) => each.attempts);
  const findings = [turns, ledger, answers, moves, terms].flatMap((rule) => rule(history));
  const counts: Counts = {
    attempts: attempts.length,
    commits: history.decisions.filter(({ Command_Key__c: key }) => key !== null).length,
    refusals: attempts.filter(({ status }) => status !== null && status >= 400 && status < 500).length,
    unanswered: attempts.filter(({ status }) => status === null).length,
    repeats: attempts.filter(({ replayed }) => replayed).length,
    overrides: history.decisions.filter(({ Outcome__c: outcome }) => outcome === 'Overridden').length,
    lostTurns: history.end?.lostTurns ?? 0,
    kills: history.kills,
    changes: history.changes.length,
  };
  return { findings, counts };
}

/** What of the least is missing. */
export const tooLittle = (counts: Counts): string[] =>
  Object.entries(LEAST).flatMap(([name, least]) => {
    const count = counts[name as keyof typeof LEAST];
    return count < least ? [`${name}: ${count} of at least ${least}`] : [];
  });
