import type { Use } from '../activity/schema.ts';
import { type Mapping, NO_MAPPING } from '../policy/mapping.ts';
import { toPolicy } from '../policy/record.ts';
import type { Policy } from '../policy/schema.ts';
import { toParticipation, toReference } from '../reference/record.ts';
import { type Change, PoolIndex } from './columns/poolIndex.ts';
import { noRows, rowOf, type Part, type Rows } from './columns/rows.ts';
import { PARTS, type PoolRows, type PoolUse, type Row } from './poolRows.ts';

/** Uses further back bind no limit: the longest period is a year. */
export const WINDOW_DAYS = 400;

const toUse = (row: PoolUse): Use => ({
  id: row.Id,
  referenceId: row.Reference__c,
  accountId: row.Account__c,
  contactId: row.Contact__c,
  requestId: row.Request__c,
  prospectAccountId: row.Prospect_Account__c,
  activityType: row.Activity_Type__c,
  on: row.Activity_Date__c,
  status: row.Status__c,
  weight: row.Weight__c ?? 1,
  noShow: row.No_Show__c,
});

/** What its account alone tells is added from the account. */
const ALONE = { escalated: false, negotiation: null };

/** The rows that count. A reference whose account was erased cannot be asked. */
function countedOf(rows: PoolRows, mapping: Mapping): Rows {
  const living = <T extends Row>(list: T[]) => list.filter(({ IsDeleted }) => !IsDeleted);
  return {
    references: living(rows.references)
      .filter((row) => row.Account__c !== null)
      .map((row) => rowOf(toReference({ ...row, Participations__r: null }, ALONE, mapping))),
    participations: living(rows.participations).map((row) => ({
      ...toParticipation(row),
      referenceId: row.Reference__c,
    })),
    uses: living(rows.uses)
      .filter((row) => row.Status__c !== 'Released')
      .map(toUse),
    cases: living(rows.cases)
      .filter((row) => row.IsEscalated && !row.IsClosed)
      .map((row) => ({ id: row.Id, accountId: row.AccountId })),
    opportunities: living(rows.opportunities)
      .filter((row) => !row.IsClosed)
      .map((row) => ({ id: row.Id, accountId: row.AccountId, probability: row.Probability ?? 0 })),
  };
}

/** What the pool knows after each reading. */
export class PoolState {
  policy: Policy | null = null;
  index = PoolIndex.of(noRows());
  /** The rows of the last reading as they were: the next overlaps it, and most of them come again. */
  #last = new Map<string, string>();

  take(read: PoolRows): void {
    this.policy = read.policy && toPolicy(read.policy);
    const mapping = this.policy?.settings.mapping ?? NO_MAPPING;
    if (read.whole) {
      this.index = PoolIndex.of(countedOf(read, mapping));
      return;
    }
    const change = this.#news(read, mapping);
    if (change) this.index = this.index.with(change);
  }

  /** By content: two changes within a second carry the same stamp, and a formula over the account moves none. */
  #news(read: PoolRows, mapping: Mapping): Change | null {
    const last = this.#last;
    this.#last = new Map(PARTS.flatMap((part) => read[part].map((row) => [row.Id, JSON.stringify(row)] as const)));
    // Of rows that come twice in one reading, the later one counts.
    const latest = <T extends Row>(rows: T[]) =>
      [...new Map(rows.map((row) => [row.Id, row])).values()].filter(({ Id }) => last.get(Id) !== this.#last.get(Id));
    const news = { ...read, ...Object.fromEntries(PARTS.map((part) => [part, latest<Row>(read[part])])) };
    const ids = (part: Part) => [part, new Set(news[part].map(({ Id }) => Id))] as const;
    if (PARTS.every((part) => news[part].length === 0)) return null;
    return {
      taken: countedOf(news, mapping),
      replaced: Object.fromEntries(PARTS.map(ids)) as Change['replaced'],
    };
  }
}
