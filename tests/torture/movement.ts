import { CUSTOMERS } from './customers.ts';
import { dayFrom, soon, type Desk } from './desk.ts';
import type { Known } from './known.ts';

const DAY_MS = 86_400_000;

export const someone = ({ random, id }: Desk) =>
  [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.one(CUSTOMERS).name))].map(id);

/** When it takes place: on the day it is needed, some days ago, as what went quicker than its paperwork, or some time. */
function startsAt({ random, now }: Desk, { neededBy }: Known): string {
  if (random.chance(0.3)) return `${neededBy}T15:00:00.000Z`;
  const days = random.chance(0.7) ? -random.below(25) : random.below(50) - 2;
  return new Date(now().getTime() + days * DAY_MS).toISOString();
}

/** The body of a move by this person: about one of the customers given, or about the request. */
export function movement(desk: Desk, known: Known, move: string, candidates: Known['candidates']) {
  const { random, now, id } = desk;
  const candidate = candidates.length > 0 ? random.one(candidates) : null;
  const inputs: Record<string, () => Record<string, any>> = {
    answer: () => ({ accepted: random.chance(0.85) }),
    schedule: () => ({ startsAt: startsAt(desk, known) }),
    miss: () => ({ whose: random.one(['Customer', 'Prospect', 'Us']) }),
    complete: () => ({ actualGrade: 1 + random.below(5) }),
    correct: () => ({
      outcome: random.one(['Completed', 'Missed']),
      whose: random.one(['Customer', 'Prospect', 'Us']),
      ...(random.chance(0.3) ? { on: dayFrom(now(), -random.below(20) - 1) } : {}),
      ...(random.chance(0.5) ? { override: { reason: 'They came after all' } } : {}),
    }),
    reopen: () => ({ neededBy: soon(desk) }),
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
    move,
    comment: 'So it is',
    ...(candidate ? { candidateId: candidate.id } : {}),
    ...inputs[move]?.(),
  };
}
