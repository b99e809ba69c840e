import type { ParticipationView, ReferenceRow, ReferenceView } from '#api/reference/schema.ts';
import { card, OWNER, RANCH } from './answers.ts';

export function aReferenceRow(parts: Partial<ReferenceRow> = {}): ReferenceRow {
  return {
    ...card('a01000000000001AAA'),
    summary: 'A ranch that moved to us in a year.',
    keyPoints: 'Ask about calving season.',
    account: RANCH,
    persona: 'Operations',
    tier: 'Standard',
    owner: { ...OWNER, active: true },
    csm: null,
    manager: { id: '005000000000MANAAA', name: 'Mara Manager', active: true },
    unowned: false,
    lastVerifiedOn: '2026-10-01',
    stale: false,
    pausedUntil: null,
    pauseEnded: false,
    withheld: null,
    readiness: null,
    canEdit: false,
    meters: [{ of: 'person', activityType: null, count: 1, limit: 2, period: 'Calendar quarter', mark: 1 }],
    ...parts,
  };
}

const agreement = (parts: Partial<ParticipationView>): ParticipationView => ({
  activityType: 'Reference call',
  status: 'Agreed',
  limit: null,
  period: null,
  expiresOn: null,
  agreedBy: null,
  agreedOn: null,
  proof: null,
  blackoutFrom: null,
  blackoutTo: null,
  channels: [],
  contactRelease: null,
  ...parts,
});

export function aReferenceView(parts: Partial<ReferenceView> = {}): ReferenceView {
  return {
    ...aReferenceRow(),
    useCases: [],
    languages: ['English'],
    replaced: [],
    earlyAdopterFor: null,
    source: null,
    statusReason: null,
    timeZone: 'America/Chicago',
    visibleInSearch: true,
    limit: 2,
    period: 'Calendar quarter',
    restDays: null,
    verifiedBy: null,
    motivations: [],
    internalNotes: null,
    may: { changes: [], fields: [], choices: {} },
    months: [],
    talk: null,
    participations: [
      agreement({ expiresOn: '2027-06-30', agreedBy: 'Nneka Okafor, by e-mail', agreedOn: '2025-06-30' }),
      agreement({ activityType: 'Site visit', status: 'Offered', limit: 1, period: 'Calendar year' }),
    ],
    uses: [
      {
        id: 'a06000000000001AAA',
        activityType: 'Reference call',
        on: '2026-10-14',
        status: 'Completed',
        requestId: null,
      },
    ],
    timeline: [
      {
        id: 'a06000000000001AAA',
        kind: 'use',
        at: '2026-10-14',
        text: 'Reference call',
        outcome: 'Took place',
        comment: null,
        by: null,
        requestId: null,
        requestNumber: null,
        deal: null,
      },
    ],
    ...parts,
  };
}
