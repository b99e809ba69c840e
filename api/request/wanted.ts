import { dayAfter } from '../match/ask.ts';
import { asRead } from '../match/asRead.ts';
import type { CardRecord } from '../reference/card.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { criteriaFor } from '../match/criteria.ts';
import { rate } from '../match/rank.ts';
import type { Sought } from '../match/sought.ts';
import type { Criterion, Policy } from '../policy/schema.ts';
import type { Seen } from '../salesforce/seen.ts';

/** What the caller's own session and the ranking say about one wanted customer. */
export interface Wanted {
  card: Seen<CardRecord>;
  score: number | null;
  explanation: unknown;
  /** Key criteria this choice goes against. */
  against: Criterion[];
}

/** The chosen customers in the caller's order, each once, those the caller may not see left out. */
export function inOrder(ids: string[], cards: Seen<CardRecord>[]): Seen<CardRecord>[] {
  const byId = new Map(cards.map((card) => [card.Id.slice(0, 15), card]));
  return [...new Set(ids.map((id) => id.slice(0, 15)))].flatMap((id) => byId.get(id) ?? []);
}

/** The chosen customers weighed as the match list weighed them, on what the caller's own session read. */
export function weigh(
  cards: Seen<CardRecord>[],
  pool: PoolIndex,
  { deal, policy, readable, now }: { deal: Sought; policy: Policy; readable: ReadonlySet<string>; now: Date },
): Wanted[] {
  return cards.map((card) => {
    const [known] = pool.find([card.Id]);
    if (!known) return { card, score: null, explanation: null, against: [] };
    const wish = { deal, settings: policy.settings, criteria: criteriaFor(readable), today: dayAfter(now, 0) };
    const { score, points, against } = rate(asRead(known, card), null, wish);
    return { card, score, explanation: points, against };
  });
}
