import type { Coverage, CoverageCell, TargetProgress } from '#api/insight/coverageSchema.ts';
import type { Segment } from '#api/insight/segmentSchema.ts';

const NOTHING = { deals: 0, wins: 0, expected: 0, targeted: 0, demand: 0, references: 0, supply: 0, nominations: 0 };

export const aCell = (over: Partial<CoverageCell> = {}): CoverageCell => ({
  ...NOTHING,
  ...{ row: 'Agriculture', column: 'Northern America', state: 'unasked', short: 0, shortFrom: null },
  months: [
    { month: '2026-04', demand: 0, supply: 2 },
    { month: '2026-05', demand: 0, supply: 2 },
  ],
  ...over,
});

export const aTarget = (over: Partial<TargetProgress> = {}): TargetProgress => ({
  ...{ id: 'a09000000000001AAA', name: 'Dairy launch', kind: 'Launch', industry: 'Agriculture', region: 'Spain' },
  ...{ sizeBand: null, product: 'Mobile', activityType: null, needed: 5, dueOn: '2026-09-01', edition: 2 },
  owner: { id: '005000000000003AAA', name: 'Mara Mendel' },
  ...{ have: 2, inRecruitment: 1, stillNeeded: 3, earlyAdopters: 1, ...over },
});

export const aCoverage = (over: Partial<Coverage> = {}): Coverage => ({
  ...{ from: '2026-04-01', to: '2026-05-31', months: ['2026-04', '2026-05'], rows: 'industry', columns: 'region' },
  ...{ dimensions: ['industry', 'region', 'size', 'all'], useCase: null, useCases: [] },
  total: { ...NOTHING, deals: 6, wins: 1.4, expected: 1.7, demand: 1.7, references: 1, supply: 2 },
  cells: [
    aCell({ deals: 3, demand: 0.9, references: 1, supply: 2, state: 'enough' }),
    aCell({
      ...{ row: 'Financial Services', column: 'Western Europe', deals: 3, demand: 0.8 },
      ...{ state: 'none', short: 0.8, shortFrom: '2026-05' },
    }),
    aCell({ row: 'Retail', column: 'Western Europe', supply: 4, references: 1 }),
  ],
  rates: { all: { requests: 17, won: 14, rate: 17 / 14 }, sectors: [] },
  eachGives: 4,
  pipeline: {
    nominated: 4,
    contacted: 3,
    recruited: 1,
    active: 1,
    declined: 1,
    conversion: 0.5,
    wins: { bought: 96, inPool: 20, nominated: 3 },
  },
  targets: [aTarget()],
  ...{ overdue: 2, deals: 'own', leftOut: 0, notNow: 1, ...over },
});

export const aSegment = (over: Partial<Segment> = {}): Segment => ({
  deals: [
    {
      ...{ id: '006000000000001AAA', name: 'Core banking', account: 'Nordbank', stage: 'Value Proposition' },
      closesOn: '2026-05-19',
    },
  ],
  references: [{ id: 'a01000000000001AAA', number: 'REF-0007', account: 'Alpen Bank', uses: 3 }],
  nominations: [],
  recruits: [{ accountId: '001000000000001AAA', name: 'Old friend', won: 2, since: '2024-06-01' }],
  truncated: false,
  ...over,
});
