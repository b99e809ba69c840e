import type { ActivityType } from '../activity/schema.ts';
import { obstacles, remainingOn } from '../policy/eligibility.ts';
import { termsOf } from '../policy/limits.ts';
import { holding } from '../policy/readiness.ts';
import type { Policy } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import type { SearchResult } from './searchSchema.ts';

/** What might be asked, of whom nobody knows yet for which deal. */
export interface Chance {
  policy: Policy;
  /** One of these; null: any that the program offers. */
  activityTypes: readonly ActivityType[] | null;
  neededBy: string;
  now: Date;
}

type Available = Pick<SearchResult, 'available' | 'caution'>;

/** The first day, from the one it is needed by on, on which one of the activities fits; null where none does, without a word why. */
export function availability({ reference, uses }: Candidate, chance: Chance): Available {
  const { policy, activityTypes, neededBy: on, now } = chance;
  const circumstances = { deal: null, policy, requestId: null, uses, now };
  const caution = holding(reference, circumstances, 'caution').length > 0;
  const offered = policy.rules.filter(
    ({ enabled, activityType }) => enabled && (activityTypes?.includes(activityType) ?? true),
  );
  const days = offered.flatMap((rule) => {
    const question = { ...circumstances, rule, on };
    const terms = termsOf(reference, question);
    const found = obstacles(reference, question, terms);
    const from = found.length === 0 ? on : (found.every(({ nextDate }) => nextDate) && found[0]?.nextDate) || null;
    return from === null ? [] : [{ from, remaining: remainingOn(terms, from) }];
  });
  const left = ({ remaining }: { remaining: number | null }) => remaining ?? Infinity;
  const [first] = days.sort(
    (one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0) || left(other) - left(one),
  );
  return { available: first ?? null, caution };
}

export const isFree = ({ available }: Available, { neededBy }: Chance): boolean =>
  available !== null && available.from <= neededBy;
