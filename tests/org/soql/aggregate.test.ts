import { describe, expect, test } from '@jest/globals';
import type { Row } from '../model.ts';
import { ask, contextOf, crm, id, ids, plain, readerWithout, refusal, sourceOf } from './fixture.ts';
import { runQuery } from './run.ts';

describe('figures over many rows', () => {
  test('COUNT() answers by its size alone', () => {
    const count = (clauses: string) => runQuery(`SELECT COUNT() FROM Opportunity ${clauses}`, contextOf());
    expect(count('')).toEqual({ totalSize: 5, records: [] });
    expect(count('WHERE Amount > 0 AND IsWon = FALSE')).toEqual({ totalSize: 2, records: [] });
    expect(count('LIMIT 3')).toEqual({ totalSize: 3, records: [] });
  });

  test.each([
    ['COUNT(Id)', { expr0: 5 }],
    ['COUNT(Amount) known, COUNT_DISTINCT(Amount)', { known: 4, expr0: 3 }],
    [
      'SUM(Amount), AVG(Amount) mean, MIN(Amount), MAX(Amount)',
      { expr0: 445.5, mean: 111.375, expr1: -5, expr2: 250.5 },
    ],
    ['MIN(CloseDate), MAX(CreatedDate)', { expr0: '2025-12-31', expr1: '2026-05-15T08:00:00.000+0000' }],
    ['MIN(Name), MAX(StageName)', { expr0: 'Herd', expr1: 'Won' }],
    ['MAX(Account.Name)', { expr0: 'Old Bank' }],
    ['SUM(Twice__c)', { expr0: 891 }],
  ])('%s without groups', (select, expected) => {
    const [record, ...more] = ask(`SELECT ${select} FROM Opportunity`);
    expect(record).toEqual({ attributes: { type: 'AggregateResult' }, ...expected });
    expect(more).toEqual([]);
  });

  test('over no rows are blank, and counts are zero', () => {
    expect(plain(ask("SELECT COUNT(Id), SUM(Amount), MAX(Name) FROM Opportunity WHERE Name = 'none'"))).toEqual([
      { expr0: 0, expr1: null, expr2: null },
    ]);
    expect(ask("SELECT Name, COUNT(Id) FROM Opportunity WHERE Name = 'none' GROUP BY Name")).toEqual([]);
  });

  test('sums carry no dust of binary fractions', () => {
    const deals = [0.1, 0.2].map((Amount, at): Row => ({ Id: id('006', at), Amount }));
    expect(
      plain(ask('SELECT SUM(Amount) FROM Opportunity', { source: sourceOf(crm, { Opportunity: deals }) })),
    ).toEqual([{ expr0: 0.3 }]);
  });

  test.each([
    [
      'StageName, COUNT(Id) FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id) DESC, StageName NULLS LAST',
      [
        { StageName: 'Lost', expr0: 2 },
        { StageName: 'Won', expr0: 1 },
        { StageName: 'won', expr0: 1 },
        { StageName: null, expr0: 1 },
      ],
    ],
    [
      'Account.Name, SUM(Amount) total FROM Opportunity GROUP BY Account.Name ORDER BY Account.Name DESC NULLS LAST',
      [
        { Name: 'Old Bank', total: 250.5 },
        { Name: 'dairy', total: null },
        { Name: 'Big Ranch', total: 200 },
        { Name: null, total: -5 },
      ],
    ],
    [
      'CALENDAR_YEAR(CloseDate) year, COUNT(Id) FROM Opportunity WHERE CloseDate != null GROUP BY CALENDAR_YEAR(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate)',
      [
        { year: 2025, expr0: 1 },
        { year: 2026, expr0: 3 },
      ],
    ],
    ['DAY_ONLY(CreatedDate) FROM Opportunity GROUP BY DAY_ONLY(CreatedDate) LIMIT 1', [{ expr0: '2026-05-11' }]],
    [
      'OwnerId, MAX(Amount) FROM Opportunity GROUP BY OwnerId HAVING COUNT(Id) > 2',
      [{ OwnerId: ids.ann, expr0: 250.5 }],
    ],
    [
      "IsWon FROM Opportunity GROUP BY IsWon HAVING (NOT IsWon = TRUE) AND (SUM(Amount) > 300 OR MIN(Name) LIKE 'mi%')",
      [{ IsWon: false }],
    ],
    [
      'Owner.Name owner, Account.Name FROM Opportunity GROUP BY Owner.Name, Account.Name LIMIT 1 OFFSET 3',
      [{ owner: 'Bob Boss', Name: 'Big Ranch' }],
    ],
  ])('SELECT %s', (rest, expected) => {
    expect(plain(ask(`SELECT ${rest}`))).toEqual(expected);
  });

  test('count only what the reader may see', () => {
    const reader = readerWithout({ rows: [id('006', 2), id('006', 5)] });
    expect(plain(ask('SELECT COUNT(Id), MAX(Amount) FROM Opportunity', { reader }))).toEqual([
      { expr0: 3, expr1: 100 },
    ]);
    expect(runQuery('SELECT COUNT() FROM Opportunity', contextOf({ reader })).totalSize).toBe(3);
  });

  test('more than 2,000 groups have no second page', () => {
    const people = Array.from({ length: 2001 }, (_, at): Row => ({ Id: id('003', at), Name: `N${at}` }));
    const grouped = (limit: string) =>
      ask(`SELECT Name, COUNT(Id) FROM Contact GROUP BY Name ${limit}`, { source: sourceOf(crm, { Contact: people }) });
    expect(grouped('LIMIT 2000')).toHaveLength(2000);
    expect(refusal(() => grouped(''))).toEqual({
      code: 'EXCEEDED_ID_LIMIT',
      message: expect.stringContaining('does not support queryMore()'),
    });
  });
});

describe('figures Salesforce refuses', () => {
  test.each([
    ['Name, COUNT(Id) FROM Account', 'Field must be grouped or aggregated: Name'],
    ['Name FROM Account GROUP BY Industry', 'Field must be grouped or aggregated: Name'],
    ['CALENDAR_YEAR(CloseDate) FROM Opportunity GROUP BY CloseDate', 'Field must be grouped or aggregated'],
    ['Industry FROM Account GROUP BY Industry ORDER BY Name', 'Field must be grouped or aggregated: Name'],
    ['Id, COUNT(Id) FROM Account GROUP BY Id', 'Grouped field should not be aggregated: Id'],
    ['Amount FROM Opportunity GROUP BY Amount', "field 'Amount' can not be grouped in a query call"],
    ['CreatedDate FROM Opportunity GROUP BY CreatedDate', "field 'CreatedDate' can not be grouped in a query call"],
    ['Tags__c FROM Opportunity GROUP BY Tags__c', "field 'Tags__c' can not be grouped in a query call"],
    ['Name FROM Account GROUP BY ROLLUP(Name)', 'ROLLUP'],
    ['Name FROM Account GROUP BY CUBE(Name)', 'CUBE'],
    ['GROUPING(Name) FROM Account GROUP BY Name', 'GROUPING'],
    ['COUNT(), Name FROM Account', 'COUNT() must be the only element'],
    ['COUNT() FROM Account GROUP BY Name', 'COUNT() must be the only element'],
    ['SUM(Name) FROM Account', 'does not support aggregate operator SUM'],
    ['MAX(IsWon) FROM Opportunity', 'does not support aggregate operator MAX'],
    ['COUNT(Description) FROM Account', 'does not support aggregate operator COUNT'],
    ['Owner.Name, Account.Name FROM Opportunity GROUP BY Owner.Name, Account.Name', 'duplicate alias: Name'],
    ['COUNT(Id), (SELECT Id FROM Contacts) FROM Account', 'sub-query'],
    ['MEDIAN(Amount) FROM Opportunity', 'MEDIAN'],
  ])('SELECT %s', (rest, words) => {
    expect(refusal(() => ask(`SELECT ${rest}`))).toEqual({
      code: 'MALFORMED_QUERY',
      message: expect.stringContaining(words),
    });
  });
});
