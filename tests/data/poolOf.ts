import type { Candidate } from '#api/match/candidate.ts';
import { PoolIndex } from '#api/match/columns/poolIndex.ts';
import { noRows, rowOf, type Rows } from '#api/match/columns/rows.ts';
import { recordId } from './market.ts';

const CREATED = '2026-01';

/** The rows that make these candidates, with the cases and opportunities behind what their accounts say. */
export function rowsOf(candidates: Candidate[]): Rows {
  const rows = noRows();
  candidates.forEach(({ reference, uses }, at) => {
    const { id: referenceId, accountId, account, participations } = reference;
    rows.references.push(rowOf(reference, CREATED));
    rows.participations.push(
      ...participations.map((each, n) => ({
        ...each,
        id: recordId('a02', 100 * at + n),
        referenceId,
        created: CREATED,
      })),
    );
    rows.uses.push(...uses.map((use) => ({ ...use, created: CREATED })));
    if (account.escalated) rows.cases.push({ id: recordId('500', at), accountId, created: CREATED });
    if (account.negotiation !== null) {
      rows.opportunities.push({
        id: recordId('006', at),
        accountId,
        probability: account.negotiation,
        created: CREATED,
      });
    }
  });
  return rows;
}

/** A pool that holds these candidates, each account's uses with one of them. */
export const poolOf = (candidates: Candidate[]): PoolIndex => PoolIndex.of(rowsOf(candidates));

/** Everything a pool holds. */
export const candidatesIn = (index: PoolIndex): Candidate[] => index.find(index.where([], () => true));
