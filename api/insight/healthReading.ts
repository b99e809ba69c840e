import { dayIn } from '../activity/period.ts';
import type { Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { spanOf, weeksAround } from './asking.ts';
import { tailsOf } from './dueReference.ts';
import { feedbackOf } from './feedback.ts';
import * as parts from './health.ts';
import type { Health } from './healthSchema.ts';
import { healthStore } from './healthStore.ts';
import { earned } from './revenue.ts';
import { revenueStore } from './revenueStore.ts';
import { surveyOnce } from './survey.ts';
import { dueReferences, proposed } from './today.ts';
import { todayStore } from './todayStore.ts';
import { wholeYear, windowOf, yearBefore, type Window } from './window.ts';
import { worthOf } from './worth.ts';

export type ReadHealth = (caller: Caller, chosen: Partial<Window>) => Promise<Health>;

/** The health of the program as one caller may see it. The tails of the pool are proposed once an hour for all. */
export function healthReading(deps: Deps): ReadHealth {
  const [store, deals, names] = [healthStore(deps), revenueStore(deps), todayStore(deps)];
  const tails = surveyOnce(deps.matches.turn, tailsOf);
  return async (caller, chosen) => {
    const now = deps.now();
    const { policy, index } = await deps.pool.current();
    if (!policy) throw new Problem('NOT_SET_UP');
    const { settings } = policy;
    const today = dayIn(settings.calendar.timeZone, now);
    const window = windowOf(chosen, today, wholeYear);
    const weeks = weeksAround(today);
    const [records, influence, findings] = await Promise.all([
      store.read(caller, { ...window, weeks: spanOf(weeks), today, tenured: yearBefore(today) }),
      deals.influence(caller, window),
      tails(index, policy, now),
    ]);
    const busiest = (records.busiest ?? []).slice(0, parts.MOST_NAMES).map(({ referenceId }) => referenceId);
    const { references } = proposed(findings);
    const read = await names.read(caller, {
      ...{ references: [...new Set([...references, ...busiest])], closed: [], nominatedBefore: null },
    });
    const rows = dueReferences(findings, read, { policy, now, due: tailsOf });
    const { revenue, currency } = earned(influence, window, settings);
    const { fulfilled, verified, asked } = records;
    return {
      ...window,
      load: parts.loadOf(records, read.references),
      calendar: parts.calendarOf(asked, weeks, { index, policy, today }),
      ...parts.tailsOf(findings, rows, { policy, today }),
      freshness: parts.freshnessOf(verified, { policy, today }),
      hoarding: parts.hoardingOf(records.hoarding),
      withheld: parts.withheldOf(records.withheld),
      feedback: records.feedback && feedbackOf(records.feedback, today),
      work: parts.teamOf(records),
      program: worthOf({ fulfilled, revenue, currency, elsewhere: influence.elsewhere }, window, settings.program),
    };
  };
}
