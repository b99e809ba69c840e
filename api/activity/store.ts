import type { Caller } from '../caller.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import type { Execute } from '../decision/store.ts';
import { Problem } from '../errors.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { soql } from '../salesforce/soql.ts';
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
