import { dayIn } from '../activity/period.ts';
import { businessMs } from '../policy/calendar.ts';
import type { Calendar } from '../policy/company.ts';
import { ANSWERED } from './clock.ts';
import type { RequestState } from './state.ts';

/** The first answer to a request, on the company's calendar. */
export interface Answer {
  on: string;
  ms: number;
  /** Within the two-day line. */
  inLine: boolean;
}

const HOUR_MS = 3_600_000;
/** Business hours, to a tenth. */
export const hoursOf = (ms: number): number => Math.round((ms * 10) / HOUR_MS) / 10;

const LINE_DAYS = 2;
const msOf = (time: string) => Date.parse(`1970-01-01T${time}:00Z`);

/** The business time of the two-day line. */
export const lineMs = ({ from, to }: Calendar): number => LINE_DAYS * (msOf(to) - msOf(from));

export function answerOf(asked: Date, at: Date, calendar: Calendar): Answer {
  const ms = businessMs(calendar, asked, at);
  return { on: dayIn(calendar.timeZone, at), ms, inLine: ms <= lineMs(calendar) };
}

/** What a step writes on the request for Salesforce's own reports, which know no business hours; nothing if it answers nothing new. */
export function answerFields(
  { askedAt, answeredOn }: Pick<RequestState, 'askedAt' | 'answeredOn'>,
  to: RequestState['status'],
  calendar: Calendar,
  now: Date,
) {
  if (!askedAt || answeredOn || !ANSWERED.includes(to)) return {};
  const { on, ms, inLine } = answerOf(new Date(askedAt), now, calendar);
  return { Answered_On__c: on, Turnaround_Hours__c: hoursOf(ms), Within_Two_Days__c: inLine };
}
