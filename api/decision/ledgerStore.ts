import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { Leavers } from '../policy/deputy.ts';
import { type Mapping, NO_MAPPING, sameSources } from '../policy/mapping.ts';
import { RULE_FIELDS, toPolicy, type PolicyRecord } from '../policy/record.ts';
import { demandMapped, mappedFields } from '../reference/mapped.ts';
import { PARTICIPATION_FIELDS, REFERENCE_FIELDS } from '../reference/record.ts';
import {
  byExternalId,
  childrenOf,
  queryOf,
  rowIn,
  rowOf,
  rowsIn,
  type Subanswer,
  type Subrequest,
} from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { day, fields, identifier, soql } from '../salesforce/soql.ts';
import type { Ledger, Reading } from './ledger.ts';
import { ownOf, ownReads } from './own.ts';
import { chains, referencesOf, toUse, type AccountRecord, type UseRecord } from './record.ts';
import type { Needs } from './schema.ts';

/** How many days back a use may still bind: the longest period, and the horizon of a year ahead. */
const WINDOW_DAYS = 400;

export const NO_ID = '000000000000000AAA';
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
export const chainReads = (keys: string[]): Subrequest[] =>
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

export const chainsIn = (answers: readonly Subanswer[]): Ledger['chains'] => ({
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
        WHERE Status__c = 'Active' AND Active_From__c <= ${now}
        ORDER BY Active_From__c DESC, Version__c DESC LIMIT 1`,
    ),
  ];
}

/** What a command decides on, read by the service user. */
export interface LedgerReader {
  /** One composite: each command's own rows, then the ledger they share. */
  read(needs: Needs[], now: Date): Promise<Reading>;
  /** The ledger alone, for commands whose own rows were read before, under a policy that was read before with its fields. */
  ledger(needs: Needs[], now: Date, known: Mapping): Promise<Ledger>;
}

export function ledgerReader(salesforce: Salesforce, leavers: () => Leavers): LedgerReader {
  // As the last policy read mapped it; a policy that maps otherwise costs one more read, once.
  let mapping = NO_MAPPING;
  async function answersFor(subrequests: (mapping: Mapping) => Subrequest[]) {
    const session = await salesforce.service();
    for (;;) {
      const answers = await session.composite(subrequests(mapping), { allOrNone: false });
      const ledger = ledgerIn(answers, mapping, leavers());
      const mapped = ledger.policy?.settings.mapping ?? NO_MAPPING;
      if (sameSources(mapped, mapping)) return { answers, ledger };
      await demandMapped((object) => session.describe(object), mapped);
      mapping = mapped;
    }
  }
  return {
    async read(needs, now) {
      const { answers, ledger } = await answersFor((as) => [...needs.flatMap(rowsOf), ...ledgerReads(needs, now, as)]);
      const found = {
        row: <T>(ref: string) => rowIn<T>(answers, ref),
        rows: <T>(ref: string) => rowsIn<T>(answers, ref),
      };
      return { ledger, own: needs.map((each, index) => ownOf(found, each, index)) };
    },
    async ledger(needs, now, known) {
      mapping = known;
      return (await answersFor((as) => ledgerReads(needs, now, as))).ledger;
    },
  };
}

function ledgerIn(answers: readonly Subanswer[], mapping: Mapping, leavers: Leavers): Ledger {
  const [policy] = rowsIn<PolicyRecord>(answers, 'policy');
  return {
    chains: chainsIn(answers),
    uses: rowsIn<UseRecord>(answers, 'uses').map(toUse),
    references: new Map(
      rowsIn<AccountRecord>(answers, 'references').flatMap((account) => referencesOf(account, mapping)),
    ),
    policy: policy ? toPolicy(policy) : null,
    leavers,
  };
}
