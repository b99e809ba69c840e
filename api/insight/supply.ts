import { LRUCache } from 'lru-cache';
import type { ActivityType } from '../activity/schema.ts';
import { dayNumber, dayOf } from '../activity/period.ts';
import type { Candidate } from '../match/candidate.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Turn } from '../match/promising.ts';
import type { Policy } from '../policy/schema.ts';
import { counts, freeUses, type Span } from './capacity.ts';
import type { MarketFacts } from './segment.ts';
import { monthsOf, type Window } from './window.ts';

/** A reference with what it can still give. */
export interface Supplier {
  id: string;
  facts: MarketFacts;
  /** What it agreed to. */
  agreed: readonly ActivityType[];
  /** Uses that fit from the beginning of each month to the end of it and of every later one; null: not to be asked now. */
  free: number[][] | null;
}

export const IN_POOL = ['Active', 'Caution'] as const;

/** Accounts looked at before others have their turn. */
const CHUNK = 200;

/** The months of the time looked at, the first and the last as far as they lie in it. */
export function spansOf({ from, to }: Window): (Span & { month: string })[] {
  return monthsOf({ from, to }).map((month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const [first, last] = [Date.UTC(year, number - 1, 1), Date.UTC(year, number, 0)].map((ms) => ms / 86_400_000);
    const [begin, end] = [dayOf(first ?? 0), dayOf(last ?? 0)];
    return { month, from: dayNumber(begin < from ? from : begin), to: dayNumber(end > to ? to : end) };
  });
}

interface Asked {
  policy: Policy;
  window: Window;
  now: Date;
  turn: Turn;
  /** What was found for accounts under this policy in this time. */
  known?: Map<string, number[][][]>;
}

/** Everybody in the pool who is active, with what they can still give in this time. */
export async function supplyOf(
  index: PoolIndex,
  { policy, window, now, turn, known = new Map() }: Asked,
): Promise<Supplier[]> {
  const spans = spansOf(window);
  const isOf = (status: string) => (IN_POOL as readonly string[]).includes(status);
  const all = [...index.candidates(['status'], ({ status }) => isOf(status))];
  const accounts = Map.groupBy(all, ({ reference }) => reference.accountId ?? reference.id);
  const suppliers: Supplier[] = [];
  let looked = 0;
  for (const account of accounts.values()) {
    const asked = account.filter(({ reference }) => counts(reference, policy, now));
    const free = freeUses(asked, policy, spans, known);
    suppliers.push(...account.map((each) => supplierOf(each, free[asked.indexOf(each)] ?? null)));
    looked += 1;
    if (looked % CHUNK === 0) await turn();
  }
  return suppliers;
}

export function supplierOf({ reference }: Candidate, free: number[][] | null): Supplier {
  const { industry, country, sizeBand } = reference.account;
  const agreed = reference.participations.filter(({ status }) => status === 'Agreed');
  return {
    id: reference.id,
    facts: { industry, country, sizeBand, products: reference.products },
    agreed: agreed.map(({ activityType }) => activityType),
    free,
  };
}

/** What it can give over the whole time. */
export const whole = ({ free }: Supplier): number => free?.[0]?.at(-1) ?? 0;

/** The same for everybody who looks at this pool by these rules within the hour; when the pool changes, what is alike stays known. */
export function supplyOnce(
  turn: Turn,
): (index: PoolIndex, policy: Policy, window: Window, now: Date) => Promise<Supplier[]> {
  const made = new WeakMap<PoolIndex, Map<string, Promise<Supplier[]>>>();
  const alike = new LRUCache<string, Map<string, number[][][]>>({ max: 4 });
  return (index, policy, window, now) => {
    const asked = [policy.id, window.from, window.to].join(' ');
    const key = `${asked} ${now.toISOString().slice(0, 13)}`;
    const known = made.get(index) ?? new Map<string, Promise<Supplier[]>>();
    made.set(index, known);
    const found = alike.get(asked) ?? new Map<string, number[][][]>();
    alike.set(asked, found);
    const supply = known.get(key) ?? supplyOf(index, { policy, window, now, turn, known: found });
    known.set(key, supply);
    return supply;
  };
}
