import type { PolicySettings } from '../policy/schema.ts';
import { dayOf } from '../activity/period.ts';
import { failures, faultOf, rowsIn } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import { day, every, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import { askAll } from './askStore.ts';
import type { AccountsBehind, OpenDeals } from './demand.ts';
import type { Dimension, MarketFacts, Sides } from './segment.ts';
import { sourceOf, type Readable, type Source } from './sourceStore.ts';
import { spansOf } from './supply.ts';
import { MOST_GROUPS, tooMuch } from './tooMuch.ts';
import type { Window } from './window.ts';

export interface DemandWish {
  sides: Sides;
  window: Window;
  useCase: string | null;
  settings: PolicySettings;
}

/** A query whose every row is a number of deals of one kind. */
interface DealQuery {
  range: Window;
  /** True of all its rows. */
  facts: MarketFacts;
  where: Soql[];
  groups: { of: Dimension; field: string }[];
  /** Of one stage alone. */
  isOfStage?: boolean;
}

/** So many queries about deals are asked before it is said that they are too many. */
export const MOST_QUERIES = 100;
/** Whoever has asked already is in the plans of the references. */
export const OPEN = [
  soql`IsClosed = false`,
  soql`Id NOT IN (SELECT Opportunity__c FROM Reference_Request__c
    WHERE Opportunity__c != null AND Status__c NOT IN ('Draft', 'Cancelled'))`,
];

/** Months of a quarter are told apart by their number alone. */
const MONTHS = 3;

/** Queries that count all open deals of a time once, by what the map shows, stage and month. */
function dealQueries(sources: readonly Source[], window: Window, where: readonly Soql[], months: number): DealQuery[] {
  const spans = spansOf(window);
  const ranges = Array.from({ length: Math.max(1, Math.ceil(spans.length / months)) }, (_, at) => {
    const some = months === Infinity ? spans : spans.slice(at * months, (at + 1) * months);
    return { from: dayOf(some[0]?.from ?? 0), to: dayOf(some.at(-1)?.to ?? 0) };
  });
  const groups = sources.flatMap((each) => ('group' in each ? [{ of: each.of, field: each.group }] : []));
  let parts: { facts: MarketFacts; where: Soql[] }[] = [{ facts: {}, where: [...where] }];
  for (const source of sources) {
    if (!('parts' in source)) continue;
    parts = parts.flatMap((part) =>
      source.parts.map((each) => ({ facts: { ...part.facts, ...each.facts }, where: [...part.where, each.where] })),
    );
  }
  return ranges.flatMap((range) => parts.map((part) => ({ range, groups, ...part })));
}

const ALIASES: Record<Dimension, string> = {
  all: 'whole',
  industry: 'industry',
  region: 'country',
  size: 'size',
  product: 'product',
};

const within = ({ from, to }: Window, where: readonly Soql[]): Soql =>
  every([soql`CloseDate >= ${day(from)}`, soql`CloseDate <= ${day(to)}`, ...where]);

/** What is grouped by, each under a name of its own, for SELECT. */
const namedIn = (groups: DealQuery['groups']): Soql =>
  groups
    .map(({ of, field }) => soql`${identifier(field)} ${identifier(ALIASES[of])}, `)
    .reduce((text, each) => soql`${text}${each}`, soql``);

function accountsIn({ range, where, groups }: DealQuery): Soql {
  const by = groups.length > 0 ? soql` GROUP BY ${fields(groups.map(({ field }) => field))}` : soql``;
  return soql`SELECT ${namedIn(groups)}COUNT_DISTINCT(AccountId) accounts FROM Opportunity
    WHERE ${within(range, where)}${by}`;
}

function textOf({ range, where, groups }: DealQuery): Soql {
  const by = fields([...groups.map(({ field }) => field), 'StageName']);
  return soql`SELECT ${namedIn(groups)}StageName stage, CALENDAR_MONTH(CloseDate) closing, COUNT(Id) deals FROM Opportunity
    WHERE ${within(range, where)}
    GROUP BY ${by}, CALENDAR_MONTH(CloseDate)`;
}

/** Of a query with too many groups for one answer, several with fewer: by month, then by stage; none where that is done. */
function narrower(query: DealQuery, stages: readonly string[]): DealQuery[] {
  const spans = spansOf(query.range);
  if (spans.length > 1) return spans.map(({ from, to }) => ({ ...query, range: { from: dayOf(from), to: dayOf(to) } }));
  if (query.isOfStage) return [];
  return stages.map((stage) => ({ ...query, where: [...query.where, soql`StageName = ${stage}`], isOfStage: true }));
}

const factsIn = ({ industry, country, product }: Pick<DealRow, 'industry' | 'country' | 'product'>): MarketFacts => ({
  ...{ industry: industry ?? null, country: country ?? null, products: product ? [product] : [] },
});

interface DealRow {
  industry?: string | null;
  country?: string | null;
  product?: string | null;
  stage: string | null;
  closing: number;
  deals: number;
}

/** Counted by Salesforce. What has too many groups for one answer is asked for in parts; nothing is left out. */
export async function openDeals(
  session: Session,
  wish: DemandWish,
  readable: Readable,
  stages: string[],
): Promise<OpenDeals[]> {
  let queries = dealQueries(sourcesOf(wish, readable), wish.window, conditionsOf(wish, readable), MONTHS);
  const found: OpenDeals[] = [];
  for (let sent = queries.length; queries.length > 0; sent += queries.length) {
    if (sent > MOST_QUERIES) throw tooMuch(MOST_QUERIES);
    const answers = await askAll(session, new Map(queries.map((each, at) => [`deals${at}`, textOf(each)])));
    queries = queries.flatMap((query, at) => {
      const answer = answers.filter(({ referenceId }) => referenceId === `deals${at}`);
      const [failed] = failures(answer);
      if (!failed) {
        found.push(...rowsIn<DealRow>(answer, `deals${at}`).map((row) => openOf(row, query)));
        return [];
      }
      // Salesforce gives an aggregate in one page of 2,000 rows, or not at all.
      if (failed.code !== 'EXCEEDED_ID_LIMIT') throw faultOf(failed);
      const parts = narrower(query, stages);
      if (parts.length === 0) throw tooMuch(MOST_GROUPS);
      return parts;
    });
  }
  return found;
}

const sourcesOf = ({ sides, settings }: DemandWish, readable: Readable): Source[] =>
  [...new Set([sides.rows, sides.columns])].flatMap((each) => sourceOf(each, readable, settings.mapping) ?? []);

/** Open, not asked yet, and of the use case if there is one. */
function conditionsOf({ useCase, settings: { mapping } }: DemandWish, { opportunity, groupable }: Readable): Soql[] {
  const field = mapping.opportunityUseCase;
  if (useCase === null || !field || !opportunity.has(field)) return OPEN;
  const name = identifier(field);
  return [...OPEN, groupable.has(field) ? soql`${name} = ${useCase}` : soql`${name} INCLUDES (${useCase})`];
}

function openOf(
  { industry, country, product, stage, closing, deals }: DealRow,
  { facts, range }: DealQuery,
): OpenDeals {
  const number = String(closing).padStart(2, '0');
  return {
    ...factsIn({ industry, country, product }),
    ...facts,
    ...{ stage, month: `${yearOf(closing, range)}-${number}`, deals },
  };
}

/** How many accounts stand behind the deals, by what the map shows. */
export async function accountsBehind(
  session: Session,
  wish: DemandWish,
  readable: Readable,
): Promise<AccountsBehind[]> {
  const queries = dealQueries(sourcesOf(wish, readable), wish.window, conditionsOf(wish, readable), Infinity);
  const asked = new Map(queries.map((each, at) => [`accounts${at}`, accountsIn(each)]));
  const answers = await askAll(session, asked);
  return queries.flatMap(({ facts }, at) =>
    rowsIn<DealRow & { accounts: number }>(answers, `accounts${at}`).map(({ accounts, ...row }) => ({
      ...{ ...factsIn(row), ...facts, accounts },
    })),
  );
}

/** Within a quarter: of its first year unless the month comes before the first one. */
const yearOf = (month: number, { from }: Window): number =>
  Number(from.slice(0, 4)) + (month < Number(from.slice(5, 7)) ? 1 : 0);
