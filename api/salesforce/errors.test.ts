import { describe, expect, test } from '@jest/globals';
import { files, read } from '#tests/conventions/repository.ts';
import { type FaultKind, kindOf, problemOf, SalesforceFault } from './errors.ts';

/** What Salesforce answers, by its documents and by what was seen of it: status and code. */
const ANSWERS: Record<FaultKind, [number, string][]> = {
  conflict: [
    [400, 'DUPLICATE_VALUE'],
    [400, 'UNABLE_TO_LOCK_ROW'],
    [500, 'UNABLE_TO_LOCK_ROW'],
  ],
  missing: [
    [404, 'NOT_FOUND'],
    [404, 'ENTITY_IS_DELETED'],
    [404, 'INVALID_CROSS_REFERENCE_KEY'],
    [404, 'HTTP_404'],
  ],
  refused: [
    [403, 'INSUFFICIENT_ACCESS'],
    [400, 'INVALID_INPUT'],
    ...[
      ...['REQUIRED_FIELD_MISSING', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'STRING_TOO_LONG', 'MALFORMED_ID'],
      ...['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'INVALID_FIELD_FOR_INSERT_UPDATE', 'INVALID_FIELD'],
      ...['INVALID_TYPE', 'MALFORMED_QUERY', 'QUERY_TOO_COMPLICATED', 'NUMBER_OUTSIDE_VALID_RANGE'],
      ...['INVALID_QUERY_FILTER_OPERATOR', 'JSON_PARSER_ERROR', 'INVALID_CROSS_REFERENCE_KEY'],
      ...['INSUFFICIENT_ACCESS_OR_READONLY', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
      ...['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'DUPLICATES_DETECTED', 'EXCEEDED_ID_LIMIT', 'PROCESSING_HALTED'],
      ...['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'DELETE_FAILED', 'DUPLICATE_EXTERNAL_ID', 'INACTIVE_OWNER_OR_USER'],
      ...['FIELD_FILTER_VALIDATION_EXCEPTION', 'INVALID_EMAIL_ADDRESS', 'INVALID_HEADER_VALUE', 'INVALID_ID_FIELD'],
      ...['INVALID_OPERATION', 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'LIMIT_EXCEEDED', 'MISSING_ARGUMENT'],
      ...['TRANSFER_REQUIRES_READ'],
    ].map((code): [number, string] => [400, code]),
    [403, 'INSUFFICIENT_ACCESS_OR_READONLY'],
    [405, 'METHOD_NOT_ALLOWED'],
    [412, 'BATCH_PROCESSING_HALTED'],
    ...[300, 304, 400, 403, 405, 409, 410, 412, 414, 415, 428, 431].map((status): [number, string] => [
      status,
      `HTTP_${status}`,
    ]),
  ],
  'no-access': [
    [400, 'invalid_grant'],
    [400, 'invalid_client_id'],
    [400, 'unsupported_grant_type'],
    [403, 'API_DISABLED_FOR_ORG'],
    [403, 'API_CURRENTLY_DISABLED'],
  ],
  session: [
    [401, 'INVALID_SESSION_ID'],
    [401, 'HTTP_401'],
  ],
  quota: [[403, 'REQUEST_LIMIT_EXCEEDED']],
  unavailable: [
    [400, 'QUERY_TIMEOUT'],
    [400, 'INVALID_QUERY_LOCATOR'],
    [400, 'REQUEST_RUNNING_TOO_LONG'],
    [500, 'UNKNOWN_EXCEPTION'],
    [503, 'SERVER_UNAVAILABLE'],
    [429, 'REQUEST_LIMIT_EXCEEDED'],
    ...[420, 429, 500, 502, 503].map((status): [number, string] => [status, `HTTP_${status}`]),
  ],
  timeout: [],
  reset: [],
};
const ROWS = Object.entries(ANSWERS).flatMap(([kind, answers]) =>
  answers.map(([status, code]) => [status, code, kind as FaultKind] as const),
);

describe('what Salesforce answers', () => {
  test.each(ROWS)('%i %s is of the kind %s', (status, code, kind) => {
    expect(kindOf(code, status)).toBe(kind);
  });

  test.each([
    'ConcurrentPerOrgLongTxn Limit exceeded.',
    'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
  ])('"%s" is a rush that passes, not the end of the day’s requests', (message) => {
    expect(kindOf('REQUEST_LIMIT_EXCEEDED', 403, message)).toBe('unavailable');
    expect(kindOf('REQUEST_LIMIT_EXCEEDED', 403, 'TotalRequests Limit exceeded.')).toBe('quota');
  });

  test('an id of no org is an absent record, another bad filter is ours to mend', () => {
    const kind = (message: string) => kindOf('INVALID_QUERY_FILTER_OPERATOR', 400, message);
    expect(kind('invalid ID field: 000000000000001AAA')).toBe('missing');
    expect(kind('invalid operator on id field')).toBe('refused');
  });

  test('is told to people in a sentence of ours', () => {
    for (const [, code, kind] of ROWS) {
      const { message, status } = problemOf(new SalesforceFault(kind, { code, message: 'planned fault' }));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(message).not.toMatch(/planned|[A-Z]+_[A-Z]/);
    }
  });

  test('comes with no code of the local org that has no kind here', () => {
    const known = new Set<string>(ROWS.map(([, code]) => code));
    // The service loads nothing in bulk, searches nothing by SOSL and deploys nothing.
    const elsewhere = /^tests\/org\/(local|load|sosl|metadata|rest\/(bulk|replication))\b/;
    const answered = files
      .filter((file) => /^tests\/org\/[^.]*\.ts$/.test(file) && !elsewhere.test(file))
      .flatMap((file) => [...read(file).matchAll(/OrgError\(\s*[^,]+,\s*'([A-Z_]+)'/g)].map(([, code = '']) => code));
    expect(answered.length).toBeGreaterThan(50);
    const switches = new Set(['INVALID_FAULT', 'INVALID_QUOTA']);
    expect([...new Set(answered)].filter((code) => !known.has(code) && !switches.has(code))).toEqual([]);
  });
});
