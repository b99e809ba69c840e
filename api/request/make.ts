import type { Caller } from '../caller.ts';
import type { Execute } from '../decision/store.ts';
import { keysOf } from '../decision/ledger.ts';
import { Problem } from '../errors.ts';
import type { Candidate } from '../match/candidate.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { move } from './move.ts';
import { after, childrenOf, stateOf, type RequestRecord } from './record.ts';
import type { NewMove, RequestView } from './schema.ts';
import type { Person } from './state.ts';
import type { RequestStore } from './store.ts';
import { viewOf } from './view.ts';

interface Making {
  caller: Caller;
  person: Person;
  id: string;
  input: NewMove;
  command: { key: string; bodyHash: string };
  expectedTurn: number | null;
  settings: PolicySettings | null;
  pool: Candidate[];
}

/** One step on a request: what the caller may see is read on their session, what is decided on by the service user after it. */
export async function makeMove(
  { store, execute, now }: { store: RequestStore; execute: Execute; now(): Date },
  { caller, person, id, input, command, expectedTurn, settings, pool }: Making,
): Promise<{ repeated: boolean; view: RequestView }> {
  const { record, names } = await store.request(caller, id, { userId: input.fulfillerId });
  if (!record) throw new Problem('NOT_FOUND');
  if (input.fulfillerId && ![...names.keys()].some((each) => each.slice(0, 15) === input.fulfillerId?.slice(0, 15))) {
    const message = 'is not an active user';
    const errors = [{ path: 'fulfillerId', value: input.fulfillerId, message }];
    throw new Problem('INVALID_INPUT', { detail: `fulfillerId ${message}.`, extra: { errors } });
  }
  const referenceIds = stateOf(record).candidates.flatMap((each) => each.referenceId ?? []);
  const known = pool.filter(({ reference }) => referenceIds.includes(reference.id));
  const view = (of: RequestRecord) => viewOf(of, { ...person, names }, settings, now());
  const executed = await execute<RequestRecord>({
    ...command,
    requestId: record.Id,
    referenceIds,
    keys: new Set([record.Id, ...known.flatMap(({ reference }) => keysOf(reference))]),
    decide(ledger, own, read) {
      const row = own.request;
      if (!row) throw new Problem('NOT_FOUND');
      const uses = ledger.uses.filter((use) => use.requestId === record.Id);
      const current = {
        ...(row as unknown as RequestRecord),
        Candidates__r: { records: own.candidates as never[] },
        Approvals__r: { records: own.approvals as never[] },
        Activities__r: {
          records: uses.map((use) => ({
            Id: use.id,
            Candidate__c: use.candidateId,
            Status__c: use.status,
            Starts_At__c: use.startsAt,
          })),
        },
      };
      const movement = {
        seen: record,
        input,
        state: stateOf(current),
        person,
        command,
        expectedTurn,
        prospect: own.prospect,
        read,
      };
      const writes = move(ledger, movement, now());
      return { writes, answer: (ids) => after(merged(record, current), writes, ids) };
    },
  });
  if (!executed.repeated) return { repeated: false, view: view(executed.value) };
  // Its own key was found: when an answer was lost on the way, the step came after what was read above.
  const standing = executed.turn === record.Turn__c ? record : (await store.request(caller, id)).record;
  if (!standing) throw new Problem('NOT_FOUND');
  return { repeated: true, view: view(standing) };
}

/** What the caller had read, brought to where the service user found it: states only, no field they had not read. */
function merged(seen: RequestRecord, current: RequestRecord): RequestRecord {
  const next = structuredClone(seen);
  next.Status__c = current.Status__c;
  next.Turn__c = current.Turn__c;
  next.Fulfiller__c = current.Fulfiller__c ?? null;
  for (const candidate of next.Candidates__r?.records ?? []) {
    candidate.Status__c =
      childrenOf.candidates(current).find((each) => each.Id === candidate.Id)?.Status__c ?? candidate.Status__c;
  }
  for (const approval of next.Approvals__r?.records ?? []) {
    approval.Verdict__c =
      childrenOf.approvals(current).find((each) => each.Id === approval.Id)?.Verdict__c ?? approval.Verdict__c;
  }
  return next;
}
