import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { ANSWERED } from '../request/clock.ts';
import { demand } from '../request/permitted.ts';
import { courseOf } from './course.ts';
import { oldestOf } from './oldest.ts';
import { turnaroundOf } from './turnaround.ts';
import { turnaround, turnaroundQuery } from './turnaroundSchema.ts';
import { turnaroundStore } from './turnaroundStore.ts';
import { halfYear, windowOf } from './window.ts';
import { READERS } from './readers.ts';
import { workOf } from './work.ts';

export async function turnaroundRoutes(app: App, deps: Deps): Promise<void> {
  const store = turnaroundStore(deps);

  app.get(
    '/v1/insights/turnaround',
    {
      schema: {
        summary: 'How long requests took to be answered, where the time went, and what waits longest',
        description: 'Of requests as the caller sees them; docs/metrics.md says how each figure is made.',
        tags: ['insight'],
        querystring: turnaroundQuery,
        response: { 200: turnaround, ...problems('NOT_SET_UP', 'TOO_MUCH_TO_COUNT', 'INVALID_INPUT') },
      },
    },
    async ({ caller, query }) => {
      demand(caller, READERS);
      const { policy } = await deps.pool.current();
      if (!policy) throw new Problem('NOT_SET_UP');
      const { calendar, labels } = policy.settings;
      const now = deps.now();
      const window = windowOf(query, dayIn(calendar.timeZone, now), halfYear);
      const { moved, open } = await store.requests(caller, window);
      const courses = moved.flatMap((record) => courseOf(record, calendar) ?? []);
      const unanswered = open.filter((each) => !ANSWERED.includes(each.Status__c));
      return {
        ...turnaroundOf(courses, window, calendar),
        work: workOf(courses, open, window),
        oldest: oldestOf(unanswered, calendar, now),
        unanswered: unanswered.length,
        labels,
      };
    },
  );
}
