import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import type { Session } from '../salesforce/connect.ts';
import { day, fields, identifier, soql, type Soql } from '../salesforce/soql.ts';
import type { Readable } from './sourceStore.ts';
import { IN_POOL } from './supply.ts';
import { yearBefore, type Window } from './window.ts';

/** So many nominations, so many references that have agreed to nothing yet, are counted. */
export const MOST_ON_THE_WAY = 2_000;

const POOL = soql`Status__c IN ${[...IN_POOL]}`;
const FACTS = ['Account_Industry__c', 'Account_Country__c', 'Account_Size_Band__c', 'Products__c'];

/** What is asked about deals beside the open ones of each kind, by name. */
export function dealQuestions(window: Window, readable: Readable): Map<string, Soql> {
  const [first, yearAgo] = [day(window.from), day(yearBefore(window.from))];
  const decided = soql`CloseDate >= ${yearAgo} AND CloseDate < ${first}`;
  const hasSector = readable.opportunity.has('AccountId') && readable.account.has('Industry');
  const by = (path: string) =>
    hasSector ? [soql`${identifier(path)} industry, `, soql` GROUP BY ${identifier(path)}`] : [soql``, soql``];
  const [wonBy, groupedWon] = by('Account.Industry') as [Soql, Soql];
  const [askedBy, groupedAsked] = by('Opportunity__r.Account.Industry') as [Soql, Soql];
  return new Map<string, Soql>([
    ['stages', soql`SELECT ApiName, DefaultProbability FROM OpportunityStage`],
    ['won', soql`SELECT ${wonBy}COUNT(Id) n FROM Opportunity WHERE IsWon = true AND ${decided}${groupedWon}`],
    [
      'requests',
      soql`SELECT ${askedBy}COUNT(Id) n FROM Reference_Request__c WHERE Status__c NOT IN ('Draft', 'Cancelled')
        AND Opportunity__c IN (SELECT Id FROM Opportunity WHERE IsClosed = true AND ${decided})${groupedAsked}`,
    ],
    ['overdue', soql`SELECT COUNT(Id) n FROM Opportunity WHERE IsClosed = false AND CloseDate < ${first}`],
    ['ahead', dealsAhead(window)],
  ]);
}

/** How many open deals there are. */
export const dealsAhead = ({ from, to }: Window): Soql =>
  soql`SELECT COUNT(Id) n FROM Opportunity
    WHERE IsClosed = false AND CloseDate >= ${day(from)} AND CloseDate <= ${day(to)}`;

/** Customers who bought within the year before: all, those with a reference, those without one who are nominated. */
export async function winQuestions(session: Session, { from }: Window): Promise<Map<string, Soql>> {
  const [deal, nomination] = await Promise.all([
    session.describe('Opportunity'),
    session.describe('Reference_Nomination__c'),
  ]);
  if (!deal.has('AccountId') || !nomination.has('Account__c')) return new Map();
  const bought = soql`SELECT COUNT_DISTINCT(AccountId) n FROM Opportunity
    WHERE IsWon = true AND CloseDate >= ${day(yearBefore(from))} AND CloseDate < ${day(from)}`;
  const pool = soql`SELECT Account__c FROM Reference__c WHERE Account__c != null`;
  return new Map([
    ['bought', bought],
    ['boughtInPool', soql`${bought} AND AccountId IN (${pool})`],
    [
      'boughtNominated',
      soql`${bought} AND AccountId NOT IN (${pool}) AND AccountId IN (SELECT Account__c FROM Reference_Nomination__c)`,
    ],
  ]);
}

/** What is asked about references and nominations, by name. */
export async function poolQuestions(session: Session, window: Window): Promise<Map<string, Soql>> {
  const [reference, nomination] = await Promise.all([
    session.describe('Reference__c'),
    session.describe('Reference_Nomination__c'),
  ]);
  const since = new Date(`${yearBefore(window.from)}T00:00:00Z`);
  const made = soql`CreatedDate >= ${since}`;
  const facts = (has: ReadonlySet<string>) => fields(['Id', ...FACTS.filter((name) => has.has(name))]);
  const told = soql`SELECT Nomination__c FROM Reference_Decision__c WHERE To__c = 'Contacted' AND Nomination__c != null`;
  return new Map<string, Soql>([
    ['visible', soql`SELECT COUNT(Id) n FROM Reference__c WHERE ${POOL}`],
    [
      'recruited',
      soql`SELECT ${facts(reference)} FROM Reference__c WHERE Status__c = 'Recruited' LIMIT ${MOST_ON_THE_WAY}`,
    ],
    ...(reference.has('Early_Adopter_For__c')
      ? ([
          [
            'adopters',
            soql`SELECT Early_Adopter_For__c product, COUNT(Id) n FROM Reference__c
              WHERE ${POOL} AND Early_Adopter_For__c != null GROUP BY Early_Adopter_For__c`,
          ],
        ] as const)
      : []),
    ...(nomination.has('Id')
      ? ([
          [
            'nominations',
            soql`SELECT ${facts(nomination)} FROM Reference_Nomination__c WHERE Status__c IN ${[...OPEN_NOMINATIONS]}
              LIMIT ${MOST_ON_THE_WAY}`,
          ],
          [
            'states',
            soql`SELECT Status__c status, COUNT(Id) n FROM Reference_Nomination__c WHERE ${made} GROUP BY Status__c`,
          ],
          ['contacted', soql`SELECT COUNT(Id) n FROM Reference_Nomination__c WHERE ${made} AND Id IN (${told})`],
          [
            'uncontacted',
            soql`SELECT COUNT(Id) n FROM Reference_Nomination__c
              WHERE ${made} AND Status__c IN ('Contacted', 'Recruited') AND Id NOT IN (${told})`,
          ],
          [
            'active',
            soql`SELECT COUNT(Id) n FROM Reference_Nomination__c
              WHERE ${made} AND Status__c = 'Recruited' AND Reference__r.Status__c IN ${[...IN_POOL]}`,
          ],
        ] as const)
      : []),
  ]);
}
