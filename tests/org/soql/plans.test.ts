import { describe, expect, test } from '@jest/globals';
import { ask, crm, id, ids, rows, sourceOf } from './fixture.ts';

describe('an index spares the pass over all rows', () => {
  test.each([
    `SELECT Name FROM Account WHERE Id = '${ids.ranch}'`,
    `SELECT Name FROM Account WHERE Id = '${ids.ranch.slice(0, 15)}' AND Industry = 'Ranching'`,
    `SELECT Name FROM Opportunity WHERE AccountId IN ('${ids.bank}', '${ids.bank}') AND (Amount > 1 OR IsWon = TRUE)`,
    `SELECT Name FROM Opportunity WHERE Amount > 1 AND AccountId = '${ids.bank}'`,
    "SELECT Name FROM Account WHERE Key__c = 'aA'",
    `SELECT Name FROM Candidate__c WHERE Reference__c = '${ids.first}' AND Order__c = 1`,
    `SELECT Name FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Id = '${ids.bank}')`,
  ])('%s', (soql) => {
    const source = sourceOf(crm, rows);
    expect(ask(soql, { source })).toHaveLength(1);
    expect(source.scans).toBe(0);
  });

  test.each([
    [`SELECT Name FROM Opportunity WHERE AccountId = '${ids.bank}' OR Amount = -5`, 2],
    [`SELECT Name FROM Opportunity WHERE (NOT AccountId = '${ids.ranch}')`, 3],
    ['SELECT Name FROM Opportunity WHERE AccountId = null', 1],
    [`SELECT Name FROM Opportunity WHERE AccountId IN ('${ids.bank}', '')`, 2],
    ["SELECT Name FROM Opportunity WHERE Account.Key__c = 'aA'", 1],
  ])('which %s cannot do without', (soql, found) => {
    const source = sourceOf(crm, rows);
    expect(ask(soql, { source })).toHaveLength(found);
    expect(source.scans).toBe(1);
  });

  test('and a field without one falls back to all rows', () => {
    const source = { ...sourceOf(crm, rows), lookup: () => undefined };
    expect(ask(`SELECT Id FROM Account WHERE Id = '${ids.ranch}'`, { source })).toHaveLength(1);
  });
});

describe('one plan serves many runs', () => {
  test('each with the rows of its own moment', () => {
    const soql = 'SELECT Name FROM Opportunity WHERE CloseDate = TODAY AND AccountId IN (SELECT Id FROM Account)';
    const on = (day: string) => ask(soql, { now: () => new Date(`${day}T23:59:59Z`) }).map(({ Name }) => Name);
    expect(on('2026-05-14')).toEqual(['Herd']);
    expect(on('2026-05-13')).toEqual(['Vault']);
    const fewer = sourceOf(crm, { ...rows, Account: [] });
    expect(ask(soql, { source: fewer })).toEqual([]);
  });

  test('and reads the clock once a run', () => {
    let reads = 0;
    const now = () => {
      reads += 1;
      return new Date('2026-05-14T00:00:00Z');
    };
    ask('SELECT Id FROM Opportunity WHERE CloseDate = TODAY OR CreatedDate = YESTERDAY', { now });
    expect(reads).toBe(1);
  });

  test('a row is checked for sharing once, however often a run meets it', () => {
    const asked: string[] = [];
    const reader = {
      canReadObject: () => true,
      canReadField: () => true,
      canReadRow: (_object: string, row: { Id: string }) => {
        asked.push(row.Id);
        return true;
      },
    };
    ask("SELECT Account.Name, Account.Owner.Name FROM Opportunity WHERE Account.Name LIKE '%' ORDER BY Account.Name", {
      reader,
    });
    expect(asked.filter((each) => each === ids.ranch)).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain(id('006', 1));
  });
});
