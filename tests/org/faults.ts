import { faultKinds, usualMessages, usualStatuses } from './faultKinds.ts';
import { type ObjectSchema, OrgError } from './model.ts';

/** One planned fault. Fields left out match everything. */
export interface Fault {
  /** One of the named troubles; fields beside it win. */
  kind?: string;
  method?: string;
  /** Part of the address, such as `/composite`. */
  resource?: string;
  /** The username of the session. */
  user?: string;
  /** With an error code: the write of a row of this object fails. Otherwise: requests that name the object. */
  object?: string;
  /** With an error code: the part of a composite, graph or batch that has this reference or place (the first is 1). */
  part?: string | number;
  errorCode?: string;
  message?: string;
  status?: number;
  /** A page instead of JSON. */
  html?: boolean;
  /** Lets so many matching calls pass first. */
  after?: number;
  /** How often it strikes: 1 unless told, 0 for always. */
  times?: number;
  /** Milliseconds the answer waits. */
  latency?: number;
  /** Milliseconds the transaction keeps its locks before it commits, unless `DELETE /local/locks` lets go. */
  hold?: number;
  /** Breaks the connection: before anything is done, or when all is committed and only the answer is missing. */
  reset?: 'before' | 'after';
  /** Never answers, the connection stays open. */
  silent?: 'before' | 'after';
}

const keys = [
  ...['kind', 'method', 'resource', 'user', 'object', 'part', 'errorCode', 'message', 'status', 'html'],
  ...['after', 'times', 'latency', 'hold', 'reset', 'silent'],
];
const effects = ['errorCode', 'latency', 'hold', 'reset', 'silent'] as const;
const moments = [undefined, 'before', 'after'];

export interface Call {
  method: string;
  url: string;
  body: string;
  /** Undefined without a session. */
  user: string | undefined;
}

export interface Faults {
  plan(faults: unknown): void;
  /** How often each of the planned ones struck so far. */
  struck(): number[];
  /** What happens to a request as a whole; each call counts as one match. */
  onRequest(call: Call): Fault[];
  onWrite(object: ObjectSchema): void;
  onPart(reference: string, place: number): void;
}

/** Errors of one row name the fields they are about: none. */
const onOneRow = ['UNABLE_TO_LOCK_ROW', 'DUPLICATE_VALUE'];

export function faultError(fault: Fault): OrgError {
  const code = fault.errorCode ?? 'UNKNOWN_EXCEPTION';
  const message = fault.message ?? usualMessages[code] ?? `planned fault ${code}`;
  return new OrgError(
    fault.status ?? usualStatuses[code] ?? 400,
    code,
    message,
    onOneRow.includes(code) ? [] : undefined,
  );
}

function wrong(message: string): OrgError {
  return new OrgError(400, 'INVALID_FAULT', message);
}

function check(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw wrong('a fault is an object');
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange) throw wrong(`unknown key ${strange}; known are ${keys.join(', ')}`);
  const given: Fault = value;
  const named = given.kind === undefined ? {} : faultKinds[given.kind];
  if (!named) throw wrong(`unknown kind ${given.kind}; known are ${Object.keys(faultKinds).join(', ')}`);
  const fault = { ...named, ...given };
  if (effects.every((effect) => fault[effect] === undefined))
    throw wrong(`a fault needs kind, ${effects.slice(0, -1).join(', ')} or silent`);
  if (!moments.includes(fault.reset) || !moments.includes(fault.silent))
    throw wrong('reset and silent are before or after');
  if (fault.part !== undefined && fault.errorCode === undefined) throw wrong('a fault of a part needs errorCode');
  return fault;
}

export function startFaults(): Faults {
  let planned: { fault: Fault; seen: number; struck: number }[] = [];

  function strikes(entry: (typeof planned)[number]): boolean {
    entry.seen += 1;
    if (entry.seen <= (entry.fault.after ?? 0)) return false;
    const times = entry.fault.times ?? 1;
    if (times !== 0 && entry.struck >= times) return false;
    entry.struck += 1;
    return true;
  }

  const onParts = (fault: Fault) => fault.part !== undefined;
  const onRows = (fault: Fault) => !onParts(fault) && fault.object !== undefined && fault.errorCode !== undefined;

  function strike(matches: (fault: Fault) => boolean): void {
    const hit = planned.filter(({ fault }) => matches(fault)).find(strikes);
    if (hit) throw faultError(hit.fault);
  }

  return {
    plan(faults) {
      const list = Array.isArray(faults) ? faults : [faults];
      planned = list.map((each) => ({ fault: check(each), seen: 0, struck: 0 }));
    },
    struck: () => planned.map(({ struck }) => struck),
    onRequest({ method, url, body, user }) {
      return planned
        .filter(({ fault }) => {
          if (onRows(fault) || onParts(fault)) return false;
          if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
          if (fault.resource !== undefined && !url.includes(fault.resource)) return false;
          if (fault.user !== undefined && fault.user !== user) return false;
          return fault.object === undefined || url.includes(fault.object) || body.includes(fault.object);
        })
        .filter(strikes)
        .map(({ fault }) => fault);
    },
    onWrite: ({ name }) => strike((fault) => onRows(fault) && fault.object?.toLowerCase() === name.toLowerCase()),
    onPart: (reference, place) =>
      strike((fault) => onParts(fault) && (fault.part === reference || fault.part === place)),
  };
}
