import type { Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import { freeUses } from './capacity.ts';
import { spansOf } from './supply.ts';
import type { Window } from './window.ts';

/** Somebody nobody has asked yet, without limits of their own, who agreed to everything that is offered. */
const newcomer = ({ rules }: Policy): ReferenceFacts => ({
  ...{ id: 'newcomer', accountId: 'newcomer', contactId: null, ownerId: '', csmId: null, managerId: null },
  ...{ status: 'Active', visible: true, tier: 'Standard', limit: null, period: null, restDays: null },
  ...{ withheld: false, withheldReviewOn: null, pausedUntil: null, lastVerifiedOn: null, timeZone: null },
  ...{ satisfaction: null, satisfactionOn: null, contactLeft: false, persona: null },
  ...{ products: [], useCases: [], languages: [], replaced: [] },
  account: {
    ...{ industry: null, country: null, sizeBand: null, parentId: null, escalated: false, negotiation: null },
    ...{ renewalOn: null, health: null, value: null, overdue: false, competitors: [] },
  },
  participations: rules.map(({ activityType }) => ({
    ...{ id: '', activityType, status: 'Agreed', limit: null, period: null, contactRelease: 'Never' },
    ...{ expiresOn: null, blackoutFrom: null, blackoutTo: null },
  })),
});

/** Uses that one more reference gives, from the beginning of each month to the end of it and of every later one. */
export const newcomerOf = (policy: Policy, window: Window): number[][] =>
  freeUses([{ reference: newcomer(policy), uses: [] }], policy, spansOf(window))[0] ?? [];
