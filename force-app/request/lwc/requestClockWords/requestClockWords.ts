import { fill } from 'c/inWords';
import { words } from 'c/requestPageWords';

const MINUTE_MS = 60_000;

/** Business time: whole minutes, then hours with a half; never days, whose length differs from company to company. */
export function businessTime(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return fill(words.timeMinutes, minutes);
  return fill(words.timeHours, Math.round(minutes / 6) / 10);
}
