import { keysOf, type Ledger } from '../decision/ledger.ts';
import type { Draft, Writes } from '../decision/schema.ts';
import { decisionRows, demandSound, type Command } from '../decision/turns.ts';
import { KeysMissing } from '../decision/execute.ts';
import { Problem } from '../errors.ts';
import type { ActivityType } from './schema.ts';

export interface OpeningUse {
  referenceId: string;
  activityType: ActivityType;
  /** The day it took place. */
  on: string;
}

/** A use from before the program kept count: written as completed, and counted from then on. */
export function openingUse(
  ledger: Ledger,
  use: OpeningUse,
  { by, command, read, now }: { by: string; command: Command; read: ReadonlySet<string>; now: Date },
): Writes {
  const reference = ledger.references.get(use.referenceId);
  if (!reference?.accountId) throw new Problem('NOT_FOUND');
  const { accountId, contactId } = reference;
  const missing = keysOf(reference).filter((key) => !read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  demandSound(ledger.chains, { accountId, contactId });
  const activity: Draft = {
    type: 'Reference_Activity__c',
    fields: {
      Reference__c: reference.id,
      Account__c: accountId,
      Contact__c: contactId,
      Requester__c: by,
      Activity_Type__c: use.activityType,
      Activity_Date__c: use.on,
      Time_Zone__c: reference.timeZone,
      Weight__c: ledger.policy?.rules.find((rule) => rule.activityType === use.activityType)?.weight ?? 1,
      Status__c: 'Completed',
      Confirmed__c: true,
    },
  };
  const step = {
    move: 'open',
    from: null,
    to: 'Completed',
    by,
    forWhom: by,
    at: now,
    ball: 'Nobody',
    ballUser: null,
    reason: null,
    policyVersion: ledger.policy?.version ?? null,
    outcome: 'Allowed' as const,
    rule: null,
    facts: { use },
  };
  const touched = { referenceId: reference.id, accountId, contactId, candidate: null, activity };
  return { creates: [activity, ...decisionRows(ledger.chains, step, null, [touched], command)], changes: [] };
}
