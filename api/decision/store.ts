import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { toPolicy, RULE_FIELDS, type PolicyRecord } from '../policy/record.ts';
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
  type Subrequest,
} from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { createEngine } from './execute.ts';
import { day, fields, soql } from '../salesforce/soql.ts';
import type { Ledger } from './ledger.ts';
import { chains, referencesOf, toUse, type AccountRecord, type UseRecord } from './record.ts';
import { collect, LEVELS } from './collect.ts';
import type { Draft, Needs, Own, Writes } from './schema.ts';

/** How many days back a use may still bind: the longest period, and the horizon of a year ahead. */
const WINDOW_DAYS = 400;

/** Most subrequests of one composite, and queries among them (REST API Developer Guide, Composite). */
const SUBREQUESTS = 25;
const QUERIES = 5;

const rowReads = ({ requestId }: Needs): number => (requestId ? 4 : 1);

/** Do these commands still fit into one read? */
const fitsRead = (needs: Needs[]): boolean =>
  needs.reduce((sum, each) => sum + rowReads(each), 0) <= SUBREQUESTS - QUERIES;

const REQUEST_FIELDS = [
  'Id',
  'Status__c',
  'Turn__c',
  'OwnerId',
  'Fulfiller__c',
  'Activity_Type__c',
  'Quantity__c',
  'Needed_By__c',
  'Opportunity__c',
  'Prospect_Account__c',
  'Path__c',
];
const CANDIDATE_FIELDS = ['Id', 'Order__c', 'Reference__c', 'Status__c'];
const APPROVAL_FIELDS = ['Id', 'Candidate__c', 'Step__c', 'Role__c', 'Approver__c', 'Verdict__c'];
const NO_ID = '000000000000000AAA';
const some = (ids: Iterable<string>): string[] => {
  const list = [...new Set(ids)].sort();
  return list.length > 0 ? list : [NO_ID];
};

function ownReads({ key, requestId }: Needs, index: number): Subrequest[] {
  const prior = byExternalId(`key${index}`, 'Reference_Decision__c', 'Command_Key__c', key, [
    'Request__c',
    'Body_Hash__c',
  ]);
  if (!requestId) return [prior];
  const object = 'Reference_Request__c';
  return [
    prior,
    rowOf(`request${index}`, object, requestId, REQUEST_FIELDS),
    childrenOf(`candidates${index}`, object, requestId, 'Candidates__r', CANDIDATE_FIELDS),
    childrenOf(`approvals${index}`, object, requestId, 'Approvals__r', APPROVAL_FIELDS),
  ];
}

/** Chains first, then what they guard: whatever changes after the chains were read makes its writer's turn collide. */
function ledgerReads(needs: Needs[], now: Date): Subrequest[] {
  const keys = some(needs.flatMap((each) => [...each.keys]));
  const references = some(needs.flatMap((each) => each.referenceIds));
  const from = dayOf(dayNumber(dayIn(null, now)) - WINDOW_DAYS);
  return [
    queryOf(
      'accounts',
      soql`SELECT Account__c, Account_Id__c, MAX(Account_Turn_Number__c) turn, COUNT(Id) rows FROM Reference_Decision__c
        WHERE Account_Turn_Number__c != null AND (Account__c IN ${keys} OR Account_Id__c IN ${keys}) GROUP BY Account__c, Account_Id__c`,
    ),
    queryOf(
      'contacts',
      soql`SELECT Contact__c, Contact_Id__c, MAX(Contact_Turn_Number__c) turn, COUNT(Id) rows FROM Reference_Decision__c
        WHERE Contact_Turn_Number__c != null AND (Contact__c IN ${keys} OR Contact_Id__c IN ${keys}) GROUP BY Contact__c, Contact_Id__c`,
    ),
    queryOf(
      'uses',
      soql`SELECT Id, Reference__c, Account__c, Contact__c, Request__c, Candidate__c, Activity_Type__c, Activity_Date__c, Starts_At__c, Status__c
        FROM Reference_Activity__c WHERE Account__c IN ${keys} AND Status__c != 'Released' AND Activity_Date__c >= ${day(from)}`,
    ),
    queryOf(
      'references',
      soql`SELECT Id, (SELECT Id FROM Cases WHERE IsEscalated = true AND IsClosed = false LIMIT 1),
        (SELECT Probability FROM Opportunities WHERE IsClosed = false ORDER BY Probability DESC NULLS LAST LIMIT 1),
        (SELECT ${fields(REFERENCE_FIELDS)}, (SELECT ${fields(PARTICIPATION_FIELDS)} FROM Participations__r) FROM References__r
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
async function read(session: Session, needs: Needs[], now: Date): Promise<{ ledger: Ledger; own: Own[] }> {
  const answers = await session.composite([...needs.flatMap(ownReads), ...ledgerReads(needs, now)], {
    allOrNone: false,
  });
  const own = needs.map(({ requestId }, index): Own => {
    const prior = rowIn<{ Request__c: string | null; Body_Hash__c: string | null }>(answers, `key${index}`);
    return {
      prior: prior && { requestId: prior.Request__c, bodyHash: prior.Body_Hash__c },
      request: requestId ? rowIn(answers, `request${index}`) : null,
      candidates: requestId ? rowsIn(answers, `candidates${index}`) : [],
      approvals: requestId ? rowsIn(answers, `approvals${index}`) : [],
    };
  });
  const [policy] = rowsIn<PolicyRecord>(answers, 'policy');
  const ledger: Ledger = {
    chains: {
      accounts: chains(rowsIn(answers, 'accounts'), 'Account__c', 'Account_Id__c'),
      contacts: chains(rowsIn(answers, 'contacts'), 'Contact__c', 'Contact_Id__c'),
    },
    uses: rowsIn<UseRecord>(answers, 'uses').map(toUse),
    references: new Map(rowsIn<AccountRecord>(answers, 'references').flatMap(referencesOf)),
    policy: policy ? toPolicy(policy) : null,
  };
  return { ledger, own };
}

/**
 * Writes all of the commands, or nothing, in one composite of at most five collections; answers the id of every new record.
 * @throws SalesforceFault kind `conflict` when somebody else took a turn first
 */
async function write(session: Session, all: Writes[]): Promise<Map<Draft, string>> {
  const changes = all.flatMap((each) => each.changes);
  const levels = collect(all.flatMap((each) => each.creates));
  const placeOf = new Map(
    levels.flatMap((level, at) => level.map((draft, position) => [draft, `@{create${at}[${position}].id}`])),
  );
  const resolved = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, placeOf.get(value as Draft) ?? value]));
  const subrequests = [
    ...(changes.length > 0
      ? [
          updateAll(
            'changes',
            changes.map((each) => change(each.type, each.id, each.fields)),
          ),
        ]
      : []),
    ...levels.map((level, at) =>
      createAll(
        `create${at}`,
        level.map((draft) => create(draft.type, resolved(draft.fields))),
      ),
    ),
  ];
  const answers = await session.composite(subrequests, { allOrNone: true });
  const [failed] = failures(answers);
  if (failed) throw faultOf(failed);
  const ids = new Map<Draft, string>();
  levels.forEach((level, at) => {
    const saved = answers.find((answer) => answer.referenceId === `create${at}`)?.body as { id: string }[];
    level.forEach((draft, position) => ids.set(draft, saved[position]?.id ?? ''));
  });
  return ids;
}

/** Refusals are kept on their own, after the fact: losing one loses a statistic, not a promise. */
async function recordRefusals(session: Session, rows: Draft[]): Promise<void> {
  for (let from = 0; from < rows.length; from += LEVELS.most) {
    const chunk = rows.slice(from, from + LEVELS.most).map((draft) => create(draft.type, draft.fields));
    await session.composite([createAll('refusals', chunk)], { allOrNone: false });
  }
}

export type Execute = ReturnType<typeof createEngine>;

/** The one way to write to the program's objects: commands in turn, as the service user. One per process. */
export const openLedger = ({ salesforce, now }: { salesforce: Salesforce; now(): Date }): Execute =>
  createEngine({
    now,
    read: async (needs, at) => read(await salesforce.service(), needs, at),
    write: async (all) => write(await salesforce.service(), all),
    recordRefusals: async (rows) => recordRefusals(await salesforce.service(), rows),
    mayRepeat: (fault) => fault instanceof SalesforceFault && (fault.kind === 'conflict' || fault.uncertain),
    isUncertain: (fault) => fault instanceof SalesforceFault && fault.uncertain,
    fitsRead,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
