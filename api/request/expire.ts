import { commandKey } from '../decision/key.ts';
import type { Order } from '../decision/execute.ts';
import { demandPolicy, type Ledger } from '../decision/ledger.ts';
import type { Writes } from '../decision/schema.ts';
import type { Execute } from '../decision/store.ts';
import { Problem } from '../errors.ts';
import { currentOf } from './current.ts';
import { planFor, type Ground } from './movement.ts';
import { stateOf } from './record.ts';
import { giveUp } from './release.ts';
import { staffed } from './staffed.ts';
import type { RequestState } from './state.ts';
import { writesOf, type Made } from './writes.ts';

const OPEN: readonly RequestState['status'][] = ['Pending Approval', 'In Progress'];

/** Customers whose reservation ran out before they were approved or answered. */
export const lapsedOf = ({ status, candidates }: RequestState, now: Date) =>
  candidates.filter(
    (each) =>
      OPEN.includes(status) &&
      (each.status === 'Held' || each.status === 'Asked') &&
      each.holdUntil !== null &&
      new Date(each.holdUntil) <= now,
  );

type Lapse = Pick<Ground, 'state' | 'prospect' | 'read'> & Pick<Made, 'command' | 'history'>;

/** Gives back what lapsed; the next one standing by moves up. Null when nothing has. */
export function expire(ledger: Ledger, lapse: Lapse, now: Date): Writes | null {
  const lapsed = lapsedOf(lapse.state, now);
  if (lapsed.length === 0) return null;
  const policy = demandPolicy(ledger);
  const rule = policy.rules.find((each) => each.activityType === lapse.state.activityType);
  if (!rule) throw new Problem('NOT_OFFERED');
  const of: Ground = { ...lapse, policy, rule, now };
  const plan = planFor(lapse.state);
  for (const { id } of lapsed) {
    const candidate = plan.state.candidates.find((each) => each.id === id);
    if (candidate) giveUp(ledger, plan, of, candidate, { as: 'Released', atTheEnd: 'Unfulfilled' });
  }
  return writesOf(ledger, plan, of, { ...lapse, move: 'expire', by: null, reason: 'The reservation lapsed' });
}

const NOTHING = new Problem('ILLEGAL_MOVE', { detail: 'No reservation has lapsed.' });

/** Letting the clock run out on one request; nobody is named for it. Throws NOTHING where nothing has lapsed. */
export function expiryOf(requestId: string, now: () => Date, also: Also = {}): Order<true> {
  const command = { key: commandKey('', '', 'EXPIRE', requestId, crypto.randomUUID()), bodyHash: '' };
  return {
    ...command,
    requestId,
    referenceIds: also.referenceIds ?? [],
    keys: new Set([requestId, ...(also.keys ?? [])]),
    history: true,
    decide(ledger, own, read) {
      const current = currentOf(own, ledger, read);
      if (!current) throw NOTHING;
      const activities = (current.Activities__r?.records ?? []).map((each) => each.Id);
      const history = { activities, decisions: own.decisions.map((each) => each.Id) };
      const at = now();
      const state = staffed(stateOf(current), { policy: ledger.policy, leavers: ledger.leavers, now: at });
      const writes = expire(ledger, { state, prospect: own.prospect, read, command, history }, at);
      if (!writes) throw NOTHING;
      return { writes, answer: () => true };
    },
  };
}

/** What is known beforehand to be needed: its customers, their accounts and persons. */
interface Also {
  referenceIds?: string[];
  keys?: string[];
}

/**
 * Lets the clock run out on one request, whoever notices it. Says whether anything had lapsed.
 * @throws Problem NOT_SET_UP, NOT_OFFERED, LEDGER_NEEDS_REVIEW, BUSY
 */
export async function expireHolds(
  { execute, now }: { execute: Execute; now(): Date },
  requestId: string,
): Promise<boolean> {
  try {
    await execute<true>(expiryOf(requestId, now));
    return true;
  } catch (fault) {
    if (fault === NOTHING) return false;
    throw fault;
  }
}
