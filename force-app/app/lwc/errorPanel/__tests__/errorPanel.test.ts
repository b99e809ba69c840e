import ErrorPanel from 'c/errorPanel';
import { all, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const panel = (failure: object) => mount('error-panel', ErrorPanel, { failure });

test('a fault is told in the words of the service and can be tried again', async () => {
  const element = await panel({ code: 'BUSY', title: 'Many people are asking.', detail: 'Eight tries were lost.' });
  const retry = jest.fn();
  element.addEventListener('retry', retry);
  expect(textOf(element)).toBe('Many people are asking. Eight tries were lost. Try again');
  await click(element, 'Try again');
  expect(retry).toHaveBeenCalledTimes(1);
  await expect(element).toBeAccessible();
});

test.each([
  ['NOT_PERMITTED', 'You do not have access to customer references yet', 'lock'],
  ['NO_SALESFORCE_ACCESS', 'You do not have access to customer references yet', 'lock'],
  ['UNAUTHENTICATED', 'You do not have access to customer references yet', 'lock'],
  ['NOT_SET_UP', 'Vouchsafe is not set up yet', 'plug'],
  ['NOT_FOUND', 'Nothing there.', 'search'],
  ['INTERNAL', 'Nothing there.', 'cloud'],
])('%s reads "%s" with its own picture', async (code, words, picture) => {
  const element = await panel({ code, title: 'Nothing there.', detail: '' });
  expect(textOf(element)).toContain(words);
  expect(all(element, 'c-empty-state')[0].picture).toBe(picture);
  await expect(element).toBeAccessible();
});

test('trying again is not offered where it cannot help', async () => {
  expect(textOf(await panel({ code: 'NOT_PERMITTED' }))).not.toContain('Try again');
  expect(textOf(await panel({ code: 'NOT_FOUND', title: 'Gone.' }))).not.toContain('Try again');
  expect(textOf(await panel({ code: 'NOT_SET_UP' }))).toContain('Try again');
});
