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
  ['NOT_PERMITTED', 403, 'Your permissions do not open this yet', 'lock'],
  ['NO_SALESFORCE_ACCESS', 403, 'Title. Ask your administrator for the permission set Reference API access.', 'lock'],
  ['NOT_SET_UP', 503, 'Vouchsafe is not set up yet', 'plug'],
  ['NOT_FOUND', 404, 'Title.', 'search'],
  ['UNAUTHENTICATED', 401, 'Title.', 'cloud'],
  ['INTERNAL', 500, 'Title.', 'cloud'],
])('%s (%s) reads "%s" with its own picture', async (code, status, words, picture) => {
  const element = await panel({ code, status, title: 'Title.', detail: '' });
  expect(textOf(element)).toContain(words);
  expect(all(element, 'c-empty-state')[0].picture).toBe(picture);
  await expect(element).toBeAccessible();
});

test('trying again is not offered where it cannot help', async () => {
  expect(textOf(await panel({ code: 'NOT_PERMITTED' }))).not.toContain('Try again');
  expect(textOf(await panel({ code: 'NO_SALESFORCE_ACCESS', title: 'No.' }))).not.toContain('Try again');
  expect(textOf(await panel({ code: 'NOT_FOUND', title: 'Gone.' }))).not.toContain('Try again');
  expect(textOf(await panel({ code: 'NOT_SET_UP' }))).toContain('Try again');
});
