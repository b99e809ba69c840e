import { dayIn } from '../activity/period.ts';
import { KeysMissing, type Order } from '../decision/execute.ts';
import { commandKey } from '../decision/key.ts';
import { demandPolicy, keysOf, type Ledger } from '../decision/ledger.ts';
import type { Draft, Step } from '../decision/schema.ts';
import { decisionRows, demandSound } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import { shares } from '../request/share.ts';
import { factsAfter, overrunUses } from './overrun.ts';

/** The step in a reference's history that nobody takes. */
export const AGREEMENT_ENDS = 'end-agreement';

/** An agreement whose last day is over, and what is known to be needed to end it. */
export interface EndedAgreement {
  id: string;
  referenceId: string;
  /** The reference's number. */
  number: string;
  /** The account and person whose turns it takes. */
  keys: string[];
}

/** What the decision keeps of it for whoever is told. */
export interface EndOfAgreement {
  change: typeof AGREEMENT_ENDS;
  activityType: string;
  expiresOn: string;
}

/** The day it is where it is still earliest: what ended before is over everywhere. */
export const earliestDay = (now: Date): string => dayIn('Etc/GMT+12', now);

const NOTHING = new Problem('ILLEGAL_MOVE', { detail: 'This agreement goes on.' });

/** Ending an agreement that ran out; it narrows what may be asked, so account and person take a turn. */
export function endOf({ id, referenceId, keys }: EndedAgreement, now: () => Date): Order<true> {
  return {
    key: commandKey('', '', 'END_AGREEMENT', id, crypto.randomUUID()),
    bodyHash: '',
    requestId: null,
    referenceIds: [referenceId],
    keys: new Set(keys),
    decide: (ledger, _own, read) => ({ writes: end(ledger, { id, referenceId, read }, now()), answer: () => true }),
  };
}

function end(
  ledger: Ledger,
  { id, referenceId, read }: { id: string; referenceId: string; read: ReadonlySet<string> },
  now: Date,
) {
  const facts = ledger.references.get(referenceId);
  const agreement = facts?.participations.find((each) => each.id === id);
  if (!facts?.accountId || agreement?.status !== 'Agreed') throw NOTHING;
  const { activityType, expiresOn } = agreement;
  if (expiresOn === null || expiresOn >= earliestDay(now)) throw NOTHING;
  const missing = keysOf(facts).filter((key) => !read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  const { accountId, contactId } = facts;
  demandSound(ledger.chains, { accountId, contactId });
  const policy = demandPolicy(ledger);
  const fields = { Status__c: 'Expired' };
  const reason = `${activityType}, agreed until ${expiresOn}`;
  const after = factsAfter(facts, { fields: {}, participation: { id, fields }, comment: reason, turn: true });
  const overrun = overrunUses(facts, after, { policy, uses: ledger.uses, now });
  const change: EndOfAgreement = { change: AGREEMENT_ENDS, activityType, expiresOn };
  const step: Step = {
    ...{ move: AGREEMENT_ENDS, from: facts.status, to: facts.status, by: null, forWhom: facts.ownerId, at: now },
    ...{ ball: 'Nobody', ballUser: null, reason },
    ...{ policyVersion: policy.version, outcome: 'Allowed', rule: null },
    facts: { change, before: facts, overrun: overrun.map(({ use, obstacle }) => ({ use: use.id, obstacle })) },
  };
  const touched = { referenceId, accountId, contactId, candidate: null, activity: null };
  const decisions: Draft[] = decisionRows(ledger.chains, step, null, [touched], { key: null, bodyHash: null });
  ledger.references.set(referenceId, after);
  const readers = [facts.ownerId, facts.csmId].filter((each) => each !== null && !ledger.leavers.has(each));
  return {
    changes: [{ type: 'Reference_Participation__c', id, fields }],
    creates: [...decisions, ...shares('Reference_Decision__c', decisions, readers)],
  };
}
