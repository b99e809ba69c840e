import type { Notes } from './known.ts';
import type { Role } from './people.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;

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

/** Soon as often as not, so that some of what was arranged takes place while everybody is at work. */
export const soon = ({ random, now }: Desk) => dayFrom(now(), 1 + random.below(random.chance(0.5) ? 4 : 60));
