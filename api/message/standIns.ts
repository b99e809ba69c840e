import { dayIn } from '../activity/period.ts';
import type { Absences, Calendar } from '../policy/company.ts';

/** Who stands in for a person today. */
export function standInsOf(
  userId: string,
  { absences, calendar }: { absences: Absences; calendar: Calendar },
  now: Date,
): string[] {
  const today = dayIn(calendar.timeZone, now);
  return absences
    .filter((each) => each.userId === userId && each.from <= today && today <= each.until)
    .map(({ deputyId }) => deputyId);
}
