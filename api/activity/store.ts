import type { Caller } from '../caller.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import type { Execute } from '../decision/store.ts';
import { Problem } from '../errors.ts';
import { queryOf, rowsIn, type Subrequest } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { containing, fields, soql, type Soql } from '../salesforce/soql.ts';
import type { ActivityType, Period } from './schema.ts';
import { openingUse, type OpeningUse } from './opening.ts';

/**
 * Records a use from before the program kept count, by a command of a person who may edit the reference.
 * Idempotent by key: the same key again records nothing and says so.
 * @throws Problem NOT_FOUND when the person may not edit the reference, or there is none
 */
export async function recordOpeningUse(
  { salesforce, execute, now }: { salesforce: Salesforce; execute: Execute; now(): Date },
  caller: Caller,
  { key, ...use }: OpeningUse & { key: string },
): Promise<{ recorded: boolean }> {
  const session = await salesforce.as(caller);
  const [access] = await session.query<{ HasEditAccess: boolean }>(
    soql`SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = ${caller.userId} AND RecordId = ${use.referenceId}`,
  );
  if (!access?.HasEditAccess) throw new Problem('NOT_FOUND');
  const command = {
    key: commandKey(caller.orgId, caller.userId, 'POST', '/v1/activities', key),
    bodyHash: bodyHash(use),
  };
  const executed = await execute<null>({
    ...command,
    requestId: null,
    referenceIds: [use.referenceId],
    keys: new Set(),
    decide: (ledger, _own, read) => ({
      writes: openingUse(ledger, use, { by: caller.userId, command, read, now: now() }),
      answer: () => null,
    }),
  });
  return { recorded: !executed.repeated };
}

export interface Colleague {
  Id: string;
  Name: string;
  Title: string | null;
}

/** How to approach a customer, as far as the reader's own session tells. */
export interface Approach {
  contact: { Name: string; Email?: string | null } | null;
  reference: ApproachRecord | null;
}

export interface ApproachRecord {
  Time_Zone__c?: string | null;
  Products__c?: string | null;
  Persona__c?: string | null;
  Participations__r?: {
    records: { Agreed_On__c?: string | null; Limit__c?: number | null; Period__c?: Period | null }[];
  } | null;
}

/** The people of a use, each read on the session of who asks. */
export interface PeopleStore {
  /** Active colleagues by name: those who hold one of the permission sets, where the caller may see that, else all. */
  colleagues(caller: Caller, permissionSets: string[], q: string): Promise<Colleague[]>;
  approach(caller: Caller, referenceId: string, activityType: ActivityType): Promise<Approach>;
}

/** Most people a field for a name offers. */
const MOST = 20;

export function peopleStore({ salesforce }: { salesforce: Salesforce }): PeopleStore {
  return {
    async colleagues(caller, permissionSets, q) {
      const session = await salesforce.as(caller);
      const held = soql`SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name IN ${permissionSets}`;
      const active = soql`SELECT Id, Name, Title FROM User
        WHERE IsActive = true AND UserType = 'Standard' AND Name LIKE ${containing(q)}`;
      const first = soql`ORDER BY Name, Id LIMIT ${MOST}`;
      const answers = await session.composite(
        [
          queryOf('known', soql`${held} AND AssigneeId != ${caller.userId} LIMIT 1`),
          queryOf('holders', soql`${active} AND Id IN (${held}) ${first}`),
          queryOf('everybody', soql`${active} ${first}`),
        ],
        { allOrNone: false },
      );
      // Who may not look into set-up reads no assignment but their own, or is refused the object.
      const known = answers.every((each) => each.httpStatusCode < 300) && rowsIn(answers, 'known').length > 0;
      return rowsIn<Colleague>(answers, known ? 'holders' : 'everybody');
    },
    async approach(caller, referenceId, activityType) {
      const session = await salesforce.as(caller);
      const [reference, participation, contact] = await Promise.all(
        ['Reference__c', 'Reference_Participation__c', 'Contact'].map((object) => session.describe(object)),
      );
      const those = (readable: ReadonlySet<string> | undefined, names: string[]) =>
        names.filter((name) => readable?.has(name));
      const agreed = those(participation, ['Agreed_On__c', 'Limit__c', 'Period__c']);
      const parts: Soql[] = [
        fields(['Id', ...those(reference, ['Time_Zone__c', 'Products__c', 'Persona__c'])]),
        ...(agreed.length > 0
          ? [
              soql`(SELECT ${fields(agreed)} FROM Participations__r
                WHERE Activity_Type__c = ${activityType} AND Status__c = 'Agreed')`,
            ]
          : []),
      ];
      const selected = parts.reduce((all, each) => soql`${all}, ${each}`);
      const known = reference?.has('Contact__c') && contact?.has('Name');
      const reads: Subrequest[] = [
        queryOf('reference', soql`SELECT ${selected} FROM Reference__c WHERE Id = ${referenceId}`),
        ...(known
          ? [
              queryOf(
                'contact',
                soql`SELECT ${fields(['Name', ...those(contact, ['Email'])])} FROM Contact
                  WHERE Id IN (SELECT Contact__c FROM Reference__c WHERE Id = ${referenceId})`,
              ),
            ]
          : []),
      ];
      const answers = await session.composite(reads, { allOrNone: false });
      return {
        contact: known ? (rowsIn<NonNullable<Approach['contact']>>(answers, 'contact')[0] ?? null) : null,
        reference: rowsIn<ApproachRecord>(answers, 'reference')[0] ?? null,
      };
    },
  };
}
