import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { byExternalId, change, create, createAll, queryOf, rowIn, rowsIn } from '../salesforce/composite.ts';
import { succeeded, updateAll, type SalesforceRecord, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { createOnce, isConflict, type OnceCommand } from '../salesforce/once.ts';
import type { Seen } from '../salesforce/seen.ts';
import { fields, soql } from '../salesforce/soql.ts';
import type { Followed } from './follow.ts';
import type { Routed } from './give.ts';
import type { FeedbackRecord, UseRecord } from './record.ts';

/** What the service user writes, each in one composite with its decision. */
export interface FollowStore {
  give(
    caller: Caller,
    use: Seen<UseRecord>,
    given: { routed: Routed; words: Record<string, unknown> },
    command: OnceCommand,
  ): Promise<{ id: string; repeated: boolean }>;
  /** The feedback as it stands now, and whether this very command was carried out before. */
  standing(
    feedback: Seen<FeedbackRecord>,
    command: OnceCommand,
  ): Promise<{ record: FeedbackRecord; repeated: boolean }>;
  take(caller: Caller, feedback: Seen<FeedbackRecord>, followed: Followed, command: OnceCommand): Promise<void>;
}

const FEEDBACK = 'Reference_Feedback__c';
const STANDING = ['Id', 'OwnerId', 'Status__c', 'Routed_To__c', 'Given_On__c', 'Due_On__c', 'Edition__c'];

const shareOf = (ParentId: string, UserOrGroupId: string): SalesforceRecord =>
  create('Reference_Feedback__Share', { ParentId, UserOrGroupId, AccessLevel: 'Read', RowCause: 'Manual' });

export function followStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): FollowStore {
  /** For the record who did what. */
  const noted = (
    by: string,
    { key, bodyHash }: OnceCommand,
    facts: unknown,
    step: Record<string, unknown>,
  ): Subrequest =>
    createAll('step', [
      create('Reference_Decision__c', {
        ...{ At__c: now().toISOString(), By__c: by, For__c: by, Outcome__c: 'Allowed', ...step },
        ...{ Command_Key__c: key, Body_Hash__c: bodyHash, Facts__c: JSON.stringify(facts) },
      }),
    ]);

  return {
    async give({ userId }, use, { routed, words }, command) {
      const session = await salesforce.service();
      const about = { Activity__c: use.Id, Reference__c: use.Reference__c, Account__c: use.Account__c };
      const own = { OwnerId: userId, Status__c: 'Open', Edition__c: 0 };
      const once = { Feedback_Key__c: command.key, Body_Hash__c: command.bodyHash };
      const goes = { Routed_To__c: routed.routedToId, Due_On__c: routed.dueOn, Given_On__c: routed.givenOn };
      const values = { ...about, Request__c: use.Request__c, ...goes, ...words, ...own, ...once };
      // Shares name the record by its place in the same composite.
      const shares = routed.readers.map((reader) => shareOf('@{feedback[0].id}', reader));
      const { Text__c: _, ...facts } = words;
      const parts = [
        createAll('feedback', [create(FEEDBACK, values)]),
        ...(shares.length > 0 ? [createAll('shares', shares)] : []),
        noted(userId, command, { ...about, ...goes, ...facts }, { Move__c: 'give-feedback', To__c: 'Open' }),
      ];
      const created = { referenceId: 'feedback', object: FEEDBACK, keyField: 'Feedback_Key__c' };
      return createOnce(session, parts, created, command);
    },
    async standing({ Id: id }, command) {
      const session = await salesforce.service();
      const answers = await session.composite(
        [
          byExternalId('prior', 'Reference_Decision__c', 'Command_Key__c', command.key, ['Id', 'Body_Hash__c']),
          queryOf('feedback', soql`SELECT ${fields(STANDING)} FROM Reference_Feedback__c WHERE Id = ${id}`),
        ],
        { allOrNone: false },
      );
      const prior = rowIn<{ Body_Hash__c: string | null }>(answers, 'prior');
      const [record] = rowsIn<FeedbackRecord>(answers, 'feedback');
      if (!record) throw new Problem('NOT_FOUND');
      if (prior && prior.Body_Hash__c !== command.bodyHash) throw new Problem('KEY_REUSED');
      return { record, repeated: prior !== null };
    },
    async take({ userId }, { Id: id }, { move, from, to, reason, fields: values, readerId }, command) {
      const session = await salesforce.service();
      const facts = { feedbackId: id, routedToId: values['Routed_To__c'], dueOn: values['Due_On__c'] };
      const step = { Move__c: `${move}-feedback`, From__c: from, To__c: to, Reason__c: reason };
      const parts = [
        // Two who saw the same take the same turn, which only one can have.
        noted(userId, command, facts, { ...step, Request_Turn__c: `${id}#${String(values['Edition__c'])}` }),
        updateAll('feedback', [change(FEEDBACK, id, values)]),
        ...(readerId ? [createAll('shares', [shareOf(id, readerId)])] : []),
      ];
      try {
        succeeded(await session.composite(parts, { allOrNone: true }));
      } catch (fault) {
        if (!isConflict(fault)) throw fault;
        throw new Problem('CHANGED_MEANWHILE', { detail: 'Somebody changed this feedback meanwhile.' });
      }
    },
  };
}
