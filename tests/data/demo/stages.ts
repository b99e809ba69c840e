import type { LoadRow } from '#tests/org/start.ts';
import { chance } from './chance.ts';
import type { Days } from './days.ts';
import type { DemoDeal } from './opportunities.ts';

/** The stages most deals pass through. */
const WAY = ['Prospecting', 'Value Proposition', 'Negotiation/Review'];
const SEED = 7;

/** How each deal came to the stage it is in: a third of its time in each, more or less. */
export function stageRows(deals: DemoDeal[], days: Days): LoadRow[] {
  const luck = chance(SEED);
  return deals.flatMap(({ ref, stage, amount, created, closes }) => {
    const isClosed = closes < 0;
    const passed = isClosed ? WAY : WAY.slice(0, luck.between(0, 1));
    const until = Math.min(closes, 0);
    const moments = passed.map((_, at) => created + ((until - created) * (at + luck.next() * 0.6)) / (WAY.length + 1));
    const steps = [...passed.map((name, at) => [name, moments[at] ?? created] as const), [stage, until - 0.1] as const];
    return steps.map(([name, at], index) => ({
      type: 'OpportunityHistory',
      fields: {
        ...{ OpportunityId: `@{${ref}}`, StageName: name, Amount: amount },
        CreatedDate: days.at(index === 0 ? created : at).toISOString(),
      },
    }));
  });
}
