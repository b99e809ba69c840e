import { z } from 'zod';
import { dayAfter } from '../match/ask.ts';
import { toMatch } from '../match/answer.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { criteriaFor, mayTell } from '../match/criteria.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import type { Turn } from '../match/promising.ts';
import { propose } from '../match/propose.ts';
import { rank, type Asked, type Most } from '../match/rank.ts';
import { confirm, type Reread } from '../match/rounds.ts';
import { match } from '../match/schema.ts';
import type { Wish } from '../match/score.ts';
import { soughtIn, vocabularyOf, type Sought } from '../match/sought.ts';
import type { CardRecord } from '../reference/card.ts';
import type { Policy, PolicySettings } from '../policy/schema.ts';
import type { RequestRecord } from './record.ts';

export const requestMatches = z.object({
  /** Age of the pool the ranking was computed on. */
  asOf: z.iso.datetime(),
  truncated: z.boolean(),
  results: z.array(match),
});
export type RequestMatches = z.infer<typeof requestMatches>;

/** How many customers are worth looking through. */
const SHOWN = 20;

/** What is known of a request as its reader read it, and of whom it is for. */
export interface Known {
  record: RequestRecord;
  deal: Deal | null;
  prospect: Prospect | null;
}

/** A request in its requester's words. */
interface Said {
  words: (string | null | undefined)[];
  competitor: string | null | undefined;
}

/**
 * Whom customers of a request are to convince: its opportunity says it best, else its account and its own words.
 * @param cards of customers its reader may see: what they are called by is understood in its words
 */
export function soughtFor(
  { deal, prospect, words, competitor }: Pick<Known, 'deal' | 'prospect'> & Said,
  cards: CardRecord[],
  settings: PolicySettings,
): Sought {
  const sought = deal ?? soughtIn(words.filter(Boolean).join('\n'), prospect, vocabularyOf(cards, settings));
  return { ...sought, competitors: [...sought.competitors, ...(competitor ? [competitor] : [])] };
}

/** The same of a request that stands. */
export function soughtBy({ record, ...known }: Known, cards: CardRecord[], settings: PolicySettings): Sought {
  const words = [record.Topics__c, record.Note__c, record.Prospect_Name__c, record.Prospect_People__c];
  return soughtFor({ ...known, words, competitor: record.Competitor__c }, cards, settings);
}

export interface Ranking extends Known {
  pool: { asOf: Date; index: PoolIndex; policy: Policy };
  readable: ReadonlySet<string>;
  reread: Reread;
  turn: Turn;
}

/** Who fits a request best of those who may be asked for it now, with reasons, as the reader's own session reads them. */
export async function rankFor({ pool, readable, reread, turn, ...known }: Ranking, now: Date): Promise<RequestMatches> {
  const { index, policy, asOf } = pool;
  const { record, prospect } = known;
  const answer = { asOf: asOf.toISOString(), truncated: false, results: [] };
  const rule = policy.rules.find((each) => each.activityType === record.Activity_Type__c);
  if (!rule || readable.size === 0) return answer;
  const asked: Asked = { deal: prospect, policy, rule, on: record.Needed_By__c, requestId: record.Id, now };
  const { settings } = policy;
  const today = dayAfter(now, 0);
  const wishOf = (cards: CardRecord[]): Wish => ({
    deal: soughtBy(known, cards, settings),
    settings,
    criteria: criteriaFor(readable),
    today,
  });
  const ranking = { asked, mayTell: (code: string) => mayTell(code, readable), mayKnow: () => false };
  const proposals = (most: Most) =>
    propose(index, { ...ranking, wish: wishOf([]), most: { ...most, misses: 0 } }, turn);
  const { candidates, records, truncated } = await confirm(proposals, SHOWN, reread);
  const wish = wishOf([...records.values()]);
  const { results } = rank(candidates, { ...ranking, wish, most: { results: SHOWN, misses: 0 } });
  return { ...answer, truncated, results: results.map((each) => toMatch(each, { asked, wish, offered: [], records })) };
}
