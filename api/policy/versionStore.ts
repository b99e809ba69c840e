import type { Caller } from '../caller.ts';
import { bodyHash } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import {
  byExternalId,
  change,
  create,
  createAll,
  rowIn,
  saved,
  succeeded,
  updateAll,
  type Subrequest,
} from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { fields, soql } from '../salesforce/soql.ts';
import type { PolicyContent } from './content.ts';
import { RULE_FIELDS, ruleFields, toPolicy, type PolicyRecord } from './record.ts';
import type { Policy, PolicySettings } from './schema.ts';
import { toVersion, VERSION_FIELDS, type Version, type VersionRecord } from './versionRecord.ts';

/** A policy as read, with the ids of its rules. */
export interface Stored {
  policy: Policy;
  ruleIds: ReadonlyMap<string, string>;
}

/** Who takes a step on which draft, as the page showed it. */
export interface Step {
  id: string;
  edition: number;
  /** The id of who takes it. */
  by: string;
  move: 'edit-policy' | 'discard-policy' | 'activate-policy' | 'take-back-policy';
  version: number | null;
  why: string | null;
}

export interface VersionStore {
  /** All but what was thrown away, as the caller reads them. */
  list(caller: Caller): Promise<Version[]>;
  /** What versions say, as the caller reads them. */
  read(caller: Caller, ids: string[]): Promise<Map<string, Stored>>;
  /** Names of active users by id, as the caller reads them. */
  people(caller: Caller): Promise<Map<string, string>>;
  /** A draft of its own for each key: the id it has, also when the key comes again. */
  begin(key: string, by: string, content: Policy, basedOn: number): Promise<{ id: string; repeated: boolean }>;
  save(step: Step, stored: Stored, content: PolicyContent, basedOn: number): Promise<void>;
  /** Changes of fields of versions, in one step. */
  take(step: Step, changes: { id: string; fields: Record<string, unknown> }[]): Promise<void>;
  /** Notes that a content was tried. */
  tried(id: string, hash: string): Promise<void>;
}

const POLICY = 'Reference_Policy__c';
const RULE = 'Reference_Rule__c';
/** More people than any list of them would show. */
const MOST_PEOPLE = 2000;

const settingsText = (settings: PolicySettings) => JSON.stringify(settings);

export function versionStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): VersionStore {
  /** Two who save the same edition write the same unique key: the second one is told. */
  const guard = ({ id, edition, by, move, version, why }: Step): Subrequest =>
    createAll('step', [
      create('Reference_Decision__c', {
        Move__c: move,
        At__c: now().toISOString(),
        By__c: by,
        For__c: by,
        Outcome__c: 'Allowed',
        Reason__c: why,
        Policy_Version__c: version,
        Command_Key__c: bodyHash({ policy: id, edition }),
        Facts__c: JSON.stringify({ policyId: id, edition }),
      }),
    ]);

  async function write(session: Session, parts: Subrequest[]): Promise<void> {
    try {
      succeeded(await session.composite(parts, { allOrNone: true }));
    } catch (fault) {
      if (fault instanceof SalesforceFault && fault.kind === 'conflict') throw new Problem('CHANGED_MEANWHILE');
      throw fault;
    }
  }

  return {
    async list(caller) {
      const session = await salesforce.as(caller);
      const rows = await session.query<VersionRecord>(
        soql`SELECT ${fields(VERSION_FIELDS)} FROM Reference_Policy__c WHERE Status__c != 'Discarded'
          ORDER BY Version__c DESC NULLS FIRST, CreatedDate DESC`,
      );
      return rows.map(toVersion);
    },
    async read(caller, ids) {
      const session = await salesforce.as(caller);
      const rows = await session.query<PolicyRecord>(
        soql`SELECT Id, Version__c, Settings__c, (SELECT Id, ${fields(RULE_FIELDS)} FROM Rules__r ORDER BY Name)
          FROM Reference_Policy__c WHERE Id IN ${ids}`,
      );
      return new Map(
        rows.map((row) => {
          const rules = (row.Rules__r?.records ?? []) as unknown as { Id: string; Activity_Type__c: string }[];
          const ruleIds = new Map(rules.map((rule) => [rule.Activity_Type__c, rule.Id]));
          return [row.Id, { policy: toPolicy(row), ruleIds }];
        }),
      );
    },
    async people(caller) {
      const session = await salesforce.as(caller);
      const rows = await session.query<{ Id: string; Name: string }>(
        soql`SELECT Id, Name FROM User WHERE IsActive = true ORDER BY Name LIMIT ${MOST_PEOPLE}`,
      );
      return new Map(rows.map(({ Id, Name }) => [Id, Name]));
    },
    async begin(key, by, { settings, rules }, basedOn) {
      const session = await salesforce.service();
      const draft = create(POLICY, {
        Status__c: 'Draft',
        Settings__c: settingsText(settings),
        Edition__c: 0,
        Based_On__c: basedOn,
        Edited_By__c: by,
        Command_Key__c: key,
      });
      const own = rules.map((rule) => create(RULE, { Policy__c: '@{policy[0].id}', ...ruleFields(rule) }));
      const parts = [createAll('policy', [draft]), ...(own.length > 0 ? [createAll('rules', own)] : [])];
      const answers = await session.composite(parts, { allOrNone: true });
      try {
        return { id: saved(answers, 'policy')[0] ?? '', repeated: false };
      } catch (fault) {
        if (!(fault instanceof SalesforceFault) || fault.kind !== 'conflict') throw fault;
        const found = await session.composite([byExternalId('draft', POLICY, 'Command_Key__c', key, ['Id'])], {
          allOrNone: false,
        });
        const earlier = rowIn<{ Id: string }>(found, 'draft');
        if (!earlier) throw fault;
        return { id: earlier.Id, repeated: true };
      }
    },
    async save(step, { policy, ruleIds }, { settings, rules }, basedOn) {
      const session = await salesforce.service();
      const kept = { ...settings, mapping: policy.settings.mapping };
      const draft = change(POLICY, step.id, {
        Settings__c: settingsText(kept),
        Edition__c: step.edition + 1,
        Based_On__c: basedOn,
        Edited_By__c: step.by,
      });
      const added = rules.filter(({ activityType }) => !ruleIds.has(activityType));
      const changed = rules.flatMap((rule) => {
        const id = ruleIds.get(rule.activityType);
        return id ? [change(RULE, id, ruleFields(rule))] : [];
      });
      await write(session, [
        guard(step),
        updateAll('policy', [draft, ...changed]),
        ...(added.length > 0
          ? [
              createAll(
                'rules',
                added.map((rule) => create(RULE, { Policy__c: step.id, ...ruleFields(rule) })),
              ),
            ]
          : []),
      ]);
    },
    async take(step, changes) {
      const session = await salesforce.service();
      const rows = changes.map(({ id, fields: values }) => change(POLICY, id, values));
      await write(session, [guard(step), updateAll('policy', rows)]);
    },
    async tried(id, hash) {
      const session = await salesforce.service();
      await write(session, [updateAll('policy', [change(POLICY, id, { Tried__c: hash })])]);
    },
  };
}
