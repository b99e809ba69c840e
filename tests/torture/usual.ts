import type { Desk } from './desk.ts';
import type { Known } from './known.ts';
import type { Role } from './people.ts';

/** Move, who makes it, and the states of request and customer in which it is usually made. */
export interface Usual {
  move: string;
  by: Role[];
  from: string[];
  candidate?: string[];
  weight: number;
}

const USUAL: Usual[] = [
  { move: 'approve', by: ['owner'], from: ['Pending Approval', 'In Progress'], candidate: ['Held'], weight: 10 },
  { move: 'decline', by: ['owner'], from: ['Pending Approval', 'In Progress'], candidate: ['Held'], weight: 1 },
  { move: 'withdraw', by: ['seller'], from: ['Pending Approval', 'In Progress', 'Scheduled', 'New'], weight: 2 },
  { move: 'cancel', by: ['manager'], from: ['Pending Approval', 'In Progress', 'Scheduled', 'New'], weight: 0.3 },
  { move: 'assign', by: ['manager'], from: ['New', 'In Progress'], weight: 0.5 },
  { move: 'reassign', by: ['manager'], from: ['Pending Approval'], candidate: ['Held'], weight: 0.3 },
  { move: 'remind', by: ['manager', 'seller'], from: ['Pending Approval', 'In Progress'], weight: 0.2 },
  { move: 'merge', by: ['manager'], from: ['Pending Approval', 'In Progress'], weight: 0.3 },
  { move: 'suggest', by: ['manager'], from: ['New'], weight: 4 },
  { move: 'suggest', by: ['manager'], from: ['Pending Approval', 'In Progress'], weight: 0.3 },
  { move: 'ask', by: ['manager'], from: ['In Progress'], candidate: ['Held'], weight: 10 },
  { move: 'answer', by: ['manager'], from: ['In Progress'], candidate: ['Asked'], weight: 10 },
  { move: 'release', by: ['manager'], from: ['In Progress', 'Scheduled'], candidate: ['Accepted'], weight: 0.5 },
  { move: 'schedule', by: ['manager'], from: ['In Progress'], candidate: ['Accepted'], weight: 20 },
  { move: 'schedule', by: ['manager'], from: ['Scheduled'], candidate: ['Accepted'], weight: 2 },
  { move: 'complete', by: ['manager', 'seller'], from: ['Scheduled'], candidate: ['Accepted'], weight: 16 },
  { move: 'miss', by: ['manager', 'seller'], from: ['Scheduled'], candidate: ['Accepted'], weight: 8 },
  { move: 'confirm', by: ['manager', 'seller'], from: ['Completed'], candidate: ['Accepted'], weight: 8 },
  { move: 'correct', by: ['manager'], from: ['Completed', 'Missed'], candidate: ['Accepted'], weight: 3 },
  { move: 'reopen', by: ['manager', 'seller'], from: ['Missed'], weight: 5 },
  { move: 'reopen', by: ['manager', 'seller'], from: ['Cancelled', 'Not Approved', 'Unfulfilled'], weight: 0.3 },
];
export const MOVES = [...new Set(USUAL.map(({ move }) => move))];

/** What has been done seldom so far is done rather, so that all is done sometimes. */
export const urge = ({ notes }: Desk, { move, weight }: Usual) => weight / (1 + notes.times(move));

export const mine = ({ role }: Desk) => USUAL.filter(({ by }) => by.includes(role));

export function fits(desk: Desk, usual: Usual, known: Known): boolean {
  if (!usual.from.includes(known.status)) return false;
  if (desk.role === 'seller' && known.requester !== desk.name) return false;
  return !usual.candidate || subjects(desk, usual, known).length > 0;
}

/** The customers of a request that this step can be about. */
export const subjects = (desk: Desk, { move, candidate }: Usual, { requester, candidates }: Known) =>
  candidates.filter(({ status, approverIds, use }) => {
    if (!candidate?.includes(status)) return false;
    if (desk.role === 'owner') return approverIds.includes(desk.userId);
    if (move === 'ask') return approverIds.length === 0;
    const isOver = use?.status === 'Completed' || use?.status === 'Missed';
    if (move === 'schedule' || move === 'release') return !isOver;
    if (move === 'correct') return isOver;
    if (move === 'complete' || move === 'miss') {
      return use?.status === 'Scheduled' && new Date(use.startsAt ?? 0) <= desk.now();
    }
    // What the requester recorded the other side confirms, and the reverse.
    const recordedByRequester = use?.recordedBy === desk.id(requester);
    if (move === 'confirm') {
      return use?.status === 'Completed' && !use.confirmed && recordedByRequester !== (desk.name === requester);
    }
    return true;
  });
