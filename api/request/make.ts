import type { Caller } from '../caller.ts';
import type { Order } from '../decision/execute.ts';
import type { Draft } from '../decision/schema.ts';
import type { Execute } from '../decision/store.ts';
import { demandPolicy, keysOf } from '../decision/ledger.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { standsInFor, type Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import type { ContactRecord } from './contact.ts';
import { withCards } from './created.ts';
import { currentOf } from './current.ts';
import { invalid } from './legal.ts';
import { move } from './move.ts';
import type { NewMove } from './moveSchema.ts';
import { soughtBy } from './ranking.ts';
import { after } from './after.ts';
import { childrenOf, stateOf, type RequestRecord } from './record.ts';
import { attempt, type Refuser } from './refuse.ts';
import type { Person } from './rights.ts';
import type { Full, MovedRequest } from './schema.ts';
import type { Found } from './store.ts';
import { staffed } from './staffed.ts';
import { attemptOf, readFor, type Suggested } from './suggested.ts';
import { viewOf } from './view.ts';
import { weigh } from './wanted.ts';

export interface Making {
  caller: Caller;
  person: Person;
  id: string;
  input: NewMove;
  command: { key: string; bodyHash: string };
  expectedTurn: number | null;
  policy: Policy | null;
  pool: PoolIndex;
  leavers: Leavers;
}

/** One step on a request: what the caller may see is read on their session, what is decided on by the service user after it. */
export async function makeMove(
  { execute, now, ...refuser }: Refuser & { execute: Execute; now(): Date },
  making: Making,
): Promise<{ repeated: boolean; view: MovedRequest }> {
  const { caller, person, id, input, command, expectedTurn, policy, pool, leavers } = making;
  const { store } = refuser;
  const [{ record, names, suggested }, into] = await Promise.all([
    readFor(refuser, making),
    input.intoId ? store.request(caller, input.intoId) : null,
  ]);
  if (!record || (into && !into.record)) throw new Problem('NOT_FOUND');
  if (suggested && input.override && !person.isManager) throw new Problem('NOT_PERMITTED');
  const sought = (of: Suggested) => soughtBy({ record, ...of }, of.chosen, of.policy.settings);
  const wanted = suggested ? weigh(suggested.chosen, pool, { ...suggested, deal: sought(suggested), now: now() }) : [];
  const named = demandPeople(input, names);
  const other = into?.record ?? null;
  const there = [record, other].flatMap((each) => (each ? referencesOf(each) : []));
  const referenceIds = [...new Set([...there, ...wanted.map(({ card }) => card.Id)])];
  const known = pool.find(referenceIds);
  const view = (of: RequestRecord, full: Full[] = []): MovedRequest => ({
    ...viewOf(of, { ...person, names }, { policy, leavers, now: now() }),
    full,
  });
  const order: Order<{ record: RequestRecord; full: Full[] }> = {
    ...command,
    requestId: record.Id,
    otherId: other?.Id ?? null,
    contactOf: input.move === 'release' ? toRelease(record, input) : null,
    referenceIds,
    keys: new Set([record.Id, ...(other ? [other.Id] : []), ...known.flatMap(({ reference }) => keysOf(reference))]),
    decide(ledger, own, read) {
      const at = now();
      const current = currentOf(own, ledger, read);
      const goesOn = own.other && currentOf(own.other, ledger, read);
      const light = { policy: demandPolicy(ledger), leavers: ledger.leavers, now: at };
      if (!current || (other && !goesOn)) throw new Problem('NOT_FOUND');
      const movement = {
        seen: record,
        input: named,
        state: staffed(stateOf(current), light),
        person: { ...person, standsInFor: standsInFor(person.userId, light.policy.settings, at) },
        wanted,
        command,
        expectedTurn,
        prospect: own.prospect,
        read,
        other: other && goesOn ? { seen: other, state: staffed(stateOf(goesOn), light) } : null,
        contact: own.contact as ContactRecord | null,
      };
      const { full, ...writes } = move(ledger, movement, at);
      const told = { ...merged(record, current), ...(other && { Merged_Into__r: { Name: other.Name } }) };
      const afterwards = (ids: Map<Draft, string>) => withCards(after(told, writes, ids), wanted);
      return { writes, answer: (ids) => ({ record: afterwards(ids), full }) };
    },
  };
  const of = () => attemptOf(refuser, making, record, suggested, referenceIds);
  const executed = await attempt(refuser, () => execute(order), of);
  if (!executed.repeated) return { repeated: false, view: view(executed.value.record, executed.value.full) };
  // Its own key was found: when an answer was lost on the way, the step came after what was read above.
  const standing = executed.turn === record.Turn__c ? record : (await store.request(caller, id)).record;
  if (!standing) throw new Problem('NOT_FOUND');
  return { repeated: true, view: view(standing) };
}

const referencesOf = (record: RequestRecord) =>
  childrenOf.candidates(record).flatMap((each) => each.Reference__c ?? []);

/** The reference whose person is to be told: of the customer named, or of the only one who accepted. */
function toRelease(record: RequestRecord, { candidateId }: NewMove): string | null {
  const candidates = childrenOf.candidates(record);
  const meant = candidates.filter((each) =>
    candidateId ? each.Id.slice(0, 15) === candidateId.slice(0, 15) : each.Status__c === 'Accepted',
  );
  return meant[0]?.Reference__c ?? null;
}

/** The input with its people under the ids the caller's own session knows them by. */
function demandPeople(input: NewMove, names: Found['names']): NewMove {
  const people = { ...input };
  for (const field of ['fulfillerId', 'approverId', 'hostId'] as const) {
    const id = input[field];
    if (!id) continue;
    const known = [...names.keys()].find((each) => each.slice(0, 15) === id.slice(0, 15));
    if (!known) throw invalid(field, id, 'is not an active user');
    people[field] = known;
  }
  return people;
}

/** What the caller had read, brought to where the service user found it: states only, no field they had not read. */
function merged(seen: RequestRecord, current: RequestRecord): RequestRecord {
  const next = structuredClone(seen);
  next.Status__c = current.Status__c;
  next.Turn__c = current.Turn__c;
  if (next.Fulfiller__c !== (current.Fulfiller__c ?? null)) delete next.Fulfiller__r;
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
