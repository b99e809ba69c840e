import RequestNotUntil from 'c/requestNotUntil';
import { all, click, fillIn, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

async function dialog(fieldsAreValid = true) {
  const element = await mount('request-not-until', RequestNotUntil, { label: 'Green Valley Ranch: not until' });
  for (const each of all(element, '[data-field]')) each.reportValidity = () => fieldsAreValid;
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }: CustomEvent) => closed(detail));
  return { element, closed };
}

test('the day and the reason become one sentence for who asked', async () => {
  const { element, closed } = await dialog();
  expect(textOf(element)).toContain('The customer is not suggested for this activity again before that day.');
  await expect(element).toBeAccessible();
  await fillIn(element, 'Ask again from', '2026-12-15');
  await fillIn(element, 'Why', ' Calving season ');
  await click(element, 'Decline until then');
  expect(closed).toHaveBeenCalledWith({ until: '2026-12-15', comment: 'Not until Dec 15: Calving season' });
});

test('without a day it stays open', async () => {
  const { element, closed } = await dialog(false);
  await click(element, 'Decline until then');
  expect(closed).not.toHaveBeenCalled();
});
