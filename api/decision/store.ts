import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { Caller } from '../caller.ts';
import type { Leavers } from '../policy/deputy.ts';
import { toPolicy, RULE_FIELDS, type PolicyRecord } from '../policy/record.ts';
import { type Mapping, NO_MAPPING, sameSources } from '../policy/mapping.ts';
import { demandMapped, mappedFields } from '../reference/mapped.ts';
import { PARTICIPATION_FIELDS, REFERENCE_FIELDS } from '../reference/record.ts';
import {
  byExternalId,
  change,
  childrenOf,
  create,
  createAll,
  failures,
  faultOf,
  queryOf,
  rowIn,
  rowOf,
  rowsIn,
  updateAll,
  type Subanswer,
  type Subrequest,
} from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { createEngine } from './execute.ts';
import { day, fields, identifier, soql } from '../salesforce/soql.ts';
import type { Ledger, Reading } from './ledger.ts';
import { chains, referencesOf, toUse, type AccountRecord, type UseRecord } from './record.ts';
import { fitsRead, ordered } from './collect.ts';
import { ownOf, ownReads } from './own.ts';
import { damageOf, type Review, type ReviewView } from './review.ts';
import type { Draft, Needs, Writes } from './schema.ts';

/** How many days back a use may still bind: the longest period, and the horizon of a year ahead. */
const WINDOW_DAYS = 400;

const NO_ID = '000000000000000AAA';
const some = (ids: Iterable<string>): string[] => {
  const list = [...new Set(ids)].sort();
  return list.length > 0 ? list : [NO_ID];
};

/** A command's own rows, beside the decision that carries its key. */
const rowsOf = (needs: Needs, index: number): Subrequest[] => [
  byExternalId(`key${index}`, 'Reference_Decision__c', 'Command_Key__c', needs.key, [
    'Request__c',
    'Nomination__c',
    'Body_Hash__c',
  ]),
  ...ownReads(needs, index).map(({ ref, object, id, relationship, key, names }) => {
    if (key) return byExternalId(ref, object, key, id, names);
    return relationship ? childrenOf(ref, object, id, relationship, names) : rowOf(ref, object, id, names);
  }),
];

const CHAINS = ['Account', 'Contact'] as const;

/** Turns counted per chain; the key of a chain is the record as it is, and the id its turns were written under. */
const chainReads = (keys: string[]): Subrequest[] =>
  CHAINS.map((chain) => {
    const lookup = identifier(`${chain}__c`);
    const id = identifier(`${chain}_Id__c`);
    const turn = identifier(`${chain}_Turn_Number__c`);
    return queryOf(
      chain,
      soql`SELECT ${lookup}, ${id}, MIN(${turn}) lowest, MAX(${turn}) turn, COUNT(Id) rows FROM Reference_Decision__c
        WHERE ${turn} != null AND (${lookup} IN ${keys} OR ${id} IN ${keys}) GROUP BY ${lookup}, ${id}`,
    );
  });

const chainsIn = (answers: Subanswer[]): Ledger['chains'] => ({
  accounts: chains(rowsIn(answers, 'Account'), 'Account__c', 'Account_Id__c'),
  contacts: chains(rowsIn(answers, 'Contact'), 'Contact__c', 'Contact_Id__c'),
});

/** Chains first, then what they guard: whatever changes after the chains were read makes its writer's turn collide. */
function ledgerReads(needs: Needs[], now: Date, mapping: Mapping): Subrequest[] {
  const keys = some(needs.flatMap((each) => [...each.keys]));
  const references = some(needs.flatMap((each) => each.referenceIds));
  const from = dayOf(dayNumber(dayIn(null, now)) - WINDOW_DAYS);
  return [
    ...chainReads(keys),
    queryOf(
      'uses',
      soql`SELECT Id, Reference__c, Account__c, Contact__c, Request__c, Prospect_Account__c, Candidate__c,
          Opportunity__c, Activity_Type__c, Activity_Date__c, Starts_At__c, Hold_Until__c, Status__c, Weight__c, No_Show__c,
          Recorded_By__c, Confirmed__c, Reference__r.Account__c
        FROM Reference_Activity__c WHERE (Account__c IN ${keys} OR Reference__r.Account__c IN ${keys}) AND Status__c != 'Released' AND Activity_Date__c >= ${day(from)}`,
    ),
    queryOf(
      'references',
      soql`SELECT Id, (SELECT Id FROM Cases WHERE IsEscalated = true AND IsClosed = false LIMIT 1),
        (SELECT Probability FROM Opportunities WHERE IsClosed = false ORDER BY Probability DESC NULLS LAST LIMIT 1),
        (SELECT ${fields([...REFERENCE_FIELDS, ...mappedFields(mapping)])}, (SELECT ${fields(PARTICIPATION_FIELDS)} FROM Participations__r) FROM References__r
          WHERE Id IN ${references})
        FROM Account WHERE Id IN (SELECT Account__c FROM Reference__c WHERE Id IN ${references})`,
    ),
    queryOf(
      'policy',
      soql`SELECT Id, Version__c, Settings__c, (SELECT ${fields(RULE_FIELDS)} FROM Rules__r) FROM Reference_Policy__c
        WHERE Status__c = 'Active' AND Active_From__c <= ${now} ORDER BY Version__c DESC LIMIT 1`,
    ),
  ];
}

/** One composite as the service user: each command's own rows, then the ledger they share. */
async function read(
  session: Session,
  needs: Needs[],
  now: Date,
  { mapping, leavers }: { mapping: Mapping; leavers: Leavers },
): Promise<Reading> {
  const answers = await session.composite([...needs.flatMap(rowsOf), ...ledgerReads(needs, now, mapping)], {
    allOrNone: false,
  });
  const found = {
    row: <T>(ref: string) => rowIn<T>(answers, ref),
    rows: <T>(ref: string) => rowsIn<T>(answers, ref),
  };
  const own = needs.map((each, index) => ownOf(found, each, index));
  const [policy] = rowsIn<PolicyRecord>(answers, 'policy');
  const ledger: Ledger = {
    chains: chainsIn(answers),
    uses: rowsIn<UseRecord>(answers, 'uses').map(toUse),
    references: new Map(
      rowsIn<AccountRecord>(answers, 'references').flatMap((account) => referencesOf(account, mapping)),
    ),
    policy: policy ? toPolicy(policy) : null,
    leavers,
  };
  return { ledger, own };
}

const recordsOf = (drafts: Draft[]) => drafts.map((draft) => create(draft.type, draft.fields));

/**
 * Writes all of the commands, or nothing, in one composite of at most five collections; answers the id of every new record.
 * @throws SalesforceFault kind `conflict` when somebody else took a turn first
 */
async function write(session: Session, all: Writes[]): Promise<Map<Draft, string>> {
  const { levels, creates, changes, changesLast } = ordered(all);
  const changed = changes.map((each) => change(each.type, each.id, each.fields));
  const changing = changed.length > 0 ? [updateAll('changes', changed)] : [];
  const creating = creates.map((level, at) => createAll(`create${at}`, recordsOf(level)));
  const subrequests = changesLast ? [...creating, ...changing] : [...changing, ...creating];
  const answers = await session.composite(subrequests, { allOrNone: true });
  const [failed] = failures(answers);
  if (failed) throw faultOf(failed);
  const saved = (at: number) =>
    answers.find((answer) => answer.referenceId === `create${at}`)?.body as { id: string }[];
  return new Map(
    levels.flatMap((level, at) => level.map((draft, position) => [draft, saved(at)[position]?.id ?? ''] as const)),
  );
}

/** Refusals are kept on their own, after the fact: losing one loses a statistic, not a promise. */
export const keepRefusals =
  ({ salesforce }: { salesforce: Salesforce }) =>
  async (rows: Draft[]): Promise<void> => {
    const session = await salesforce.service();
    await session.composite([createAll('refusals', recordsOf(rows))], { allOrNone: false });
  };

export type Execute = ReturnType<typeof createEngine>;

export interface LedgerWorld {
  salesforce: Salesforce;
  now(): Date;
  /** As the pool last read them; who asks nobody needs none. */
  leavers?(): Leavers;
}

/** The one way to write to the program's objects: commands in turn, as the service user. One per process. */
export function openLedger({ salesforce, now, leavers = () => new Map() }: LedgerWorld): Execute {
  // As the last policy read mapped it; a policy that maps otherwise costs one more read, once.
  let mapping = NO_MAPPING;
  return createEngine({
    now,
    async read(needs, at) {
      const session = await salesforce.service();
      for (;;) {
        const reading = await read(session, needs, at, { mapping, leavers: leavers() });
        const mapped = reading.ledger.policy?.settings.mapping ?? NO_MAPPING;
        if (sameSources(mapped, mapping)) return reading;
        await demandMapped((object) => session.describe(object), mapped);
        mapping = mapped;
      }
    },
    write: async (all) => write(await salesforce.service(), all),
    mayRepeat: (fault) => fault instanceof SalesforceFault && (fault.kind === 'conflict' || fault.uncertain),
    isUncertain: (fault) => fault instanceof SalesforceFault && fault.uncertain,
    fitsRead,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
}

export interface ReviewStore {
  /** What a manager's own session shows of the record of uses; null when there is no such reference for these eyes. */
  view(caller: Caller, referenceId: string): Promise<ReviewView | null>;
  /** Turns written under the reference's account and contact. */
  taken(referenceId: string): Promise<Review['taken']>;
}

export function reviewStore({ salesforce }: { salesforce: Salesforce }): ReviewStore {
  const reference = async (session: Session, id: string) =>
    (
      await session.query<Pick<UseRecord, 'Account__c' | 'Contact__c'>>(
        soql`SELECT Account__c, Contact__c FROM Reference__c WHERE Id = ${id}`,
      )
    )[0] ?? null;
  return {
    async view(caller, referenceId) {
      const session = await salesforce.as(caller);
      const ids = await reference(session, referenceId);
      if (!ids) return null;
      const keys = [ids.Account__c ?? NO_ID, ids.Contact__c ?? NO_ID];
      const answers = await session.composite(chainReads(keys), { allOrNone: false });
      const found = chainsIn(answers);
      const damages = [
        ...damageOf('account', ids.Account__c, found.accounts.get(ids.Account__c ?? '')),
        ...damageOf('contact', ids.Contact__c, found.contacts.get(ids.Contact__c ?? '')),
      ];
      return { referenceId, needsReview: damages.length > 0, damages };
    },
    async taken(referenceId) {
      const session = await salesforce.service();
      const ids = await reference(session, referenceId);
      const turns = async (chain: 'Account' | 'Contact', id: string | null = null) => {
        const [written, number] = [identifier(`${chain}_Id__c`), identifier(`${chain}_Turn_Number__c`)];
        const rows = await session.query<Record<string, number>>(
          soql`SELECT ${number} FROM Reference_Decision__c WHERE ${written} = ${id ?? NO_ID} AND ${number} > 0`,
        );
        return new Set(rows.map((row) => row[`${chain}_Turn_Number__c`] ?? 0));
      };
      const [account, contact] = [turns('Account', ids?.Account__c), turns('Contact', ids?.Contact__c)];
      return { account: await account, contact: await contact };
    },
  };
}
