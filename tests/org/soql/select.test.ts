import { describe, expect, test } from '@jest/globals';
import { runQuery } from './run.ts';
import { ask, contextOf, crm, id, ids, plain, refusal, rows, sourceOf } from './fixture.ts';

describe('a record shows what was selected', () => {
  test('in the order of the SELECT list, with its type and address in front', () => {
    const [record] = ask("SELECT Amount, Name, Id FROM opportunity WHERE Name = 'Herd'");
    const url = `/services/data/v67.0/sobjects/Opportunity/${id('006', 1)}`;
    expect(Object.entries(record ?? {})).toEqual([
      ['attributes', { type: 'Opportunity', url }],
      ['Amount', 100],
      ['Name', 'Herd'],
      ['Id', id('006', 1)],
    ]);
  });

  test('blanks as null, unset checkboxes as false, formula fields computed', () => {
    const [record] = ask("SELECT CloseDate, IsWon, Twice__c FROM Opportunity WHERE Name = 'Orphan'");
    expect(plain(record)).toEqual({ CloseDate: null, IsWon: false, Twice__c: -10 });
  });

  test('names in the spelling of the schema, whatever the statement wrote', () => {
    expect(plain(ask("select NAME, ACCOUNT.name, tolabel(stagename) from OPPORTUNITY where name = 'HERD'"))).toEqual([
      { Name: 'Herd', Account: { Name: 'Big Ranch' }, StageName: 'Won' },
    ]);
  });

  test('parents nested with their own type, one object for all their fields', () => {
    const [record] = ask(
      "SELECT Account.Name, Name, Account.Owner.Name, Account.Id FROM Opportunity WHERE Name = 'Vault'",
    );
    const at = (type: string, key: string) => ({ type, url: `/services/data/v67.0/sobjects/${type}/${key}` });
    expect(record).toEqual({
      attributes: at('Opportunity', id('006', 2)),
      Account: {
        attributes: at('Account', ids.bank),
        Name: 'Old Bank',
        Owner: { attributes: at('Group', ids.queue), Name: 'Queue' },
        Id: ids.bank,
      },
      Name: 'Vault',
    });
    expect(Object.keys(record ?? {})).toEqual(['attributes', 'Account', 'Name']);
  });

  test('a missing parent as null, at every level of the path', () => {
    expect(plain(ask("SELECT Account.Name, Account.Owner.Name FROM Opportunity WHERE Name = 'Orphan'"))).toEqual([
      { Account: null },
    ]);
    expect(
      plain(ask("SELECT ReportsTo.Account.Name, ReportsTo.ReportsTo.Name FROM Contact WHERE Name LIKE 'Will%'")),
    ).toEqual([{ ReportsTo: { Account: { Name: 'Big Ranch' }, ReportsTo: null } }]);
  });

  test('parents up to five levels away and no farther', () => {
    const path = (levels: number): string => `${'ReportsTo.'.repeat(levels)}Name`;
    expect(ask(`SELECT ${path(5)} FROM Contact`)).toHaveLength(4);
    expect(refusal(() => ask(`SELECT ${path(6)} FROM Contact`)).message).toContain('5 levels');
  });

  test('the fields of an aliased object, and of one called by its own name', () => {
    expect(ask("SELECT a.Name FROM Account a WHERE a.Industry = 'Dairy' ORDER BY a.Name")).toHaveLength(1);
    expect(ask("SELECT Account.Name FROM Account WHERE Account.Industry = 'Dairy'")).toHaveLength(1);
    expect(plain(ask("SELECT o.Account.Name FROM Opportunity o WHERE o.Account.Industry = 'Dairy'"))).toEqual([
      { Account: { Name: 'dairy' } },
    ]);
  });

  test('the version of the caller in its address', () => {
    const [record] = ask('SELECT Id FROM User LIMIT 1', { version: 'v64.0' });
    expect(record?.['attributes']).toEqual({ type: 'User', url: `/services/data/v64.0/sobjects/User/${ids.ann}` });
  });
});

describe('children stand below their parent', () => {
  test('as a result of their own, filtered, sorted and cut', () => {
    const soql = `SELECT Name,
      (SELECT Name FROM Contacts WHERE Email != null OR Name LIKE 'W%' ORDER BY Name DESC LIMIT 1),
      (SELECT Name FROM References__r)
      FROM Account WHERE Industry != 'Dairy'`;
    expect(plain(ask(soql))).toEqual([
      {
        Name: 'Big Ranch',
        Contacts: { totalSize: 1, done: true, records: [{ Name: 'Will West' }] },
        References__r: { totalSize: 1, done: true, records: [{ Name: 'REF-1' }] },
      },
      {
        Name: 'Old Bank',
        Contacts: { totalSize: 1, done: true, records: [{ Name: 'Carl Coin' }] },
        References__r: { totalSize: 1, done: true, records: [{ Name: 'REF-2' }] },
      },
    ]);
  });

  test('as null where there are none', () => {
    expect(plain(ask("SELECT (SELECT Id FROM Contacts) FROM Account WHERE Name = 'dairy'"))).toEqual([
      { Contacts: null },
    ]);
  });

  test('with children and parents of their own', () => {
    const soql = `SELECT Name, (SELECT Name, Account__r.Owner.Name,
      (SELECT Name FROM Candidacies__r ORDER BY Order__c) FROM References__r)
      FROM Account WHERE Id = '${ids.ranch}'`;
    const candidates = { totalSize: 2, done: true, records: [{ Name: 'CAN-2' }, { Name: 'CAN-1' }] };
    const reference = { Name: 'REF-1', Account__r: { Owner: { Name: 'Ann Owner' } }, Candidacies__r: candidates };
    expect(plain(ask(soql))).toEqual([
      { Name: 'Big Ranch', References__r: { totalSize: 1, done: true, records: [reference] } },
    ]);
  });

  test('found by one pass where the reference has no index', () => {
    const source = { ...sourceOf(crm, rows), lookup: () => undefined };
    const soql = 'SELECT Name, (SELECT Name FROM Contacts) FROM Account';
    expect(ask(soql, { source })).toEqual(ask(soql));
  });

  test.each([
    ['SELECT (SELECT Id FROM Cases) FROM Account', 'INVALID_TYPE', "relationship 'Cases' in FROM part"],
    ['SELECT (SELECT Id FROM References) FROM Account', 'INVALID_TYPE', "'References'"],
    ['SELECT (SELECT Id FROM User.Contacts) FROM Account', 'INVALID_TYPE', 'User.Contacts'],
    ['SELECT (SELECT COUNT() FROM Contacts) FROM Account', 'MALFORMED_QUERY', 'COUNT'],
    ['SELECT (SELECT Name FROM Contacts GROUP BY Name) FROM Account', 'MALFORMED_QUERY', 'GROUP BY'],
    ['SELECT (SELECT Id FROM Contacts), (SELECT Name FROM Contacts) FROM Account', 'MALFORMED_QUERY', 'Contacts'],
  ])('%s is refused', (soql, code, words) => {
    expect(refusal(() => ask(soql))).toEqual({ code, message: expect.stringContaining(words) });
  });
});

describe('an answer is as long as asked for', () => {
  test.each([
    ['LIMIT 2', ['Herd', 'Vault']],
    ['LIMIT 0', []],
    ['LIMIT 2 OFFSET 1', ['Vault', 'Milk']],
    ['OFFSET 4', ['Orphan']],
    ['ORDER BY Name LIMIT 1 OFFSET 1', ['Milk']],
  ])('%s', (clauses, expected) => {
    const answer = runQuery(`SELECT Name FROM Opportunity ${clauses}`, contextOf());
    expect(plain(answer)).toEqual({ totalSize: expected.length, records: expected.map((Name) => ({ Name })) });
  });

  test('an offset beyond 2,000 is out of range', () => {
    expect(ask('SELECT Id FROM Opportunity OFFSET 2000')).toEqual([]);
    expect(refusal(() => ask('SELECT Id FROM Opportunity OFFSET 2001')).code).toBe('NUMBER_OUTSIDE_VALID_RANGE');
  });

  test('deleted rows are left out unless they are asked for', () => {
    expect(ask('SELECT Id FROM Account')).toHaveLength(3);
    expect(ask('SELECT Id FROM Account', { includeDeleted: true })).toHaveLength(4);
    expect(ask('SELECT Id FROM Account WHERE IsDeleted = TRUE', { includeDeleted: true })).toHaveLength(1);
    expect(ask(`SELECT Id FROM Account WHERE Id = '${ids.gone}'`)).toEqual([]);
  });
});

describe('a statement the org cannot answer is refused by name', () => {
  test.each([
    ['SELECT Nope FROM Account', 'INVALID_FIELD', "No such column 'Nope' on entity 'Account'"],
    ['SELECT Account.Nope FROM Contact', 'INVALID_FIELD', "No such column 'Nope' on entity 'Account'"],
    ['SELECT Owner.Nope FROM Account', 'INVALID_FIELD', "No such column 'Nope' on entity 'Name'"],
    ['SELECT Nope__r.Name FROM Account', 'INVALID_FIELD', "relationship 'Nope__r' in field path"],
    ['SELECT Id FROM Nope__c', 'INVALID_TYPE', "sObject type 'Nope__c' is not supported."],
    ['SELECT Id, id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: id'],
    ['SELECT Name label FROM Account', 'MALFORMED_QUERY', 'label'],
    ['SELECT FIELDS(ALL) FROM Account LIMIT 201', 'MALFORMED_QUERY', 'FIELDS function must have a LIMIT'],
    ['SELECT FIELDS(CUSTOM) FROM Account', 'MALFORMED_QUERY', 'FIELDS function must have a LIMIT'],
    ['SELECT FORMAT(Name) FROM Account', 'MALFORMED_QUERY', 'FORMAT'],
    ['SELECT convertCurrency(Amount) FROM Opportunity', 'MALFORMED_QUERY', 'convertCurrency'],
    ['SELECT TYPEOF Account WHEN Account THEN Name END FROM Contact', 'MALFORMED_QUERY', 'TYPEOF'],
    ['SELECT Id FROM Account FOR UPDATE', 'MALFORMED_QUERY', 'FOR UPDATE'],
    ['SELECT Id FROM Account FOR VIEW', 'MALFORMED_QUERY', 'FOR VIEW'],
    ['SELECT Id FROM Account UPDATE TRACKING', 'MALFORMED_QUERY', 'UPDATE TRACKING'],
    ['SELECT Id FROM Account USING SCOPE mine', 'MALFORMED_QUERY', 'USING SCOPE mine'],
    ['SELECT Id FROM Account WITH SYSTEM_MODE', 'MALFORMED_QUERY', 'SYSTEM_MODE'],
    ['SELECT Id FROM Account WITH DATA CATEGORY Geo__c AT usa__c', 'MALFORMED_QUERY', 'WITH DATA CATEGORY'],
    ["SELECT Id FROM Account WITH NETWORK = '1'", 'MALFORMED_QUERY', 'NETWORK'],
    ['SELECT Id FROM Account WITH RecordVisibilityContext (a = 1)', 'MALFORMED_QUERY', 'RecordVisibilityContext'],
    ['SELECT Id, FIELDS(STANDARD) FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    ['SELECT Id FROM Account FOR REFERENCE', 'MALFORMED_QUERY', 'FOR REFERENCE'],
    ['SELECT Id FROM Account UPDATE VIEWSTAT', 'MALFORMED_QUERY', 'UPDATE VIEWSTAT'],
    ['SELECT (SELECT Id FROM Contacts FOR UPDATE) FROM Account', 'MALFORMED_QUERY', 'FOR UPDATE'],
    ['SELECT (SELECT Id FROM Contacts USING SCOPE mine) FROM Account', 'MALFORMED_QUERY', 'USING SCOPE mine'],
    ['SELECT (SELECT Id FROM Contacts WITH SYSTEM_MODE) FROM Account', 'MALFORMED_QUERY', 'SYSTEM_MODE'],
    ['SELECT UPPER(Name) FROM Account', 'MALFORMED_QUERY', 'unknown function UPPER'],
    ["SELECT Id FROM Account WHERE LOWER(Name) = 'x'", 'MALFORMED_QUERY', 'unknown function LOWER'],
    ["SELECT DISTANCE(Name, GEOLOCATION(1, 1), 'mi') FROM Account", 'MALFORMED_QUERY', 'DISTANCE'],
    ['SELECT CALENDAR_YEAR(CloseDate) FROM Opportunity', 'MALFORMED_QUERY', 'CALENDAR_YEAR'],
    ['SELECT DISTINCT Name FROM Account', 'MALFORMED_QUERY', 'DISTINCT'],
    ['SELECT Id FROM Opportunity WHERE CloseDate = SOMEDAY', 'MALFORMED_QUERY', 'SOMEDAY'],
    ['SELECT Id FROM Opportunity WHERE CloseDate = LAST_5_DAYS', 'MALFORMED_QUERY', 'LAST_5_DAYS'],
    ['SELECT Id FROM Opportunity WHERE CloseDate = LAST_N_DAYS:-3', 'MALFORMED_QUERY', 'LAST_N_DAYS:-3'],
    ['SELECT COUNT(Id) FROM Account HAVING COUNT(Id) > 1', 'MALFORMED_QUERY', 'HAVING'],
    ['SELECT Id FROM Account ALL ROWS', 'MALFORMED_QUERY', 'ROWS'],
    ['SELECT Id FROM Account ORDER BY Description', 'MALFORMED_QUERY', "field 'Description' can not be sorted"],
    ['SELECT Id FROM Opportunity ORDER BY Tags__c', 'MALFORMED_QUERY', "field 'Tags__c' can not be sorted"],
    ['SELECT FROM Account', 'MALFORMED_QUERY', 'FROM'],
    ["SELECT Id FROM Account WHERE Name = 'open", 'MALFORMED_QUERY', 'unexpected token'],
    ['SELECT Id FROM Account WHERE Name IN :names', 'MALFORMED_QUERY', ':'],
    ['DELETE FROM Account', 'MALFORMED_QUERY', 'DELETE'],
    ['', 'MALFORMED_QUERY', 'unexpected token'],
  ])('%s', (soql, code, words) => {
    expect(refusal(() => ask(soql))).toEqual({ code, message: expect.stringContaining(words) });
  });

  test('with the words it stumbled over first, and their place', () => {
    const { message } = refusal(() => ask('SELECT Name,\n  Nope__c FROM Account'));
    expect(message).toMatch(
      /^Nope__c\n\^\nERROR at Row:2:Column:3\nNo such column 'Nope__c' on entity 'Account'\. If you/,
    );
  });

  test('and so is one longer than 100,000 characters', () => {
    const soql = `SELECT Id FROM Account WHERE Name IN (${`'${'x'.repeat(3990)}',`.repeat(26)}'x')`;
    expect(refusal(() => ask(soql)).code).toBe('QUERY_TOO_COMPLICATED');
  });

  test('and a text longer than 4,000 characters', () => {
    const named = (length: number): string => `SELECT Id FROM Account WHERE Name = '${'x'.repeat(length)}'`;
    expect(ask(named(4000))).toEqual([]);
    expect(refusal(() => ask(named(4001))).code).toBe('MALFORMED_QUERY');
  });
});
