import EmptyState from 'c/emptyState';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

test.each(['search', 'done', 'lock', 'plug', 'cloud'])('the picture %s stands beside the words', async (picture) => {
  const element = await mount('empty-state', EmptyState, { picture, heading: 'All clear', sentence: 'Nothing waits.' });
  expect(textOf(element)).toBe('All clear Nothing waits.');
  expect(all(element, 'svg > g')).toHaveLength(1);
  await expect(element).toBeAccessible();
});
