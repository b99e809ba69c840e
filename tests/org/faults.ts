import { type ObjectSchema, OrgError } from './model.ts';

/** One planned fault. Fields left out match everything. */
export interface Fault {
  method?: string;
  /** Part of the address, such as `/composite`. */
  resource?: string;
  /** With an error code: the write of a row of this object fails. Otherwise: requests that name the object. */
  object?: string;
  errorCode?: string;
  message?: string;
  status?: number;
  /** Lets so many matching calls pass first. */
  after?: number;
  /** How often it strikes: 1 unless told, 0 for always. */
  times?: number;
  /** Milliseconds the answer waits. */
  latency?: number;
  /** Breaks the connection: before anything is done, or when all is committed and only the answer is missing. */
  reset?: 'before' | 'after';
}

const keys = ['method', 'resource', 'object', 'errorCode', 'message', 'status', 'after', 'times', 'latency', 'reset'];
const statuses: Record<string, number> = {
  INVALID_SESSION_ID: 401,
  API_DISABLED_FOR_ORG: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  NOT_FOUND: 404,
  SERVER_UNAVAILABLE: 503,
  UNKNOWN_EXCEPTION: 500,
};

export interface Faults {
  plan(faults: unknown): void;
  /** What happens to a request as a whole; each call counts as one match. */
  onRequest(method: string, url: string, body: string): Fault[];
  onWrite(object: ObjectSchema): void;
}

export function faultError(fault: Fault): OrgError {
  const code = fault.errorCode ?? 'UNKNOWN_EXCEPTION';
  return new OrgError(fault.status ?? statuses[code] ?? 400, code, fault.message ?? `planned fault ${code}`);
}

function check(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw new OrgError(400, 'INVALID_FAULT', 'a fault is an object');
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange) throw new OrgError(400, 'INVALID_FAULT', `unknown key ${strange}; known are ${keys.join(', ')}`);
  const fault: Fault = value;
  if (fault.errorCode === undefined && fault.latency === undefined && fault.reset === undefined)
    throw new OrgError(400, 'INVALID_FAULT', 'a fault needs errorCode, latency or reset');
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

  const onRows = (fault: Fault) => fault.object !== undefined && fault.errorCode !== undefined;

  return {
    plan(faults) {
      const list = Array.isArray(faults) ? faults : [faults];
      planned = list.map((each) => ({ fault: check(each), seen: 0, struck: 0 }));
    },
    onRequest(method, url, body) {
      return planned
        .filter(({ fault }) => {
          if (onRows(fault)) return false;
          if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
          if (fault.resource !== undefined && !url.includes(fault.resource)) return false;
          return fault.object === undefined || url.includes(fault.object) || body.includes(fault.object);
        })
        .filter(strikes)
        .map(({ fault }) => fault);
    },
    onWrite(object) {
      const hit = planned
        .filter(({ fault }) => onRows(fault) && fault.object?.toLowerCase() === object.name.toLowerCase())
        .find(strikes);
      if (hit) throw faultError(hit.fault);
    },
  };
}
