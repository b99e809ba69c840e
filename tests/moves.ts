import { keysOf, type Ledger } from '#api/decision/ledger.ts';
import type { Draft, Writes } from '#api/decision/schema.ts';
import type { Problem } from '#api/errors.ts';
import { move } from '#api/request/move.ts';
import type { NewMove } from '#api/request/moveSchema.ts';
import type { Movement } from '#api/request/movement.ts';
import type { RequestRecord } from '#api/request/record.ts';
import { refusalProblem, refusalRows } from '#api/request/refusal.ts';
import { Refused } from '#api/request/refused.ts';
import type { Person } from '#api/request/rights.ts';
import { reserved, type CandidateState, type RequestState, type UseState } from '#api/request/state.ts';
import { seen } from '#api/salesforce/seen.ts';
import { aLedger, aState, aUse, NOW } from './builders.ts';

export const REP: Person = { userId: '005000000000001AAA', isManager: false };
export const OWNER: Person = { userId: '005000000000002AAA', isManager: false };
export const MANAGER: Person = { userId: '005000000000003AAA', isManager: true };
export const STRANGER: Person = { userId: '005000000000004AAA', isManager: false };

/** The use of the one customer of `aState`, as the ledger has it. */
export const HELD = aUse({ candidateId: 'a04000000000001AAA' });

export const aRecord = {
  Decisions__r: { records: [{ Id: 'a09000000000001AAA' }] },
  Activities__r: { records: [{ Id: HELD.id }] },
} as unknown as RequestRecord;

/** What a move by this person writes. */
export function make(
  person: Person,
  input: NewMove,
  state = aState(),
  ledger: Ledger = aLedger({ uses: [HELD] }),
  more: Partial<Movement> = {},
): Writes {
  const read = new Set([...ledger.references.values()].flatMap(keysOf));
  const command = { key: 'k'.repeat(64), bodyHash: 'b' };
  const movement = { seen: seen(aRecord), input, state, person, command, prospect: null, expectedTurn: null };
  return move(ledger, { ...movement, read, ...more }, NOW);
}

/** What was refused, with the ways out that need no reading. */
export function refusal(asking: () => unknown): { problem: Problem; rows: Draft[] } {
  try {
    asking();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const alternatives = fault.shut?.ways ?? fault.refusals.flatMap(({ ways }) => ways);
    const way = { alternatives, segment: null, numbers: new Map() };
    return { problem: refusalProblem(fault, way), rows: refusalRows(fault, way) };
  }
  throw new Error('It was admitted.');
}

export const changed = (writes: Writes, type: string) =>
  writes.changes.filter((each) => each.type === type).map((each) => each.fields);
export const status = (writes: Writes) => changed(writes, 'Reference_Request__c')[0]?.Status__c;
export const decisions = (writes: Writes) =>
  writes.creates.filter((each) => each.type === 'Reference_Decision__c').map((each) => each.fields);
/** What a person is newly allowed to read. */
export const sharedWith = (writes: Writes, userId: string) =>
  writes.creates.filter((each) => each.fields.UserOrGroupId === userId).map((each) => each.fields.ParentId);

const approvals = aState().approvals.map((each) => ({ ...each, verdict: 'Approved' as const }));

/** Approved, with its one customer as told. */
export const approved = (given: Partial<RequestState> = {}, candidate: Partial<CandidateState> = {}): RequestState =>
  aState({
    status: 'In Progress',
    approvals,
    candidates: aState().candidates.map((each) => ({ ...each, ...candidate })),
    ...given,
  });

/** A customer who accepted, with a date at nine this very morning. */
export const dated = (use: Partial<UseState> = {}, given: Partial<RequestState> = {}): RequestState =>
  approved(
    { status: 'Scheduled', fulfillerId: MANAGER.userId, ...given },
    {
      status: 'Accepted',
      activity: { ...reserved(HELD.id), status: 'Scheduled', startsAt: '2026-03-02T09:00:00Z', ...use },
    },
  );
