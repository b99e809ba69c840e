import type { Content } from '#api/content/schema.ts';
import type { Ledger, LedgerUse } from '#api/decision/ledger.ts';
import type { Deal } from '#api/match/deal.ts';
import { policySettings, type ActivityRule, type Policy } from '#api/policy/schema.ts';
import type { Participation, ReferenceFacts } from '#api/reference/schema.ts';
import { reserved, type RequestState } from '#api/request/state.ts';
import type { Wanted } from '#api/request/wanted.ts';
import { seen } from '#api/salesforce/seen.ts';

export const NOW = new Date('2026-03-02T10:00:00Z');

export const aParticipation = (given: Partial<Participation> = {}): Participation => ({
  id: 'a02000000000001AAA',
  activityType: 'Reference call',
  status: 'Agreed',
  limit: null,
  period: null,
  expiresOn: null,
  blackoutFrom: null,
  blackoutTo: null,
  contactRelease: 'Never',
  ...given,
});

/** A dairy that agreed to calls, without limit of its own and without need for rest. */
export const aReference = ({
  account,
  ...given
}: Partial<Omit<ReferenceFacts, 'account'>> & {
  account?: Partial<ReferenceFacts['account']>;
} = {}): ReferenceFacts => ({
  id: 'a01000000000001AAA',
  accountId: '001000000000001AAA',
  contactId: '003000000000001AAA',
  ownerId: '005000000000002AAA',
  csmId: null,
  managerId: null,
  status: 'Active',
  visible: true,
  tier: 'Standard',
  limit: null,
  period: 'Unlimited',
  restDays: 0,
  withheld: false,
  withheldReviewOn: null,
  pausedUntil: null,
  lastVerifiedOn: '2026-02-01',
  timeZone: 'America/Chicago',
  satisfaction: null,
  satisfactionOn: null,
  contactLeft: false,
  products: [],
  useCases: [],
  languages: [],
  replaced: [],
  persona: null,
  participations: [aParticipation()],
  ...given,
  account: {
    industry: 'Dairy Farming',
    country: 'United States',
    sizeBand: '100-999',
    parentId: null,
    escalated: false,
    negotiation: null,
    renewalOn: null,
    health: null,
    value: null,
    overdue: false,
    competitors: [],
    ...account,
  },
});

export const aRule = (given: Partial<ActivityRule> = {}): ActivityRule => ({
  activityType: 'Reference call',
  enabled: true,
  limit: null,
  restDays: null,
  weight: 1,
  noShowCounts: ['Customer', 'Prospect', 'Us'],
  earliestStage: null,
  leastAmount: null,
  purposes: null,
  teams: null,
  leadDays: 5,
  rushAllowed: true,
  turnaroundDays: 2,
  path: 'Manager-fulfill',
  approverRoles: ['Account Owner'],
  approvalOrder: 'In order',
  approvalHours: null,
  automaticLeft: null,
  holdDays: 14,
  ...given,
});

/** No limit of its own anywhere, so that a test sets the one it is about. */
export const aPolicy = ({
  settings,
  ...given
}: Partial<Omit<Policy, 'settings'>> & { settings?: Partial<Policy['settings']> } = {}): Policy => ({
  id: 'a06000000000001AAA',
  version: 1,
  rules: [aRule()],
  ...given,
  settings: {
    ...policySettings.parse({}),
    contactLimit: { count: 0, period: 'Unlimited' },
    accountLimit: { count: 0, period: 'Unlimited' },
    restDays: 0,
    ...settings,
  },
});

export const aUse = (given: Partial<LedgerUse> = {}): LedgerUse => ({
  id: 'a05000000000001AAA',
  referenceId: 'a01000000000001AAA',
  accountId: '001000000000001AAA',
  contactId: '003000000000001AAA',
  requestId: null,
  prospectAccountId: null,
  activityType: 'Reference call',
  on: '2026-03-10',
  status: 'Held',
  weight: 1,
  noShow: null,
  candidateId: null,
  opportunityId: null,
  startsAt: null,
  holdUntil: null,
  recordedBy: null,
  confirmed: false,
  ...given,
});

/** A customer as the caller's own session read it, unweighed. */
/** A case study that may be sent to anybody. */
export const aContent = (given: Partial<Content> = {}): Content => ({
  id: 'a0C000000000001AAA',
  referenceId: 'a01000000000001AAA',
  title: 'Nine weeks to the first milking',
  type: 'Case study',
  status: 'Approved',
  channels: ['One-to-one'],
  link: 'https://example.com/story',
  expiresOn: null,
  ...given,
});

export const aWanted = ({ id, number }: { id: string; number?: string }): Wanted => ({
  card: seen({ Id: id, Name: number ?? 'REF-00001' }),
  score: null,
  explanation: null,
  against: [],
});

export const aDeal = (given: Partial<Deal> = {}): Deal => ({
  opportunityId: '006000000000001AAA',
  name: 'Double T Ranch - herd tracking',
  ownerId: '005000000000001AAA',
  accountId: '001000000000009AAA',
  accountName: 'Double T Ranch',
  accountParentId: null,
  industry: 'Cattle Ranching',
  country: 'United States',
  region: 'Northern America',
  sizeBand: '100-999',
  products: [],
  useCases: [],
  personas: [],
  languages: [],
  competitors: [],
  stage: 'Proposal',
  stageOrders: { Prospecting: 1, Qualification: 2, Proposal: 3 },
  amount: 50_000,
  closeDate: '2026-03-20',
  isClosed: false,
  canEdit: true,
  team: null,
  ...given,
});

export const aLedger = (given: Partial<Ledger> = {}): Ledger => ({
  chains: { accounts: new Map(), contacts: new Map() },
  uses: [],
  references: new Map([[aReference().id, aReference()]]),
  policy: aPolicy(),
  leavers: new Map(),
  ...given,
});

/** Pending, one customer held, its account's owner asked. */
export const aState = (given: Partial<RequestState> = {}): RequestState => ({
  id: 'a03000000000001AAA',
  status: 'Pending Approval',
  turn: 1,
  requesterId: '005000000000001AAA',
  fulfillerId: null,
  activityType: 'Reference call',
  quantity: 1,
  neededBy: '2026-03-10',
  opportunityId: '006000000000001AAA',
  path: 'Manager-fulfill',
  askedAt: '2026-03-02T09:00:00.000Z',
  answeredOn: null,
  candidates: [
    {
      id: 'a04000000000001AAA',
      order: 1,
      referenceId: 'a01000000000001AAA',
      status: 'Held',
      holdUntil: '2026-03-16T10:00:00.000Z',
      activity: reserved('a05000000000001AAA'),
    },
  ],
  approvals: [
    {
      id: 'a07000000000001AAA',
      candidateId: 'a04000000000001AAA',
      step: 1,
      role: 'Account Owner',
      approverId: '005000000000002AAA',
      verdict: 'Pending',
      asked: true,
      dueAt: null,
    },
  ],
  ...given,
});
