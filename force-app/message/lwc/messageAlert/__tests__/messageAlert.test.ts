import apexSend from '@salesforce/apex/ApiClient.send';
import MessageAlert from 'c/messageAlert';
import { notify } from 'c/changes';
import { mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMessage } from '../../../../../tests/data/messageAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const lists = (count: number) => {
  const body = {
    messages: Array.from({ length: count }, () => aMessage({ status: 'Undeliverable' })),
    truncated: false,
  };
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
};

beforeEach(() => send.mockReset());

test('tells the reference team how many could not be told, until all have arrived', async () => {
  lists(2);
  const element = await mount('message-alert', MessageAlert);
  expect(textOf(element)).toBe('2 messages could not be delivered. See who was not told');
  await expect(element).toBeAccessible();
  lists(1);
  notify(null);
  await settle();
  expect(textOf(element)).toContain('A message could not be delivered.');
  lists(0);
  notify(null);
  await settle();
  expect(textOf(element)).toBe('');
});
