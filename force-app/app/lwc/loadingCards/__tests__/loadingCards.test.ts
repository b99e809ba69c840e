import LoadingCards from 'c/loadingCards';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

test('outlines as many rows as are expected, and says so to a screen reader', async () => {
  const element = await mount('loading-cards', LoadingCards, { count: 2 });
  expect(all(element, '.row')).toHaveLength(2);
  expect(textOf(element)).toBe('Loading');
  expect(all(element, '[role=status]')).toHaveLength(1);
  await expect(element).toBeAccessible();
});
