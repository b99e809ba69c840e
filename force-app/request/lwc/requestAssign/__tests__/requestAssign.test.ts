import apexGet from '@salesforce/apex/ApiClient.get';
import RequestAssign from 'c/requestAssign';
import { click, fillIn, mount } from '../../../../../config/jest.lwc.mount.js';
import { OWNER } from '../../../../../tests/data/answers.ts';

const get = apexGet as unknown as jest.Mock;

async function dialog() {
  get.mockResolvedValue(JSON.stringify({ people: [{ ...OWNER, title: null }] }));
  const element = await mount('request-assign', RequestAssign, { label: 'Assign 2 requests' });
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}

test('closes with who was chosen', async () => {
  const { element, closed } = await dialog();
  await expect(element).toBeAccessible();
  await fillIn(element, 'Who?', OWNER.id);
  await click(element, 'Assign');
  expect(closed).toHaveBeenCalledWith(expect.objectContaining({ fulfillerId: OWNER.id }));
});

test('closes with nothing when it is left', async () => {
  const { element, closed } = await dialog();
  await click(element, 'Back');
  expect(closed.mock.calls.flat().filter(Boolean)).toEqual([]);
});
