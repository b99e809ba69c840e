import { dayIn } from '../activity/period.ts';
import type { PolicySettings } from './schema.ts';

type Company = Pick<PolicySettings, 'absences' | 'calendar'>;

/** People who have left, each with the manager they had. */
export type Leavers = ReadonlyMap<string, string | null>;

const same = (a: string, b: string) => a.slice(0, 15) === b.slice(0, 15);
const todayIn = ({ calendar }: Company, now: Date) => dayIn(calendar.timeZone, now);

/** Whose deputy a person is today. */
export function standsInFor(userId: string, company: Company, now: Date): string[] {
  const today = todayIn(company, now);
  return company.absences
    .filter(({ deputyId, from, until }) => same(deputyId, userId) && from <= today && today <= until)
    .map((each) => each.userId);
}

/** Who stands in for a person, today or later. */
export function deputiesOf(userId: string, company: Company, now: Date): string[] {
  const today = todayIn(company, now);
  return company.absences
    .filter((each) => same(each.userId, userId) && today <= each.until)
    .map(({ deputyId }) => deputyId);
}

/**
 * Who acts for a person: they themselves; for one who has left their deputy, else the nearest of their managers who is there;
 * null: the reference team. Never who asked for it.
 */
export function actingFor(
  userId: string,
  company: Company,
  leavers: Leavers,
  now: Date,
  requesterId: string | null = null,
): string | null {
  const passed = new Set<string>();
  let at: string | null = userId;
  while (at !== null && leavers.has(at) && !passed.has(at)) {
    passed.add(at);
    const deputy = deputiesOf(at, company, now).find((each) => !leavers.has(each) && each !== requesterId);
    if (deputy) return deputy;
    at = leavers.get(at) ?? null;
  }
  const next = at !== null && !passed.has(at) ? at : null;
  return next === requesterId && next !== userId ? null : next;
}

/** For whom a person acts today: whose deputy they are, and who has left with nobody nearer. */
export function actsFor(userId: string, company: Company, leavers: Leavers, now: Date): string[] {
  const left = [...leavers.keys()].filter((each) => actingFor(each, company, leavers, now) === userId);
  return [...new Set([...standsInFor(userId, company, now).filter((each) => !leavers.has(each)), ...left])];
}
