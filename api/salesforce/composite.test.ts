import { describe, expect, test } from '@jest/globals';
import {
  byExternalId,
  change,
  childrenOf,
  create,
  createAll,
  deletionOf,
  failures,
  faultOf,
  queryOf,
  rowIn,
  rowOf,
  rowsIn,
  saved,
  type Subanswer,
  updateAll,
  upsertOf,
} from './composite.ts';
import { soql } from './soql.ts';

const answer = (referenceId: string, httpStatusCode: number, body: unknown): Subanswer => ({
  referenceId,
  httpStatusCode,
  httpHeaders: {},
  body,
});
const halted = [{ errorCode: 'PROCESSING_HALTED', message: 'The transaction was rolled back' }];

describe('a subrequest', () => {
  test('has its address built from names and values, never from text', () => {
    expect(rowOf('deal', 'Opportunity', '006x', ['Name', 'Account.Name']).url).toBe(
      '/services/data/v67.0/sobjects/Opportunity/006x?fields=Name,Account.Name',
    );
    expect(byExternalId('key', 'Reference_Decision__c', 'Command_Key__c', 'a/b?c', ['Id']).url).toBe(
      '/services/data/v67.0/sobjects/Reference_Decision__c/Command_Key__c/a%2Fb%3Fc?fields=Id',
    );
    expect(childrenOf('all', 'Reference_Request__c', 'a0X', 'Candidates__r', ['Id']).url).toBe(
      '/services/data/v67.0/sobjects/Reference_Request__c/a0X/Candidates__r?fields=Id',
    );
    expect(queryOf('q', soql`SELECT Id FROM Account WHERE Name = ${'a&b'}`).url).toBe(
      "/services/data/v67.0/query?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20'a%26b'",
    );
    expect(() => rowOf('deal', 'Opportunity/x', '006x', ['Name'])).toThrow(TypeError);
  });

  test('creates or changes by an external id, and deletes by id', () => {
    expect(upsertOf('kept', 'Reference_Preference__c', 'Preference_Key__c', 'a:b', { Label__c: 'Ranches' })).toEqual({
      method: 'PATCH',
      url: '/services/data/v67.0/sobjects/Reference_Preference__c/Preference_Key__c/a%3Ab',
      referenceId: 'kept',
      body: { Label__c: 'Ranches' },
    });
    expect(deletionOf('gone', 'Reference_Preference__c', 'a0X')).toEqual({
      method: 'DELETE',
      url: '/services/data/v67.0/sobjects/Reference_Preference__c/a0X',
      referenceId: 'gone',
    });
  });

  test('writes all of its records or none', () => {
    const record = create('Account', { Name: 'Ranch' });
    expect(createAll('new', [record])).toEqual({
      method: 'POST',
      url: '/services/data/v67.0/composite/sobjects',
      referenceId: 'new',
      body: { allOrNone: true, records: [{ attributes: { type: 'Account' }, Name: 'Ranch' }] },
    });
    expect(updateAll('changed', [change('Account', '001x', { Name: 'Farm' })])).toMatchObject({
      method: 'PATCH',
      body: { records: [{ attributes: { type: 'Account' }, id: '001x', Name: 'Farm' }] },
    });
  });

  test('holds 1 to 200 records', () => {
    const many = (count: number) => Array.from({ length: count }, () => create('Account', {}));
    expect(() => createAll('new', [])).toThrow('1 to 200 records, not 0');
    expect(() => createAll('new', many(201))).toThrow('1 to 200 records, not 201');
    expect(() => createAll('new', many(200))).not.toThrow();
  });
});

describe('an answer', () => {
  test('gives rows, and none for what is absent or hidden', () => {
    const missing = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];
    const answers = [
      answer('deal', 200, { Name: 'Herd' }),
      answer('uses', 200, { totalSize: 1, done: true, records: [{ Id: 'a' }] }),
      answer('gone', 404, missing),
    ];
    expect(rowIn(answers, 'deal')).toEqual({ Name: 'Herd' });
    expect(rowsIn(answers, 'uses')).toEqual([{ Id: 'a' }]);
    expect(rowIn(answers, 'gone')).toBeNull();
    expect(rowsIn(answers, 'gone')).toEqual([]);
    expect(() => rowIn(answers, 'typo')).toThrow('There is no subrequest typo');
  });

  test('with an error other than absence throws it', () => {
    const bad = [answer('uses', 400, [{ errorCode: 'INVALID_FIELD', message: 'No such column' }])];
    expect(() => rowsIn(bad, 'uses')).toThrow('INVALID_FIELD: uses: No such column');
  });

  test('with a second page is refused rather than cut', () => {
    const long = [answer('uses', 200, { done: false, nextRecordsUrl: '/x', records: [] })];
    expect(() => rowsIn(long, 'uses')).toThrow('more rows than one page');
  });

  test('names the subrequest that failed, the record within it and the reason, not those rolled back with it', () => {
    const answers = [
      answer('request', 400, halted),
      answer('decisions', 400, [
        { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: '', fields: [] }] },
        {
          success: false,
          errors: [{ statusCode: 'DUPLICATE_VALUE', message: 'duplicate value found', fields: ['Account_Turn__c'] }],
        },
      ]),
      answer('holds', 400, halted),
    ];
    expect(failures(answers)).toEqual([
      {
        referenceId: 'decisions',
        position: 1,
        code: 'DUPLICATE_VALUE',
        message: 'duplicate value found',
        fields: ['Account_Turn__c'],
        status: 400,
      },
    ]);
    expect(() => saved(answers, 'holds')).toThrow('DUPLICATE_VALUE: decisions[1]: duplicate value found');
  });

  test('gives the ids that were saved', () => {
    const body = [
      { id: 'a1', success: true, errors: [] },
      { id: 'a2', success: true, errors: [] },
    ];
    expect(saved([answer('new', 200, body)], 'new')).toEqual(['a1', 'a2']);
  });

  test.each([
    ['DUPLICATE_VALUE', 'conflict'],
    ['UNABLE_TO_LOCK_ROW', 'conflict'],
    ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'refused'],
    ['ENTITY_IS_DELETED', 'missing'],
    ['REQUEST_LIMIT_EXCEEDED', 'quota'],
    ['UNKNOWN_EXCEPTION', 'unavailable'],
  ])('tells by %s what to do: %s', (code, kind) => {
    const fault = faultOf({ referenceId: 'x', position: null, code, message: '', fields: [], status: 400 });
    expect(fault).toMatchObject({ kind, code, uncertain: false });
  });
});
