import type { Fault } from './faults.ts';

/** The troubles a real org makes, by name; what a plan says beside the name wins. */
export const faultKinds: Record<string, Fault> = {
  'expired session': { errorCode: 'INVALID_SESSION_ID' },
  unavailable: { errorCode: 'SERVER_UNAVAILABLE', html: true },
  'too many requests': { errorCode: 'REQUEST_LIMIT_EXCEEDED', status: 429, message: 'Too many requests.' },
  'exhausted quota': { errorCode: 'REQUEST_LIMIT_EXCEEDED' },
  'too many at once': { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'ConcurrentPerOrgLongTxn Limit exceeded.' },
  'query timeout': { errorCode: 'QUERY_TIMEOUT', resource: '/query' },
  'hourly limit': { errorCode: 'LIMIT_EXCEEDED', resource: '/actions/standard/customNotificationAction' },
  lock: { errorCode: 'UNABLE_TO_LOCK_ROW' },
  duplicate: { errorCode: 'DUPLICATE_VALUE' },
  'stale locator': { errorCode: 'INVALID_QUERY_LOCATOR', resource: '/query/01g' },
  'no answer': { silent: 'before' },
  'lost answer': { silent: 'after' },
  'reset before commit': { reset: 'before' },
  'reset after commit': { reset: 'after' },
  slow: { latency: 2000 },
};

/** Where a plan gives no message: Salesforce's own words. */
export const usualMessages: Record<string, string> = {
  INVALID_SESSION_ID: 'Session expired or invalid',
  SERVER_UNAVAILABLE: 'Service unavailable',
  REQUEST_LIMIT_EXCEEDED: 'TotalRequests Limit exceeded.',
  QUERY_TIMEOUT: 'Your query request was running for too long.',
  LIMIT_EXCEEDED: 'The number of notification actions of this hour is used up.',
  UNABLE_TO_LOCK_ROW: 'unable to obtain exclusive access to this record or 1 records: 0015e000004Zyxw',
  DUPLICATE_VALUE: 'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
  INVALID_QUERY_LOCATOR: 'invalid query locator',
};

export const usualStatuses: Record<string, number> = {
  INVALID_SESSION_ID: 401,
  API_DISABLED_FOR_ORG: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  NOT_FOUND: 404,
  SERVER_UNAVAILABLE: 503,
  UNKNOWN_EXCEPTION: 500,
};

/** What stands in front of a real org answers when the org is down: a page, not JSON. */
export const unavailablePage =
  '<html><head><title>Service Unavailable</title></head><body><h1>Service Unavailable - Fail to connect</h1><p>The server is temporarily unable to service your request.</p></body></html>';
