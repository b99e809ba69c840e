import RequestForm from 'c/requestForm';
import RequestNew from 'c/requestNew';
import { click, mount } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const open = jest.spyOn(RequestForm, 'open');

async function button() {
  const element = await mount('request-new', RequestNew);
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', toast);
  return { element, toast };
}

test('opens the form without an opportunity, and says that the request was sent', async () => {
  open.mockResolvedValueOnce({ request: aRequestView(), full: [] });
  const { element, toast } = await button();
  await expect(element).toBeAccessible();
  await click(element, 'Ask without an opportunity');
  expect(open).toHaveBeenCalledWith({ label: 'Ask for a reference', size: 'small' });
  expect(toast).toHaveBeenCalledTimes(1);
});

test('says nothing when it was left', async () => {
  open.mockResolvedValueOnce(undefined);
  const { element, toast } = await button();
  await click(element, 'Ask without an opportunity');
  expect(toast).not.toHaveBeenCalled();
});
