import type { Match, MatchAnswer, NearMiss } from '#api/match/schema.ts';
import type { RequestSummary, RequestView } from '#api/request/schema.ts';

/** What the service answers, as component tests need it: complete, plausible, each part replaceable. */

export const REP = { id: '005000000000REPAAA', name: 'Rita Rep' };
export const OWNER = { id: '005000000000OWNAAA', name: 'Olga Owner' };
export const OPPORTUNITY_ID = '006000000000001AAA';

export const RANCH = {
  name: 'Green Valley Ranch',
  industry: 'Cattle Ranching',
  region: 'Northern America',
  sizeBand: '100-999',
  country: 'Canada',
};

export const card = (id: string) => ({
  id,
  number: 'REF-00001',
  status: 'Active' as const,
  headline: 'Cut losses by a third',
  summary: null,
  keyPoints: null,
  persona: null,
  products: ['GTX Pro'],
});

const FIT: Pick<Match, 'score' | 'reasons'> = {
  score: 75,
  reasons: [
    { criterion: 'industry', points: 40, of: 40, code: 'INDUSTRY_SAME', values: {}, text: 'Also in Cattle Ranching' },
    { criterion: 'products', points: 20, of: 20, code: 'PRODUCTS_SHARED', values: {}, text: 'Uses GTX Pro too' },
    { criterion: 'region', points: 10, of: 15, code: 'REGION_SAME', values: {}, text: 'In the same region' },
    { criterion: 'size', points: 0, of: 20, code: 'SIZE_OTHER', values: {}, text: 'Of another size' },
    { criterion: 'capacity', points: 5, of: 5, code: 'FREE', values: {}, text: 'Has room for more' },
  ],
};

export function aMatch(id = 'a01000000000001AAA', parts: Partial<Match> = {}): Match {
  return {
    reference: card(id),
    account: RANCH,
    ...FIT,
    available: { from: '2026-11-21', remaining: 2 },
    against: [],
    caution: false,
    readiness: null,
    ...parts,
  };
}

export function aNearMiss(parts: Partial<NearMiss> = {}): NearMiss {
  return {
    reference: card('a01000000000009AAA'),
    account: { ...RANCH, name: 'Hilltop Dairy' },
    ...FIT,
    rule: 'LIMIT_REACHED',
    code: 'LIMIT_REACHED',
    values: {},
    text: 'Used 2 of 2 times this quarter',
    admitsWhen: { code: 'LATER', text: 'Free from 3 January', from: '2027-01-03', activityType: null, stage: null },
    readiness: null,
    ...parts,
  };
}

export function aMatchAnswer(parts: Partial<MatchAnswer> = {}): MatchAnswer {
  return {
    asOf: '2026-11-21T11:58:00Z',
    truncated: false,
    activityType: 'Reference call',
    neededBy: '2026-12-05',
    activityTypes: ['Reference call', 'Site visit'],
    opportunity: {
      id: OPPORTUNITY_ID,
      name: 'Big Sky herd',
      accountName: 'Big Sky Cattle',
      industry: 'Cattle Ranching',
      region: 'Northern America',
      products: ['GTX Pro'],
      stage: 'Proposal',
      canRequest: true,
    },
    blocked: null,
    weights: null,
    results: [aMatch()],
    nearMisses: [],
    facets: { industry: [], region: [], sizeBand: [], product: [] },
    ...parts,
  };
}

export function aRequestSummary(parts: Partial<RequestSummary> = {}): RequestSummary {
  return {
    id: 'a02000000000001AAA',
    number: 'REQ-00012',
    status: 'Pending Approval',
    activityType: 'Reference call',
    quantity: 1,
    neededBy: '2026-12-05',
    promisedBy: null,
    predictedFinish: null,
    late: false,
    rush: false,
    path: 'Manager-fulfill',
    purpose: 'Sales',
    deal: {
      opportunityId: OPPORTUNITY_ID,
      name: 'Big Sky herd',
      prospect: 'Big Sky Cattle',
      amount: 250000,
      closeDate: '2026-12-01',
      stage: 'Proposal',
    },
    requester: REP,
    fulfiller: null,
    ball: {
      party: 'Account Owner',
      user: OWNER,
      since: '2026-11-19T10:00:00Z',
      overdue: false,
      usualHours: 8,
      nextStep: 'Approve or decline',
      step: 'approve',
    },
    customers: [
      {
        referenceId: 'a01000000000001AAA',
        accountId: '001000000000001AAA',
        name: 'Green Valley Ranch',
        status: 'Held',
      },
    ],
    createdAt: '2026-11-19T10:00:00Z',
    ...parts,
  };
}

export function aRequestView(parts: Partial<RequestView> = {}): RequestView {
  return {
    ...aRequestSummary(),
    labels: {},
    clock: null,
    topics: 'How long the roll-out took',
    prospectPeople: null,
    competitor: null,
    note: null,
    reason: null,
    mergedInto: null,
    insteadOf: null,
    turn: 1,
    candidates: [
      {
        id: 'a03000000000001AAA',
        order: 1,
        status: 'Held',
        reference: { id: 'a01000000000001AAA', number: 'REF-00001', headline: 'Cut losses by a third' },
        account: RANCH,
        reservedUntil: '2026-11-28T10:00:00Z',
        askMessage: null,
        releasedName: null,
        releasedChannel: null,
        readiness: null,
        use: null,
      },
    ],
    approvals: [
      {
        id: 'a04000000000001AAA',
        candidateId: 'a03000000000001AAA',
        step: 1,
        role: 'Account Owner',
        approver: OWNER,
        verdict: 'Pending',
        comment: null,
        askedAt: '2026-11-19T10:00:00Z',
        dueAt: null,
        answeredAt: null,
        answeredBy: null,
      },
    ],
    decisions: [
      {
        id: 'a05000000000001AAA',
        turn: 1,
        move: 'submit',
        text: 'Asked for by Rita Rep',
        from: null,
        to: 'Pending Approval',
        by: REP,
        at: '2026-11-19T10:00:00Z',
        ball: 'Account Owner',
        comment: null,
        candidateId: null,
      },
    ],
    moves: [{ move: 'withdraw', candidateId: null, label: 'Withdraw', needs: ['comment'], required: [] }],
    ...parts,
  };
}
