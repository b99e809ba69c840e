import ical, { ICalCalendarMethod } from 'ical-generator';
import type { ActivityType } from '../activity/schema.ts';
import { minutesOf } from './meeting.ts';

export interface Address {
  name: string;
  email: string;
}

/** A date that was set, with what the reader's own session read of it. */
export interface Meeting {
  activityId: string;
  /** The turn of the request: calendars take the higher one. */
  turn: number;
  activityType: ActivityType;
  startsAt: Date;
  minutes: number | null;
  customer: string | null;
  prospect: string | null;
  prospectPeople: string | null;
  place: string | null;
  topics: string | null;
  host: Address | null;
  /** The person at the customer; null for whom they are hidden from. */
  contact: Address | null;
}

export interface Invite {
  filename: string;
  ics: string;
}

const MINUTE_MS = 60_000;
const ANY_LENGTH = 30;

/** An entry for any calendar program (RFC 5545), in UTC; sent again after a change it replaces itself. */
export function invite(meeting: Meeting, now: Date): Invite {
  const { activityType, startsAt, customer, prospect, host, contact } = meeting;
  const minutes = meeting.minutes ?? minutesOf(activityType) ?? ANY_LENGTH;
  const sides = [customer, prospect].filter((each) => each !== null).join(' and ');
  const calendar = ical({ prodId: { company: 'Vouchsafe', product: 'Vouchsafe', language: 'EN' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${meeting.activityId}@vouchsafe`,
    sequence: meeting.turn,
    stamp: now,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * MINUTE_MS),
    summary: sides ? `${activityType}: ${sides}` : activityType,
    description: description(meeting),
    location: meeting.place,
    organizer: host,
    attendees: contact ? [contact] : [],
  });
  return { filename: `${fileSafe(sides || activityType)}.ics`, ics: calendar.toString() };
}

function description({ prospectPeople, topics }: Meeting): string | null {
  const lines = [
    ...(prospectPeople ? [`Who comes: ${prospectPeople}`] : []),
    ...(topics ? [`What they want to hear: ${topics}`] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : null;
}

/** Letters and digits of any script, the rest as hyphens. */
const fileSafe = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
