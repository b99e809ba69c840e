import { LRUCache } from 'lru-cache';
import { Problem } from '../errors.ts';
import { childrenOf, queryOf, rowIn, rowsIn, type Subanswer, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { seen } from '../salesforce/seen.ts';
import type { Session } from '../salesforce/session.ts';
import { containing, every, fields, identifier, some, type Soql, soql } from '../salesforce/soql.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { CONTENT_FIELDS } from '../content/record.ts';
import { CARD_FIELDS, type CardRecord } from '../reference/card.ts';
import type { Deal, Prospect } from './deal.ts';
import {
  DEAL_ACCOUNT_FIELDS,
  dealFields,
  type DealRecord,
  type ProspectRecord,
  type StageRecord,
  toDeal,
  toProspect,
} from './dealRecord.ts';
import { mayEditSome } from './known.ts';
import type { MatchStore, Whom } from './reading.ts';
import type { ContentWithCard } from './searchContent.ts';

const DEAL_MS = 60_000;

export function matchStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): MatchStore {
  const deals = new LRUCache<string, { deal: Deal; at: number }>({ max: 2_000 });
  return {
    async deal(caller, opportunityId, settings) {
      const key = `${caller.orgId} ${caller.userId} ${opportunityId}`;
      const at = now().getTime();
      const known = deals.get(key);
      if (known && at - known.at < DEAL_MS) return known.deal;
      const session = await salesforce.as(caller);
      const parts = await whomParts(session, { opportunityId }, settings);
      const deal = dealIn(await session.composite(parts, { allOrNone: false }), settings);
      if (deal) deals.set(key, { deal, at });
      return deal;
    },
    readable: async (caller) => (await salesforce.as(caller)).describe('Reference__c'),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    reread: (caller) => async (lists) =>
      (await readCards(await salesforce.as(caller), lists, mayEditSome(caller))).cards,
    cards(caller, words) {
      let content: ContentWithCard[] | undefined;
      return {
        async reread(lists) {
          const session = await salesforce.as(caller);
          const beside = content ? [] : await contentWith(session, words);
          const { cards, answers } = await readCards(session, lists, false, beside);
          content ??= beside.flatMap(({ referenceId }) => rowsIn<ContentWithCard>(answers, referenceId));
          return cards;
        },
        content: () => content ?? [],
      };
    },
    async ask(caller, { whom, referenceIds, settings }, beside) {
      const session = await salesforce.as(caller);
      const readable = await session.describe('Reference__c');
      const cards = queryOf('cards', cardsQuery(readable, referenceIds));
      const parts = [...(await whomParts(session, whom, settings)), cards, ...(await beside(session))];
      const answers = await session.composite(parts, { allOrNone: false });
      return {
        ...whomIn(answers, whom, settings),
        cards: rowsIn<CardRecord>(answers, 'cards').map(seen),
        readable,
        answers,
      };
    },
  };
}

interface AccessRecord {
  RecordId: string;
  HasEditAccess: boolean;
}

/** Which of these records the reader may edit, at most 200. */
const rightsQuery = (userId: string, ids: string[]): Soql =>
  soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = ${userId} AND RecordId IN ${ids}`;

/** Most queries of one composite (REST API Developer Guide, Composite). */
const QUERIES = 5;

const teamIn = (answers: Subanswer[]) => rowIn<{ Name: string }>(answers, 'team')?.Name ?? null;

async function whomParts(session: Session, whom: Whom | null, settings: PolicySettings): Promise<Subrequest[]> {
  // A row read, as a composite that reads an opportunity and more has no query left.
  const team = childrenOf('team', 'User', session.userId, 'UserRole', ['Name']);
  if (whom === null) return [team];
  if ('requestId' in whom) {
    const named = (lookup: string) =>
      soql`Id IN (SELECT ${identifier(lookup)} FROM Reference_Request__c WHERE Id = ${whom.requestId})`;
    const [deals, accounts] = await Promise.all([session.describe('Opportunity'), session.describe('Account')]);
    return [
      team,
      ...(deals.size > 0 ? [queryOf('deal', await dealQuery(session, named('Opportunity__c'), settings))] : []),
      ...(accounts.size > 0 ? [await prospectOf(session, named('Prospect_Account__c'))] : []),
    ];
  }
  if ('accountId' in whom) return [team, await prospectOf(session, soql`Id = ${whom.accountId}`)];
  const id = whom.opportunityId;
  return [
    team,
    queryOf('deal', await dealQuery(session, soql`Id = ${id}`, settings)),
    queryOf('access', rightsQuery(session.userId, [id])),
    queryOf('stages', soql`SELECT ApiName, SortOrder FROM OpportunityStage WHERE IsActive = true`),
  ];
}

async function prospectOf(session: Session, where: Soql): Promise<Subrequest> {
  const readable = await session.describe('Account');
  const names = fields(['Id', ...DEAL_ACCOUNT_FIELDS.filter((name) => readable.has(name))]);
  return queryOf('prospect', soql`SELECT ${names} FROM Account WHERE ${where}`);
}

function whomIn(answers: Subanswer[], whom: Whom | null, settings: PolicySettings) {
  const team = teamIn(answers);
  const deal = whom && !('accountId' in whom) ? dealIn(answers, settings) : null;
  if (deal) return { deal: seen(deal), prospect: seen<Prospect>(deal), team };
  const asked = answers.some(({ referenceId }) => referenceId === 'prospect');
  const [record] = asked ? rowsIn<ProspectRecord & { Id: string }>(answers, 'prospect') : [];
  return { deal: null, prospect: record ? seen(toProspect(record.Id, record, settings)) : null, team };
}

async function dealQuery(session: Session, where: Soql, settings: PolicySettings): Promise<Soql> {
  const [mine, theirs] = await Promise.all([session.describe('Opportunity'), session.describe('Account')]);
  if (mine.size === 0) throw new Problem('NOT_FOUND');
  const names = fields(dealFields(mine, theirs, settings));
  return soql`SELECT ${names} FROM Opportunity WHERE ${where}`;
}

/** Of a request that stands, stages and the right to edit were asked about when it was made. */
function dealIn(answers: Subanswer[], settings: PolicySettings): Deal | null {
  const rows = <T>(ref: string) =>
    answers.some(({ referenceId }) => referenceId === ref) ? rowsIn<T>(answers, ref) : [];
  const [record] = rows<DealRecord>('deal');
  if (!record) return null;
  const stages = rows<StageRecord>('stages');
  const [access] = rows<AccessRecord>('access');
  return toDeal(record, { stages, canEdit: access?.HasEditAccess ?? false, team: teamIn(answers) }, settings);
}

/** An id no record has: the question is put even where nothing is to be asked. */
const NOBODY = '000000000000000AAA';

function cardsQuery(readable: ReadonlySet<string>, ids: string[]): Soql {
  const names = fields(CARD_FIELDS.filter((name) => readable.has(name)));
  return soql`SELECT ${names} FROM Reference__c WHERE Id IN ${ids.length > 0 ? ids : [NOBODY]}`;
}

async function readCards(session: Session, lists: string[][], editor: boolean, beside: Subrequest[] = []) {
  const readable = await session.describe('Reference__c');
  const requests = lists.map((ids, index) => queryOf(`cards${index}`, cardsQuery(readable, ids)));
  // Beside the first round, which is all that is shown as a rule; a wider one leaves no room among five queries.
  const asked = editor && 2 * lists.length <= QUERIES ? lists.filter((ids) => ids.length > 0) : [];
  const rights = asked.map((ids, index) => queryOf(`rights${index}`, rightsQuery(session.userId, ids)));
  const answers = await session.composite([...requests, ...rights, ...beside], { allOrNone: false });
  const editable = rights.flatMap((part) => rowsIn<AccessRecord>(answers, part.referenceId));
  const mayEdit = new Set(editable.flatMap((row) => (row.HasEditAccess ? row.RecordId : [])));
  const cards = requests.flatMap(({ referenceId }) => rowsIn<CardRecord>(answers, referenceId));
  return { cards: cards.map((card) => ({ ...card, mayEdit: mayEdit.has(card.Id) })), answers };
}

/** More than are shown: of some the customer cannot be found, or they may not be shared. */
const MOST_CONTENT = 200;

/** Approved pieces that hold each word in their title, their kind or their customer's name. */
async function contentWith(session: Session, words: readonly string[]): Promise<Subrequest[]> {
  if (words.length === 0) return [];
  const [content, card] = await Promise.all([
    session.describe('Reference_Content__c'),
    session.describe('Reference__c'),
  ]);
  if (!CONTENT_FIELDS.every((name) => content.has(name))) return [];
  const ofCard = CARD_FIELDS.filter((name) => card.has(name)).map((name) => `Reference__r.${name}`);
  const texts = ['Name', 'Content_Type__c', ...ofCard.filter((path) => path.endsWith('.Account_Name__c'))];
  const holds = words.map((word) => some(texts.map((text) => soql`${identifier(text)} LIKE ${containing(word)}`)));
  return [
    queryOf(
      'content',
      soql`SELECT ${fields([...CONTENT_FIELDS, ...ofCard])} FROM Reference_Content__c
        WHERE ${every([soql`Status__c = 'Approved'`, ...holds])} ORDER BY Name, Id LIMIT ${MOST_CONTENT}`,
    ),
  ];
}
