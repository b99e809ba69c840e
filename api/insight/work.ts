import type { RequestRecord } from '../request/record.ts';
import { arrangerOf, servedBy, type Course } from './course.ts';
import type { Work } from './turnaroundSchema.ts';
import type { Window } from './window.ts';

type Share = Work & { taken: number };

/** What each of the reference team has in hand now, and how many steps it took to answer what was answered in this time. */
export function workOf(courses: readonly Course[], open: readonly RequestRecord[], { from, to }: Window): Work[] {
  const shares = new Map<string, Share>();
  const shareOf = (person: Work['person']) => {
    const known = shares.get(person.id) ?? { person, open: [], answered: 0, steps: null, taken: 0 };
    shares.set(person.id, known);
    return known;
  };
  for (const record of open) {
    const arranger = arrangerOf(record);
    const { Id: id, Name: number, Activity_Type__c: activityType } = record;
    if (arranger) shareOf(arranger).open.push({ id, number, deal: servedBy(record), activityType });
  }
  for (const { arranged, answer } of courses) {
    if (!arranged || !answer || answer.on < from || answer.on > to) continue;
    const share = shareOf(arranged.by);
    share.answered += 1;
    share.taken += arranged.steps;
  }
  return [...shares.values()]
    .map(({ taken, ...share }) => ({
      ...share,
      steps: share.answered === 0 ? null : Math.round((taken * 10) / share.answered) / 10,
    }))
    .sort((a, b) => b.open.length - a.open.length || (a.person.name ?? '').localeCompare(b.person.name ?? ''));
}
