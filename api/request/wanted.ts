import { dayAfter } from '../match/ask.ts';
import { asRead } from '../match/asRead.ts';
import type { CardRecord } from '../reference/card.ts';
import type { Candidate } from '../match/candidate.ts';
import { criteriaFor } from '../match/criteria.ts';
import type { Deal } from '../match/deal.ts';
import { rate } from '../match/rank.ts';
import type { Policy } from '../policy/schema.ts';
import type { Seen } from '../salesforce/seen.ts';
import type { Wanted } from './submit.ts';

/** The chosen customers weighed as the match list weighed them, on what the caller's own session read. */
export function weigh(
  cards: Seen<CardRecord>[],
  pool: Candidate[],
  { deal, policy, readable, now }: { deal: Deal; policy: Policy; readable: ReadonlySet<string>; now: Date },
): Wanted[] {
  const wish = { deal, settings: policy.settings, criteria: criteriaFor(readable), today: dayAfter(now, 0) };
  return cards.map((card) => {
    const known = pool.find(({ reference }) => reference.id === card.Id);
    if (!known) return { card, score: null, explanation: null, against: [] };
    const { score, points, against } = rate(asRead(known, card), null, wish);
    return { card, score, explanation: points, against };
  });
}
