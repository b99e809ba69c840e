import { dayIn } from '../activity/period.ts';
import type { OpenTask, Touch } from './talkSchema.ts';

type Named = { Name?: string | null } | null;

/** A task as one reader's session shows it. */
export interface TaskRow {
  Id: string;
  Subject: string | null;
  IsClosed: boolean;
  ActivityDate: string | null;
  CompletedDateTime: string | null;
  TaskSubtype: string | null;
  WhoId: string | null;
  WhatId: string | null;
  AccountId: string | null;
  Owner: Named;
}

/** An event as one reader's session shows it. */
export interface EventRow {
  Id: string;
  Subject: string | null;
  IsChild: boolean;
  StartDateTime: string;
  WhoId: string | null;
  WhatId: string | null;
  AccountId: string | null;
  Owner: Named;
}

/** What is logged about one customer, as far as a reader may see it. */
export interface Logged {
  tasks: TaskRow[];
  events: EventRow[];
}

const ABOUT = ['Id', 'Subject', 'WhoId', 'WhatId', 'AccountId', 'OwnerId'];
/** Without all of these nobody is told anything: half of what is known would count wrongly. */
export const TASK_NEEDS = [...ABOUT, 'IsClosed', 'ActivityDate', 'CompletedDateTime', 'TaskSubtype'];
export const EVENT_NEEDS = [...ABOUT, 'IsChild', 'StartDateTime'];

/** Ids of opportunities begin so in every org (Object Reference, key prefixes). */
const DEAL = '006';
const kindOf = (whatId: string | null): Touch['kind'] => (whatId?.startsWith(DEAL) ? 'deal' : 'talk');

/** A call logged later was due on its day; work closed before it was due was done when it was closed. */
function doneOn({ ActivityDate: due, CompletedDateTime: closed }: TaskRow, timeZone: string | null): string | null {
  const closedOn = closed && dayIn(timeZone, new Date(closed));
  return due && closedOn ? (due < closedOn ? due : closedOn) : due || closedOn || null;
}

/** A mailing is no word with anybody, and the copy an invited colleague has of an event is no second one. */
export const isTouch = (row: TaskRow | EventRow): boolean =>
  'IsClosed' in row ? row.IsClosed && row.TaskSubtype !== 'ListEmail' : !row.IsChild;

/** Every touch that took place by today where the customer is, the latest first: about a deal, or just talk. */
export function touchesOf({ tasks, events }: Logged, timeZone: string | null, now: Date): Touch[] {
  const today = dayIn(timeZone, now);
  const touch = (object: Touch['object'], row: TaskRow | EventRow, on: string | null): Touch[] =>
    on !== null && on <= today && isTouch(row)
      ? [{ id: row.Id, object, on, kind: kindOf(row.WhatId), subject: row.Subject, who: row.Owner?.Name ?? null }]
      : [];
  return [
    ...tasks.flatMap((row) => touch('Task', row, doneOn(row, timeZone))),
    ...events.flatMap((row) => touch('Event', row, dayIn(timeZone, new Date(row.StartDateTime)))),
  ].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : one.id < other.id ? -1 : 1));
}

/** The latest of them that was no sale. */
export const lastTalk = (touches: readonly Touch[]): string | null =>
  touches.find(({ kind }) => kind === 'talk')?.on ?? null;

/** What a task says that asks somebody to talk to a customer; `%` in place of whom finds them all. */
export const subjectOf = (whom: string): string => `Talk to ${whom}, without asking for anything`;
const [BEFORE, BEHIND] = subjectOf('%').split('%') as [string, string];

/** The task to talk to this customer that is still open, where there is one. */
export function openTaskOf(tasks: readonly TaskRow[]): OpenTask | null {
  const open = tasks.find(
    ({ IsClosed, Subject }) => !IsClosed && Subject?.startsWith(BEFORE) === true && Subject.endsWith(BEHIND),
  );
  return open ? { id: open.Id, dueOn: open.ActivityDate, who: open.Owner?.Name ?? null } : null;
}
