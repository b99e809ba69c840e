import { describe, expect, test } from '@jest/globals';
import type { FieldType, Row } from '../model.ts';
import { crm, field, NOON, object, reference, schemaOf } from '../soql/fixture.ts';
import { compileFormula } from './compile.ts';
import type { Environment } from './inputs.ts';

const deal = object('Deal__c', 'a05', [
  field('Amount__c', 'currency'),
  field('Share__c', 'percent'),
  field('Count__c', 'double'),
  field('Stage__c', 'picklist'),
  field('Tags__c', 'multipicklist'),
  field('Closes__c', 'date'),
  field('Asked__c', 'datetime'),
  field('Rush__c', 'boolean'),
  field('Note__c', 'string'),
  field('Twice__c', 'currency', { formula: 'Amount__c * 2' }),
  reference('Account__c', 'Account'),
  reference('OwnerId', ['User', 'Group']),
]);
const schema = schemaOf([...crm.objects.values(), deal]);

function follow(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], row);
}

type Given = Partial<Omit<Environment, 'row' | 'prior'>> & { prior?: Record<string, unknown> };

function evaluate(source: string, returns: FieldType, cells: Record<string, unknown> = {}, given: Given = {}): unknown {
  const row: Row = { Id: 'a05000000000001AAA', ...cells };
  const prior = given.prior === undefined ? undefined : { Id: row.Id, ...given.prior };
  const user: Row = { Id: '005000000000001AAA', Name: 'Ann Owner' };
  const environment = { row, value: (path: string) => follow(row, path), permission: () => false, user, now: NOON };
  return compileFormula(source, deal, schema, returns)({ ...environment, ...given, prior });
}

describe('a formula is worth what Salesforce makes of it', () => {
  test.each<[string, FieldType, Record<string, unknown>, unknown]>([
    ['Amount__c * 1.5', 'currency', { Amount__c: 10 }, 15],
    ['Amount__c * .5', 'currency', { Amount__c: 10 }, 5],
    ['Amount__c + 1', 'currency', {}, null],
    ['Amount__c * Share__c', 'currency', { Amount__c: 10, Share__c: 50 }, 5],
    ['Share__c', 'percent', { Share__c: 12.5 }, 12.5],
    ['-Count__c', 'double', { Count__c: 2 }, -2],
    ['Note__c & "-" & TEXT(Count__c)', 'string', { Note__c: 'a', Count__c: 2 }, 'a-2'],
    ['"Don\'t say \\"no\\""', 'string', {}, 'Don\'t say "no"'],
    ['/* a note */ Note__c', 'string', { Note__c: ' kept ' }, 'kept'],
    ['note__C', 'string', { Note__c: 'any case' }, 'any case'],
    ['If(IsBlank(Count__c), "none", "some")', 'string', {}, 'none'],
    ['IF(Count__c < 100, "1-99", IF(Count__c < 1000, "100-999", "1,000+"))', 'string', { Count__c: 100 }, '100-999'],
    ['TEXT(Stage__c)', 'string', { Stage__c: 'Won' }, 'Won'],
    ['TEXT(Stage__c)', 'string', {}, null],
    ['CASE(Stage__c, "Won", 2, "", 1, 0)', 'double', {}, 1],
    ['ISPICKVAL(Stage__c, "Won")', 'boolean', { Stage__c: 'Won' }, true],
    ['ISPICKVAL(Stage__c, "")', 'boolean', {}, true],
    ['INCLUDES(Tags__c, "B")', 'boolean', { Tags__c: 'A;B' }, true],
    ['NOT(Rush__c) && Count__c <> 3 || FALSE', 'boolean', { Count__c: 4 }, true],
    ['Closes__c - 1', 'date', { Closes__c: '2026-03-01' }, '2026-02-28'],
    ['YEAR(Closes__c)', 'double', { Closes__c: '2026-03-01' }, 2026],
    ['REGEX(Note__c, "[A-Z]{2}-\\\\d+")', 'boolean', { Note__c: 'AB-12' }, true],
    ['REGEX(Note__c, "\\\\d+")', 'boolean', { Note__c: 'AB-12' }, false],
  ])('%s as %s of %j', (source, returns, cells, expected) => {
    expect(evaluate(source, returns, cells)).toBe(expected);
  });

  test('blanks count as zero only where the field says so', () => {
    const blankAsZero = compileFormula('Amount__c + 1', deal, schema, 'currency', { blankAsZero: true });
    const row: Row = { Id: 'a05000000000001AAA' };
    expect(blankAsZero({ row, value: () => null, permission: () => false, user: row, now: NOON })).toBe(1);
  });

  test('numbers are rounded to the digits of the field', () => {
    const rounded = compileFormula('Amount__c / 3', deal, schema, 'currency', { scale: 2 });
    const row: Row = { Id: 'a05000000000001AAA' };
    expect(rounded({ row, value: () => 10, permission: () => false, user: row, now: NOON })).toBe(3.33);
  });

  test('fields of parents are followed, blank where a parent is missing', () => {
    const cells = { Account__r: { Name: 'Big Ranch', Industry: 'Ranching', Parent: { Name: 'Group' } } };
    expect(evaluate('Account__r.Name', 'string', cells)).toBe('Big Ranch');
    expect(evaluate('account__R.parent.NAME', 'string', cells)).toBe('Group');
    expect(evaluate('TEXT(Account__r.Industry)', 'string', cells)).toBe('Ranching');
    expect(evaluate('ISPICKVAL(Account__r.Industry, "Ranching")', 'boolean', cells)).toBe(true);
    expect(evaluate('Account__r.Parent.Name', 'string', { Account__r: null })).toBeNull();
    expect(evaluate('Owner:User.Email', 'string', { Owner: { Email: 'ann@vouchsafe.test' } })).toBe(
      'ann@vouchsafe.test',
    );
  });

  test('another formula field is read like any field', () => {
    expect(evaluate('Twice__c > 5', 'boolean', { Twice__c: 6 })).toBe(true);
  });
});

describe('a formula knows what is being written, by whom and when', () => {
  test('whether the record is new', () => {
    expect(evaluate('NOT(ISNEW())', 'boolean', {}, { isNew: true })).toBe(false);
    expect(evaluate('NOT(ISNEW())', 'boolean', {}, { isNew: false })).toBe(true);
    expect(evaluate('isnew()', 'boolean')).toBe(false);
  });

  test('whether a field changes, which it never does on a new record', () => {
    const changed = (now: unknown, before: unknown, isNew = false) =>
      evaluate('ISCHANGED(Stage__c)', 'boolean', { Stage__c: now }, { prior: { Stage__c: before }, isNew });
    expect(changed('Won', 'Lost')).toBe(true);
    expect(changed('Won', 'Won')).toBe(false);
    expect(changed(undefined, null)).toBe(false);
    expect(changed('Won', null, true)).toBe(false);
    expect(evaluate('ISCHANGED(Stage__c)', 'boolean', { Stage__c: 'Won' }, { isNew: true })).toBe(false);
  });

  test('what a field was before, or is on a new record', () => {
    const before = { prior: { Amount__c: 4, Stage__c: 'Lost' } };
    expect(evaluate('PRIORVALUE(Amount__c)', 'currency', { Amount__c: 5 }, before)).toBe(4);
    expect(evaluate('ISPICKVAL(PRIORVALUE(Stage__c), "Lost")', 'boolean', { Stage__c: 'Won' }, before)).toBe(true);
    expect(evaluate('PRIORVALUE(Amount__c)', 'currency', { Amount__c: 5 }, { isNew: true })).toBe(5);
  });

  test('the permissions and the name of the user', () => {
    const permission = (name: string) => name === 'Reference_Write';
    expect(evaluate('NOT($Permission.Reference_Write)', 'boolean', {}, { permission })).toBe(false);
    expect(evaluate('$Permission.Reference_Admin', 'boolean', {}, { permission })).toBe(false);
    expect(evaluate('$User.Name', 'string')).toBe('Ann Owner');
    expect(evaluate('$User.Id = "005000000000001"', 'boolean')).toBe(true);
  });

  test('the profile of the user, and says so when it was not given', () => {
    const user = { Id: '005000000000001AAA', Profile: { Name: 'Standard User' } };
    expect(evaluate('$Profile.Name = "Standard User"', 'boolean', {}, { user })).toBe(true);
    expect(() => evaluate('$Profile.Name', 'string')).toThrow('$Profile.Name');
  });

  test('the clock of the org, not that of the machine', () => {
    expect(evaluate('TODAY()', 'date')).toBe('2026-05-14');
    expect(evaluate('NOW() - 0.5', 'datetime')).toBe('2026-05-14T00:00:00.000+0000');
    expect(evaluate('Closes__c < TODAY()', 'boolean', { Closes__c: '2026-05-13' })).toBe(true);
    expect(evaluate('Asked__c > NOW()', 'boolean', { Asked__c: '2026-05-14T12:00:01.000+0000' })).toBe(true);
    expect(evaluate('DATEVALUE(Asked__c) = TODAY()', 'boolean', { Asked__c: '2026-05-14T23:30:00.000+0000' })).toBe(
      true,
    );
    expect(evaluate('DATEVALUE(NOW())', 'date', {}, { now: new Date('2027-01-01T00:30:00Z') })).toBe('2027-01-01');
  });
});

describe('a formula with a fault does not compile, and the fault is named', () => {
  test.each<[string, FieldType, string]>([
    ['Nothing__c = 1', 'boolean', 'Field Nothing__c does not exist'],
    ['Account__r.Nothing__c = 1', 'boolean', 'Field Account__r.Nothing__c does not exist'],
    ['Nobody__r.Name', 'string', 'Field Nobody__r.Name does not exist'],
    ['Owner.Email', 'string', 'Owner:User'],
    ['MAGIC(Amount__c)', 'currency', 'Unknown function MAGIC'],
    ['VLOOKUP(Note__c, Note__c, Note__c)', 'string', 'Unknown function VLOOKUP'],
    ['TIMENOW()', 'string', 'Unknown function TIMENOW'],
    ['$User.Nothing', 'string', 'Field $User.Nothing does not exist'],
    ['$Label.Title', 'string', '$Label.Title is not supported'],
    ['$CustomMetadata.A__mdt.B.C__c', 'string', '$CustomMetadata.A__mdt.B.C__c is not supported'],
    ['Stage__c = "Won"', 'boolean', 'picklist'],
    ['Amount__c & "x"', 'string', "'string' type found"],
    ['Amount__c', 'string', "expected a 'string'"],
    ['Note__c', 'boolean', "expected a 'boolean'"],
    ['LEN(Amount__c)', 'double', "'number' type found"],
    ['ISBLANK()', 'boolean', 'arguments num'],
    ['ISCHANGED("x")', 'boolean', 'ISCHANGED takes a field'],
    ['ISCHANGED(Twice__c)', 'boolean', 'only stored fields'],
    ['PRIORVALUE(Account__r.Name)', 'string', 'only stored fields'],
    ['ISNEW(Note__c)', 'boolean', "')' expected"],
    ['(Amount__c > 1', 'boolean', 'end of input'],
    ['Amount__c >', 'boolean', 'end of input'],
  ])('%s', (source, returns, words) => {
    expect(() => compileFormula(source, deal, schema, returns)).toThrow(words);
  });
});
