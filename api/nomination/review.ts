import type { Ledger } from '../decision/ledger.ts';
import type { Writes } from '../decision/schema.ts';
import { decisionRows, type Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Policy } from '../policy/schema.ts';
import { accountOf } from '../reference/card.ts';
import { demandRoom } from '../reference/room.ts';
import { coverageOf } from './coverage.ts';
import type { NominationRow } from './record.ts';
import { becomes } from './recruit.ts';
import type { NewNominationMove } from './schema.ts';
import { LEADS_TO, movesFrom, wordsOf } from './state.ts';

export interface Review {
  row: NominationRow;
  input: NewNominationMove;
  by: string;
  command: Command;
  policy: Policy;
  pool: PoolIndex;
  /** Whoever owns the account; null when nobody active does. */
  accountOwnerId: string | null;
}

/** Two who decide on the same state take the same turn, and the second reads again. */
const turnOf = ({ Id, Status__c, LastModifiedDate }: NominationRow): string =>
  `${Id}#${Status__c}${Math.floor(Date.parse(LastModifiedDate) / 1000)}`;

/**
 * One step of the reference team on a nomination; an approved one becomes a reference in the same writing.
 * @throws Problem ILLEGAL_MOVE, POOL_FULL
 */
export function review(
  ledger: Ledger,
  { row, input, by, command, policy, pool, accountOwnerId }: Review,
  now: Date,
): Writes {
  const { move } = input;
  const from = row.Status__c;
  if (!movesFrom(from).includes(move)) {
    const detail = `This nomination stands at: ${wordsOf(from).text}.`;
    throw new Problem('ILLEGAL_MOVE', { detail, values: { status: from }, extra: { moves: movesFrom(from) } });
  }
  const to = LEADS_TO[move];
  const accountId = row.Account__c;
  const coverage = coverageOf(accountOf(row, policy.settings), pool, policy.settings);
  if (input.move === 'approve' && input.agreed.length > 0) demandRoom(pool, policy, now);
  if (input.move === 'approve' && !accountId) throw new Problem('NOT_FOUND');
  const made =
    input.move === 'approve' && accountId
      ? becomes(row, input, {
          ...{ accountId, ownerId: accountOwnerId ?? by, managerId: by, now },
          csmId: pool.ofAccount(accountId).find(({ reference }) => reference.csmId)?.reference.csmId ?? null,
        })
      : null;
  const step = {
    ...{ move, from, to, by, forWhom: row.OwnerId, at: now },
    ...{ ball: move === 'contact' ? 'Customer' : 'Nobody', ballUser: null, reason: input.comment ?? null },
    ...{ policyVersion: policy.version, outcome: 'Allowed' as const, rule: null, facts: { input, coverage } },
  };
  const rows = decisionRows(ledger.chains, step, null, [], command).map((decision) => ({
    ...decision,
    fields: {
      ...decision.fields,
      Nomination__c: row.Id,
      Reference__c: made?.reference ?? null,
      Request_Turn__c: turnOf(row),
    },
  }));
  const decided = move === 'contact' ? {} : { Nomination_Key__c: null, Coverage__c: coverage };
  const fields = {
    Status__c: to,
    Reviewed_By__c: by,
    Reviewed_At__c: now.toISOString(),
    ...(input.comment !== undefined && { Review_Comment__c: input.comment }),
    ...(made && { Reference__c: made.reference }),
    ...decided,
  };
  return {
    creates: [...(made?.creates ?? []), ...rows],
    changes: [{ type: 'Reference_Nomination__c', id: row.Id, fields }],
  };
}
