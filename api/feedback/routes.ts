import { z } from 'zod';
import { dayIn } from '../activity/period.ts';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { bodyHash, commandKey } from '../decision/key.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { demand, PEOPLE, personOf } from '../request/permitted.ts';
import { follow } from './follow.ts';
import { followStore } from './followStore.ts';
import { routed, wordsOf } from './give.ts';
import { conversationOf, MOST_FEEDBACK, standingOf, subjectsOf, viewOf } from './record.ts';
import { feedbackStore } from './store.ts';
import { feedbackList, feedbackQuery, feedbackView, newFeedback, newFeedbackMove } from './schema.ts';

const PATH = '/v1/feedback';
const tags = ['feedback'];
const params = z.strictObject({ id: wholeId });
const headers = z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() });
const GIVERS = ['Reference_Requester', 'Reference_Owner', 'Reference_Manager'];

export async function feedbackRoutes(app: App, deps: Deps): Promise<void> {
  const [store, following] = [feedbackStore(deps), followStore(deps)];
  async function company() {
    const { policy } = await deps.pool.current();
    if (!policy) throw new Problem('NOT_SET_UP');
    const { calendar } = policy.settings;
    return { calendar, today: dayIn(calendar.timeZone, deps.now()) };
  }
  const asRead = async (caller: Caller, id: string, today: string) =>
    viewOf(await store.feedback(caller, id), personOf(caller), today);

  app.get(
    PATH,
    {
      schema: {
        summary: 'Feedback that the caller may read: all, late or theirs to follow up; of a request or a reference',
        tags,
        querystring: feedbackQuery,
        response: { 200: feedbackList, ...problems('NOT_SET_UP') },
      },
    },
    async ({ caller, query }) => {
      demand(caller, PEOPLE);
      const { today } = await company();
      const { records, uses } = await store.list(caller, query, today);
      const person = personOf(caller);
      const gives = GIVERS.some((each) => caller.permissions.has(each));
      return {
        feedback: records.slice(0, MOST_FEEDBACK).map((record) => viewOf(record, person, today)),
        truncated: records.length > MOST_FEEDBACK,
        subjects: gives ? subjectsOf(uses, person) : [],
      };
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'Say how a conversation went; it goes to whoever keeps the customer, with a day to answer by',
        tags,
        headers,
        body: newFeedback,
        response: {
          201: feedbackView,
          ...problems('NOT_FOUND', 'NOT_YOUR_MOVE', 'ILLEGAL_MOVE', 'KEY_REQUIRED', 'KEY_REUSED', 'NOT_SET_UP'),
        },
      },
    },
    async ({ caller, body, headers: { 'idempotency-key': sent } }, reply) => {
      demand(caller, GIVERS);
      if (!sent) throw new Problem('KEY_REQUIRED');
      const { calendar, today } = await company();
      const command = commandOf(caller, PATH, sent, body);
      const use = await store.use(caller, body.activityId);
      const given = routed(conversationOf(use), personOf(caller), calendar, deps.now());
      const { id, repeated } = await following.give(caller, use, { routed: given, words: wordsOf(body) }, command);
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      return reply.code(201).send(await asRead(caller, id, today));
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      schema: {
        summary: 'One piece of feedback as the caller may read it',
        tags,
        params,
        response: { 200: feedbackView, ...problems('NOT_FOUND', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id } }) => {
      demand(caller, PEOPLE);
      return asRead(caller, id, (await company()).today);
    },
  );

  app.post(
    `${PATH}/:id/moves`,
    {
      schema: {
        summary: 'Follow feedback up as it was shown: close it with what was done, pass it on, reopen it',
        tags,
        params,
        headers,
        body: newFeedbackMove,
        response: {
          200: feedbackView,
          ...problems('NOT_FOUND', 'NOT_YOUR_MOVE', 'ILLEGAL_MOVE', 'CHANGED_MEANWHILE', 'KEY_REUSED', 'NOT_SET_UP'),
        },
      },
    },
    async ({ caller, params: { id }, body, headers: { 'idempotency-key': sent } }, reply) => {
      demand(caller, PEOPLE);
      const { calendar, today } = await company();
      const command = commandOf(caller, `${PATH}/${id}/moves`, sent ?? bodyHash(body), body);
      const feedback = await store.feedback(caller, id);
      if (body.move === 'pass-on') await store.colleague(caller, body.toId);
      const { record, repeated } = await following.standing(feedback, command);
      if (repeated) reply.header('Idempotency-Replayed', 'true');
      else {
        const followed = follow(standingOf(record), body, personOf(caller), calendar, deps.now());
        await following.take(caller, feedback, followed, command);
      }
      return asRead(caller, id, today);
    },
  );
}

const commandOf = (caller: Caller, path: string, key: string, body: unknown) => ({
  key: commandKey(caller.orgId, caller.userId, 'POST', path, key),
  bodyHash: bodyHash(body),
});
