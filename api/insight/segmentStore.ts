import type { Caller } from '../caller.ts';
import type { NominationRecord } from '../nomination/record.ts';
import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { rowsIn } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { day, every, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import { askAll } from './askStore.ts';
import { OPEN } from './demandStore.ts';
import { readableBy, sourceOf, type Readable } from './sourceStore.ts';
import { keysOf, type CellKeys, type Dimension, type MarketFacts, type Sides } from './segment.ts';
import { MOST_BEHIND } from './segmentSchema.ts';
import { yearBefore, type Window } from './window.ts';

/** A deal as its reader sees it; a field their field security hides is not there. */
export interface DealBehind {
  Id: string;
  Name?: string | null;
  StageName?: string | null;
  CloseDate: string;
  Account?: { Name?: string | null } | null;
}
export interface ReferenceBehind {
  Id: string;
  Name: string;
  Account_Name__c?: string | null;
}
/** An account with deals won. */
export interface WonAccount {
  id: string;
  name: string;
  won: number;
  since: string;
}

export interface SegmentWish {
  sides: Sides;
  keys: CellKeys;
  window: Window;
  settings: PolicySettings;
  /** References that are proposed. */
  proposed: string[];
}

export interface SegmentRecords {
  deals: DealBehind[];
  references: ReferenceBehind[];
  nominations: NominationRecord[];
  won: WonAccount[];
  /** Of those accounts the ones with a support case that is escalated: nobody is told which. */
  inTrouble: ReadonlySet<string>;
}

export interface SegmentStore {
  /** What lies behind one cell, as the caller reads it, one more of each than is shown. */
  read(caller: Caller, wish: SegmentWish): Promise<SegmentRecords>;
}

const NOMINATION = ['Id', 'Name', 'Status__c', 'Account__c', 'Account_Name__c'];
const FACTS = ['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c'];
const MOST_NOMINATIONS = 2_000;

export function segmentStore({ salesforce }: { salesforce: Salesforce }): SegmentStore {
  return {
    async read(caller, { sides, keys, window, settings, proposed }) {
      const session = await salesforce.as(caller);
      const [readable, reference, nomination] = await Promise.all([
        readableBy(session),
        session.describe('Reference__c'),
        session.describe('Reference_Nomination__c'),
      ]);
      const names = new Map<Dimension, string | null>([
        [sides.rows, keys.row],
        [sides.columns, keys.column],
      ]);
      const grouped = [...names.keys()].flatMap((of) => {
        const source = sourceOf(of, readable, settings.mapping);
        return source && 'group' in source ? [source] : [];
      });
      const known = await askAll(session, new Map(grouped.map(({ of, group }) => [of, valuesOf(group)])));
      const where = [...names].flatMap(([of, key]) => {
        const source = sourceOf(of, readable, settings.mapping);
        if (!source) return [];
        if (!('group' in source))
          return source.parts.filter(({ facts }) => isKey(facts, of, key, settings)).map((part) => part.where);
        const values = rowsIn<{ value: string | null }>(known, of).flatMap(({ value }) => value ?? []);
        const wanted = values.filter((value) => isKey(factOf(of, value), of, key, settings));
        const field = identifier(source.group);
        return [key === null ? soql`${field} = null` : soql`${field} IN ${wanted.length > 0 ? wanted : ['']}`];
      });
      const asked = new Map<string, Soql>([
        ['deals', openDeals(where, window, readable)],
        ...(readable.opportunity.has('AccountId') ? [['won', wonAccounts(where, window)] as const] : []),
        ...(nomination.has('Id')
          ? [
              [
                'nominations',
                openNominations([...NOMINATION, ...FACTS].filter((name) => nomination.has(name))),
              ] as const,
            ]
          : []),
        ...(proposed.length > 0
          ? ([
              [
                'references',
                soql`SELECT ${fields(['Id', 'Name', 'Account_Name__c'].filter((name) => reference.has(name)))}
                  FROM Reference__c WHERE Id IN ${proposed}`,
              ],
            ] as const)
          : []),
      ]);
      const answers = await askAll(session, asked);
      const rows = <T>(ref: string): T[] => (asked.has(ref) ? rowsIn<T>(answers, ref) : []);
      const won = rows<WonAccount>('won');
      return {
        deals: rows('deals'),
        references: rows('references'),
        nominations: rows('nominations'),
        won,
        inTrouble: await inTrouble(won.map(({ id }) => id)),
      };
    },
  };

  async function inTrouble(accountIds: string[]): Promise<ReadonlySet<string>> {
    if (accountIds.length === 0) return new Set();
    const session = await salesforce.service();
    const rows = await session.query<{ AccountId: string }>(
      soql`SELECT AccountId FROM Case WHERE IsEscalated = true AND IsClosed = false AND AccountId IN ${accountIds}`,
    );
    return new Set(rows.map(({ AccountId }) => AccountId));
  }
}

const factOf = (of: Dimension, value: string): MarketFacts => {
  if (of === 'industry') return { industry: value };
  return of === 'region' ? { country: value } : { products: [value] };
};
const isKey = (facts: MarketFacts, of: Dimension, key: string | null, settings: PolicySettings): boolean =>
  keysOf(facts, of, settings).includes(key);

const valuesOf = (field: string): Soql =>
  soql`SELECT ${identifier(field)} value, COUNT(Id) n FROM Opportunity
    WHERE IsClosed = false OR IsWon = true GROUP BY ${identifier(field)}`;

function openDeals(where: readonly Soql[], { from, to }: Window, { opportunity, account }: Readable): Soql {
  const names = ['Id', 'Name', 'StageName', 'CloseDate'].filter((name) => opportunity.has(name));
  const ofAccount = opportunity.has('AccountId') && account.has('Name') ? ['Account.Name'] : [];
  const within = [soql`CloseDate >= ${day(from)}`, soql`CloseDate <= ${day(to)}`];
  return soql`SELECT ${fields([...names, ...ofAccount])} FROM Opportunity WHERE ${every([...OPEN, ...within, ...where])}
    ORDER BY CloseDate, Id LIMIT ${MOST_BEHIND + 1}`;
}

const wonAccounts = (where: readonly Soql[], { from }: Window): Soql =>
  soql`SELECT AccountId id, Account.Name name, COUNT(Id) won, MIN(CloseDate) since FROM Opportunity
    WHERE ${every([soql`IsWon = true`, soql`AccountId != null`, ...where])} GROUP BY AccountId, Account.Name
    HAVING MIN(CloseDate) <= ${day(yearBefore(from))} ORDER BY COUNT(Id) DESC, Account.Name LIMIT ${MOST_BEHIND + 1}`;

const openNominations = (names: string[]): Soql =>
  soql`SELECT ${fields(names)} FROM Reference_Nomination__c WHERE Status__c IN ${[...OPEN_NOMINATIONS]}
    ORDER BY CreatedDate, Id LIMIT ${MOST_NOMINATIONS}`;
