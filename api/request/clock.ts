import { dayIn } from '../activity/period.ts';
import { businessMs } from '../policy/calendar.ts';
import type { Calendar } from '../policy/company.ts';
import { childrenOf, type RequestRecord } from './record.ts';
import type { Party, RequestStatus } from './schema.ts';

/** What one decision with a turn of the request left it at. */
export interface Stop {
  status: RequestStatus;
  party: Party;
  userId: string | null;
  at: Date;
}

/** Time that a request spent in one status with one party. */
export interface Span extends Omit<Stop, 'at'> {
  from: Date;
  /** Null: it is there still. */
  to: Date | null;
  businessMs: number;
}

export interface Clock {
  spans: Span[];
  /** From the first decision until now, or until nobody had the ball any more: the sum of the spans, to the millisecond. */
  elapsedMs: number;
  /** Whether a date was set, or the request answered otherwise, by the end of the promised day; null while neither is sure. */
  kept: boolean | null;
}

/** Where the decisions left a request, in the order of its turns. */
export const stopsOf = (record: RequestRecord): Stop[] =>
  childrenOf
    .decisions(record)
    .filter((each) => each.Request_Turn_Number__c != null)
    .sort((a, b) => (a.Request_Turn_Number__c ?? 0) - (b.Request_Turn_Number__c ?? 0))
    .flatMap((each) =>
      each.To__c && each.Ball__c
        ? [
            {
              status: each.To__c as RequestStatus,
              party: each.Ball__c,
              userId: each.Ball_User__c ?? null,
              at: new Date(each.At__c),
            },
          ]
        : [],
    );

/** Since when the party that has the ball has had it. */
export function heldSince(stops: Stop[]): Date | null {
  const last = stops.at(-1);
  const others = stops.findLastIndex(({ party }) => party !== last?.party);
  return stops[others + 1]?.at ?? null;
}

export function clockOf(stops: Stop[], promisedBy: string | null, calendar: Calendar, now: Date): Clock {
  const spans = spansOf(stops, calendar, now);
  const [first] = spans;
  const end = spans.at(-1)?.to ?? now;
  return {
    spans,
    elapsedMs: first ? businessMs(calendar, first.from, end) : 0,
    kept: keptBy(stops, promisedBy, calendar, now),
  };
}

const sameHands = (a: Omit<Stop, 'at'>, b: Omit<Stop, 'at'>) =>
  a.status === b.status && a.party === b.party && a.userId === b.userId;

/** Machines' clocks differ: a decision dated before its predecessor counts as made at the same moment. */
function spansOf(stops: Stop[], calendar: Calendar, now: Date): Span[] {
  const open: (Omit<Stop, 'at'> & { from: Date })[] = [];
  for (const { at, ...stop } of stops) {
    const last = open.at(-1);
    if (last && sameHands(last, stop)) continue;
    open.push({ ...stop, from: last && at < last.from ? last.from : at });
  }
  return open.flatMap(({ from, status, party, userId }, index) => {
    const next = open[index + 1];
    // Nobody's turn any more: the clock stands, unless the request was reopened later.
    if (!next && party === 'Nobody') return [];
    const to = next?.from ?? null;
    return [{ status, party, userId, from, to, businessMs: businessMs(calendar, from, to ?? now) }];
  });
}

/** Where a request stands once it is answered: a date is set, or there is a reason why none will be. */
export const ANSWERED: readonly RequestStatus[] = ['Scheduled', 'Completed', 'Missed', 'Not Approved', 'Unfulfilled'];

/** Whether a date was set, or the request answered otherwise, by that day. */
export function keptBy(stops: Stop[], promisedBy: string | null, { timeZone }: Calendar, now: Date): boolean | null {
  if (!promisedBy) return null;
  const answered = stops.find(({ status }) => ANSWERED.includes(status));
  if (answered) return dayIn(timeZone, answered.at) <= promisedBy;
  const given = stops.at(-1);
  const until = given?.status === 'Cancelled' ? given.at : now;
  return dayIn(timeZone, until) > promisedBy ? false : null;
}
