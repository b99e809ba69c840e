import { CUSTOMERS, EDITED_OUTSIDE, TYPES } from './customers.ts';
import { soon, type Desk } from './desk.ts';
import { movement, someone } from './movement.ts';
import { fits, mine, MOVES, subjects, urge, type Usual } from './usual.ts';

/** One command, with its body; or many that are sent together. */
export interface Command {
  /** Where it is sent. */
  path: string;
  body: Record<string, any>;
  /** Each as it is known and could be sent alone. */
  parts: { path: string; body: Record<string, any> }[];
}

const alone = (path: string, body: Record<string, any>): Command => ({ path, body, parts: [{ path, body }] });
const movesOf = (requestId: string) => `/v1/requests/${requestId}/moves`;

/** Sellers who have little to do ask for nothing and withdraw nothing. */
const LEISURE = 1;

/** The next thing this person does: something that makes sense on what they know, and now and then something that does not. */
export function nextCommand(desk: Desk): Command | null {
  const { random, role, notes } = desk;
  if (role === 'seller' && random.chance(0.15)) return place(desk);
  const kept = role !== 'seller' && random.chance(0.06) ? keep(desk) : null;
  if (kept) return kept;
  if (role === 'manager' && random.chance(0.06)) return insist(desk);
  if (random.chance(0.03)) {
    const known = notes.one(random, () => true);
    return known && alone(movesOf(known.id), movement(desk, known, random.one(MOVES), known.candidates));
  }
  const possible = mine(desk).filter((usual) => notes.some((each) => fits(desk, usual, each)));
  const urges = possible.map((usual) => urge(desk, usual));
  let draw = random() * urges.reduce((sum, each) => sum + each, role === 'seller' ? LEISURE : 0);
  const usual = possible.find((_, at) => (draw -= urges[at] ?? 0) < 0);
  return usual ? step(desk, usual, random.chance(0.15) ? 2 + random.below(4) : 1) : null;
}

/** One step on a request, or on as many at once as it makes sense on. */
function step(desk: Desk, usual: Usual, most: number): Command | null {
  const { random, notes } = desk;
  const fitting = Array.from({ length: most }, () => notes.one(random, (each) => fits(desk, usual, each)));
  const moves = [...new Set(fitting)].flatMap((known) => {
    const about = known && usual.candidate ? subjects(desk, usual, known) : [];
    return known ? [{ id: known.id, ...movement(desk, known, usual.move, about) }] : [];
  });
  const parts = moves.map(({ id, ...body }) => ({ path: movesOf(id), body }));
  const [only] = parts;
  if (!only) return null;
  return parts.length > 1 ? { path: '/v1/requests/moves', body: { moves }, parts } : alone(only.path, only.body);
}

/** Asks for one or two customers, some standing by, or lets the reference team find one. */
function place(desk: Desk): Command {
  const { random, name, id } = desk;
  const candidates = random.chance(0.1) ? [] : someone(desk);
  return alone('/v1/requests', {
    opportunityId: id(`${name} deal`),
    activityType: random.one(TYPES),
    neededBy: soon(desk),
    quantity: candidates.length > 1 && random.chance(0.3) ? 2 : 1,
    candidates,
    reason: 'They know the software',
  });
}

/** A manager in a hurry asks, limits or not. */
function insist(desk: Desk): Command {
  const [candidate] = someone(desk);
  return alone('/v1/requests', {
    purpose: 'Event',
    prospectName: 'The fair',
    activityType: desk.random.one(TYPES),
    neededBy: soon(desk),
    candidates: [candidate],
    override: { reason: 'The fair is tomorrow' },
  });
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
  const path = `/v1/references/${id(random.one(theirs).name)}/changes`;
  return alone(path, { change: 'edit', ...terms });
}
