import { sizeBand } from '../match/sizeBand.ts';
import type { Mapping } from '../policy/mapping.ts';
import type { Session } from '../salesforce/connect.ts';
import { every, identifier, soql, type Soql } from '../salesforce/soql.ts';
import type { Dimension, MarketFacts } from './segment.ts';

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
  if (of === 'all') return { of, parts: [{ where: soql`CloseDate != null`, facts: {} }] };
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

/** @param also who counts in this reader's place: what either may not read is on no map */
export async function readableBy(session: Session, also: Session | null = null): Promise<Readable> {
  const [opportunity, account, groupable, choices] = await Promise.all([
    session.describe('Opportunity'),
    session.describe('Account'),
    session.groupable('Opportunity'),
    session.choices('Opportunity'),
  ]);
  if (!also) return { opportunity, account, groupable, choices };
  const [theirs, theirAccount] = await Promise.all([also.describe('Opportunity'), also.describe('Account')]);
  return {
    ...{ opportunity: opportunity.intersection(theirs), account: account.intersection(theirAccount) },
    ...{ groupable, choices },
  };
}
