import { randomBytes } from 'node:crypto';
import type { Connection } from 'jsforce';

interface Asked {
  method: string;
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

interface Part {
  method: string;
}

/** Calls in a call, beside what they answered. */
interface Bundle {
  compositeRequest?: Part[];
  batchRequests?: Part[];
  graphs?: Bundle[];
}
interface Bundled {
  compositeResponse?: { body: unknown }[];
  graphs?: { graphResponse: unknown }[];
  /** Of a batch what each part answered; of a tree its new records. */
  results?: { result?: unknown; id?: string }[];
}

/** Notes what an answer says was made; a changed record is not. */
export function remember(connection: Connection, asked: Asked, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const bundle = asked.body as Bundle | undefined;
  const part = (given: Part | undefined, told: unknown) =>
    remember(connection, { method: given?.method ?? 'GET', body: undefined }, told);
  const { compositeResponse, graphs, results } = answer as Bundled;
  compositeResponse?.forEach(({ body }, at) => part(bundle?.compositeRequest?.[at], body));
  graphs?.forEach(({ graphResponse }, at) =>
    remember(connection, { ...asked, body: bundle?.graphs?.[at] }, graphResponse),
  );
  results?.forEach(({ id, result }, at) => {
    if (id !== undefined) idsOf(connection).add(id);
    part(bundle?.batchRequests?.[at], result);
  });
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
