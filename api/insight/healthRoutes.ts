import type { App, Deps } from '../app.ts';
import { problems } from '../http/problem.ts';
import { demand } from '../request/permitted.ts';
import { executive } from './executiveSchema.ts';
import { executiveReading } from './executiveReading.ts';
import { health, healthQuery } from './healthSchema.ts';
import { READERS } from './readers.ts';
import { healthReading } from './healthReading.ts';

const FAULTS = problems('NOT_SET_UP', 'TOO_MUCH_TO_COUNT', 'INVALID_INPUT');
const description = 'Sums are made as the caller; docs/metrics.md says how each figure is made.';
const tags = ['insight'];

export async function healthRoutes(app: App, deps: Deps): Promise<void> {
  const read = healthReading(deps);
  const summary = executiveReading(deps, read);

  app.get(
    '/v1/insights/health',
    {
      schema: {
        summary: 'How the load is spread, who is asked too much or not at all, who is missing, and what it costs',
        ...{ description, tags, querystring: healthQuery, response: { 200: health, ...FAULTS } },
      },
    },
    async ({ caller, query }) => {
      demand(caller, READERS);
      return read(caller, query);
    },
  );

  app.get(
    '/v1/insights/executive',
    {
      schema: {
        summary: 'What references earned, how soon requests are answered, what is at risk and what is asked of leaders',
        ...{ description, tags, querystring: healthQuery, response: { 200: executive, ...FAULTS } },
      },
    },
    async ({ caller, query }) => {
      demand(caller, READERS);
      return summary(caller, query);
    },
  );
}
