import type { Draft, Writes } from '../decision/schema.ts';
import type { Ledger } from '../decision/ledger.ts';
import { decisionRows, type Command } from '../decision/turns.ts';
import { Problem } from '../errors.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { NewNomination } from './schema.ts';

/** What an open nomination of this customer holds, so that there is never a second one. */
export const keyOf = (accountId: string, contactId: string | null): string => `open ${contactId ?? accountId}`;

/** References that are this customer already. */
export const referencesOf = (pool: PoolIndex, accountId: string, contactId: string | null): ReferenceFacts[] =>
  pool
    .ofAccount(accountId)
    .map(({ reference }) => reference)
    .filter((each) => each.contactId === contactId && each.status !== 'Retired');

/** Of these references, the one the caller sees is named. */
export function alreadyReference(seen: { Id: string; Name: string }[]): Problem {
  const [known] = seen;
  return new Problem('ALREADY_REFERENCE', {
    ...(known && { detail: `This customer is reference ${known.Name}.` }),
    extra: { referenceId: known?.Id ?? null },
  });
}

export interface Proposal {
  input: NewNomination;
  accountId: string;
  contactId: string | null;
  accountOwnerId: string | null;
  segment: string | null;
  by: string;
  command: Command;
}

/** A nomination, with leave for the account's owner to read it. */
export function nominate(
  ledger: Ledger,
  { input, accountId, contactId, accountOwnerId, segment, by, command }: Proposal,
  now: Date,
): { nomination: Draft; writes: Writes } {
  const nomination: Draft = {
    type: 'Reference_Nomination__c',
    fields: {
      OwnerId: by,
      Account__c: accountId,
      Contact__c: contactId,
      Activity_Types__c: [...new Set(input.activityTypes)].join(';'),
      Limit__c: input.limit ?? null,
      Period__c: input.period ?? null,
      Why__c: input.why,
      Status__c: 'Nominated',
      Segment__c: segment,
      Nomination_Key__c: keyOf(accountId, contactId),
    },
  };
  const step = {
    ...{ move: 'nominate', from: null, to: 'Nominated', by, forWhom: by, at: now },
    ...{ ball: 'Reference Manager', ballUser: null, reason: null, policyVersion: ledger.policy?.version ?? null },
    ...{ outcome: 'Allowed' as const, rule: null, facts: { accountId, contactId, input } },
  };
  const [decision] = decisionRows(ledger.chains, step, null, [], command);
  const reader = accountOwnerId && accountOwnerId !== by ? accountOwnerId : null;
  const read = { ParentId: nomination, UserOrGroupId: reader, AccessLevel: 'Read', RowCause: 'Manual' };
  const creates = [
    nomination,
    ...(reader ? [{ type: 'Reference_Nomination__Share', fields: read }] : []),
    ...(decision ? [{ ...decision, fields: { ...decision.fields, Nomination__c: nomination } }] : []),
  ];
  return { nomination, writes: { creates, changes: [] } };
}
