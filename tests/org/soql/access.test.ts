import { describe, expect, test } from '@jest/globals';
import { ask, id, ids, names, plain, readerWithout, refusal } from './fixture.ts';

describe('a reader sees no more than is theirs', () => {
  test('rows they may not read are not there', () => {
    const reader = readerWithout({ rows: [id('006', 1), id('006', 3)] });
    expect(names('Opportunity', 'Amount = 100 OR Amount = null', { reader })).toEqual(["Ranch's 100% wood_shed"]);
    expect(names('Opportunity', `AccountId = '${ids.ranch}'`, { reader })).toEqual(["Ranch's 100% wood_shed"]);
    expect(ask('SELECT Id FROM Opportunity LIMIT 1', { reader })).toHaveLength(1);
  });

  test('a parent they may not read is blank, in the answer, in conditions and in the order', () => {
    const reader = readerWithout({ rows: [ids.ranch] });
    expect(plain(ask("SELECT Account.Name, AccountId FROM Opportunity WHERE Name = 'Herd'", { reader }))).toEqual([
      { Account: null, AccountId: ids.ranch },
    ]);
    expect(names('Opportunity', "Account.Name = 'Big Ranch'", { reader })).toEqual([]);
    const [first] = ask('SELECT Name FROM Opportunity ORDER BY Account.Name, Name', { reader });
    expect(first?.['Name']).toBe('Herd');
  });

  test('children and sub-selects hold only rows they may read', () => {
    const reader = readerWithout({ rows: [ids.will, ids.anna] });
    expect(plain(ask(`SELECT (SELECT Name FROM Contacts) FROM Account WHERE Id = '${ids.ranch}'`, { reader }))).toEqual(
      [{ Contacts: null }],
    );
    expect(names('Account', 'Id IN (SELECT AccountId FROM Contact)', { reader })).toEqual(['Old Bank']);
    expect(names('Account', 'Id NOT IN (SELECT AccountId FROM Contact)', { reader })).toEqual(['Big Ranch', 'dairy']);
  });

  test.each([
    ['SELECT %s FROM Account', 'Industry'],
    ['SELECT Id FROM Account WHERE %s = null', 'Industry'],
    ['SELECT Id FROM Account ORDER BY %s', 'Industry'],
    ['SELECT COUNT(Id) FROM Account GROUP BY %s', 'Industry'],
    ['SELECT MAX(%s) FROM Account', 'Industry'],
    ['SELECT Account.%s FROM Contact', 'Industry'],
    ['SELECT Id FROM Contact WHERE Account.%s = null', 'Industry'],
    ['SELECT (SELECT Account.%s FROM Contacts) FROM Account', 'Industry'],
    ['SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE %s = null)', 'Industry'],
  ])('a field they may not read is refused like one that does not exist: %s', (soql, column) => {
    const reader = readerWithout({ fields: [`Account.${column}`] });
    const hidden = refusal(() => ask(soql.replace('%s', column), { reader }));
    const missing = refusal(() => ask(soql.replace('%s', 'Nothing'), { reader }));
    expect(hidden.code).toBe('INVALID_FIELD');
    expect(hidden).toEqual({ ...missing, message: missing.message.replaceAll('Nothing', column) });
    expect(refusal(() => ask(soql.replace('%s', column))).code).toBe('none');
  });

  test('an object they may not read is refused like one that does not exist, however it is reached', () => {
    const reader = readerWithout({ objects: ['Account'] });
    const code = (soql: string) => refusal(() => ask(soql, { reader }));
    expect(code('SELECT Id FROM Account')).toEqual({
      code: 'INVALID_TYPE',
      message: expect.stringContaining("sObject type 'Account' is not supported."),
    });
    expect(code('SELECT Account.Name FROM Contact').code).toBe('INVALID_FIELD');
    expect(code('SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account)').code).toBe('INVALID_TYPE');
    expect(code('SELECT AccountId FROM Contact').code).toBe('none');
    const withoutContacts = readerWithout({ objects: ['Contact'] });
    const children = refusal(() => ask('SELECT (SELECT Id FROM Contacts) FROM Account', { reader: withoutContacts }));
    expect(children.code).toBe('INVALID_TYPE');
  });

  test('a parent behind a hidden reference cannot be named', () => {
    const reader = readerWithout({ fields: ['Contact.AccountId'] });
    expect(refusal(() => ask('SELECT Account.Name FROM Contact', { reader })).message).toContain(
      "relationship 'Account'",
    );
  });

  test('a plan made for one reader asks the next one anew', () => {
    const soql = 'SELECT Industry FROM Account WHERE NumberOfEmployees > 0';
    expect(ask(soql)).toHaveLength(2);
    expect(refusal(() => ask(soql, { reader: readerWithout({ fields: ['Account.Industry'] }) })).code).toBe(
      'INVALID_FIELD',
    );
    expect(ask(soql, { reader: readerWithout({ rows: [ids.bank] }) })).toHaveLength(1);
  });

  test('WITH USER_MODE and WITH SECURITY_ENFORCED ask for what is done anyway', () => {
    const reader = readerWithout({ rows: [ids.bank] });
    expect(ask('SELECT Id FROM Account WITH USER_MODE', { reader })).toHaveLength(2);
    expect(ask('SELECT Id FROM Account WITH SECURITY_ENFORCED', { reader })).toHaveLength(2);
  });
});
