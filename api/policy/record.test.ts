import { describe, expect, test } from '@jest/globals';
import { toPolicy, type PolicyRecord } from './record.ts';

const record = (settings: string | null): PolicyRecord => ({
  Id: 'a06',
  Version__c: 3,
  Settings__c: settings,
  Rules__r: null,
});

test('a policy without settings has those of the program', () => {
  expect(toPolicy(record(null)).settings).toMatchObject({ key: ['industry'], restDays: 7, budget: null, tiers: {} });
});

test.each([
  ['no JSON', '{', 'The settings of policy 3 cannot be read: they are not JSON.'],
  ['a wrong value', '{"restDays":"a week"}', 'The settings of policy 3 cannot be read: restDays'],
  ['an unknown setting', '{"restdays":3}', 'restdays'],
  ['an unknown condition', '{"readiness":{"horoscope":"block"}}', 'horoscope'],
  ['a place for a time zone', '{"calendar":{"timeZone":"Amarillo"}}', 'calendar.timeZone'],
])('settings with %s say which, and count as not set up', (_what, settings, sentence) => {
  expect(() => toPolicy(record(settings))).toThrow(
    expect.objectContaining({ code: 'NOT_SET_UP', message: expect.stringContaining(sentence) }),
  );
});

describe('a rule of the policy', () => {
  const rule = (given: Record<string, unknown>) => {
    const fields = { Activity_Type__c: 'Reference call', Enabled__c: true, Limit__c: null, Period__c: null, ...given };
    return toPolicy({ ...record(null), Rules__r: { records: [fields as never] } }).rules[0];
  };

  test.each([
    ['lets any purpose and any team ask where it names none', { Purposes__c: null, Teams__c: ' ' }, {}],
    ['names the purposes it is for', { Purposes__c: 'Sales;PR' }, { purposes: ['Sales', 'PR'] }],
    ['names the teams that may ask', { Teams__c: 'Sales; VP Sales' }, { teams: ['Sales', 'VP Sales'] }],
    ['counts nobody’s no-show where it says none', { No_Show_Counts__c: null }, { noShowCounts: [] }],
    ['says whose no-show counts', { No_Show_Counts__c: 'Us;Customer' }, { noShowCounts: ['Us', 'Customer'] }],
    ['has its approvers answer in order unless it says otherwise', {}, { approvalOrder: 'In order' }],
    ['may have them answer at once', { Approval_Order__c: 'At once' }, { approvalOrder: 'At once' }],
    ['gives them so many hours', { Approval_Hours__c: 16 }, { approvalHours: 16 }],
  ])('%s', (_title, given, expected) =>
    expect(rule(given)).toMatchObject({ purposes: null, teams: null, ...expected }),
  );
});
