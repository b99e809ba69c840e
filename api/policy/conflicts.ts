import type { Use } from '../activity/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Condition } from './condition.ts';
import type { Circumstances } from './question.ts';

const named = (name: string) => name.trim().toLowerCase();

function negotiates({ account }: ReferenceFacts, { policy }: Circumstances): boolean {
  const { negotiatingFrom } = policy.settings;
  return negotiatingFrom !== null && account.negotiation !== null && account.negotiation >= negotiatingFrom;
}

function isFamily({ accountId, account }: ReferenceFacts, { deal }: Circumstances): boolean {
  const family = [accountId, account.parentId].filter((id) => id !== null);
  return deal !== null && family.some((id) => id === deal.accountId || id === deal.accountParentId);
}

/** By the names the customer's own account lists in the mapped field. */
function competes({ account }: ReferenceFacts, { deal }: Circumstances): boolean {
  const prospect = deal?.accountName;
  return !!prospect && account.competitors.some((each) => named(each) === named(prospect));
}

const ofOthers = ({ uses, requestId }: Circumstances, { accountId }: ReferenceFacts): Use[] =>
  uses.filter((use) => use.accountId === accountId && use.requestId !== null && use.requestId !== requestId);

/** What stands between this customer and this prospect, or between two who ask. */
export const CONFLICTS: Condition[] = [
  {
    code: 'NEGOTIATING',
    fact: 'negotiation',
    effect: () => 'block',
    holds: negotiates,
    text: () => 'A deal of its own is being negotiated',
  },
  {
    code: 'SAME_PARENT',
    effect: () => 'block',
    holds: isFamily,
    text: () => 'Belongs to the same company as the prospect',
  },
  {
    code: 'COMPETITOR',
    fact: 'competitors',
    effect: ({ competitor }) => competitor,
    holds: competes,
    text: () => 'Competes with the prospect',
  },
  {
    code: 'OFFERED_BEFORE',
    effect: ({ offeredBefore }) => offeredBefore,
    holds: (reference, circumstances) =>
      circumstances.deal?.accountId != null &&
      ofOthers(circumstances, reference).some((use) => use.prospectAccountId === circumstances.deal?.accountId),
    text: () => 'This prospect was offered the customer before',
  },
  {
    code: 'ASKED_NOW',
    effect: ({ askedNow }) => askedNow,
    holds: (reference, circumstances) => ofOthers(circumstances, reference).some((use) => use.status === 'Held'),
    text: () => 'Somebody else is asking this customer now',
  },
];
