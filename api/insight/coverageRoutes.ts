import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { demand } from '../request/permitted.ts';
import { coverageOf, type CoverageFacts } from './coverage.ts';
import { coverage, coverageQuery, newPlan, plan, type CoverageQuery } from './coverageSchema.ts';
import { coverageStore } from './coverageStore.ts';
import { behindCell, proposedFor } from './behindCell.ts';
import { newcomerOf } from './newcomer.ts';
import { planned, policyWith } from './plan.ts';
import { segment, segmentQuery } from './segmentSchema.ts';
import { segmentStore } from './segmentStore.ts';
import { IN_POOL, supplyOf, supplyOnce } from './supply.ts';
import { READERS } from './readers.ts';
import { aheadOf, monthsOf } from './window.ts';

const tags = ['insight'];
const FAULTS = problems('NOT_SET_UP', 'TOO_MUCH_TO_COUNT', 'INVALID_INPUT');

export async function coverageRoutes(app: App, deps: Deps): Promise<void> {
  const store = coverageStore(deps);
  const cells = segmentStore(deps);
  const { turn } = deps.matches;
  const supplyFor = supplyOnce(turn);

  /** The rules, the pool and the time that is looked at. */
  async function groundFor(caller: Caller, query: CoverageQuery) {
    demand(caller, READERS);
    const now = deps.now();
    const { policy, index } = await deps.pool.current({ withOwnWrites: true });
    if (!policy) throw new Problem('NOT_SET_UP');
    const window = aheadOf(query, dayIn(policy.settings.calendar.timeZone, now));
    return { policy, index, window, sides: { rows: query.rows, columns: query.columns }, now };
  }

  async function factsFor(caller: Caller, query: CoverageQuery) {
    const ground = await groundFor(caller, query);
    const { policy, index, window, sides, now } = ground;
    const { settings } = policy;
    const useCase = query.useCase ?? null;
    const inPool = index.where(['status'], ({ status }) => (IN_POOL as readonly string[]).includes(status)).length;
    const [known, targets, records, suppliers] = await Promise.all([
      store.dimensions(caller, settings),
      deps.targets.open(caller),
      store.read(caller, { sides, window, useCase, settings, inPool }),
      supplyFor(index, policy, window, now),
    ]);
    const seen = suppliers.filter(({ id }) => records.visible?.has(id) ?? true);
    const facts: CoverageFacts = {
      ...{ window, months: monthsOf(window), sides, ...known, useCase, policy, records, suppliers: seen, targets },
      ...{ newcomer: newcomerOf(policy, window), recruits: [], launches: [], winFactor: 1, askFactor: 1 },
    };
    return { facts, index, now };
  }

  app.get(
    '/v1/insights/coverage',
    {
      schema: {
        summary: 'What deals and targets will ask for, and what the pool can give, by two sides of the market',
        description: 'Summed up as the caller may read it; docs/metrics.md says how each figure is made.',
        tags,
        querystring: coverageQuery,
        response: { 200: coverage, ...FAULTS },
      },
    },
    async ({ caller, query }) => coverageOf((await factsFor(caller, query)).facts),
  );

  app.get(
    '/v1/insights/coverage/segment',
    {
      schema: {
        summary: 'What lies behind one cell: deals, references, nominations, and customers to nominate',
        description: 'Each read on the caller’s own session. Without a row or a column: those of whom it is not known.',
        tags,
        querystring: segmentQuery,
        response: { 200: segment, ...FAULTS },
      },
    },
    async ({ caller, query }) => {
      const { policy, index, window, sides, now } = await groundFor(caller, query);
      const { settings } = policy;
      const keys = { row: query.row ?? null, column: query.column ?? null };
      const asked = { sides, keys, settings };
      const proposed = proposedFor(await supplyFor(index, policy, window, now), asked);
      const read = await cells.read(caller, { ...asked, window, proposed: proposed.map(({ id }) => id) });
      return behindCell(read, proposed, { ...asked, index });
    },
  );

  app.post(
    '/v1/insights/plan',
    {
      schema: {
        summary:
          'The same as it is and as it would be with other limits, references, rates or a launch; nothing is kept',
        tags,
        body: newPlan,
        response: { 200: plan, ...FAULTS, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, body: { changes, ...query } }) => {
      const { facts, index, now } = await factsFor(caller, query);
      const seen = new Set(facts.suppliers.map(({ id }) => id));
      if (changes.lost?.some((id) => !seen.has(id))) throw new Problem('NOT_FOUND');
      const policy = policyWith(facts.policy, changes);
      const isLimited = changes.contactLimit !== undefined || changes.accountLimit !== undefined;
      const suppliers = isLimited
        ? (await supplyOf(index, { policy, window: facts.window, now, turn })).filter(({ id }) => seen.has(id))
        : facts.suppliers;
      const tried = { policy, suppliers, newcomer: newcomerOf(policy, facts.window) };
      return { today: coverageOf(facts), planned: coverageOf(planned(facts, changes, tried)) };
    },
  );
}
