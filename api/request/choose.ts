import type { Ledger } from '../decision/ledger.ts';
import type { Draft } from '../decision/schema.ts';
import { Problem } from '../errors.ts';
import type { ActivityRule } from '../policy/schema.ts';
import { waysOf } from './alternatives.ts';
import {
  claimable,
  holdUntil,
  place,
  type Claim,
  type ClaimFacts,
  type Claimed,
  type Hindrance,
  type Placed,
} from './place.ts';
import type { Refusal } from './refused.ts';
import type { Wanted } from './wanted.ts';

export interface Choosing {
  wanted: Wanted[];
  claim: Claim;
  /** How many more may be reserved; the others stand by. */
  places: number;
  /** The place in the order of preference of the first. */
  order: number;
  /** Why a manager sets refusals aside; null where nobody does. */
  override: string | null;
  /** The activities that may be asked for instead. */
  offered: ActivityRule[];
  /** Ids of accounts and contacts whose chains were read. */
  read: ReadonlySet<string>;
}

export interface Chosen {
  candidates: Draft[];
  held: { candidate: Draft; placed: Placed }[];
  refusals: Refusal[];
  /** On what those were judged that were not reserved: refused, or standing by. */
  besides: ClaimFacts[];
}

/** Reserves the first customers that pass, in order of preference, and lets the others stand by. */
export function choose(ledger: Ledger, choosing: Choosing): Chosen {
  const { wanted, claim, places, order, override, read } = choosing;
  const chosen: Chosen = { candidates: [], held: [], refusals: [], besides: [] };
  for (const each of wanted) {
    const claimed = claimable(ledger, each.card.Id, claim, read);
    if (!claimed) throw new Problem('NOT_FOUND');
    const isPlaced = chosen.held.length < places;
    if (!claimed.ok && !(override && isPlaced)) {
      chosen.refusals.push(refusalOf(ledger, claimed, choosing));
      chosen.besides.push(claimed.facts);
      continue;
    }
    const candidate = candidateRow(claim, each, order + chosen.candidates.length);
    chosen.candidates.push(candidate);
    if (!isPlaced) {
      chosen.besides.push(claimed.facts);
      continue;
    }
    const placed = place(ledger, claimed.reference, candidate, claim, claimed.ok && claimed.automatic);
    Object.assign(candidate.fields, {
      Status__c: 'Held',
      Held_At__c: claim.now.toISOString(),
      Hold_Until__c: holdUntil(claim).toISOString(),
      ...(claimed.ok ? {} : { Override_Reason__c: override }),
    });
    if (!claimed.ok) placed.touched.overridden = claimed.obstacle.code;
    chosen.held.push({ candidate, placed });
  }
  return chosen;
}

/** A refused customer with what it offers instead, and whose reservations stand in the way. */
export function refusalOf(
  ledger: Ledger,
  { reference, obstacle, askedBy, facts }: Extract<Claimed, { ok: false }>,
  { claim, offered }: Pick<Choosing, 'claim' | 'offered'>,
): Refusal {
  // Of a closed rule its requester learns nothing, and whom the deal asks already is asked.
  const isSilent = obstacle.disclosure === 'closed' || obstacle.code === 'ALREADY_ASKED';
  const ways = isSilent ? [] : waysOf(reference, obstacle.nextDate, { claim, offered, uses: ledger.uses });
  const lapsed = lapsedBefore(ledger, reference.accountId, obstacle, claim);
  return { referenceId: reference.id, obstacle, askedBy, ways, lapsed, facts };
}

/** Requests whose reservations have lapsed and still take the place that is missing. */
function lapsedBefore(ledger: Ledger, accountId: string | null, { code }: Hindrance, claim: Claim): string[] {
  if (code !== 'LIMIT_REACHED' && code !== 'RESTING') return [];
  const lapsed = ledger.uses.filter(
    (use) =>
      use.accountId === accountId &&
      use.status === 'Held' &&
      use.requestId !== claim.requestId &&
      use.holdUntil !== null &&
      new Date(use.holdUntil) <= claim.now,
  );
  return [...new Set(lapsed.flatMap(({ requestId }) => requestId ?? []))];
}

function candidateRow(claim: Claim, wanted: Wanted, order: number): Draft {
  const fields = {
    Request__c: claim.requestId,
    Reference__c: wanted.card.Id,
    Order__c: order,
    Status__c: 'Standby',
    Score__c: wanted.score,
    Explanation__c: wanted.explanation === null ? null : JSON.stringify(wanted.explanation),
  };
  return { type: 'Reference_Candidate__c', fields };
}

/** @throws Problem REASON_REQUIRED when a choice goes against a key criterion and nobody says why */
export function demandReason(wanted: Wanted[], reason: string | undefined): void {
  const against = wanted.filter((each) => each.against.length > 0);
  if (against.length === 0 || reason) return;
  const values = {
    referenceIds: against.map((each) => each.card.Id),
    criteria: [...new Set(against.flatMap((each) => each.against))],
  };
  throw new Problem('REASON_REQUIRED', {
    detail: `This customer is a weak match on ${values.criteria.join(' and ')}. Say why it helps nevertheless.`,
    values,
  });
}
