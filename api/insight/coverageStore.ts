import type { Caller } from '../caller.ts';
import type { NominationStatus } from '../nomination/schema.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { rowsIn } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { soql } from '../salesforce/soql.ts';
import { dealQuestions, dealsAhead, MOST_ON_THE_WAY, poolQuestions, winQuestions } from './asideStore.ts';
import { accountsBehind, openDeals, type DemandWish } from './demandStore.ts';
import { readableBy, sourceOf } from './sourceStore.ts';
import { askAll } from './askStore.ts';
import type { CoverageRecords, OnTheWay } from './coverageRecord.ts';
import { nameless, type PastDeals } from './demand.ts';
import { DIMENSIONS, type Dimension } from './segment.ts';
import { IN_POOL } from './supply.ts';
import { tooMuch } from './tooMuch.ts';

export interface CoverageWish extends DemandWish {
  /** How many references in the pool are active. */
  inPool: number;
}

export interface CoverageStore {
  /** What this caller can set on the sides of a map, and by which use cases deals can be told apart. */
  dimensions(caller: Caller, settings: PolicySettings): Promise<{ dimensions: Dimension[]; useCases: string[] }>;
  read(caller: Caller, wish: CoverageWish): Promise<CoverageRecords>;
}

/** So many references of those who do not see all of them are counted. */
export const MOST_VISIBLE = 20_000;
const POOL = soql`Status__c IN ${[...IN_POOL]}`;

export function coverageStore({ salesforce }: { salesforce: Salesforce }): CoverageStore {
  return {
    async dimensions(caller, { mapping }) {
      const readable = await readableBy(await salesforce.as(caller), null);
      const field = mapping.opportunityUseCase ?? '';
      return {
        dimensions: DIMENSIONS.filter((each) => sourceOf(each, readable, mapping) !== null),
        useCases: [...(readable.choices.get(field) ?? [])],
      };
    },
    async read(caller, wish) {
      const session = await salesforce.as(caller);
      const service = wish.settings.coverage.allDeals ? await salesforce.service() : null;
      const counting = service ?? session;
      const readable = await readableBy(session, service);
      const ofDeals = dealQuestions(wish.window, readable);
      const wins = await winQuestions(session, wish.window);
      const ofPool = new Map([...(await poolQuestions(session, wish.window)), ...wins]);
      const own = service ? new Map([['own', dealsAhead(wish.window)]]) : new Map();
      const asked = new Map([...ofDeals, ...ofPool, ...own]);
      const answers = service
        ? (await Promise.all([askAll(session, new Map([...ofPool, ...own])), askAll(service, ofDeals)])).flat()
        : await askAll(session, asked);
      const rows = <T>(ref: string): T[] => (asked.has(ref) ? rowsIn<T>(answers, ref) : []);
      const count = (ref: string) => rows<{ n: number }>(ref)[0]?.n ?? 0;
      const stages = rows<{ ApiName: string; DefaultProbability: number | null }>('stages');
      const probabilities = new Map(stages.map((each) => [each.ApiName, each.DefaultProbability ?? 0]));
      const past = new Map<string | null, PastDeals>();
      const pastOf = (industry: string | null = null) => {
        const known = past.get(industry) ?? { industry, requests: 0, won: 0 };
        past.set(industry, known);
        return known;
      };
      for (const { industry, n } of rows<Counted>('won')) pastOf(industry).won += n;
      for (const { industry, n } of rows<Counted>('requests')) pastOf(industry).requests += n;
      const [nominations, recruited] = [rows<OnTheWay>('nominations'), rows<OnTheWay>('recruited')];
      if (Math.max(nominations.length, recruited.length) >= MOST_ON_THE_WAY) throw tooMuch(MOST_ON_THE_WAY);
      const states = rows<{ status: NominationStatus; n: number }>('states');
      const adopters = rows<{ product: string; n: number }>('adopters');
      const open = await openDeals(counting, wish, readable, [...probabilities.keys()]);
      const seesAll = !service || count('own') >= count('ahead');
      const behind = seesAll ? [] : await accountsBehind(counting, wish, readable);
      const shown = seesAll ? { open, elsewhere: [], leftOut: 0 } : nameless(open, behind, wish.sides, wish.settings);
      return {
        open: shown.open,
        elsewhere: shown.elsewhere,
        leftOut: shown.leftOut,
        deals: seesAll ? (service ? 'all' : 'own') : 'many',
        overdue: count('overdue'),
        past: [...past.values()],
        probabilities,
        nominations,
        recruited,
        nominated: new Map(states.map(({ status, n }) => [status, n])),
        contacted: count('contacted') + count('uncontacted'),
        active: count('active'),
        wins:
          wins.size > 0
            ? { bought: count('bought'), inPool: count('boughtInPool'), nominated: count('boughtNominated') }
            : null,
        earlyAdopters: new Map(adopters.map(({ product, n }) => [product, n])),
        visible: count('visible') >= wish.inPool ? null : await visibleTo(session),
      };
    },
  };
}

interface Counted {
  industry?: string | null;
  n: number;
}

async function visibleTo(session: Session): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ Id: string }>(
    soql`SELECT Id FROM Reference__c WHERE ${POOL} LIMIT ${MOST_VISIBLE + 1}`,
  );
  if (rows.length > MOST_VISIBLE) throw tooMuch(MOST_VISIBLE);
  return new Set(rows.map(({ Id }) => Id));
}
