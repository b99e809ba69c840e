import { z } from 'zod';
import { Problem } from '../errors.ts';
import { KeysMissing, type Decided } from './execute.ts';
import { keysOf, type Ledger } from './ledger.ts';
import { reconcile, type Reviewed } from './reconcile.ts';
import { EMPTY_CHAIN, type Chain, type Draft } from './schema.ts';
import { needsReview, type Command } from './turns.ts';

const damage = z.object({
  of: z.enum(['account', 'contact']),
  /** Decisions that are no longer there. */
  missing: z.int(),
  /** Ids of records that were merged into this one. */
  merged: z.array(z.string()),
});

/** Whether the record of uses of a reference's account and contact is whole, and what is wrong with it. */
export const reviewView = z.object({
  referenceId: z.string(),
  needsReview: z.boolean(),
  damages: z.array(damage),
});
export type ReviewView = z.infer<typeof reviewView>;

/** What is wrong with one chain; nothing where it is whole. */
export function damageOf(
  of: 'account' | 'contact',
  id: string | null,
  chain: Chain | undefined,
): ReviewView['damages'] {
  if (id === null || !chain || !needsReview(chain, id)) return [];
  const merged = chain.ids.filter((each) => each !== id);
  // Merged turns overlap, so that only a chain of one id tells how many are missing.
  return [{ of, missing: merged.length > 0 ? 0 : Math.max(0, chain.max - chain.count), merged }];
}

export interface Review {
  referenceId: string;
  managerId: string;
  reason: string;
  command: Command;
  /** Turns written under the account's and under the contact's own id. */
  taken: { account: ReadonlySet<number>; contact: ReadonlySet<number> };
  read: ReadonlySet<string>;
}

/**
 * A manager has looked at a record of uses: it counts again from here.
 * @throws Problem NOT_FOUND, NOTHING_TO_REVIEW
 */
export function review(ledger: Ledger, of: Review, now: Date): Decided<null> {
  const reference = ledger.references.get(of.referenceId);
  if (!reference?.accountId) throw new Problem('NOT_FOUND');
  const missing = keysOf(reference).filter((key) => !of.read.has(key));
  if (missing.length > 0) throw new KeysMissing(missing);
  const { accountId, contactId } = reference;
  const rowsOf = (id: string | null, chain: Chain | undefined, taken: ReadonlySet<number>) =>
    id && needsReview(chain, id) ? reconcile(id, chain ?? EMPTY_CHAIN, taken) : [];
  const accounts = rowsOf(accountId, ledger.chains.accounts.get(accountId), of.taken.account);
  const contacts = rowsOf(contactId, ledger.chains.contacts.get(contactId ?? ''), of.taken.contact);
  if (accounts.length + contacts.length === 0) throw new Problem('NOTHING_TO_REVIEW');
  const rows = Array.from({ length: Math.max(accounts.length, contacts.length) }, (_, index): Draft => {
    const first = index === 0 ? { Command_Key__c: of.command.key, Body_Hash__c: of.command.bodyHash } : {};
    return {
      type: 'Reference_Decision__c',
      fields: {
        Move__c: 'reconcile',
        Reference__c: reference.id,
        By__c: of.managerId,
        At__c: now.toISOString(),
        Reason__c: of.reason,
        Policy_Version__c: ledger.policy?.version ?? null,
        Outcome__c: 'Allowed',
        ...first,
        ...turn('Account', accountId, accounts[index]),
        ...turn('Contact', contactId, contacts[index]),
      },
    };
  });
  return { writes: { creates: rows, changes: [] }, answer: () => null };
}

const turn = (chain: 'Account' | 'Contact', lookup: string | null, reviewed: Reviewed | undefined) =>
  reviewed
    ? {
        [`${chain}__c`]: lookup,
        [`${chain}_Id__c`]: reviewed.id,
        [`${chain}_Turn__c`]: `${reviewed.id}#${reviewed.turn}`,
        [`${chain}_Turn_Number__c`]: reviewed.turn,
      }
    : {};
