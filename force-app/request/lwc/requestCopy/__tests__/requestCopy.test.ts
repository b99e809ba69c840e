import RequestCopy from 'c/requestCopy';
import { click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const clipboard = (writeText: unknown) =>
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

test('puts the text on the clipboard and says so', async () => {
  const write = jest.fn().mockResolvedValue(undefined);
  clipboard(write);
  const element = await mount('request-copy', RequestCopy, { text: 'Gus, 555' });
  await expect(element).toBeAccessible();
  await click(element, 'Copy');
  expect(write).toHaveBeenCalledWith('Gus, 555');
  expect(textOf(element)).toContain('Copied');
});

test('says what to do where copying is not allowed', async () => {
  clipboard(jest.fn().mockRejectedValue(new Error('denied')));
  const element = await mount('request-copy', RequestCopy, { text: 'Gus' });
  await click(element, 'Copy');
  expect(textOf(element)).toContain('Select the text and copy it yourself.');
});
