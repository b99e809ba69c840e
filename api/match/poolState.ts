import type { Use } from '../activity/schema.ts';
import { type PolicyRecord, toPolicy } from '../policy/record.ts';
import type { Policy } from '../policy/schema.ts';
import { type ReferenceRecord, toReference } from '../reference/record.ts';
import type { Candidate } from './candidate.ts';

/** Rows that were deleted come with the changed ones. */
interface Row {
  Id: string;
  IsDeleted: boolean;
}

type Parts<List> = List extends { records: (infer Part)[] } ? Part : never;

export type PoolReference = Row & Omit<ReferenceRecord, 'Participations__r'>;
export type PoolParticipation = Row & Parts<ReferenceRecord['Participations__r']> & { Reference__c: string };
export type PoolCase = Row & { AccountId: string | null; IsEscalated: boolean; IsClosed: boolean };
export type PoolOpportunity = Row & { AccountId: string | null; IsClosed: boolean; Probability: number | null };
export type PoolUse = Row & {
  Reference__c: string | null;
  Account__c: string | null;
  Contact__c: string | null;
  Request__c: string | null;
  Activity_Type__c: Use['activityType'];
  Activity_Date__c: string;
  Status__c: Use['status'];
  Weight__c: number | null;
  No_Show__c: Use['noShow'];
};

/** What one reading of the org brought: everything, or what changed. */
export interface PoolRows {
  references: PoolReference[];
  participations: PoolParticipation[];
  uses: PoolUse[];
  cases: PoolCase[];
  opportunities: PoolOpportunity[];
  policy: PolicyRecord | null;
}

/** Uses further back bind no limit: the longest period is a year. */
export const WINDOW_DAYS = 400;

interface Table<T extends Row> {
  rows: Map<string, T>;
  /** Takes the rows in and says whether any of them is news: an overlap brings most of them again. */
  take(rows: T[]): boolean;
}

/** By content: two changes within a second carry the same stamp, and a formula over the account moves none. */
const same = (one: Row, other: Row): boolean => JSON.stringify(one) === JSON.stringify(other);

function table<T extends Row>(keep: (row: T) => boolean): Table<T> {
  const rows = new Map<string, T>();
  const takeOne = (row: T): boolean => {
    const known = rows.get(row.Id);
    if (row.IsDeleted || !keep(row)) return rows.delete(row.Id);
    if (known && same(known, row)) return false;
    rows.set(row.Id, row);
    return true;
  };
  return { rows, take: (found) => found.map(takeOne).includes(true) };
}

const toUse = (row: PoolUse): Use => ({
  id: row.Id,
  referenceId: row.Reference__c,
  accountId: row.Account__c,
  contactId: row.Contact__c,
  requestId: row.Request__c,
  activityType: row.Activity_Type__c,
  on: row.Activity_Date__c,
  status: row.Status__c,
  weight: row.Weight__c ?? 1,
  noShow: row.No_Show__c,
});

function grouped<T>(items: Iterable<T>, key: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const likeliest = (open: PoolOpportunity[] | undefined): number | null =>
  open ? Math.max(...open.map(({ Probability }) => Probability ?? 0)) : null;

const byAccount = (one: Candidate, other: Candidate) => {
  const [a, b] = [one, other].map(({ reference }) => `${reference.accountId} ${reference.id}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
};

/** The pool's rows in memory, and the candidates they make. A reference whose account was erased cannot be asked. */
export class PoolState {
  policy: Policy | null = null;
  /** In account order. */
  candidates: Candidate[] = [];
  readonly #references = table<PoolReference>((row) => row.Account__c !== null);
  readonly #participations = table<PoolParticipation>(() => true);
  readonly #uses = table<PoolUse>((row) => row.Status__c !== 'Released');
  readonly #cases = table<PoolCase>((row) => row.IsEscalated && !row.IsClosed);
  readonly #opportunities = table<PoolOpportunity>((row) => !row.IsClosed);

  take(rows: PoolRows): void {
    const news = [
      this.#references.take(rows.references),
      this.#participations.take(rows.participations),
      this.#uses.take(rows.uses),
      this.#cases.take(rows.cases),
      this.#opportunities.take(rows.opportunities),
    ];
    this.policy = rows.policy && toPolicy(rows.policy);
    if (news.includes(true)) this.candidates = this.#assembled();
  }

  #assembled(): Candidate[] {
    const participations = grouped(this.#participations.rows.values(), (row) => row.Reference__c);
    const uses = grouped([...this.#uses.rows.values()].map(toUse), (use) => use.accountId);
    const escalated = new Set([...this.#cases.rows.values()].map((row) => row.AccountId));
    const negotiations = grouped(this.#opportunities.rows.values(), (row) => row.AccountId);
    const candidates = [...this.#references.rows.values()].map((row): Candidate => {
      const record = { ...row, Participations__r: { records: participations.get(row.Id) ?? [] } };
      const negotiation = likeliest(negotiations.get(row.Account__c));
      const account = { escalated: escalated.has(row.Account__c), negotiation };
      return { reference: toReference(record, account), uses: uses.get(row.Account__c) ?? [] };
    });
    return candidates.sort(byAccount);
  }
}
