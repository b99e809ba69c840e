import type { Use } from '../activity/schema.ts';
import { type Mapping, NO_MAPPING } from '../policy/mapping.ts';
import { toPolicy } from '../policy/record.ts';
import type { Policy } from '../policy/schema.ts';
import { toParticipation, toReference } from '../reference/record.ts';
import { type Change, PoolIndex } from './columns/poolIndex.ts';
import { noRows, type Part, PARTS, rowOf, type Rows } from './columns/rows.ts';
import type { Turn } from './promising.ts';
import { type PoolReference, type PoolRows, type PoolUse, type Row, type Tally } from './poolRows.ts';
import { textsOf } from './text/texts.ts';
import { WordIndex } from './text/wordIndex.ts';

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

const monthOf = ({ CreatedDate }: Row): string => CreatedDate.slice(0, 7);

const living = <T extends Row>(list: T[]) => list.filter(({ IsDeleted }) => !IsDeleted);

/** A reference whose account was erased cannot be asked. */
const livingReferences = ({ references }: PoolRows): PoolReference[] =>
  living(references).filter((row) => row.Account__c !== null);

const documentsOf = (rows: PoolRows) => livingReferences(rows).map((row) => ({ id: row.Id, texts: textsOf(row) }));

/** The rows that count. */
function countedOf(rows: PoolRows, mapping: Mapping): Rows {
  return {
    references: livingReferences(rows).map((row) =>
      rowOf(toReference({ ...row, Participations__r: null }, ALONE, mapping), monthOf(row)),
    ),
    participations: living(rows.participations).map((row) => ({
      ...toParticipation(row),
      ...{ referenceId: row.Reference__c, created: monthOf(row) },
    })),
    uses: living(rows.uses)
      .filter((row) => row.Status__c !== 'Released')
      .map((row) => ({ ...toUse(row), created: monthOf(row) })),
    cases: living(rows.cases)
      .filter((row) => row.IsEscalated && !row.IsClosed)
      .map((row) => ({ id: row.Id, accountId: row.AccountId, created: monthOf(row) })),
    opportunities: living(rows.opportunities)
      .filter((row) => !row.IsClosed)
      .map((row) => ({
        ...{ id: row.Id, accountId: row.AccountId, created: monthOf(row) },
        probability: row.Probability ?? 0,
      })),
  };
}

/** A month's rows of a part. */
export type Month = Pick<Tally, 'part' | 'month'>;
const keyOf = ({ part, month }: Month): string => `${part} ${month}`;

/** What the pool knows after each reading. */
export class PoolState {
  policy: Policy | null = null;
  index = PoolIndex.of(noRows());
  /** Of the same references. */
  readonly words = new WordIndex();
  /** People who have left, with their managers. */
  readonly leavers = new Map<string, string | null>();
  /** The rows of the last reading as they were: the next overlaps it, and most of them come again. */
  #last = new Map<string, string>();
  /** By part and month of creation: when one of the rows that were read had last been changed. */
  readonly #latest = new Map<string, string>();

  async take(read: PoolRows, turn: Turn): Promise<void> {
    for (const { Id, IsActive, ManagerId } of read.users) {
      if (IsActive) this.leavers.delete(Id);
      else this.leavers.set(Id, ManagerId);
    }
    this.policy = read.policy && toPolicy(read.policy);
    for (const part of PARTS) for (const row of read[part]) this.#note(part, row);
    if (read.whole) {
      this.index = PoolIndex.of(countedOf(read, this.#mapping));
      await this.words.load(documentsOf(read), turn);
      return;
    }
    const last = this.#last;
    this.#last = new Map(PARTS.flatMap((part) => read[part].map((row) => [row.Id, JSON.stringify(row)] as const)));
    // By content: two changes within a second carry the same stamp, and a formula over the account moves none.
    const isNews = ({ Id }: Row) => last.get(Id) !== this.#last.get(Id);
    const news = { ...read, ...Object.fromEntries(PARTS.map((part) => [part, read[part].filter(isNews)])) };
    if (PARTS.some((part) => news[part].length > 0)) this.#change(news, () => []);
  }

  /** The months of which the org has other rows than were read: purged without a trace, or committed late.
   *  @param from the first day whose uses the org counted */
  doubtful(tallies: Tally[], from: string): Month[] {
    const theirs = new Map(tallies.map((each) => [keyOf(each), each]));
    const known = PARTS.flatMap((part) =>
      [...this.index.tally(part, from)].map(([month, count]) => ({ part, month, count })),
    );
    const counts = new Map(known.map((each) => [keyOf(each), each.count]));
    const lost = known.filter((each) => !theirs.has(keyOf(each)));
    const other = tallies.filter((each) => {
      const latest = this.#latest.get(keyOf(each)) ?? '';
      return each.count !== (counts.get(keyOf(each)) ?? 0) || each.latest > latest;
    });
    return [...lost, ...other].map(({ part, month }) => ({ part, month }));
  }

  /** Takes these months as they were read now. */
  repair(months: Month[], read: PoolRows): void {
    for (const part of PARTS) for (const row of read[part]) this.#note(part, row);
    this.#change(read, (part) =>
      months.flatMap((each) => (each.part === part ? this.index.madeIn(part, each.month) : [])),
    );
  }

  get #mapping(): Mapping {
    return this.policy?.settings.mapping ?? NO_MAPPING;
  }

  #note(part: Part, row: Row): void {
    const key = keyOf({ part, month: monthOf(row) });
    if (row.SystemModstamp > (this.#latest.get(key) ?? '')) this.#latest.set(key, row.SystemModstamp);
  }

  #change(read: PoolRows, besides: (part: Part) => string[]): void {
    // Of rows that come twice in one reading, the later one counts.
    const latest = <T extends Row>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.Id, row])).values()];
    const rows = { ...read, ...Object.fromEntries(PARTS.map((part) => [part, latest<Row>(read[part])])) };
    const ids = (part: Part) => [part, new Set([...rows[part].map(({ Id }) => Id), ...besides(part)])] as const;
    const replaced = Object.fromEntries(PARTS.map(ids)) as Change['replaced'];
    this.index = this.index.with({ taken: countedOf(rows, this.#mapping), replaced });
    this.words.change(replaced.references, documentsOf(rows));
  }
}
