import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { factsOf } from './coverageRecord.ts';
import { cellsOf, type CellKeys, type MarketFacts, type Sides } from './segment.ts';
import { MOST_BEHIND, type Segment } from './segmentSchema.ts';
import type { SegmentRecords } from './segmentStore.ts';
import { whole, type Supplier } from './supply.ts';

interface Asked {
  sides: Sides;
  keys: CellKeys;
  settings: PolicySettings;
}

const isIn = (facts: MarketFacts, { sides, keys, settings }: Asked): boolean =>
  cellsOf(facts, sides, settings).some(({ row, column }) => row === keys.row && column === keys.column);

/** Who can give something in this cell, those who can give most first; nobody has read them yet. */
export const proposedFor = (suppliers: readonly Supplier[], asked: Asked): Supplier[] =>
  suppliers
    .filter((each) => whole(each) > 0 && isIn(each.facts, asked))
    .sort((a, b) => whole(b) - whole(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_BEHIND + 1);

/** What lies behind a cell, of what the caller's own session read. */
export function behindCell(
  read: SegmentRecords,
  proposed: readonly Supplier[],
  asked: Asked & { index: PoolIndex },
): Segment {
  const uses = new Map(proposed.map((each) => [each.id, whole(each)]));
  const ordered = proposed.flatMap(({ id }) => read.references.find(({ Id }) => Id === id) ?? []);
  const nominations = read.nominations.filter((each) => isIn(factsOf(each), asked));
  const nominated = new Set(read.nominations.map(({ Account__c: id }) => id));
  const recruits = read.won.filter(
    ({ id }) => !read.inTrouble.has(id) && !nominated.has(id) && asked.index.ofAccount(id).length === 0,
  );
  const lists = [read.deals, ordered, nominations, recruits];
  const shown = <T>(list: T[]) => list.slice(0, MOST_BEHIND);
  return {
    deals: shown(read.deals).map((deal) => ({
      ...{ id: deal.Id, name: deal.Name ?? null, account: deal.Account?.Name ?? null },
      ...{ stage: deal.StageName ?? null, closesOn: deal.CloseDate },
    })),
    references: shown(ordered).map(({ Id: id, Name: number, Account_Name__c: account }) => ({
      ...{ id, number, account: account || null, uses: uses.get(id) ?? 0 },
    })),
    nominations: shown(nominations).map(({ Id: id, Name: number, Account_Name__c: account, Status__c: status }) => ({
      ...{ id, number: number ?? '', account: account || null, status: status ?? null },
    })),
    recruits: shown(recruits).map(({ id: accountId, name, won, since }) => ({ accountId, name, won, since })),
    truncated: lists.some((list) => list.length > MOST_BEHIND),
  };
}
