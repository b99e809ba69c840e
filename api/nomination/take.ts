import type { Caller } from '../caller.ts';
import type { Execute } from '../decision/store.ts';
import type { Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import { accountOf } from '../reference/card.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { segmentWords } from './coverage.ts';
import { nominated, reviewed, shownTo } from './answer.ts';
import { alreadyReference, keyOf, nominate, referencesOf } from './nominate.ts';
import type { NominationRecord, NominationRow } from './record.ts';
import { review } from './review.ts';
import { OPEN_NOMINATIONS, type NewNomination, type NewNominationMove } from './schema.ts';
import type { NominationStore } from './store.ts';

interface Taking {
  caller: Caller;
  command: Command & { key: string; bodyHash: string };
  policy: Policy;
  pool: PoolIndex;
}
interface World {
  store: NominationStore;
  execute: Execute;
  now(): Date;
}
interface Taken {
  repeated: boolean;
  record: NominationRecord;
}

/** What would refuse it, found out beforehand and thrown only where the same command was not carried out before. */
async function refusal(store: NominationStore, caller: Caller, found: ReferenceFacts[]): Promise<Problem | null> {
  if (found.length === 0) return null;
  return alreadyReference(
    await store.references(
      caller,
      found.map(({ id }) => id),
    ),
  );
}

async function asRead(store: NominationStore, caller: Caller, id: string | null | undefined) {
  const { record, me } = id ? await store.nomination(caller, id) : { record: null, me: null };
  if (!record) throw new Problem('NOT_FOUND');
  return { record, me };
}

/** Open ones of this customer, made in the org itself without a key perhaps. */
const isOpenOf = (contactId: string | null) => (row: Record<string, unknown>) =>
  (row['Contact__c'] ?? null) === contactId && OPEN_NOMINATIONS.some((each) => each === row['Status__c']);

/** Proposes a customer that the caller's own session read. */
export async function takeNomination(
  { store, execute, now }: World,
  { caller, input, command, policy, pool }: Taking & { input: NewNomination },
): Promise<Taken> {
  const nominee = await store.nominee(caller, input);
  if (!nominee) throw new Problem('NOT_FOUND');
  const { account, contactId } = nominee;
  const accountId = account.Id;
  const already = await refusal(store, caller, referencesOf(pool, accountId, contactId));
  const readable = await store.readable(caller);
  const executed = await execute<NominationRecord>({
    ...command,
    requestId: null,
    referenceIds: [],
    keys: new Set([accountId, ...(contactId ? [contactId] : [])]),
    nomination: { key: keyOf(accountId, contactId), accountId },
    alone: true,
    decide(ledger, { nomination, nominations }) {
      const at = now();
      const open = (nomination ?? nominations?.find(isOpenOf(contactId)))?.['Id'] as string | undefined;
      if (open) {
        throw new Problem('ALREADY_NOMINATED', { extra: { nominationId: nominee.open.includes(open) ? open : null } });
      }
      if (already) throw already;
      const segment = segmentWords(accountOf(account, policy.settings));
      const proposal = { input, accountId, contactId, accountOwnerId: account.ownerId, segment };
      const made = nominate(ledger, { ...proposal, by: caller.userId, command }, at);
      return {
        writes: made.writes,
        answer: (ids) => shownTo(readable, nominated(made.nomination, ids, nominee, at)),
      };
    },
  });
  if (!executed.repeated) return { repeated: false, record: executed.value };
  return { repeated: true, record: (await asRead(store, caller, executed.nominationId)).record };
}

/** A step of the reference team on a nomination that the caller's own session read. */
export async function takeStep(
  { store, execute, now }: World,
  { caller, id, input, command, policy, pool }: Taking & { id: string; input: NewNominationMove },
): Promise<Taken> {
  const { record, me } = await asRead(store, caller, id);
  const [accountId, contactId] = [record.Account__c ?? null, record.Contact__c ?? null];
  const approves = input.move === 'approve' && accountId !== null;
  const already = approves ? await refusal(store, caller, referencesOf(pool, accountId, contactId)) : null;
  const readable = await store.readable(caller);
  const executed = await execute<NominationRecord>({
    ...command,
    requestId: null,
    referenceIds: [],
    keys: new Set([record.Id, accountId, contactId].filter((each) => each !== null)),
    nomination: { id: record.Id, accountId: approves ? accountId : null },
    alone: true,
    decide(ledger, { nomination, accountOwner }) {
      if (!nomination) throw new Problem('NOT_FOUND');
      const row = nomination as unknown as NominationRow;
      const accountOwnerId = accountOwner?.['IsActive'] === true ? String(accountOwner['Id']) : null;
      const writes = review(ledger, { row, input, by: caller.userId, command, policy, pool, accountOwnerId }, now());
      if (already) throw already;
      return { writes, answer: (ids) => shownTo(readable, reviewed(record, writes, ids, me)) };
    },
  });
  if (!executed.repeated) return { repeated: false, record: executed.value };
  return { repeated: true, record: (await asRead(store, caller, record.Id)).record };
}
