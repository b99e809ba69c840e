import { Connection } from 'jsforce';
import { API_VERSION } from '#api/salesforce/version.ts';
import { remember } from './made.ts';

/** A connection that knows what was made through it. */
export function connectTo(instanceUrl: string, accessToken: string): Connection {
  const connection = new Connection({ instanceUrl, accessToken, version: API_VERSION });
  const request = connection.request.bind(connection);
  connection.request = ((...given: Parameters<typeof request>) => {
    const answer = request(...given);
    const [asked] = given;
    if (typeof asked === 'string') return answer;
    const body: unknown = typeof asked.body === 'string' ? JSON.parse(asked.body) : undefined;
    answer.then(
      (answered) => remember(connection, { method: asked.method, body }, answered),
      () => undefined,
    );
    return answer;
  }) as typeof connection.request;
  return connection;
}
