import type { Candidate } from '#api/match/candidate.ts';
import { PoolIndex } from '#api/match/columns/poolIndex.ts';
import { noRows, rowOf, type Rows } from '#api/match/columns/rows.ts';
import { recordId } from './market.ts';

/** The rows that make these candidates, with the cases and opportunities behind what their accounts say. */
export function rowsOf(candidates: Candidate[]): Rows {
  const rows = noRows();
  candidates.forEach(({ reference, uses }, at) => {
    const { id: referenceId, accountId, account, participations } = reference;
    rows.references.push(rowOf(reference));
    rows.participations.push(
      ...participations.map((each, n) => ({ ...each, id: recordId('a02', 100 * at + n), referenceId })),
    );
    rows.uses.push(...uses);
    if (account.escalated) rows.cases.push({ id: recordId('500', at), accountId });
    if (account.negotiation !== null) {
      rows.opportunities.push({ id: recordId('006', at), accountId, probability: account.negotiation });
    }
  });
  return rows;
}

/** A pool that holds these candidates, each account's uses with one of them. */
export const poolOf = (candidates: Candidate[]): PoolIndex => PoolIndex.of(rowsOf(candidates));

/** Everything a pool holds. */
export const candidatesIn = (index: PoolIndex): Candidate[] => index.find(index.where([], () => true));
