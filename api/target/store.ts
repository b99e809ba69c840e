import type { Caller } from '../caller.ts';
import { bodyHash } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { change, create, createAll, queryOf, rowsIn } from '../salesforce/composite.ts';
import { succeeded, updateAll, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { createOnce, isConflict, type OnceCommand } from '../salesforce/once.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { fields, soql } from '../salesforce/soql.ts';
import { TARGET_FIELDS, targetFields, toTarget, type TargetRecord } from './record.ts';
import type { NewTarget, Target, TargetList } from './schema.ts';

/** What a target is to be, its owner read on the caller's own session. */
export type Proposal = Seen<NewTarget>;

export interface TargetStore {
  /** Open targets, the soonest due first, as the caller reads them. */
  open(caller: Caller): Promise<Target[]>;
  list(caller: Caller): Promise<Omit<TargetList, 'choices'>>;
  /** @throws Problem NOT_FOUND */
  target(caller: Caller, id: string): Promise<Seen<Target>>;
  /** @throws Problem NOT_FOUND where the caller sees no such active user */
  proposal(caller: Caller, target: NewTarget): Promise<Proposal>;
  create(caller: Caller, proposal: Proposal, command: OnceCommand): Promise<{ id: string; repeated: boolean }>;
  change(caller: Caller, target: Seen<Target>, proposal: Proposal): Promise<void>;
  drop(caller: Caller, target: Seen<Target>): Promise<void>;
}

const TARGET = 'Reference_Target__c';
/** More than any list would show. */
const MOST = 2_000;
const OPEN = soql`SELECT ${fields(TARGET_FIELDS)} FROM Reference_Target__c WHERE Status__c = 'Open'`;
const ALL = soql`${OPEN} ORDER BY Due_On__c, Name, Id LIMIT ${MOST}`;
const PEOPLE = soql`SELECT Id, Name FROM User WHERE IsActive = true ORDER BY Name, Id LIMIT ${MOST}`;

export function targetStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): TargetStore {
  /** For the record who did what; the same key twice: somebody was faster. */
  const noted = (by: string, move: string, key: string, facts: unknown): Subrequest =>
    createAll('step', [
      create('Reference_Decision__c', {
        ...{ Move__c: move, At__c: now().toISOString(), By__c: by, For__c: by, Outcome__c: 'Allowed' },
        ...{ Command_Key__c: key, Facts__c: JSON.stringify(facts) },
      }),
    ]);

  async function take(by: string, move: string, { id, edition }: Seen<Target>, values: Record<string, unknown>) {
    const session = await salesforce.service();
    const key = bodyHash({ target: id, edition });
    const changed = change(TARGET, id, { ...values, Edition__c: edition + 1 });
    const parts = [noted(by, move, key, { targetId: id, ...values }), updateAll('target', [changed])];
    try {
      succeeded(await session.composite(parts, { allOrNone: true }));
    } catch (fault) {
      if (isConflict(fault)) throw new Problem('CHANGED_MEANWHILE');
      throw fault;
    }
  }

  return {
    async open(caller) {
      const session = await salesforce.as(caller);
      return (await session.query<TargetRecord>(ALL)).map(toTarget);
    },
    async list(caller) {
      const session = await salesforce.as(caller);
      const answers = await session.composite([queryOf('targets', ALL), queryOf('people', PEOPLE)], {
        allOrNone: false,
      });
      const people = rowsIn<{ Id: string; Name: string }>(answers, 'people');
      return {
        targets: rowsIn<TargetRecord>(answers, 'targets').map(toTarget),
        people: people.map(({ Id: id, Name: name }) => ({ id, name })),
      };
    },
    async target(caller, id) {
      const session = await salesforce.as(caller);
      const [record] = await session.query<TargetRecord>(soql`${OPEN} AND Id = ${id}`);
      if (!record) throw new Problem('NOT_FOUND');
      return seen(toTarget(record));
    },
    async proposal(caller, target) {
      const session = await salesforce.as(caller);
      const [owner] = await session.query(soql`SELECT Id FROM User WHERE IsActive = true AND Id = ${target.ownerId}`);
      if (!owner) throw new Problem('NOT_FOUND');
      return seen(target);
    },
    async create({ userId }, proposal, command) {
      const session = await salesforce.service();
      const { key, bodyHash: hash } = command;
      const own = { OwnerId: userId, Status__c: 'Open', Edition__c: 0, Target_Key__c: key, Body_Hash__c: hash };
      const values = targetFields(proposal);
      const parts = [
        createAll('target', [create(TARGET, { ...values, ...own })]),
        noted(userId, 'set-target', key, values),
      ];
      const created = { referenceId: 'target', object: TARGET, keyField: 'Target_Key__c' };
      return createOnce(session, parts, created, command);
    },
    change: ({ userId }, target, proposal) => take(userId, 'change-target', target, targetFields(proposal)),
    drop: ({ userId }, target) => take(userId, 'drop-target', target, { Status__c: 'Dropped' }),
  };
}
