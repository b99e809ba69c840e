import type { History } from './read.ts';

export interface Counts {
  attempts: number;
  commits: number;
  refusals: number;
  unanswered: number;
  repeats: number;
  lostTurns: number;
  kills: number;
  /** How often each of the kinds happened. */
  kinds: Record<string, number>;
}

/** A history in which less than this happened shows nothing. */
export const LEAST = { commits: 200, lostTurns: 50, kills: 5 };

const MOVES: Record<string, string> = { submit: 'place', miss: 'no-show', edit: 'terms change', reconcile: 'review' };
const CHANGES = { terms: 'terms edited', contact: 'contact move', policy: 'policy change', merge: 'account merge' };

/** What happened, told from the history alone. */
export function countsOf(history: History): Counts {
  const attempts = [...history.sent.values()].flatMap((each) => each.attempts);
  return {
    attempts: attempts.length,
    commits: history.decisions.filter(({ Command_Key__c: key }) => key !== null).length,
    refusals: attempts.filter(({ status }) => status !== null && status >= 400 && status < 500).length,
    unanswered: attempts.filter(({ status }) => status === null).length,
    repeats: attempts.filter(({ replayed }) => replayed).length,
    lostTurns: history.end?.lostTurns ?? 0,
    kills: history.kills,
    kinds: kindsOf(history),
  };
}

/** Each kind of which a run that never had one says too little. */
function kindsOf({ decisions, changes, sent, resets }: History): Record<string, number> {
  const kinds: Record<string, number> = Object.fromEntries(
    [
      ...['place', 'suggest', 'approve', 'decline', 'ask', 'answer', 'schedule', 'reschedule', 'complete', 'no-show'],
      ...['confirm', 'correct', 'reopen', 'withdraw', 'expire', 'override', 'terms change', 'many at once'],
      ...['terms edited', 'contact move', 'policy change', 'account merge', 'review', 'reset before', 'reset after'],
    ].map((kind) => [kind, 0]),
  );
  const happened = (kind: string, times = 1) => {
    if (kind in kinds) kinds[kind] = (kinds[kind] ?? 0) + times;
  };
  const scheduled = new Set<string>();
  const commands = new Map<string, Set<string>>();
  for (const row of decisions) {
    const { Move__c: move, Outcome__c: outcome, Activity__c: activity, Command_Key__c: key } = row;
    if (outcome === 'Overridden') happened('override');
    if (!key && move !== 'expire') continue;
    happened(move === 'schedule' && scheduled.has(activity) ? 'reschedule' : (MOVES[move] ?? move));
    if (move === 'schedule') scheduled.add(activity);
    const [attempt] = sent.get(key)?.attempts ?? [];
    const name = `${attempt?.userId} ${attempt?.key}`;
    if (attempt) commands.set(name, (commands.get(name) ?? new Set()).add(attempt.path));
  }
  for (const paths of commands.values()) if (paths.size > 1) happened('many at once');
  for (const { what } of changes) happened(CHANGES[what]);
  happened('reset before', resets.before);
  happened('reset after', resets.after);
  return kinds;
}

/** What of the least is missing. */
export function tooLittle(counts: Counts): string[] {
  const short = Object.entries(LEAST).flatMap(([name, least]) => {
    const count = counts[name as keyof typeof LEAST];
    return count < least ? [`${name}: ${count} of at least ${least}`] : [];
  });
  const never = Object.entries(counts.kinds).filter(([, count]) => count === 0);
  return [...short, ...never.map(([kind]) => `${kind}: never`)];
}
