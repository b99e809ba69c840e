import { OPEN_NOMINATIONS, type NominationMoveName, type NominationStatus } from './schema.ts';

/** A nominator who hears nothing for so many days stops nominating. */
export const AGING_DAYS = 14;
const DAY_MS = 86_400_000;

const WORDS: Record<NominationStatus, { text: string; nextStep: string }> = {
  Nominated: { text: 'Nominated', nextStep: 'The reference team looks at it and talks to the customer.' },
  Contacted: {
    text: 'Customer contacted',
    nextStep: 'The reference team waits for what the customer says, then decides.',
  },
  Recruited: {
    text: 'Became a reference',
    nextStep: 'It can be found from the day the customer has agreed to something.',
  },
  Declined: { text: 'Not taken up', nextStep: 'Nothing more happens; the customer can be nominated again later.' },
};

export const wordsOf = (status: NominationStatus): { text: string; nextStep: string } => WORDS[status];

const MOVES: Record<NominationStatus, NominationMoveName[]> = {
  Nominated: ['contact', 'approve', 'decline'],
  Contacted: ['approve', 'decline'],
  Recruited: [],
  Declined: [],
};

/** Where each move leads. */
export const LEADS_TO: Record<NominationMoveName, NominationStatus> = {
  contact: 'Contacted',
  approve: 'Recruited',
  decline: 'Declined',
};

/** What can be done with it by those who decide. */
export const movesFrom = (status: NominationStatus): NominationMoveName[] => MOVES[status];

/** How long an open nomination has waited. */
export function ageOf(status: NominationStatus, createdAt: string, now: Date): { days: number | null; aging: boolean } {
  if (!OPEN_NOMINATIONS.includes(status)) return { days: null, aging: false };
  const days = Math.max(0, Math.floor((now.getTime() - new Date(createdAt).getTime()) / DAY_MS));
  return { days, aging: days >= AGING_DAYS };
}
