import { dayIn } from '../activity/period.ts';
import type { PolicySettings } from './schema.ts';

type Company = Pick<PolicySettings, 'absences' | 'calendar'>;

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
