import type { App, Deps } from '../app.ts';
import { ANSWERED } from '../request/clock.ts';
import { listRequests } from '../request/list.ts';
import { demand, PEOPLE, personOf } from '../request/permitted.ts';
import { OPEN_STATUSES } from '../request/schema.ts';
import { amountOf, waitingDeals } from './waiting.ts';
import { waiting } from './waitingSchema.ts';

const UNANSWERED = OPEN_STATUSES.filter((each) => !ANSWERED.includes(each));

export async function waitingRoutes(app: App, deps: Deps): Promise<void> {
  app.get(
    '/v1/insights/waiting',
    {
      schema: {
        summary: 'Deals that wait for a reference: amount, since when, with whom',
        description: 'Of requests as the caller sees them: a sales leader those of their people.',
        tags: ['insight'],
        response: { 200: waiting },
      },
    },
    async ({ caller }) => {
      demand(caller, PEOPLE);
      await deps.admit(caller.userId);
      const { policy, leavers } = await deps.pool.current();
      const light = { policy, leavers, now: deps.now() };
      const query = { view: 'queue', status: UNANSWERED, counts: false } as const;
      const found = await listRequests(deps.requests, caller, personOf(caller), query, light);
      const deals = waitingDeals(found.requests);
      const { truncated, labels } = found;
      return { deals, amount: truncated ? null : amountOf(deals), truncated, labels };
    },
  );
}
