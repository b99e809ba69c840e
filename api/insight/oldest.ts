import { dayIn } from '../activity/period.ts';
import { businessMs } from '../policy/calendar.ts';
import type { Calendar } from '../policy/company.ts';
import { heldSince, stopsOf } from '../request/clock.ts';
import type { RequestRecord } from '../request/record.ts';
import { hoursOf } from '../request/answer.ts';
import type { Oldest } from './turnaroundSchema.ts';

const MOST = 10;

/** Of requests that are not answered yet those which were asked first, and with whom they are. */
export function oldestOf(records: readonly RequestRecord[], calendar: Calendar, now: Date): Oldest[] {
  return records
    .map((record) => oldOf(record, calendar, now))
    .sort((a, b) => b.hours - a.hours || a.number.localeCompare(b.number))
    .slice(0, MOST);
}

function oldOf(record: RequestRecord, calendar: Calendar, now: Date): Oldest {
  const stops = stopsOf(record);
  const last = stops.at(-1);
  const asked = stops[0]?.at ?? new Date(record.CreatedDate);
  const since = heldSince(stops) ?? asked;
  const decision = record.Decisions__r?.records.find((each) => each.Ball_User__c === last?.userId && each.Ball_User__r);
  return {
    id: record.Id,
    number: record.Name,
    activityType: record.Activity_Type__c,
    deal: record.Deal_Name__c ?? record.Prospect_Name__c ?? null,
    status: record.Status__c,
    party: last?.party ?? 'Reference Manager',
    user: last?.userId ? { id: last.userId, name: decision?.Ball_User__r?.Name ?? null } : null,
    askedOn: dayIn(calendar.timeZone, asked),
    hours: hoursOf(businessMs(calendar, asked, now)),
    held: hoursOf(businessMs(calendar, since, now)),
  };
}
