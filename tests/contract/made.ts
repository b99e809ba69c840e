import { randomBytes } from 'node:crypto';
import type { Connection } from 'jsforce';

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

type Told = { id?: unknown; success?: unknown; created?: unknown } | null | undefined;

const ids = new WeakMap<Connection, Set<string>>();

const idsOf = (connection: Connection): Set<string> => {
  const known = ids.get(connection) ?? new Set();
  ids.set(connection, known);
  return known;
};

/** Begins every text that the cases write, so that whatever a broken run leaves can be found. */
export const RUN = `contract-${randomBytes(5).toString('hex')}`;

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

/** The ids of all that was made through a connection, in that order; they are forgotten here. */
export function handOver(connection: Connection): string[] {
  const made = [...idsOf(connection)];
  idsOf(connection).clear();
  return made;
}
