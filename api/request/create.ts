import type { Caller } from '../caller.ts';
import type { Execute } from '../decision/store.ts';
import { keysOf } from '../decision/ledger.ts';
import { Problem } from '../errors.ts';
import type { Candidate } from '../match/candidate.ts';
import type { MatchStore } from '../match/store.ts';
import type { Policy } from '../policy/schema.ts';
import { createdRecord } from './created.ts';
import type { CreatedRequest, Full, NewRequest } from './schema.ts';
import type { RequestRecord } from './record.ts';
import type { Person } from './rights.ts';
import type { RequestStore } from './store.ts';
import { submit, type Submission } from './submit.ts';
import { viewOf } from './view.ts';
import { weigh } from './wanted.ts';

interface Creation {
  caller: Caller;
  person: Person;
  input: NewRequest;
  command: { key: string; bodyHash: string };
  policy: Policy;
  pool: Candidate[];
}

/** Ask for a reference: read as the caller, decide and write as the service user, answer without reading again. */
export async function createRequest(
  { store, matches, execute, now }: { store: RequestStore; matches: MatchStore; execute: Execute; now(): Date },
  { caller, person, input, command, policy, pool }: Creation,
): Promise<{ repeated: boolean; answer: CreatedRequest }> {
  const referenceIds = [...new Set(input.candidates)];
  const asked = { opportunityId: input.opportunityId, referenceIds, settings: policy.settings };
  const { deal, cards, readable, answers } = await matches.ask(caller, asked, async (session) => [
    await store.byKey(session, command.key),
  ]);
  if (!deal) throw new Problem('NOT_FOUND');
  const answerOf = (record: RequestRecord, full: Full[]): CreatedRequest => ({
    request: viewOf(record, { ...person, names: new Map() }, { policy, now: now() }),
    full,
  });
  const earlier = store.foundByKey(answers);
  if (!earlier && !deal.canEdit && !person.isManager) throw new Problem('NOT_PERMITTED');
  if (!earlier && cards.length < referenceIds.length) throw new Problem('NOT_FOUND');

  const byId = new Map(cards.map((card) => [card.Id.slice(0, 15), card]));
  const inOrder = referenceIds.flatMap((id) => byId.get(id.slice(0, 15)) ?? []);
  const known = pool.filter(({ reference }) => inOrder.some((card) => card.Id === reference.id));
  const wanted = weigh(inOrder, pool, { deal, policy, readable, now: now() });
  const executed = await execute<{ record: RequestRecord; full: Full[] }>({
    ...command,
    requestId: null,
    referenceIds: wanted.map((each) => each.card.Id),
    keys: new Set(known.flatMap(({ reference }) => keysOf(reference))),
    decide(ledger, _own, read) {
      const at = now();
      const submission: Submission = { input, deal, wanted, requesterId: caller.userId, command, read };
      const submitted = submit(ledger, submission, at);
      if ('refused' in submitted) return submitted;
      return {
        writes: submitted.writes,
        answer: (ids) => ({ record: createdRecord(submitted, submission, ids, at), full: submitted.full }),
      };
    },
  });
  if (!executed.repeated) return { repeated: false, answer: answerOf(executed.value.record, executed.value.full) };
  // Our own key was found: the record as it stands now, read by the caller, perhaps after a lost answer.
  const record = earlier ?? (executed.requestId ? (await store.request(caller, executed.requestId)).record : null);
  if (!record) throw new Problem('NOT_FOUND');
  return { repeated: true, answer: answerOf(record, []) };
}
