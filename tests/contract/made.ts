import { randomBytes } from 'node:crypto';
import type { Connection } from 'jsforce';
import { call } from './http.ts';

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

type Told = { id?: unknown; success?: unknown; created?: unknown } | null | undefined;

const ids = new WeakMap<Connection, Set<string>>();
const names = new WeakMap<Connection, string>();

const idsOf = (connection: Connection): Set<string> => {
  const known = ids.get(connection) ?? new Set();
  ids.set(connection, known);
  return known;
};

/** Begins every text a case writes, so that whatever a broken run leaves can be found. */
export function runId(connection: Connection): string {
  const known = names.get(connection) ?? `contract-${randomBytes(5).toString('hex')}`;
  names.set(connection, known);
  return known;
}

/** Notes what an answer says was made; a changed record is not. */
export function remember(connection: Connection, asked: Asked, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { compositeResponse } = answer as { compositeResponse?: { body: unknown }[] };
  if (compositeResponse) {
    const subrequests = (asked.body as { compositeRequest?: { method: string; url: string }[] }).compositeRequest;
    compositeResponse.forEach(({ body }, at) => {
      const { method = 'GET', url = '' } = subrequests?.[at] ?? {};
      remember(connection, { method, path: url, body: undefined }, body);
    });
    return;
  }
  for (const told of (Array.isArray(answer) ? answer : [answer]) as Told[]) {
    if (told?.success !== true || typeof told.id !== 'string') continue;
    if (told.created === true || (asked.method === 'POST' && told.created === undefined))
      idsOf(connection).add(told.id);
  }
}

/** Salesforce's words for a record that is no longer there: its parent took it along, or the case deleted it. */
const GONE = ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND'];
const MOST_AT_ONCE = 200;

/** Deletes all that was made through a connection, the latest kind of record first; throws when something stays. */
export async function tidy(connection: Connection): Promise<void> {
  const made = [...idsOf(connection)];
  idsOf(connection).clear();
  const kinds = [...new Set(made.map((id) => id.slice(0, 3)))].reverse();
  const left: string[] = [];
  for (const kind of kinds) {
    const own = made.filter((id) => id.startsWith(kind));
    for (let at = 0; at < own.length; at += MOST_AT_ONCE) {
      const some = own.slice(at, at + MOST_AT_ONCE);
      const { status, body } = await call(connection, 'DELETE', `/composite/sobjects?ids=${some.join(',')}`);
      if (status !== 200) left.push(`${some.join(', ')}: ${JSON.stringify(body)}`);
      else
        (body as { success: boolean; errors: { statusCode: string; message: string }[] }[]).forEach((each, index) => {
          const [error] = each.errors;
          if (!each.success && !GONE.includes(error?.statusCode ?? '')) left.push(`${some[index]}: ${error?.message}`);
        });
    }
  }
  if (left.length > 0) throw new Error(`Not deleted, please do it by hand: ${left.join('; ')}`);
}
