import type { Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import type { Calendar } from '../policy/company.ts';
import { CONFIDENCE } from './compare.ts';
import { courseOf } from './course.ts';
import type { Executive } from './executiveSchema.ts';
import type { ReadHealth } from './healthReading.ts';
import { revenueOf } from './revenue.ts';
import { revenueStore } from './revenueStore.ts';
import { turnaroundOf } from './turnaround.ts';
import { turnaroundStore } from './turnaroundStore.ts';
import type { Window } from './window.ts';

/** Each figure as its own page has it, on one page. */
export function executiveReading(deps: Deps, readHealth: ReadHealth) {
  const [deals, requests] = [revenueStore(deps), turnaroundStore(deps)];

  return async (caller: Caller, chosen: Partial<Window>): Promise<Executive> => {
    const { policy } = await deps.pool.current();
    if (!policy) throw new Problem('NOT_SET_UP');
    const { load, freshness, hoarding, withheld, program, overused, from, to } = await readHealth(caller, chosen);
    const window = { from, to };
    const [records, turnaround] = await Promise.all([
      deals.read(caller, window),
      turnaroundIn(caller, window, policy.settings.calendar),
    ]);
    const summed = revenueOf(records, window, policy.settings);
    const { revenue, pipeline, comparison, afterwards, elsewhere, currency, otherCurrencies } = summed;
    return {
      ...{ from, to, load, freshness, hoarding, withheld, program, turnaround },
      ...{ currency, otherCurrencies, revenue, pipeline, afterwards, elsewhere },
      won: comparison?.measures[0] ?? null,
      confidence: CONFIDENCE,
      limits: { full: overused.over + overused.reached, near: overused.near, more: overused.more },
    };
  };

  async function turnaroundIn(caller: Caller, window: Window, calendar: Calendar): Promise<Executive['turnaround']> {
    try {
      const { moved } = await requests.requests(caller, window);
      const courses = moved.flatMap((record) => courseOf(record, calendar) ?? []);
      const { all, lineHours } = turnaroundOf(courses, window, calendar);
      return { ...all, lineHours };
    } catch (fault) {
      if (fault instanceof Problem && fault.code === 'TOO_MUCH_TO_COUNT') return null;
      throw fault;
    }
  }
}
