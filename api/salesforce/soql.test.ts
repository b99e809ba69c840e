import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { containing, day, every, fields, identifier, some, soql } from './soql.ts';

describe('soql', () => {
  test('writes every kind of value as SOQL does', () => {
    const at = new Date('2026-01-31T09:00:00Z');
    const query = soql`SELECT Id FROM Account WHERE Name = ${"O'Neil"} AND Size__c > ${4} AND IsDeleted = ${false}
      AND ParentId = ${null} AND CreatedDate < ${at} AND CloseDate = ${day('2026-01-31')} AND Id IN ${['a', 'b']}`;
    expect(query.text).toBe(`SELECT Id FROM Account WHERE Name = 'O\\'Neil' AND Size__c > 4 AND IsDeleted = false
      AND ParentId = null AND CreatedDate < 2026-01-31T09:00:00.000Z AND CloseDate = 2026-01-31 AND Id IN ('a', 'b')`);
  });

  test('takes pieces of SOQL as they are', () => {
    const where = every([soql`Name = ${'a'}`, soql`A__c = 1 OR B__c = 2`]);
    expect(soql`SELECT ${fields(['Id', 'Account.Name'])} FROM ${identifier('Contact')} WHERE ${where}`.text).toBe(
      "SELECT Id, Account.Name FROM Contact WHERE (Name = 'a') AND (A__c = 1 OR B__c = 2)",
    );
  });

  test('holds one of several conditions', () => {
    expect(some([soql`A__c = 1`, soql`B__c = 2`]).text).toBe('(A__c = 1) OR (B__c = 2)');
  });

  test('lets no text out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '\\', '"', '\n', 'x', ' ') }), (text) => {
        expect(soql`${text}`.text).toMatch(/^'(?:[^'\\\n]|\\.)*'$/);
      }),
    );
  });

  test('looks for a text as it was written, whatever signs it has', () => {
    expect(soql`Name LIKE ${containing("O'Neil 5%_\\")}`.text).toBe("Name LIKE '%O\\'Neil 5\\%\\_\\\\%'");
  });

  test.each(['Name; DELETE', "Name'", 'a.', '.a', '', 'COUNT(Id)', 'Name OR 1=1'])('knows no name %j', (name) => {
    expect(() => identifier(name)).toThrow(TypeError);
  });

  test.each(['2026-1-3', 'TODAY', '2026-01-31T00:00:00Z', ''])('knows no day %j', (text) => {
    expect(() => day(text)).toThrow(TypeError);
  });

  test('has no empty list and no number that is none', () => {
    expect(() => soql`Id IN ${[]}`).toThrow('SOQL has no empty list');
    expect(() => fields([])).toThrow('SOQL has no empty list');
    expect(() => soql`Size__c = ${Number.NaN}`).toThrow(TypeError);
  });
});
