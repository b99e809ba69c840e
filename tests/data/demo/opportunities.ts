import type { LoadRow } from '#tests/org/start.ts';
import type { DemoAccount } from './accounts.ts';
import type { Chance } from './chance.ts';
import type { Days } from './days.ts';
import { MANAGER } from './people.ts';

export interface DemoDeal {
  ref: string;
  account: DemoAccount;
  name: string;
  product: string;
  stage: string;
  amount: number;
  /** Days from the start. */
  created: number;
  closes: number;
}

export const PRODUCTS = ['Platform', 'Analytics', 'Integration', 'Mobile'];
/** Whose product most buyers of ours have, or may take instead. */
export const RIVALS: Record<string, string> = {
  Platform: 'Monolith',
  Analytics: 'Ledgerware',
  Integration: 'Paper and spreadsheets',
  Mobile: 'Fieldnote',
};
const TOPICS: Record<string, string[]> = {
  Platform: ['core rollout', 'head office platform', 'second site', 'group standard'],
  Analytics: ['reporting', 'forecasting', 'margin analytics', 'board dashboards'],
  Integration: ['ERP integration', 'partner interfaces', 'data hub', 'migration off the old stack'],
  Mobile: ['field app', 'asset tracking', 'mobile workforce', 'driver app'],
};
const OPEN_STAGES = [
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Proposal/Price Quote',
];
/** Below the likelihood at which a customer's own negotiation keeps it from being asked. */
const EARLY_STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition'];

/** The deal the story starts on: the rancher decides in ten days. */
export const RANCH_DEAL = 'ranch deal';

/** Customers who are in a negotiation of their own now. */
const NEGOTIATING = ['prairie', 'customer20'];

/** `total` deals over two years: customers buy more, prospects are worked on; the ranch deal is one of them. */
export function dealsOf(customers: DemoAccount[], prospects: DemoAccount[], total: number, chance: Chance): DemoDeal[] {
  const deals: DemoDeal[] = [];
  const add = (account: DemoAccount, created: number, closes: number, openStages: string[]) => {
    const product = chance.of(PRODUCTS);
    const stage = closes >= 0 ? chance.of(openStages) : chance.next() < 0.6 ? 'Closed Won' : 'Closed Lost';
    const name = `${account.name.slice(0, 80)} – ${chance.of(TOPICS[product] ?? [])}`;
    const amount = chance.between(12, 480) * 1000;
    deals.push({ ref: `deal${deals.length + 1}`, account, name, product, stage, amount, created, closes });
  };
  const [ranch] = prospects;
  if (ranch) {
    const name = `${ranch.name} – herd tracking`;
    const dates = { created: -45, closes: 10 };
    deals.push({
      ref: RANCH_DEAL,
      account: ranch,
      name,
      product: 'Mobile',
      stage: 'Value Proposition',
      amount: 86_000,
      ...dates,
    });
  }
  for (const account of customers) {
    for (let turn = 0; turn < 4; turn += 1) {
      const created = -745 + turn * 150 + chance.between(0, 60);
      add(account, created, created + chance.between(50, 110), EARLY_STAGES);
    }
    if (NEGOTIATING.includes(account.ref)) add(account, -30, 25, ['Negotiation/Review']);
    else if (chance.next() < 0.3) add(account, -chance.between(5, 40), chance.between(30, 120), EARLY_STAGES);
  }
  const working = prospects.slice(1);
  for (let turn = 0; deals.length < total; turn += 1) {
    const account = working[turn % working.length];
    if (!account) break;
    // Every other round brings a deal that is still open.
    const open = Math.floor(turn / working.length) % 4 === 0;
    const created = open ? -chance.between(35, 80) : -chance.between(90, 740);
    const closes = open ? chance.between(4, 95) : Math.min(created + chance.between(60, 120), -2);
    add(account, created, closes, OPEN_STAGES);
  }
  return deals;
}

/** The reference manager was asked to have a look at the ranch deal. */
const lent: LoadRow = {
  type: 'OpportunityShare',
  fields: {
    OpportunityId: `@{${RANCH_DEAL}}`,
    UserOrGroupId: `@{${MANAGER}}`,
    OpportunityAccessLevel: 'Read',
    RowCause: 'Manual',
  },
};

export const dealRows = (deals: DemoDeal[], days: Days): LoadRow[] => [
  ...deals.map((each) => ({
    type: 'Opportunity',
    ref: each.ref,
    fields: {
      Name: each.name,
      AccountId: `@{${each.account.ref}}`,
      StageName: each.stage,
      CloseDate: days.day(each.closes),
      Amount: each.amount,
      Product__c: each.product,
      Competitor__c: each.account.customer ? null : (RIVALS[each.product] ?? null),
      Type: each.account.customer ? 'Existing Business' : 'New Business',
      OwnerId: `@{${each.account.owner}}`,
      CreatedDate: days.at(each.created).toISOString(),
    },
  })),
  lent,
];
