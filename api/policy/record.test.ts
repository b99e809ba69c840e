import { expect, test } from '@jest/globals';
import { toPolicy } from './record.ts';

const record = (settings: string | null) => ({ Id: 'a06', Version__c: 3, Settings__c: settings, Rules__r: null });

test('a policy without settings has those of the program', () => {
  expect(toPolicy(record(null)).settings).toMatchObject({ key: ['industry'], restDays: 7 });
});

test.each([
  ['no JSON', '{', 'The settings of policy 3 cannot be read: they are not JSON.'],
  ['a wrong value', '{"restDays":"a week"}', 'The settings of policy 3 cannot be read: restDays'],
  ['an unknown setting', '{"restdays":3}', 'restdays'],
])('settings with %s say which, and count as not set up', (_what, settings, sentence) => {
  expect(() => toPolicy(record(settings))).toThrow(
    expect.objectContaining({ code: 'NOT_SET_UP', message: expect.stringContaining(sentence) }),
  );
});
