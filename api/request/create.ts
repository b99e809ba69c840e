import type { Caller } from '../caller.ts';
import type { Execute } from '../decision/store.ts';
import { keysOf } from '../decision/ledger.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { AskedFor, Whom } from '../match/reading.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import { createdRecord } from './created.ts';
import { soughtFor } from './ranking.ts';
import { attempt, type Refuser } from './refuse.ts';
import type { CreatedRequest, Full, NewRequest } from './schema.ts';
import type { RequestRecord } from './record.ts';
import type { Person } from './rights.ts';
import { submit, type Submission } from './submit.ts';
import { viewOf } from './view.ts';
import { inOrder, weigh } from './wanted.ts';

interface Creation {
  caller: Caller;
  person: Person;
  input: NewRequest;
  command: { key: string; bodyHash: string };
  policy: Policy;
  pool: PoolIndex;
  leavers: Leavers;
}

/** Ask for a reference: read as the caller, decide and write as the service user, answer without reading again. */
export async function createRequest(
  { execute, now, ...refuser }: Refuser & { execute: Execute; now(): Date },
  { caller, person, input, command, policy, pool, leavers }: Creation,
): Promise<{ repeated: boolean; answer: CreatedRequest }> {
  const { store, matches } = refuser;
  const named = [...input.candidates, ...(input.insteadOf ? [input.insteadOf.referenceId] : [])];
  const asked = { whom: whomOf(input), referenceIds: [...new Set(named)], settings: policy.settings };
  const read = await matches.ask(caller, asked, async (session) => [await store.byKey(session, command.key)]);
  const { deal, prospect, team, cards, readable, answers } = read;
  const answerOf = (record: RequestRecord, full: Full[]): CreatedRequest => ({
    request: viewOf(record, { ...person, names: new Map() }, { policy, leavers, now: now() }),
    full,
  });
  if (asked.whom && !prospect) throw new Problem('NOT_FOUND');
  const earlier = store.foundByKey(answers);
  if (!earlier) demandLeave(input, read, person, policy);

  const chosen = inOrder(input.candidates, cards);
  const known = pool.find(chosen.map((card) => card.Id));
  const words = [input.topics, input.note, input.prospectName, input.prospectPeople];
  const sought = soughtFor({ deal, prospect, words, competitor: input.competitor }, chosen, policy.settings);
  const wanted = weigh(chosen, pool, { deal: sought, policy, readable, now: now() });
  const place = () =>
    execute<{ record: RequestRecord; full: Full[] }>({
      ...command,
      requestId: null,
      referenceIds: wanted.map((each) => each.card.Id),
      keys: new Set(known.flatMap(({ reference }) => keysOf(reference))),
      decide(ledger, _own, keys) {
        const at = now();
        const who = { requesterId: caller.userId, command, read: keys };
        const submission: Submission = { input, deal, prospect, team, wanted, ...who };
        const submitted = submit(ledger, submission, at);
        const { writes, full } = submitted;
        return { writes, answer: (ids) => ({ record: createdRecord(submitted, submission, ids, at), full }) };
      },
    });
  const { purpose, neededBy } = input;
  const rule = policy.rules.find((each) => each.activityType === input.activityType);
  const besides = chosen.map((card) => card.Id);
  const of = async () => ({ caller, deal, prospect, purpose, neededBy, rule, besides, readable, pool });
  const executed = await attempt(refuser, place, of);
  if (!executed.repeated) return { repeated: false, answer: answerOf(executed.value.record, executed.value.full) };
  // Our own key was found: the record as it stands now, read by the caller, perhaps after a lost answer.
  const record = earlier ?? (executed.requestId ? (await store.request(caller, executed.requestId)).record : null);
  if (!record) throw new Problem('NOT_FOUND');
  return { repeated: true, answer: answerOf(record, []) };
}

function whomOf({ opportunityId, prospectAccountId }: NewRequest): Whom | null {
  if (opportunityId) return { opportunityId };
  return prospectAccountId ? { accountId: prospectAccountId } : null;
}

/**
 * Who may edit the opportunity may ask for it; without that, or without an opportunity, the policy's leave for the purpose is
 * needed. Every customer named must be one the caller may see.
 */
function demandLeave(input: NewRequest, { deal, cards }: AskedFor, person: Person, policy: Policy): void {
  if (input.override && !person.isManager) throw new Problem('NOT_PERMITTED');
  const purposes = policy.rules.find((each) => each.activityType === input.activityType)?.purposes ?? null;
  const byPurpose = input.purpose !== 'Sales' && purposes !== null && purposes.includes(input.purpose);
  if (deal && !deal.canEdit && !person.isManager && !byPurpose) throw new Problem('NOT_PERMITTED');
  const read = new Set(cards.map((card) => card.Id.slice(0, 15)));
  const named = [...input.candidates, ...(input.insteadOf ? [input.insteadOf.referenceId] : [])];
  if (named.some((id) => !read.has(id.slice(0, 15)))) throw new Problem('NOT_FOUND');
}
