import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { previewRoutes } from './previewRoutes.ts';
import { viewOf } from './record.ts';
import { messageList, messageQuery, messageView, newMessageMove } from './schema.ts';
import { MOST_MESSAGES } from './store.ts';
import { seenTo } from './work.ts';

const PATH = '/v1/messages';
const tags = ['message'];

export async function messageRoutes(app: App, deps: Deps): Promise<void> {
  const { messages, sweeper, now } = deps;
  await previewRoutes(app, deps);

  app.get(
    PATH,
    {
      schema: {
        summary: 'Messages to me; for the reference team everybody’s, and what could not be delivered',
        tags,
        querystring: messageQuery,
        response: { 200: messageList },
      },
    },
    async ({ caller, query }) => {
      const rows = await messages.list(caller, query);
      return { messages: rows.slice(0, MOST_MESSAGES).map(viewOf), truncated: rows.length > MOST_MESSAGES };
    },
  );

  app.post(
    `${PATH}/:id/moves`,
    {
      schema: {
        summary: 'See to a message that could not be delivered: send it again, or note that it was told another way',
        description: 'For the reference team. One that is seen to, or has arrived, stays as it is.',
        tags,
        params: z.strictObject({ id: wholeId }),
        body: newMessageMove,
        response: { 200: messageView, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params: { id }, body: { move } }) => {
      if (!caller.permissions.has('Reference_Manager')) throw new Problem('NOT_PERMITTED');
      const message = await messages.one(caller, id);
      const change = seenTo(message, move, caller.userId, now());
      if (!change) return viewOf(message);
      await messages.seeTo(message, change);
      if (move === 'again') sweeper.stepped();
      return viewOf(await messages.one(caller, id));
    },
  );
}
