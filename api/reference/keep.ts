import type { Caller } from '../caller.ts';
import type { Draft } from '../decision/schema.ts';
import { keysOf } from '../decision/ledger.ts';
import type { Execute } from '../decision/store.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Policy } from '../policy/schema.ts';
import { recordAfter } from './after.ts';
import { change, type Changed } from './change.ts';
import { invalid } from './invalid.ts';
import type { NewChange } from './newChange.ts';
import { isLive } from './pause.ts';
import { forbidden } from './rights.ts';
import { demandRoom } from './room.ts';
import type { ChangedReference, Overrun } from './keepSchema.ts';
import type { FoundReference, ReferenceStore } from './store.ts';
import { toView, type ViewRecord } from './view.ts';

interface Keeping {
  caller: Caller;
  id: string;
  input: NewChange;
  command: { key: string; bodyHash: string };
  policy: Policy | null;
  pool: PoolIndex;
}

type Named = readonly ['csmId' | 'managerId', string][];

/** People an edit names; `null` empties the field and names nobody. */
const namedIn = (input: NewChange): Named =>
  input.change === 'edit'
    ? (['csmId', 'managerId'] as const).flatMap((path) => (input[path] ? [[path, input[path]] as const] : []))
    : [];

/** Those who keep it as the caller read it, and would no longer. */
const dismissed = ({ CSM__c: csm, Manager__c: manager }: ViewRecord, input: NewChange): string[] =>
  input.change === 'edit'
    ? [
        ...(csm && input.csmId !== undefined && input.csmId !== csm ? [csm] : []),
        ...(manager && input.managerId !== undefined && input.managerId !== manager ? [manager] : []),
      ]
    : [];

/** May this person change this, and is everybody they name an active user they may see? */
function demandRight(found: FoundReference, input: NewChange, named: Named): void {
  const path = found.canEdit ? forbidden(input, found.editable) : 'change';
  if (path) {
    const what = path === 'change' ? 'make this change' : `change ${path}`;
    throw new Problem('NOT_PERMITTED', { detail: `You may not ${what} on this reference.`, values: { path } });
  }
  const stranger = named.find(
    ([, id]) => ![...found.sight.names.keys()].some((each) => each.slice(0, 15) === id.slice(0, 15)),
  );
  if (stranger) throw invalid(stranger[0], stranger[1], 'is not an active user');
}

/** Open uses without room, as far as the caller's own session had read them; of the others only how many there are. */
function overrunOf(seen: ViewRecord, { overrun }: Changed): Pick<ChangedReference, 'overrun' | 'others'> {
  const known = new Map((seen.Activities__r?.records ?? []).map((row) => [row.Id, row]));
  const told = overrun.flatMap(({ use, obstacle }): Overrun[] => {
    const row = known.get(use.id);
    if (!row) return [];
    const request = { requestId: row.Request__c ?? null, requestNumber: row.Request__r?.Name ?? null };
    return [{ ...request, activityType: use.activityType, on: use.on, code: obstacle.code, text: obstacle.text }];
  });
  return { overrun: told, others: overrun.length - told.length };
}

/** One change of a reference: the right to it is read as the caller, then the service writes it with its decision. */
export async function keepReference(
  { store, execute, now }: { store: ReferenceStore; execute: Execute; now(): Date },
  { caller, id, input, command, policy, pool }: Keeping,
): Promise<{ repeated: boolean; answer: ChangedReference }> {
  const named = namedIn(input);
  const [candidate = null] = pool.find([id]);
  const people = named.map(([, person]) => person);
  const found = await store.reference(caller, id, { people, about: candidate?.reference ?? null });
  const { record } = found;
  if (!record) throw new Problem('NOT_FOUND');
  demandRight(found, input, named);
  const former = dismissed(record, input);
  const held = former.length > 0 ? await store.sharesOf(record.Id, former) : [];
  const known = { canEdit: found.canEdit, editable: found.editable, talk: found.talk, now: now() };

  const executed = await execute<ChangedReference>({
    ...command,
    requestId: null,
    referenceIds: [record.Id],
    keys: new Set(candidate ? keysOf(candidate.reference) : []),
    alone: held.length > 0,
    decide(ledger, _own, read) {
      const at = now();
      const before = ledger.references.get(record.Id);
      const changed = change(ledger, { input, seen: record, userId: caller.userId, command, read, held }, at);
      const comesIn = before && !isLive(before, at) && isLive(changed.facts, at);
      if (comesIn) demandRoom(pool, changed.policy, at);
      const uses = ledger.uses.filter((use) => use.accountId === changed.facts.accountId);
      const answer = (ids: Map<Draft, string>): ChangedReference => ({
        reference: toView(recordAfter(record, changed, ids, found.sight), {
          ...known,
          policy: changed.policy,
          candidate: { reference: changed.facts, uses },
        }),
        ...overrunOf(record, changed),
      });
      return { writes: changed.writes, answer };
    },
  });
  if (!executed.repeated) return { repeated: false, answer: executed.value };
  // The record as it stands now, read by the caller, perhaps after a lost answer.
  return {
    repeated: true,
    answer: { reference: toView(record, { ...known, policy, candidate }), overrun: [], others: 0 },
  };
}
