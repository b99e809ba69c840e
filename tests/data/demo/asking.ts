import type { ActivityType } from '#api/activity/schema.ts';
import type { LedgerUse } from '#api/decision/ledger.ts';
import type { CardRecord } from '#api/reference/card.ts';
import type { Deal, Prospect } from '#api/match/deal.ts';
import { poolOf } from '../poolOf.ts';
import { admit } from '#api/policy/eligibility.ts';
import type { Policy } from '#api/policy/schema.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import type { NewRequest } from '#api/request/schema.ts';
import type { Wanted } from '#api/request/wanted.ts';
import { weigh } from '#api/request/wanted.ts';
import { seen } from '#api/salesforce/seen.ts';
import type { Books } from './books.ts';
import type { Chance } from './chance.ts';
import type { Days } from './days.ts';
import { dealFacts, factsOf, idOf } from './facts.ts';
import type { DemoDeal } from './opportunities.ts';
import { SELLERS } from './people.ts';
import type { DemoReference } from './references.ts';

/** What the stories are told with. */
export interface Cast {
  books: Books;
  days: Days;
  chance: Chance;
  policy: Policy;
  references: DemoReference[];
  deals: DemoDeal[];
}

export interface Asking {
  seller: string;
  deal: DemoDeal;
  activityType: ActivityType;
  /** Days from the start. */
  at: number;
  neededIn: number;
  /** In order of preference. */
  wanted: DemoReference[];
}

const TOPICS = [
  'How the first month went',
  'Working with the old system beside it',
  'What it cost in the end',
  'Who had to be convinced',
];
const PEOPLE = [
  'The operations lead and one of her riders',
  'Their CFO',
  'Head of IT and a purchaser',
  'Two board members',
];
const REASONS = ['They ran the same rollout', 'Known to the prospect in person', 'Same size and the same old system'];

/** All fields readable: sellers read what their customers are compared by. */
const READABLE = new Set([
  'Account_Industry__c',
  'Account_Country__c',
  'Account_Size_Band__c',
  'Products__c',
  'Use_Cases__c',
]);

const sellable = ({ fields }: DemoReference) =>
  fields['Status__c'] === 'Active' && fields['Visible_In_Search__c'] === true && fields['Tier__c'] === 'Standard';

export const agreesTo = ({ agreements }: DemoReference, activityType: ActivityType) =>
  agreements.some((each) => each.activityType === activityType && each.status === 'Agreed');

const isAskedFor = (uses: LedgerUse[], { ref }: DemoReference, deal: DemoDeal) =>
  uses.some(
    (use) =>
      use.referenceId === idOf(ref) &&
      use.opportunityId === idOf(deal.ref) &&
      (use.status === 'Held' || use.status === 'Scheduled'),
  );

/** Somebody nobody has plans for yet, who may be asked for this. */
export function someoneFree(
  { books, days, chance, policy, references }: Cast,
  { activityType, neededIn, at, deal }: Pick<Asking, 'activityType' | 'neededIn' | 'at'> & { deal?: DemoDeal },
  suits: (reference: DemoReference) => boolean,
): DemoReference | undefined {
  const rule = policy.rules.find((each) => each.activityType === activityType);
  const uses = books.uses();
  return chance.shuffled(references.filter((each) => sellable(each) && !each.reserved && suits(each))).find((each) => {
    if (!rule || (deal && isAskedFor(uses, each, deal))) return false;
    const question = { deal: null, policy, rule, on: days.day(neededIn), requestId: null, uses, now: days.at(at) };
    return admit(factsOf(each), question).ok;
  });
}

/** An open deal of a prospect with a customer they talked to within the year, who may be asked again. */
export function offeredBefore(
  cast: Cast,
  { activityType, neededIn, at }: Pick<Asking, 'activityType' | 'neededIn' | 'at'>,
): { deal: DemoDeal; reference: DemoReference } | undefined {
  const { books, days, deals, references } = cast;
  for (const use of books.uses()) {
    if (use.status !== 'Completed' || use.on < days.day(-300)) continue;
    const reference = references.find(({ ref }) => idOf(ref) === use.referenceId);
    const deal = deals.find(
      ({ account, created, closes }) =>
        idOf(account.ref) === use.prospectAccountId && account.ref !== 'ranch' && created < at && closes > neededIn,
    );
    if (!reference || !deal || !agreesTo(reference, activityType)) continue;
    if (someoneFree({ ...cast, references: [reference] }, { activityType, neededIn, at, deal }, () => true)) {
      return { deal, reference };
    }
  }
  return undefined;
}

/** A deal of this seller on which one could ask then. */
export function dealOf({ deals, chance }: Cast, seller: string, at: number, neededIn: number): DemoDeal | undefined {
  const fit = deals.filter(
    ({ account, created, closes }) =>
      !account.customer && account.owner === seller && account.ref !== 'ranch' && created < at && closes > neededIn,
  );
  return fit.length > 0 ? chance.of(fit) : undefined;
}

/** Sends the request; its id, or null when the rules refused it. */
export function ask(cast: Cast, { seller, deal, activityType, at, neededIn, wanted }: Asking): string | null {
  const { books, chance, days, policy } = cast;
  const facts = dealFacts(deal, policy, days.day(deal.closes));
  const choice = wanted.map((each) => weighed(cast, facts, each, at));
  const input: NewRequest = {
    opportunityId: facts.opportunityId,
    purpose: 'Sales',
    activityType,
    neededBy: days.day(neededIn),
    quantity: 1,
    candidates: wanted.map((each) => idOf(each.ref)),
    topics: chance.of(TOPICS),
    prospectPeople: chance.of(PEOPLE),
    ...(choice.some((each) => each.against.length > 0) ? { reason: chance.of(REASONS) } : {}),
  };
  return books.submit(
    {
      input,
      deal: seen(facts),
      prospect: seen<Prospect>(facts),
      team: SELLERS.includes(seller) ? 'Sales' : null,
      wanted: choice,
      requesterId: idOf(seller),
    },
    days.at(at),
  );
}

/** Weighed as the service weighs a choice, on a card of which the seller reads everything. */
function weighed({ books, days, policy }: Cast, deal: Deal, chosen: DemoReference, at: number): Wanted {
  const reference = factsOf(chosen);
  const uses = books.uses().filter((use) => use.accountId === reference.accountId);
  const card: CardRecord = { ...chosen.fields, ...accountFields(reference), Id: reference.id, Name: chosen.ref };
  const [wanted] = weigh([seen(card)], poolOf([{ reference, uses }]), {
    deal,
    policy,
    readable: READABLE,
    now: days.at(at),
  });
  if (!wanted) throw new Error(`Nothing is known of ${reference.id}`);
  return wanted;
}

const accountFields = ({ account }: ReferenceFacts) => ({
  Account_Industry__c: account.industry,
  Account_Country__c: account.country,
  Account_Size_Band__c: account.sizeBand,
});
