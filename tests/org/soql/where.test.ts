import { describe, expect, test } from '@jest/globals';
import { ask, id, ids, names, refusal } from './fixture.ts';

const [HERD, VAULT, MILK, SHED, ORPHAN] = ['Herd', 'Vault', 'Milk', "Ranch's 100% wood_shed", 'Orphan'];

function everyDeal(...kept: unknown[]): unknown[] {
  return [HERD, VAULT, MILK, SHED, ORPHAN].filter((name) => kept.includes(name));
}

describe('a condition keeps the rows Salesforce would keep', () => {
  test.each([
    ['Amount = 100', [HERD, SHED]],
    ['Amount != 100', [VAULT, MILK, ORPHAN]],
    ['Amount > 100', [VAULT]],
    ['Amount >= 100.0', [HERD, VAULT, SHED]],
    ['Amount < 0', [ORPHAN]],
    ['Amount <= -5', [ORPHAN]],
    ['Amount = null', [MILK]],
    ['Amount != NULL', [HERD, VAULT, SHED, ORPHAN]],
    ['Amount IN (100, -5)', [HERD, SHED, ORPHAN]],
    ['Amount NOT IN (100, -5)', [VAULT, MILK]],
    ['Twice__c = 501', [VAULT]],
    ['IsWon = true', [HERD]],
    ['IsWon = FALSE', [VAULT, MILK, SHED, ORPHAN]],
    ['IsWon != TRUE', [VAULT, MILK, SHED, ORPHAN]],
  ])('numbers and checkboxes: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    ["StageName = 'WON'", [HERD, MILK]],
    ["StageName != 'won'", [VAULT, SHED, ORPHAN]],
    ["StageName = ''", [SHED]],
    ["StageName IN ('lost', '')", [VAULT, SHED, ORPHAN]],
    ["StageName NOT IN ('lost')", [HERD, MILK, SHED]],
    ["Name > 'milk'", [VAULT, SHED, ORPHAN]],
    ["Name = 'Ranch\\'s 100% wood_shed'", [SHED]],
    ["Name = '\\u0048erd'", [HERD]],
    ["Code__c = 'x'", [HERD]],
    ["Code__c IN ('X')", [VAULT]],
    ["Name LIKE 'h%'", [HERD]],
    ["Name LIKE 'M_lk'", [MILK]],
    ["Name LIKE '%100\\% wood\\_shed'", [SHED]],
    ["Name LIKE '%wood\\_s.ed'", []],
    ["Code__c LIKE 'X%'", [VAULT]],
    ["(NOT StageName LIKE 'w%')", [VAULT, SHED, ORPHAN]],
    ["toLabel(StageName) = 'lost'", [VAULT, ORPHAN]],
  ])('text: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    ["Tags__c INCLUDES ('a;b')", [HERD]],
    ["Tags__c INCLUDES ('A;C', 'B')", [HERD, SHED]],
    ["Tags__c EXCLUDES ('B')", [VAULT, MILK, ORPHAN]],
    ["Tags__c = 'B;A'", [HERD]],
    ["Tags__c != 'B'", [HERD, VAULT, MILK, ORPHAN]],
    ['Tags__c = null', [MILK, ORPHAN]],
  ])('picked values: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    ['CloseDate = 2026-05-14', [HERD]],
    ['CloseDate < 2026-05-14', [VAULT, SHED]],
    ['CloseDate = TODAY', [HERD]],
    ['CloseDate != TODAY', [VAULT, MILK, SHED, ORPHAN]],
    ['CloseDate < today', [VAULT, SHED]],
    ['CloseDate <= TODAY', [HERD, VAULT, SHED]],
    ['CloseDate > TODAY', [MILK]],
    ['CloseDate >= TODAY', [HERD, MILK]],
    ['CloseDate IN (YESTERDAY, 2025-12-31)', [VAULT, SHED]],
    ['CloseDate NOT IN (THIS_YEAR)', [SHED, ORPHAN]],
    ['CreatedDate = 2026-05-11T08:00:00Z', [HERD]],
    ['CreatedDate <= 2026-05-12T10:00:00+02:00', [HERD, VAULT]],
    ['CreatedDate > YESTERDAY', [SHED, ORPHAN]],
    ['CALENDAR_YEAR(CloseDate) = 2025', [SHED]],
    ['DAY_ONLY(CreatedDate) = 2026-05-13', [MILK]],
    ['HOUR_IN_DAY(CreatedDate) != 8', []],
  ])('days and moments: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    [`AccountId = '${ids.ranch}'`, [HERD, SHED]],
    [`AccountId = '${ids.ranch.slice(0, 15)}'`, [HERD, SHED]],
    [`AccountId != '${ids.ranch}'`, [VAULT, MILK, ORPHAN]],
    [`AccountId IN ('${ids.bank}', '${ids.dairy.slice(0, 15)}')`, [VAULT, MILK]],
    ["AccountId = ''", [ORPHAN]],
    [`Id > '${id('006', 3)}'`, [SHED, ORPHAN]],
    ["Account.Name = 'big ranch'", [HERD, SHED]],
    ["Account.Owner.Name = 'Queue'", [VAULT]],
    ['Account.Name = null', [ORPHAN]],
    ["Account.Industry != 'Dairy'", [HERD, VAULT, SHED, ORPHAN]],
  ])('ids and parents: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    ['Amount = 100 AND IsWon = TRUE', [HERD]],
    ['Amount = 100 OR IsWon = TRUE OR Amount = null', [HERD, MILK, SHED]],
    ['NOT Amount = 100', [VAULT, MILK, ORPHAN]],
    ['NOT Amount = 100 AND IsWon = FALSE', [VAULT, MILK, ORPHAN]],
    ['(NOT (Amount = 100 OR Amount = null)) AND IsWon = FALSE', [VAULT, ORPHAN]],
    ["(Amount = 100 OR (Amount = null AND IsWon = FALSE)) AND (NOT Name LIKE 'R%')", [HERD, MILK]],
    ['((Amount = 100))', [HERD, SHED]],
    ['NOT NOT Amount = 100', [HERD, SHED]],
    ["(NOT (Amount = 100 AND (NOT Name = 'NOT'))) AND AccountId NOT IN ('')", [VAULT, MILK]],
  ])('joined conditions: %s', (condition, kept) => {
    expect(names('Opportunity', condition)).toEqual(everyDeal(...kept));
  });

  test.each([
    ["Id IN (SELECT AccountId FROM Opportunity WHERE StageName = 'Lost')", ['Old Bank']],
    ['Id NOT IN (SELECT AccountId FROM Opportunity)', []],
    ['Id NOT IN (SELECT AccountId FROM Contact)', ['dairy']],
    [
      "OwnerId IN (SELECT Id FROM User WHERE Name LIKE 'ann%') AND Id IN (SELECT AccountId FROM Contact)",
      ['Big Ranch'],
    ],
    ['ParentId NOT IN (SELECT AccountId FROM Contact)', ['Big Ranch', 'Old Bank']],
  ])('sub-selects: %s', (condition, kept) => {
    expect(names('Account', condition)).toEqual(kept);
  });
});

describe('a condition Salesforce refuses is refused', () => {
  test.each([
    ['Amount = 1 AND Amount = 2 OR Amount = 3', 'MALFORMED_QUERY', 'OR'],
    ['Amount = 1 OR (Amount = 2 AND Amount = 3 OR IsWon = TRUE)', 'MALFORMED_QUERY', 'OR'],
    ["Amount = 'ten'", 'INVALID_FIELD', 'must be of type currency and should not be enclosed in quotes'],
    ['Name = 10', 'INVALID_FIELD', 'must be of type string and should be enclosed in quotes'],
    ["CloseDate = '2026-01-01'", 'INVALID_FIELD', 'must be of type date and should not'],
    ['CloseDate = 2026-01-01T00:00:00Z', 'INVALID_FIELD', 'must be of type date'],
    ['CreatedDate = 2026-01-01', 'INVALID_FIELD', 'must be of type dateTime'],
    ['CloseDate = 2026-02-30', 'MALFORMED_QUERY', '2026-02-30'],
    ["AccountId = 'nobody'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: nobody'],
    ["AccountId LIKE '001%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field'],
    ['IsWon > TRUE', 'INVALID_QUERY_FILTER_OPERATOR', '>'],
    ["Name INCLUDES ('a')", 'INVALID_QUERY_FILTER_OPERATOR', 'INCLUDES'],
    ["Tags__c LIKE 'a'", 'INVALID_QUERY_FILTER_OPERATOR', 'LIKE'],
    ['NOT NOT NOT Amount = 1', 'MALFORMED_QUERY', 'NOT NOT NOT'],
    ['(NOT (NOT (NOT Amount = 1)))', 'MALFORMED_QUERY', 'NOT NOT NOT'],
    ["Name = ('a', 'b')", 'MALFORMED_QUERY', '= takes one value'],
    ["Name IN 'a'", 'MALFORMED_QUERY', 'IN takes a list'],
    ["Name LIKE ('a')", 'MALFORMED_QUERY', 'LIKE takes one value'],
    ['Amount > null', 'MALFORMED_QUERY', 'null'],
    ['Amount > USD5', 'MALFORMED_QUERY', 'USD5'],
    ["Name = 'a\\q'", 'MALFORMED_QUERY', '\\q'],
    ["Account.Description = 'x'", 'INVALID_FIELD', "field 'Description' can not be filtered in a query call"],
    ["FORMAT(Amount) = 'x'", 'MALFORMED_QUERY', 'FORMAT'],
    ['COUNT(Id) > 1', 'MALFORMED_QUERY', 'COUNT'],
    ['CALENDAR_YEAR(Name) = 1', 'MALFORMED_QUERY', 'CALENDAR_YEAR'],
    ['HOUR_IN_DAY(CloseDate) = 1', 'MALFORMED_QUERY', 'HOUR_IN_DAY'],
    ['HOUR_IN_DAY(convertTimezone(CreatedDate)) = 1', 'MALFORMED_QUERY', 'convertTimezone'],
    ["DISTANCE(Name, GEOLOCATION(1, 2), 'mi') < 3", 'MALFORMED_QUERY', 'DISTANCE'],
    ['AccountId IN (SELECT Id FROM Account) OR Amount = 1', 'MALFORMED_QUERY', 'OR'],
    ['AccountId IN (SELECT Id FROM Account LIMIT 1)', 'MALFORMED_QUERY', 'limit'],
    ['AccountId IN (SELECT Name FROM Account)', 'INVALID_FIELD', 'Name'],
    ['AccountId IN (SELECT Id, Name FROM Account)', 'MALFORMED_QUERY', 'one field'],
    ['AccountId = (SELECT Id FROM Account)', 'MALFORMED_QUERY', '='],
    ['Name IN (SELECT Id FROM Account)', 'INVALID_QUERY_FILTER_OPERATOR', 'Name'],
    ['Id IN (SELECT Id FROM Opportunity)', 'MALFORMED_QUERY', 'same object type'],
    ['AccountId IN (SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact))', 'MALFORMED_QUERY', 'Nesting'],
    ['Account.OwnerId IN (SELECT Id FROM User)', 'MALFORMED_QUERY', 'Account.OwnerId'],
    ['Nope__c = 1', 'INVALID_FIELD', "No such column 'Nope__c' on entity 'Opportunity'"],
    ['Acount.Name = null', 'INVALID_FIELD', "Didn't understand relationship 'Acount' in field path"],
  ])('%s', (condition, code, words) => {
    const refused = refusal(() => ask(`SELECT Id FROM Opportunity WHERE ${condition}`));
    expect(refused).toEqual({ code, message: expect.stringContaining(words) });
  });

  test('a third sub-select is one too many', () => {
    const three = ['AccountId', 'OwnerId', 'AccountId'].map(
      (field) => `${field} IN (SELECT Id FROM ${field === 'OwnerId' ? 'User' : 'Account'})`,
    );
    expect(names('Opportunity', three.slice(0, 2).join(' AND '))).toHaveLength(4);
    expect(refusal(() => names('Opportunity', three.join(' AND '))).code).toBe('MALFORMED_QUERY');
  });
});
