import type { ActivityType, Use } from '../activity/schema.ts';
import type { Content, ContentType } from '../content/schema.ts';
import { shareable } from '../content/shareable.ts';
import { asRead } from '../match/asRead.ts';
import type { Candidate } from '../match/candidate.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Turn } from '../match/promising.ts';
import { propose } from '../match/propose.ts';
import { rank, type Asked } from '../match/rank.ts';
import type { Wish } from '../match/score.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import { admit } from '../policy/eligibility.ts';
import type { ActivityRule } from '../policy/schema.ts';
import type { CardRecord } from '../reference/card.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Seen } from '../salesforce/seen.ts';
import { questionFor, type Claim } from './place.ts';

/** A way forward after a refusal. */
export type Alternative =
  | { kind: 'later'; referenceId: string; neededBy: string }
  | { kind: 'activity'; referenceId: string; activityType: ActivityType }
  | { kind: 'group'; referenceId: string; requestId: string | null }
  | { kind: 'content'; referenceId: string; contentId: string; contentType: ContentType | null; label: string }
  | { kind: 'next'; referenceId: string; label: string };

/**
 * What the refused customer itself still offers: the same later, an activity that is no heavier, a place in a group call.
 * @param offered the activities that may be asked for now
 */
export function waysOf(
  reference: ReferenceFacts,
  later: string | null,
  { claim, uses, offered }: { claim: Claim; uses: Use[]; offered: ActivityRule[] },
): Alternative[] {
  const referenceId = reference.id;
  const question = questionFor(claim, uses);
  const others = offered.filter(
    (rule) => rule.activityType !== claim.rule.activityType && admit(reference, { ...question, rule }).ok,
  );
  const [lighter] = others
    .filter(({ activityType, weight }) => activityType !== 'Group call' && weight <= claim.rule.weight)
    .sort((one, other) => other.weight - one.weight);
  const inGroup = others.some(({ activityType }) => activityType === 'Group call');
  return [
    ...(later ? [{ kind: 'later' as const, referenceId, neededBy: later }] : []),
    ...(lighter ? [{ kind: 'activity' as const, referenceId, activityType: lighter.activityType }] : []),
    ...(inGroup ? [{ kind: 'group' as const, referenceId, requestId: null }] : []),
  ];
}

/** Ways that differ only in whose they are, each once: into a group call that is planned, else of whoever comes first. */
export function eachOnce(ways: Alternative[]): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const way of ways) {
    const { kind, neededBy, activityType, requestId } = way as Partial<Record<string, string | null>>;
    const key = [kind, neededBy, activityType].join(' ');
    if (!found.has(key) || requestId) found.set(key, way);
  }
  return [...found.values()];
}

/**
 * What may be shown instead of a conversation: of each refused customer one, of what was asked for where there is such;
 * else of the best other customer that has given any.
 * @param others ids of references, best first
 */
export function contentWays(
  found: Content[],
  { refused, others, wanted, today }: { refused: string[]; others: string[]; wanted: string; today: string },
): Alternative[] {
  const free = found.filter((each) => shareable(each, 'One-to-one', today).ok);
  const best = (referenceId: string) => {
    const theirs = free.filter((each) => each.referenceId === referenceId);
    return theirs.find(({ type }) => type === wanted) ?? theirs[0];
  };
  const own = refused.flatMap((id) => best(id) ?? []);
  const [other] = others.flatMap((id) => best(id) ?? []);
  const offered = own.length > 0 || !other ? own : [other];
  return offered.map(({ id, referenceId, type, title }) => {
    return { kind: 'content', referenceId, contentId: id, contentType: type, label: title };
  });
}

/** How many of the ranking are put before the caller's own session, and how many of these are offered. */
const PROPOSED = 50;
const OFFERED = 3;
const nobody = () => false;

/** The best of the pool that pass for this deal, to be read as the caller. */
export async function proposals(
  pool: PoolIndex,
  asked: Asked,
  wish: Wish,
  besides: readonly string[],
  turn: Turn,
): Promise<Candidate[]> {
  const ranking = { asked, wish, most: { results: PROPOSED, misses: 0 }, mayTell: nobody, mayKnow: nobody };
  const { results } = await propose(pool, { ...ranking, besides: new Set(besides) }, turn);
  return results.map(({ candidate }) => candidate);
}

/** The next best of those the caller's own session read; a customer against a key criterion helps nobody. */
export function nextBest(proposed: Candidate[], cards: Seen<CardRecord>[], asked: Asked, wish: Wish): Alternative[] {
  const byId = new Map(cards.map((card) => [card.Id, card]));
  const read = proposed.flatMap((each) => {
    const card = byId.get(each.reference.id);
    return card ? [asRead(each, card)] : [];
  });
  const most = { results: OFFERED, misses: 0 };
  const { results } = rank(read, { asked, wish, most, mayTell: nobody, mayKnow: nobody });
  const offered = results
    .filter(({ against }) => against.length === 0)
    .flatMap(({ candidate: { reference } }) => byId.get(reference.id) ?? []);
  return offered.map((card) => ({ kind: 'next', referenceId: card.Id, label: calledAmong(offered, card) }));
}

/** What a customer is called; two of one name are told apart. */
export function calledAmong(cards: CardRecord[], card: CardRecord): string {
  const nameOf = (each: CardRecord) => each.Account_Name__c || each.Headline__c || each.Name;
  const name = nameOf(card);
  const others = cards.filter((each) => each.Id !== card.Id && nameOf(each) === name);
  if (others.length === 0) return name;
  const isKnownByPersona = others.every((each) => each.Persona__c !== card.Persona__c);
  return `${name} (${(isKnownByPersona && card.Persona__c) || card.Name})`;
}

/** What nobody could be found for, in words: industry, region, size, products. */
export function segmentOf(prospect: Prospect | null, deal: Deal | null, purpose: string): string {
  const { industry, region, country, sizeBand } = prospect ?? {};
  const size = sizeBand ? `${sizeBand} employees` : null;
  const parts = [industry, region ?? country, size, ...(deal?.products ?? [])].filter((part) => part);
  return parts.length > 0 ? parts.join(', ') : purpose;
}
