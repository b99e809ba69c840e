import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { demand } from '../request/permitted.ts';
import { revenueOf } from './revenue.ts';
import { revenue, revenueQuery } from './revenueSchema.ts';
import { revenueStore } from './revenueStore.ts';
import { READERS } from './readers.ts';
import { wholeYear, windowOf } from './window.ts';

export async function revenueRoutes(app: App, deps: Deps): Promise<void> {
  const store = revenueStore(deps);

  app.get(
    '/v1/insights/revenue',
    {
      schema: {
        summary: 'What references influenced, and how deals with one fared beside deals that stood as they did',
        description: 'Of the deals the caller may open; docs/metrics.md says how each figure is made.',
        tags: ['insight'],
        querystring: revenueQuery,
        response: { 200: revenue, ...problems('NOT_SET_UP', 'TOO_MUCH_TO_COUNT', 'INVALID_INPUT') },
      },
    },
    async ({ caller, query }) => {
      demand(caller, READERS);
      const { policy } = await deps.pool.current();
      if (!policy) throw new Problem('NOT_SET_UP');
      const { settings } = policy;
      const window = windowOf(query, dayIn(settings.calendar.timeZone, deps.now()), wholeYear);
      return revenueOf(await store.read(caller, window), window, settings);
    },
  );
}
