import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { OpenTask } from '../reference/talkSchema.ts';
import { lastTalk, openTaskOf, touchesOf, type Logged } from '../reference/touch.ts';
import { YEAR_DAYS } from './dueReference.ts';
import { MOST_PROPOSED, type Findings } from './survey.ts';

/** What the caller's own session read of customers nobody seems to talk to. */
export interface ReadQuiet extends Logged {
  /** References they may edit, and contacts they see. */
  editable: ReadonlySet<string>;
  people: ReadonlySet<string>;
  makesTasks: boolean;
}

/** What is logged of one of them. */
export interface Quiet {
  talkedOn: string | null;
  task: OpenTask | null;
  mayMakeTask: boolean;
}

/** Whose tasks and events are worth reading. */
export const proposedQuiet = (findings: Findings): ReferenceFacts[] =>
  (findings.get('quiet') ?? []).slice(0, MOST_PROPOSED).map(({ candidate }) => candidate.reference);

/** No talk before that day changes anything. */
export const talksSince = (quietDays: number, now: Date): string =>
  dayOf(dayNumber(dayIn(null, now)) - Math.max(quietDays, YEAR_DAYS));

/** What was read, by reference: of its person, or of its account where it is nobody. */
export function quietOfEach(
  references: readonly ReferenceFacts[],
  { tasks, events, editable, people, makesTasks }: ReadQuiet,
  now: Date,
): Map<string, Quiet> {
  const key = ({ WhoId, AccountId }: { WhoId: string | null; AccountId: string | null }) => [WhoId, AccountId];
  const theirs = <T extends Parameters<typeof key>[0]>(rows: T[]) => {
    const by = new Map<string, T[]>();
    for (const row of rows) for (const id of key(row)) if (id) by.set(id, [...(by.get(id) ?? []), row]);
    return by;
  };
  const [tasksOf, eventsOf] = [theirs(tasks), theirs(events)];
  return new Map(
    references.map(({ id, contactId, accountId, timeZone }) => {
      const whom = contactId ?? accountId ?? '';
      const logged = { tasks: tasksOf.get(whom) ?? [], events: eventsOf.get(whom) ?? [] };
      const mayMakeTask = makesTasks && editable.has(id) && (contactId === null || people.has(contactId));
      const talkedOn = lastTalk(touchesOf(logged, timeZone, now));
      return [id, { talkedOn, task: openTaskOf(logged.tasks), mayMakeTask }];
    }),
  );
}
