import type { Use } from '../activity/schema.ts';
import { toPolicy } from '../policy/record.ts';
import { type Mapping, NO_MAPPING } from '../policy/mapping.ts';
import type { Policy } from '../policy/schema.ts';
import { toReference } from '../reference/record.ts';
import type { Candidate } from './candidate.ts';
import type {
  PoolCase,
  PoolOpportunity,
  PoolParticipation,
  PoolReference,
  PoolRows,
  PoolUse,
  Row,
} from './poolRows.ts';

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
  prospectAccountId: row.Prospect_Account__c,
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
    if (news.includes(true)) this.candidates = this.#assembled(this.policy?.settings.mapping ?? NO_MAPPING);
  }

  #assembled(mapping: Mapping): Candidate[] {
    const participations = grouped(this.#participations.rows.values(), (row) => row.Reference__c);
    // A use counts where its customer is now.
    const accountOf = (row: PoolUse) => this.#references.rows.get(row.Reference__c ?? '')?.Account__c ?? row.Account__c;
    const uses = grouped(
      [...this.#uses.rows.values()].map((row) => toUse({ ...row, Account__c: accountOf(row) })),
      (use) => use.accountId,
    );
    const escalated = new Set([...this.#cases.rows.values()].map((row) => row.AccountId));
    const negotiations = grouped(this.#opportunities.rows.values(), (row) => row.AccountId);
    const candidates = [...this.#references.rows.values()].map((row): Candidate => {
      const record = { ...row, Participations__r: { records: participations.get(row.Id) ?? [] } };
      const negotiation = likeliest(negotiations.get(row.Account__c));
      const account = { escalated: escalated.has(row.Account__c), negotiation };
      return { reference: toReference(record, account, mapping), uses: uses.get(row.Account__c) ?? [] };
    });
    return candidates.sort(byAccount);
  }
}
