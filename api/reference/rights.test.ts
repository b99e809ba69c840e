import { describe, expect, test } from '@jest/globals';
import type { NewChange } from './newChange.ts';
import { FIELD_OF, forbidden, mayNow, possible } from './rights.ts';

const all = {
  reference: new Set([...Object.values(FIELD_OF), 'Last_Verified_On__c', 'Verified_By__c', 'Paused_Until__c']),
  participation: new Set(['Status__c', 'Limit__c', 'Agreed_By__c']),
};
const without = (...names: string[]) => ({
  ...all,
  reference: new Set([...all.reference].filter((name) => !names.includes(name))),
});

describe('what can be done', () => {
  test.each([
    ['Active', false, ['edit', 'verify', 'withhold', 'pause', 'agree', 'withdraw-agreement', 'retire']],
    [
      'Active',
      true,
      ['edit', 'verify', 'withhold', 'release-withholding', 'pause', 'agree', 'withdraw-agreement', 'retire'],
    ],
    ['On Hold', false, ['edit', 'verify', 'withhold', 'pause', 'resume', 'agree', 'withdraw-agreement', 'retire']],
    ['Retired', false, ['edit', 'reactivate']],
  ] as const)('at %s, withheld %s', (status, withheld, expected) => {
    expect(mayNow(true, all, { status, withheld }).changes).toEqual(expected);
  });

  test('by nobody who may not edit the record', () => {
    expect(mayNow(false, all, { status: 'Active', withheld: false })).toEqual({ changes: [], fields: [], choices: {} });
  });

  test('only with the fields it writes', () => {
    const standing = { status: 'Active', withheld: false } as const;
    expect(mayNow(true, without('Paused_Until__c'), standing).changes).not.toContain('pause');
    expect(mayNow(true, without('Headline__c'), standing).fields).not.toContain('headline');
  });

  test('verify and retire not twice', () => {
    expect(possible('retire', { status: 'Retired', withheld: false })).toBe(false);
  });
});

test.each<[NewChange, string | null]>([
  [{ change: 'edit', headline: 'x' }, null],
  [{ change: 'edit', headline: 'x', tier: 'Strategic' }, 'tier'],
  [{ change: 'withhold', reason: 'x', reviewOn: '2026-04-01' }, null],
])('%j stops one who may not set the tier at %s', (input, path) => {
  expect(forbidden(input, without('Tier__c', 'Withheld_Reason__c'))).toBe(path);
});
