import { Problem, type ErrorCode } from '../errors.ts';

/** What to do about a fault:
 *  - conflict: somebody was faster, or holds the lock: read again and decide anew
 *  - missing: there is no such record, or this session may not see it
 *  - refused: Salesforce rejects what we sent: a bug, or a rule of the org
 *  - no-access: Salesforce does not let us act for this person
 *  - session: the access token is no longer valid
 *  - quota: the requests of the last 24 hours are used up
 *  - unavailable, timeout, reset: Salesforce or the way to it is down */
export type FaultKind =
  'conflict' | 'missing' | 'refused' | 'no-access' | 'session' | 'quota' | 'unavailable' | 'timeout' | 'reset';

export interface FaultDetail {
  /** Salesforce's own word, such as DUPLICATE_VALUE. */
  code: string;
  message?: string;
  fields?: readonly string[];
  /** Whether the change may have been saved although no answer came. */
  uncertain?: boolean;
  cause?: unknown;
}

/** Everything that can go wrong between this service and Salesforce. The message is Salesforce's: for the log, never shown. */
export class SalesforceFault extends Error {
  readonly kind: FaultKind;
  readonly code: string;
  readonly fields: readonly string[];
  readonly uncertain: boolean;
  constructor(kind: FaultKind, { code, message, fields, uncertain, cause }: FaultDetail) {
    super(message ? `${code}: ${message}` : code, { cause });
    this.name = 'SalesforceFault';
    this.kind = kind;
    this.code = code;
    this.fields = fields ?? [];
    this.uncertain = uncertain ?? false;
  }

  /** Salesforce or the way to it is to blame, not what was asked of it. */
  get isPassing(): boolean {
    return PASSING.has(this.kind);
  }

  /** Salesforce is there and asks for less. */
  get isOverload(): boolean {
    return OVERLOADS.has(this.code);
  }

  /** The same, of a call that only read and so left nothing uncertain. */
  whileReading(): SalesforceFault {
    const { kind, code, fields, cause } = this;
    return new SalesforceFault(kind, { code, message: this.message.slice(code.length + 2), fields, cause });
  }
}

const PASSING = new Set<FaultKind>(['session', 'quota', 'unavailable', 'timeout', 'reset']);
const OVERLOADS = new Set(['REQUEST_LIMIT_EXCEEDED', 'HTTP_429', 'HTTP_420']);

const KINDS: Record<string, FaultKind> = {
  DUPLICATE_VALUE: 'conflict',
  UNABLE_TO_LOCK_ROW: 'conflict',
  NOT_FOUND: 'missing',
  ENTITY_IS_DELETED: 'missing',
  INVALID_SESSION_ID: 'session',
  invalid_grant: 'no-access',
  invalid_client_id: 'no-access',
  unsupported_grant_type: 'no-access',
  REQUEST_LIMIT_EXCEEDED: 'quota',
  SERVER_UNAVAILABLE: 'unavailable',
  UNKNOWN_EXCEPTION: 'unavailable',
  QUERY_TIMEOUT: 'unavailable',
  REQUEST_RUNNING_TOO_LONG: 'unavailable',
  INVALID_QUERY_LOCATOR: 'unavailable',
  API_DISABLED_FOR_ORG: 'no-access',
  API_CURRENTLY_DISABLED: 'no-access',
};

/** By Salesforce's error code, and where it says nothing known, by the HTTP status. */
export function kindOf(code: string, status: number, message = ''): FaultKind {
  // Too many calls at one moment share the code of the daily limit.
  if (code === 'REQUEST_LIMIT_EXCEEDED' && (status === 429 || /concurrent/i.test(message))) return 'unavailable';
  // An id that is well-formed but of no org at all is a bad filter to Salesforce, and an absent record to us.
  if (code === 'INVALID_QUERY_FILTER_OPERATOR' && /invalid ID field/i.test(message)) return 'missing';
  return KINDS[code] ?? STATUSES[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}

const STATUSES: Record<number, FaultKind> = { 401: 'session', 404: 'missing', 420: 'unavailable', 429: 'unavailable' };

/** Nobody knows what became of a call. */
export const isUncertain = (fault: unknown): boolean => fault instanceof SalesforceFault && fault.uncertain;

/** For a query by an id: no rows where there is no such record. */
export function noneIfMissing(fault: unknown): never[] {
  if (fault instanceof SalesforceFault && fault.kind === 'missing') return [];
  throw fault;
}

/** The one translation for people. */
export function problemOf(fault: SalesforceFault): Problem {
  const detail = 'The change may have been saved. Repeating it with the same Idempotency-Key is safe.';
  return new Problem(CODES[fault.kind], { cause: fault, ...(fault.uncertain && { detail }) });
}

const CODES: Record<FaultKind, ErrorCode> = {
  conflict: 'BUSY',
  missing: 'NOT_FOUND',
  refused: 'INTERNAL',
  'no-access': 'NO_SALESFORCE_ACCESS',
  session: 'SALESFORCE_NOT_ANSWERING',
  quota: 'SALESFORCE_LIMIT_REACHED',
  unavailable: 'SALESFORCE_NOT_ANSWERING',
  timeout: 'SALESFORCE_NOT_ANSWERING',
  reset: 'SALESFORCE_NOT_ANSWERING',
};
