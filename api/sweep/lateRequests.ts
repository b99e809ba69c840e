import { businessMs } from '../policy/calendar.ts';
import { aboutRequest, dueBy, standingOf, type Standing, type Telling } from '../message/request.ts';
import type { Cause } from '../message/cause.ts';
import type { Due } from '../message/rules.ts';
import { dateInWords } from '../message/words.ts';
import { forecast } from '../request/forecast.ts';
import type { DueRequest } from './dueRequest.ts';

const HOUR_MS = 3_600_000;

/** How often the usual pace has passed for who has the ball; a day set for it that is past counts as once at least. */
function slowness(standing: Standing, telling: Telling): number {
  const { policy, now } = telling;
  const { calendar, pace } = policy.settings;
  const usual = pace[standing.ball.party];
  if (standing.ball.party === 'Nobody' || usual === undefined) return 0;
  const from = Math.max(standing.since.getTime(), lastStart(standing));
  const times = businessMs(calendar, new Date(from), now) / (Math.max(usual, 1) * HOUR_MS);
  const due = dueBy(standing, telling);
  return standing.state.status === 'Pending Approval' && due && due < now ? Math.max(times, 1) : times;
}

/** Before a use takes place nobody is late to say how it went. */
const lastStart = ({ state }: Standing): number =>
  Math.max(
    0,
    ...state.candidates.flatMap(({ activity }) => (activity?.startsAt ? [Date.parse(activity.startsAt)] : [])),
  );

/** What a request calls for by the clock: a reminder, then others hear of it, and once that it will be late. Each is told
 *  once for the time that one party has the ball; a reminder by hand begins no new one. */
export function lateness(record: DueRequest, telling: Telling): Cause[] {
  const standing = standingOf(record, telling);
  const { messages } = telling.policy.settings;
  const slow = slowness(standing, telling);
  const due: Due[] = [];
  if (slow >= messages.escalateAfter) due.push('escalation');
  else if (slow >= messages.remindAfter) due.push('reminder');
  const causes = due.map((kind) =>
    causeOf(standing, telling, kind, `${kind}:${record.Id}:${standing.since.getTime()}`),
  );
  const promised = record.Promised_By__c ?? null;
  const held = { party: standing.ball.party, since: standing.since };
  const { predictedFinish, late } = forecast(standing.state, promised, held, telling.policy, telling.now);
  if (late && predictedFinish && promised) {
    const cause = causeOf(standing, telling, 'promise', `promise:${record.Id}:${promised}`);
    const { timeZone } = telling.policy.settings.calendar;
    causes.push({ ...cause, values: { ...cause.values, expected: dateInWords(predictedFinish, timeZone) } });
  }
  return causes;
}

function causeOf(standing: Standing, telling: Telling, due: Due, id: string): Cause {
  return {
    ...aboutRequest(standing, telling, null),
    id,
    event: { due },
    decisionId: null,
    target: { object: 'Reference_Request__c', id: standing.record.Id, step: standing.ball.step },
    by: null,
  };
}
