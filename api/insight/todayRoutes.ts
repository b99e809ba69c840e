import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { AGING_DAYS } from '../nomination/state.ts';
import { standsInFor } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import { demand, PEOPLE, personOf } from '../request/permitted.ts';
import { dueFeedback } from './dueFeedback.ts';
import { dueRequests } from './dueRequests.ts';
import { proposedQuiet, quietOfEach, talksSince, type Quiet } from './quiet.ts';
import { quietStore } from './quietStore.ts';
import { survey, surveyOnce, type Findings } from './survey.ts';
import { cutShort, dueNominations, dueReferences, listsOf, proposed } from './today.ts';
import { today, type Today, type TodayListName } from './todaySchema.ts';
import { MOST_FEEDBACK, MOST_NOMINATIONS, todayStore } from './todayStore.ts';

const DAY_MS = 86_400_000;
/** Of more, one view shows no more. */
const MOST_REQUESTS = 200;

/** Those who look at the program as a whole; all others at what is theirs. */
const WHOLE = ['Reference_Manager', 'Reference_Executive'];

export async function todayRoutes(app: App, deps: Deps): Promise<void> {
  const [store, talks] = [todayStore(deps), quietStore(deps)];
  const whole = surveyOnce(deps.matches.turn);

  app.get(
    '/v1/insights/today',
    {
      schema: {
        summary: 'What needs somebody now: my steps, what is late, reservations, references, checks, nominations',
        tags: ['insight'],
        response: { 200: today },
      },
    },
    async ({ caller }) => {
      demand(caller, PEOPLE);
      return todayOf(caller);
    },
  );

  async function todayOf(caller: Caller): Promise<Today> {
    await deps.admit(caller.userId);
    const now = deps.now();
    const { policy, leavers, index } = await deps.pool.current({ withOwnWrites: true });
    const isWhole = WHOLE.some((each) => caller.permissions.has(each));
    const person = personOf(caller);
    const absent = policy ? standsInFor(caller.userId, policy.settings, now) : [];
    const found = (rules: Policy): Promise<Findings> =>
      isWhole
        ? whole(index, rules, now)
        : survey(index, { policy: rules, keeperId: caller.userId, turn: deps.matches.turn, now });
    const findings: Findings = policy ? await found(policy) : new Map();
    const feedback = person.isManager ? 'all' : 'mine';
    const nominatedBefore = person.isManager ? new Date(now.getTime() - AGING_DAYS * DAY_MS) : null;
    const seldom = proposedQuiet(findings);
    const since = talksSince(policy?.settings.quietDays ?? 0, now);
    const [records, read, logged] = await Promise.all([
      deps.requests.requests(caller, { stage: 'unfinished', mine: false }),
      store.read(caller, { ...proposed(findings), nominatedBefore, feedback }),
      talks.read(caller, seldom, since),
    ]);
    const requests = dueRequests(records, { ...person, standsInFor: absent }, { policy, leavers, now });
    const quiet = logged ? quietOfEach(seldom, logged, now) : new Map<string, Quiet>();
    const references = policy ? dueReferences(findings, read, { policy, now, quiet }) : new Map();
    const more = new Set<TodayListName>([
      ...cutShort(findings),
      ...(records.length > MOST_REQUESTS ? (['waiting', 'late', 'lapsing'] as const) : []),
      ...(read.nominations.length > MOST_NOMINATIONS ? (['nominations'] as const) : []),
      ...(read.feedback.length > MOST_FEEDBACK ? (['feedback'] as const) : []),
    ]);
    const nominations = dueNominations(read.nominations, now);
    const on = dayIn(policy?.settings.calendar.timeZone ?? null, now);
    const follow = dueFeedback(read.feedback.slice(0, MOST_FEEDBACK), caller.userId, on);
    const lists = listsOf({ ...Object.fromEntries(references), ...requests, nominations, feedback: follow }, more);
    return { scope: isWhole ? 'program' : 'mine', readOnly: isWhole && !person.isManager, lists };
  }
}
