import type { NominationList, NominationView } from '#api/nomination/schema.ts';

/** What the service answers about nominations, as component tests need it. */

const ACCOUNT_ID = '001000000000001AAA';
const DAIRY = {
  name: 'Sunrise Dairy',
  industry: 'Dairy Farming',
  region: 'Northern America',
  sizeBand: '100-999',
  country: 'Canada',
};

export const aNomination = (parts: Partial<NominationView> = {}): NominationView => ({
  id: 'a09000000000001AAA',
  number: 'NOM-00001',
  status: 'Nominated',
  state: { text: 'Nominated', nextStep: 'The reference team looks at it.' },
  accountId: ACCOUNT_ID,
  account: DAIRY,
  contact: 'Dora Dale',
  activityTypes: ['Reference call', 'Quote'],
  limit: 2,
  period: 'Calendar quarter',
  why: 'They called us',
  segment: 'Dairy Farming · Northern America',
  coverage: 'Gap',
  nominatedBy: { id: '005000000000REPAAA', name: 'Rita Rep' },
  createdAt: '2026-10-29T12:00:00.000Z',
  days: 23,
  aging: true,
  reviewedBy: null,
  reviewedAt: null,
  comment: null,
  reference: null,
  moves: ['contact', 'approve', 'decline'],
  ...parts,
});

export const aNominationList = (
  nominations: NominationView[] = [],
  nominee: Partial<NonNullable<NominationList['nominee']>> = {},
): NominationList => ({
  view: 'all',
  nominations,
  truncated: false,
  choices: { activityTypes: ['Reference call', 'Quote'], periods: ['Calendar month', 'Calendar quarter'] },
  nominee: {
    accountId: ACCOUNT_ID,
    account: DAIRY,
    contactId: null,
    contacts: [{ id: '003000000000001AAA', name: 'Dora Dale' }],
    segment: 'Dairy Farming',
    coverage: 'Gap',
    mayNominate: true,
    ...nominee,
  },
});
