import { describe, expect, test } from '@jest/globals';
import { ACTIVITY_TYPES } from '#api/activity/schema.ts';
import { industriesOf } from '#api/policy/industry.ts';
import { APPROVER_ROLES, PATHS, policySettings } from '#api/policy/schema.ts';
import { demoPolicy } from './policy.ts';

const { policy, rules } = demoPolicy(new Date('2026-11-21T09:00:00Z'));
const settings = policySettings.parse(JSON.parse(policy.Settings__c as string));
const names = industriesOf(settings).names();

describe('the demo policy', () => {
  test('takes effect now, as its own version', () => {
    expect(policy).toMatchObject({ Version__c: 1, Status__c: 'Active', Active_From__c: '2026-11-21T09:00:00.000Z' });
  });

  test('has one rule per activity, in words the org knows', () => {
    const types = rules.map((rule) => rule.Activity_Type__c as string);
    expect(new Set(types).size).toBe(types.length);
    expect(types.filter((type) => !(ACTIVITY_TYPES as readonly string[]).includes(type))).toEqual([]);
  });

  test('lets the account owner approve and the reference team arrange, everywhere', () => {
    for (const rule of rules) {
      expect(APPROVER_ROLES).toContain(rule.Approver_Roles__c);
      expect(rule).toMatchObject({ Approver_Roles__c: APPROVER_ROLES[0], Path__c: PATHS[1], Enabled__c: true });
    }
  });

  test('a rule has both a limit and a period, or neither', () => {
    for (const { Limit__c, Period__c } of rules) expect(Limit__c === null).toBe(Period__c === null);
  });

  test('every industry of the CRM files is known', () => {
    const sectors = ['Medical', 'Retail', 'Software', 'Entertainment', 'Marketing', 'Telecommunications', 'Finance'];
    for (const sector of [...sectors, 'Employment', 'Services']) expect(names).toContain(sector);
  });
});
