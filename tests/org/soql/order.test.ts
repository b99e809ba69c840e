import { describe, expect, test } from '@jest/globals';
import { ask } from './fixture.ts';

function sorted(object: string, order: string): unknown[] {
  return ask(`SELECT Name FROM ${object} ORDER BY ${order}`).map((record) => record['Name']);
}

const SHED = "Ranch's 100% wood_shed";

describe('rows come in the order asked for', () => {
  test.each([
    ['Amount', ['Milk', 'Orphan', 'Herd', SHED, 'Vault']],
    ['Amount DESC', ['Milk', 'Vault', 'Herd', SHED, 'Orphan']],
    ['Amount ASC NULLS LAST', ['Orphan', 'Herd', SHED, 'Vault', 'Milk']],
    ['Amount DESC NULLS LAST', ['Vault', 'Herd', SHED, 'Orphan', 'Milk']],
    ['CloseDate NULLS FIRST', ['Orphan', SHED, 'Vault', 'Herd', 'Milk']],
    ['IsWon DESC, Name', ['Herd', 'Milk', 'Orphan', SHED, 'Vault']],
    ['Owner.Name DESC, CreatedDate DESC', [SHED, 'Milk', 'Orphan', 'Vault', 'Herd']],
    ['Account.Owner.Name, Name DESC', ['Orphan', SHED, 'Herd', 'Milk', 'Vault']],
    ['Twice__c DESC NULLS LAST, Name DESC', ['Vault', SHED, 'Herd', 'Orphan', 'Milk']],
    ['CALENDAR_YEAR(CloseDate) DESC NULLS LAST, Name', ['Herd', 'Milk', 'Vault', SHED, 'Orphan']],
  ])('%s', (order, expected) => {
    expect(sorted('Opportunity', order)).toEqual(expected);
  });

  test('texts without regard to case', () => {
    expect(sorted('Account', 'Name')).toEqual(['Big Ranch', 'dairy', 'Old Bank']);
  });

  test('picklists as they are defined, not by letter', () => {
    expect(sorted('Account', 'Industry')).toEqual(['Big Ranch', 'Old Bank', 'dairy']);
    expect(sorted('Account', 'Industry DESC')).toEqual(['dairy', 'Old Bank', 'Big Ranch']);
  });
});
