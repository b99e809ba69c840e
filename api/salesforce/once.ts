import { Problem } from '../errors.ts';
import { byExternalId, rowIn, saved, type Subrequest } from './composite.ts';
import { SalesforceFault } from './errors.ts';
import type { Session } from './session.ts';

/** Once for each key, and only with the same words. */
export interface OnceCommand {
  key: string;
  bodyHash: string;
}

/** A part of a composite that creates a record, by the field that holds its unique key; `Body_Hash__c` stands beside it. */
export interface Created {
  referenceId: string;
  object: string;
  keyField: string;
}

export const isConflict = (fault: unknown): boolean => fault instanceof SalesforceFault && fault.kind === 'conflict';

/**
 * Creates a record with all that goes along with it, or nothing; a repeat answers with the record that is there.
 * @throws Problem KEY_REUSED for other words under the same key
 * @throws SalesforceFault
 */
export async function createOnce(
  session: Session,
  parts: Subrequest[],
  { referenceId, object, keyField }: Created,
  { key, bodyHash }: OnceCommand,
): Promise<{ id: string; repeated: boolean }> {
  try {
    return { id: saved(await session.composite(parts, { allOrNone: true }), referenceId)[0] ?? '', repeated: false };
  } catch (fault) {
    if (!isConflict(fault)) throw fault;
    const read = [byExternalId('earlier', object, keyField, key, ['Id', 'Body_Hash__c'])];
    const found = await session.composite(read, { allOrNone: false });
    const earlier = rowIn<{ Id: string; Body_Hash__c: string }>(found, 'earlier');
    if (!earlier) throw fault;
    if (earlier.Body_Hash__c !== bodyHash) throw new Problem('KEY_REUSED');
    return { id: earlier.Id, repeated: true };
  }
}
