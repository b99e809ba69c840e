import type { App, Deps } from '../app.ts';
import { viewOf } from './record.ts';
import { messageList, messageQuery } from './schema.ts';
import { MOST_MESSAGES } from './store.ts';

export async function messageRoutes(app: App, { messages }: Deps): Promise<void> {
  app.get(
    '/v1/messages',
    {
      schema: {
        summary: 'Messages to me; for the reference team everybody’s, and what could not be delivered',
        tags: ['message'],
        querystring: messageQuery,
        response: { 200: messageList },
      },
    },
    async ({ caller, query }) => {
      const rows = await messages.list(caller, query);
      return { messages: rows.slice(0, MOST_MESSAGES).map(viewOf), truncated: rows.length > MOST_MESSAGES };
    },
  );
}
