import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { API_VERSION } from '#api/salesforce/version.ts';
import { remember } from './made.ts';

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export const DATA = `/services/data/v${API_VERSION}`;

const read = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

/** One call as it goes over the wire; a path that begins with neither `/services` nor `/local` is below the version. */
export async function call(
  connection: Connection,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = /^\/(services|local)\//.test(path) ? path : `${DATA}${path}`;
  const response = await fetch(`${connection.instanceUrl}${url}`, {
    method,
    headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const answer = { status: response.status, headers: response.headers, body: read(await response.text()) };
  remember(connection, { method, body }, answer.body);
  return answer;
}

export const get = (connection: Connection, path: string): Promise<Answer> => call(connection, 'GET', path);

export const ask = (connection: Connection, soql: string, resource = 'query'): Promise<Answer> =>
  get(connection, `/${resource}?q=${encodeURIComponent(soql)}`);

/** The rows of a query that fits on a page. */
export async function rows(connection: Connection, soql: string, resource = 'query'): Promise<Answer['body'][]> {
  const { status, body } = await ask(connection, soql, resource);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.totalSize, body.records.length);
  assert.equal(body.done, true);
  return body.records;
}

/** Salesforce's error: a list of one, with the fields where it names some. */
export function refused(
  answer: Answer,
  status: number,
  errorCode: string,
  message?: string | RegExp,
  fields?: readonly string[],
) {
  const told = JSON.stringify(answer.body);
  assert.equal(answer.status, status, told);
  assert.ok(Array.isArray(answer.body), told);
  const [error] = answer.body;
  assert.equal(error.errorCode, errorCode, told);
  if (typeof message === 'string') assert.equal(error.message, message);
  else if (message) assert.match(error.message, message);
  if (fields) assert.deepEqual(error.fields, fields, told);
}
