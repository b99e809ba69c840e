import { CUSTOMERS, EDITED_OUTSIDE, TYPES } from './customers.ts';
import type { Known, Notes } from './known.ts';
import type { Role } from './people.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;

export interface Command {
  path: string;
  body: Record<string, any>;
}

/** What one person knows when they decide what to do next. */
export interface Desk {
  name: string;
  role: Role;
  userId: string;
  random: Random;
  notes: Notes;
  id(ref: string): string;
  now(): Date;
}

export const dayFrom = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** Move, who makes it, and the states of request and customer in which it is usually made. */
const USUAL: { move: string; by: Role[]; from: string[]; candidate?: string[]; weight: number }[] = [
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
  { move: 'schedule', by: ['manager'], from: ['In Progress'], candidate: ['Accepted'], weight: 10 },
  { move: 'schedule', by: ['manager'], from: ['Scheduled'], candidate: ['Accepted'], weight: 2 },
  { move: 'complete', by: ['manager', 'seller'], from: ['Scheduled'], candidate: ['Accepted'], weight: 4 },
  { move: 'miss', by: ['manager', 'seller'], from: ['Scheduled'], candidate: ['Accepted'], weight: 4 },
  { move: 'confirm', by: ['manager', 'seller'], from: ['Completed'], candidate: ['Accepted'], weight: 2 },
  { move: 'correct', by: ['manager'], from: ['Completed', 'Missed'], candidate: ['Accepted'], weight: 3 },
  { move: 'reopen', by: ['manager', 'seller'], from: ['Missed'], weight: 5 },
  { move: 'reopen', by: ['manager', 'seller'], from: ['Cancelled', 'Not Approved', 'Unfulfilled'], weight: 0.3 },
];
const MOVES = [...new Set(USUAL.map(({ move }) => move))];

/** The next thing this person does: something that makes sense on what they know, and now and then something that does not. */
export function nextCommand(desk: Desk): Command | null {
  const { random, role } = desk;
  if (role === 'seller' && random.chance(0.45)) return place(desk);
  const kept = role !== 'seller' && random.chance(0.06) ? keep(desk) : null;
  if (kept) return kept;
  if (role === 'manager' && random.chance(0.06)) return insist(desk);
  const mine = USUAL.filter(({ by }) => by.includes(role));
  const possible = mine.flatMap((usual) => {
    const known = desk.notes.one(random, (each) => fits(desk, usual, each));
    return known ? [{ usual, known }] : [];
  });
  if (random.chance(0.03)) {
    const known = desk.notes.one(random, () => true);
    return known && movement(desk, known, random.one(MOVES), known.candidates);
  }
  if (possible.length === 0 || (role === 'seller' && random.chance(0.75))) return null;
  let draw = random() * possible.reduce((sum, { usual }) => sum + usual.weight, 0);
  const { usual, known } = possible.find(({ usual: { weight } }) => (draw -= weight) < 0) ?? possible[0]!;
  return movement(desk, known, usual.move, usual.candidate ? subjects(desk, usual, known) : []);
}

type Usual = (typeof USUAL)[number];

function fits(desk: Desk, usual: Usual, known: Known): boolean {
  if (!usual.from.includes(known.status)) return false;
  if (desk.role === 'seller' && known.requester !== desk.name) return false;
  return !usual.candidate || subjects(desk, usual, known).length > 0;
}

/** The customers of a request that this step can be about. */
const subjects = ({ role, userId, notes, now }: Desk, { move, candidate }: Usual, known: Known) =>
  known.candidates.filter(({ id, status, approverIds }) => {
    if (!candidate?.includes(status)) return false;
    if (role === 'owner') return approverIds.includes(userId);
    if (move === 'ask') return approverIds.length === 0;
    return (move !== 'complete' && move !== 'miss') || notes.isPast(id, now());
  });

const someone = ({ random, id }: Desk) =>
  [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.one(CUSTOMERS).name))].map(id);

/** Asks for one or two customers, some standing by, or lets the reference team find one. */
function place(desk: Desk): Command {
  const { random, name, id, now } = desk;
  const candidates = random.chance(0.1) ? [] : someone(desk);
  return {
    path: '/v1/requests',
    body: {
      opportunityId: id(`${name} deal`),
      activityType: random.one(TYPES),
      neededBy: dayFrom(now(), 1 + random.below(60)),
      quantity: candidates.length > 1 && random.chance(0.3) ? 2 : 1,
      candidates,
      reason: 'They know the software',
    },
  };
}

/** A manager in a hurry asks, limits or not. */
function insist(desk: Desk): Command {
  const { random, now } = desk;
  const [candidate] = someone(desk);
  return {
    path: '/v1/requests',
    body: {
      purpose: 'Event',
      prospectName: 'The fair',
      activityType: random.one(TYPES),
      neededBy: dayFrom(now(), 1 + random.below(60)),
      candidates: [candidate],
      override: { reason: 'The fair is tomorrow' },
    },
  };
}

/** What a customer agreed to changes, by whoever keeps it. */
function keep({ random, role, name, id }: Desk): Command | null {
  const kept = CUSTOMERS.filter((each) => !EDITED_OUTSIDE.includes(each.name));
  const theirs = kept.filter(({ owner }) => role === 'manager' || owner === name);
  if (theirs.length === 0) return null;
  const terms = random.one<Record<string, unknown>>([
    { limit: 2 + random.below(4), period: random.one(['Calendar month', 'Rolling 30 days', 'Calendar quarter']) },
    { limit: null, period: null },
    { restDays: random.one([0, 1, 3, null]) },
  ]);
  return { path: `/v1/references/${id(random.one(theirs).name)}/changes`, body: { change: 'edit', ...terms } };
}

function movement(desk: Desk, known: Known, move: string, candidates: Known['candidates']): Command {
  const { random, now, id } = desk;
  const candidate = candidates.length > 0 ? random.one(candidates) : null;
  const day = () => dayFrom(now(), 1 + random.below(60));
  const inputs: Record<string, () => Record<string, any>> = {
    answer: () => ({ accepted: random.chance(0.85) }),
    schedule: () => ({
      startsAt: new Date(now().getTime() + (random.below(random.chance(0.6) ? 4 : 50) - 2) * DAY_MS).toISOString(),
    }),
    miss: () => ({ whose: random.one(['Customer', 'Prospect', 'Us']) }),
    complete: () => ({ actualGrade: 1 + random.below(5) }),
    correct: () => ({
      outcome: random.one(['Completed', 'Missed']),
      whose: random.one(['Customer', 'Prospect', 'Us']),
      ...(random.chance(0.3) ? { on: dayFrom(now(), -random.below(20) - 1) } : {}),
      ...(random.chance(0.5) ? { override: { reason: 'They came after all' } } : {}),
    }),
    reopen: () => ({ neededBy: day() }),
    suggest: () => ({
      candidates: someone(desk),
      reason: 'They fit',
      ...(random.chance(0.2) ? { override: { reason: 'It cannot wait' } } : {}),
    }),
    release: () => ({ channel: 'Email' }),
    reassign: () => ({ approverId: id(`owner${1 + random.below(4)}`) }),
    merge: () => ({ intoId: desk.notes.one(random, (each) => each.id !== known.id)?.id ?? known.id }),
  };
  return {
    path: `/v1/requests/${known.id}/moves`,
    body: {
      move,
      comment: 'So it is',
      ...(candidate ? { candidateId: candidate.id } : {}),
      ...inputs[move]?.(),
    },
  };
}
