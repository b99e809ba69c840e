import type { Case } from '../case.ts';
import { collection } from '../cases/collection.ts';
import { composites } from '../cases/composite.ts';
import { duplicate } from '../cases/duplicate.ts';
import { key } from '../cases/key.ts';
import { limit } from '../cases/limit.ts';
import { paging } from '../cases/paging.ts';
import { record } from '../cases/record.ts';
import { refusal } from '../cases/refusal.ts';
import { session } from '../cases/session.ts';
import { sharing } from '../cases/sharing.ts';
import { statement } from '../cases/statement.ts';
import { trouble } from '../cases/trouble.ts';
import { type Mutation, saved } from './mutation.ts';

/** An error that is not told: the call is answered as if it had been done. */
export const silent = (code: string): Mutation => ({
  title: `${code} is never told`,
  answer(answered) {
    for (const each of answered.body?.compositeResponse ?? [])
      if (each.body?.[0]?.errorCode === code) Object.assign(each, { httpStatusCode: 200, body: saved });
    if (!Array.isArray(answered.body)) return;
    if (answered.body[0]?.errorCode === code) Object.assign(answered, { status: 200, body: saved });
    else
      answered.body = answered.body.map((each) =>
        each?.errors?.[0]?.statusCode === code ? { ...each, success: true } : each,
      );
  },
});

/** Which errors, and who should notice. */
export const errors: [string[], Case[]][] = [
  [['INVALID_SESSION_ID'], session],
  [['INVALID_TYPE', 'INVALID_FIELD', 'MALFORMED_QUERY'], statement],
  [['NOT_FOUND', 'ENTITY_IS_DELETED'], record],
  [['DUPLICATE_VALUE'], key],
  [['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'EXCEEDED_ID_LIMIT'], collection],
  [['PROCESSING_HALTED'], composites],
  [['INVALID_QUERY_LOCATOR'], paging],
  [['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'], sharing],
  [['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'], sharing],
  [['REQUIRED_FIELD_MISSING', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'STRING_TOO_LONG', 'MALFORMED_ID'], refusal],
  [['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'INVALID_FIELD_FOR_INSERT_UPDATE', 'JSON_PARSER_ERROR'], refusal],
  [['INVALID_EMAIL_ADDRESS', 'DELETE_FAILED', 'METHOD_NOT_ALLOWED'], refusal],
  [['INVALID_CROSS_REFERENCE_KEY'], refusal],
  [['DUPLICATES_DETECTED'], duplicate],
  [['NUMBER_OUTSIDE_VALID_RANGE', 'QUERY_TOO_COMPLICATED'], limit],
  [['UNABLE_TO_LOCK_ROW', 'REQUEST_LIMIT_EXCEEDED', 'QUERY_TIMEOUT'], trouble],
];
