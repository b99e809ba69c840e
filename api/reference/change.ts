import { KeysMissing } from '../decision/execute.ts';
import { demandPolicy, keysOf, type Ledger } from '../decision/ledger.ts';
import type { Draft, Step, Writes } from '../decision/schema.ts';
import { decisionRows, demandSound, type Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import type { Policy } from '../policy/schema.ts';
import { shares } from '../request/share.ts';
import type { Seen } from '../salesforce/seen.ts';
import type { NewChange } from './newChange.ts';
import { factsAfter, overrunUses, type OverrunUse } from './overrun.ts';
import { revise, type Revision } from './revise.ts';
import type { ReferenceFacts } from './schema.ts';
import type { ViewRecord } from './view.ts';

export interface Changing {
  input: NewChange;
  /** The reference as the caller's own session read it: nobody changes what they may not see. */
  seen: Seen<ViewRecord>;
  userId: string;
  command: Command;
  /** Keys whose chains were read. */
  read: ReadonlySet<string>;
  /** Shares of it that those hold who kept it so far. */
  held: HeldShare[];
}

export interface HeldShare {
  id: string;
  userId: string;
}

export interface Changed {
  writes: Writes;
  revision: Revision;
  decision: Draft;
  /** The agreement that the change makes; null where it makes none. */
  agreement: Draft | null;
  facts: ReferenceFacts;
  policy: Policy;
  overrun: OverrunUse[];
}

/** Who may edit a reference by its sharing, beside managers: written with the name, as the owner edits by owning. */
function editors(facts: ReferenceFacts, { fields }: Revision): Draft[] {
  const named = [fields.CSM__c, fields.Manager__c].filter((id) => typeof id === 'string' && id !== facts.ownerId);
  return [...new Set(named)].map((id) => ({
    type: 'Reference__Share',
    fields: { ParentId: facts.id, UserOrGroupId: id, AccessLevel: 'Edit', RowCause: 'Manual' },
  }));
}

/** Shares of those who keep the reference no longer. */
function ended({ csmId, managerId, ownerId }: ReferenceFacts, { fields }: Revision, held: HeldShare[]): string[] {
  const keepers = { CSM__c: csmId, Manager__c: managerId, OwnerId: ownerId, ...fields };
  const keep = [keepers.CSM__c, keepers.Manager__c, keepers.OwnerId];
  return held
    .filter(({ userId }) => (userId === csmId || userId === managerId) && !keep.includes(userId))
    .map(({ id }) => id);
}

/** Those who keep the reference read its history; managers read all of it anyway, and nobody shares with who has left. */
function readers({ seen, userId }: Changing): (string | null)[] {
  const owner = seen.Owner?.IsActive ? seen.OwnerId : null;
  const csm = seen.CSM__r?.IsActive ? (seen.CSM__c ?? null) : null;
  return [userId, owner, csm];
}

/**
 * Decides one change of a reference: the record, its agreement and the decision, to be written together.
 * @throws Problem NOT_FOUND, INVALID_INPUT, ILLEGAL_MOVE, LEDGER_NEEDS_REVIEW, NOT_SET_UP
 */
export function change(ledger: Ledger, changing: Changing, now: Date): Changed {
  const { input, seen, userId, command, read, held } = changing;
  const facts = ledger.references.get(seen.Id);
  if (!facts?.accountId) throw new Problem('NOT_FOUND');
  const policy = demandPolicy(ledger);
  const revision = revise(facts, input, { policy, userId, now });
  const after = factsAfter(facts, revision);
  const { accountId, contactId } = facts;
  if (revision.turn) {
    const missing = keysOf(facts).filter((key) => !read.has(key));
    if (missing.length > 0) throw new KeysMissing(missing);
    demandSound(ledger.chains, { accountId, contactId });
  }
  const overrun = revision.turn ? overrunUses(facts, after, { policy, uses: ledger.uses, now }) : [];

  const { participation } = revision;
  const agreement: Draft | null =
    participation?.id === null ? { type: 'Reference_Participation__c', fields: participation.fields } : null;
  const step: Step = {
    move: input.change,
    from: facts.status,
    to: after.status,
    by: userId,
    forWhom: userId,
    at: now,
    ball: 'Nobody',
    ballUser: null,
    reason: revision.comment,
    policyVersion: policy.version,
    outcome: 'Allowed',
    rule: null,
    facts: { change: input, before: facts, overrun: overrun.map(({ use, obstacle }) => ({ use: use.id, obstacle })) },
  };
  const touched = { referenceId: facts.id, accountId, contactId, candidate: null, activity: null };
  const decisions = decisionRows(ledger.chains, step, null, revision.turn ? [touched] : [], command);
  const [decision] = decisions;
  if (!decision) throw new TypeError('A command without a decision');
  decision.fields.Reference__c = facts.id;
  ledger.references.set(facts.id, after);
  return {
    writes: {
      changes: [
        ...(Object.keys(revision.fields).length > 0
          ? [{ type: 'Reference__c', id: facts.id, fields: revision.fields }]
          : []),
        ...(participation?.id
          ? [{ type: 'Reference_Participation__c', id: participation.id, fields: participation.fields }]
          : []),
      ],
      creates: [
        ...(agreement ? [agreement] : []),
        decision,
        ...editors(facts, revision),
        ...shares('Reference_Decision__c', [decision], readers(changing)),
      ],
      ends: ended(facts, revision, held),
    },
    revision,
    decision,
    agreement,
    facts: after,
    policy,
    overrun,
  };
}
