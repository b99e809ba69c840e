import { Problem } from '../errors.ts';
import type { Mapping } from '../policy/mapping.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { sizeBand } from '../match/sizeBand.ts';
import { dayOf } from '../activity/period.ts';
import { failures, faultOf, queryOf, rowsIn, type Subanswer } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import { day, every, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import type { OpenDeals } from './demand.ts';
import type { Dimension, MarketFacts, Sides } from './segment.ts';
import { spansOf } from './supply.ts';
import type { Window } from './window.ts';

/** Fields of opportunities and their accounts that a reader may read, and of the former those that queries group by. */
export interface Readable {
  opportunity: ReadonlySet<string>;
  account: ReadonlySet<string>;
  groupable: ReadonlySet<string>;
  choices: ReadonlyMap<string, readonly string[]>;
}

/** How deals are told apart on one side of the map: by grouping, or by one condition after the other. */
export type Source = { of: Dimension; group: string } | { of: Dimension; parts: { where: Soql; facts: MarketFacts }[] };

/** From 0, and from each band's first number on. */
const EMPLOYEES = [0, 100, 1_000, 10_000];

/** Null: this reader's field security, or a kind of field that nobody can group by, keeps it off the map. */
export function sourceOf(of: Dimension, readable: Readable, mapping: Mapping): Source | null {
  const { opportunity, account, groupable, choices } = readable;
  if (of === 'product') {
    const field = mapping.opportunityProduct;
    if (!field || !opportunity.has(field)) return null;
    if (groupable.has(field)) return { of, group: field };
    const values = choices.get(field) ?? [];
    if (values.length === 0) return null;
    const name = identifier(field);
    const parts = values.map((value) => ({
      ...{ where: soql`${name} INCLUDES (${value})`, facts: { products: [value] } },
    }));
    return { of, parts: [...parts, { where: soql`${name} = null`, facts: {} }] };
  }
  if (!opportunity.has('AccountId')) return null;
  if (of === 'industry') return account.has('Industry') ? { of, group: 'Account.Industry' } : null;
  if (of === 'region') return account.has('BillingCountry') ? { of, group: 'Account.BillingCountry' } : null;
  if (!account.has('NumberOfEmployees')) return null;
  const parts = EMPLOYEES.map((least, at) => {
    const below = EMPLOYEES[at + 1];
    const reach = [soql`Account.NumberOfEmployees >= ${least}`];
    if (below !== undefined) reach.push(soql`Account.NumberOfEmployees < ${below}`);
    return { where: every(reach), facts: { sizeBand: sizeBand(least) } };
  });
  return { of, parts: [...parts, { where: soql`Account.NumberOfEmployees = null`, facts: {} }] };
}

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
/** Rows of an aggregate (SOQL and SOSL Reference). */
export const MOST_GROUPS = 2_000;

const tooMuch = (most: number) => new Problem('TOO_MUCH_TO_COUNT', { values: { most } });

/** Queries that count all open deals of a time once, by what the map shows, stage and month. */
function dealQueries(sources: readonly Source[], window: Window, where: readonly Soql[]): DealQuery[] {
  const spans = spansOf(window);
  const ranges = Array.from({ length: Math.ceil(spans.length / MONTHS) }, (_, at) => {
    const some = spans.slice(at * MONTHS, (at + 1) * MONTHS);
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
  industry: 'industry',
  region: 'country',
  size: 'size',
  product: 'product',
};

function textOf({ range, where, groups }: DealQuery): Soql {
  const by = fields([...groups.map(({ field }) => field), 'StageName']);
  const named = groups.map(({ of, field }) => soql`${identifier(field)} ${identifier(ALIASES[of])}, `);
  const shown = named.reduce((text, each) => soql`${text}${each}`, soql``);
  return soql`SELECT ${shown}StageName stage, CALENDAR_MONTH(CloseDate) closing, COUNT(Id) deals FROM Opportunity
    WHERE ${every([soql`CloseDate >= ${day(range.from)}`, soql`CloseDate <= ${day(range.to)}`, ...where])}
    GROUP BY ${by}, CALENDAR_MONTH(CloseDate)`;
}

/** Of a query with too many groups for one answer, several with fewer: by month, then by stage; none where that is done. */
function narrower(query: DealQuery, stages: readonly string[]): DealQuery[] {
  const spans = spansOf(query.range);
  if (spans.length > 1) return spans.map(({ from, to }) => ({ ...query, range: { from: dayOf(from), to: dayOf(to) } }));
  const last = query.where.at(-1)?.text ?? '';
  if (last.startsWith('StageName = ')) return [];
  return stages.map((stage) => ({ ...query, where: [...query.where, soql`StageName = ${stage}`] }));
}

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
  { sides, window, useCase, settings }: DemandWish,
  readable: Readable,
  stages: string[],
): Promise<OpenDeals[]> {
  const names = [...new Set([sides.rows, sides.columns])];
  const sources = names.flatMap((each) => sourceOf(each, readable, settings.mapping) ?? []);
  let queries = dealQueries(sources, window, [...OPEN, ...ofUseCase(useCase, readable, settings)]);
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

function ofUseCase(useCase: string | null, { opportunity, groupable }: Readable, { mapping }: PolicySettings): Soql[] {
  const field = mapping.opportunityUseCase;
  if (useCase === null || !field || !opportunity.has(field)) return [];
  const name = identifier(field);
  return [groupable.has(field) ? soql`${name} = ${useCase}` : soql`${name} INCLUDES (${useCase})`];
}

function openOf(
  { industry, country, product, stage, closing, deals }: DealRow,
  { facts, range }: DealQuery,
): OpenDeals {
  const number = String(closing).padStart(2, '0');
  return {
    ...{ industry: industry ?? null, country: country ?? null, products: product ? [product] : [] },
    ...facts,
    ...{ stage, month: `${yearOf(closing, range)}-${number}`, deals },
  };
}

/** Within a quarter: of its first year unless the month comes before the first one. */
const yearOf = (month: number, { from }: Window): number =>
  Number(from.slice(0, 4)) + (month < Number(from.slice(5, 7)) ? 1 : 0);

/** Queries that one composite holds. */
const TOGETHER = 5;

/** So many queries at a time, side by side. */
export async function askAll(session: Session, asked: ReadonlyMap<string, Soql>): Promise<Subanswer[]> {
  const queries = [...asked].map(([ref, text]) => queryOf(ref, text));
  const some = Array.from({ length: Math.ceil(queries.length / TOGETHER) }, (_, at) =>
    session.composite(queries.slice(at * TOGETHER, (at + 1) * TOGETHER), { allOrNone: false }),
  );
  return (await Promise.all(some)).flat();
}

export async function readableBy(session: Session): Promise<Readable> {
  const [opportunity, account, groupable, choices] = await Promise.all([
    session.describe('Opportunity'),
    session.describe('Account'),
    session.groupable('Opportunity'),
    session.choices('Opportunity'),
  ]);
  return { opportunity, account, groupable, choices };
}
