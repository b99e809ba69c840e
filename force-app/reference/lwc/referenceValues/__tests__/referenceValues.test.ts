import ReferenceValues from 'c/referenceValues';
import { all, button, click, field, fillIn, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';

async function values(value: string[], offered: string[] = []) {
  const element = await mount('reference-values', ReferenceValues, {
    name: 'products',
    label: 'Products',
    value,
    offered,
  });
  const told = jest.fn();
  element.addEventListener('change', ({ detail }: CustomEvent) => told(detail.value));
  const chosen = () => all(element, 'li').map((each: HTMLElement) => textOf(each).split(' Remove')[0]);
  const suggested = () => all(element, 'button').map((each: HTMLElement) => each.getAttribute('aria-label'));
  const press = async (key: string) => {
    field(element, 'Products').dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
  };
  return { element, told, chosen, suggested, press };
}

test('each value has a button that takes it away, and what the company offers is added with one click', async () => {
  const { element, told, chosen, suggested } = await values(['Mobile'], ['Analytics', 'Mobile', 'Platform']);
  expect(chosen()).toEqual(['Mobile']);
  expect(suggested()).toEqual(['Add Analytics', 'Add Platform']);
  await expect(element).toBeAccessible();
  await click(element, '+ Analytics');
  expect(told).toHaveBeenLastCalledWith(['Mobile', 'Analytics']);
  await click(element, 'Remove Mobile');
  expect(told).toHaveBeenLastCalledWith(['Analytics']);
  expect(chosen()).toEqual(['Analytics']);
  expect(textOf(button(element, '+ Mobile'))).toBe('+ Mobile');
});

test('typing finds what is offered, Enter takes it as the company writes it, and Backspace takes back the last', async () => {
  const { element, told, suggested, press } = await values([], ['Analytics', 'Platform']);
  await fillIn(element, 'Products', 'plat');
  expect(suggested()).toEqual(['Add Platform']);
  await fillIn(element, 'Products', 'platform');
  await press('Enter');
  expect(told).toHaveBeenLastCalledWith(['Platform']);
  await fillIn(element, 'Products', 'GTX Pro; platform, Herd book');
  expect(told).toHaveBeenLastCalledWith(['Platform', 'GTX Pro', 'Herd book']);
  await press('Backspace');
  expect(told).toHaveBeenLastCalledWith(['Platform', 'GTX Pro']);
});

test('what was typed and left is not lost, and going on to a suggestion is not leaving', async () => {
  const { element, told } = await values([], ['Platform']);
  const leave = (relatedTarget: HTMLElement | null) =>
    field(element, 'Products').dispatchEvent(new FocusEvent('focusout', { relatedTarget }));
  await fillIn(element, 'Products', 'plat');
  leave(button(element, '+ Platform'));
  expect(told).not.toHaveBeenCalled();
  leave(null);
  expect(told).toHaveBeenLastCalledWith(['plat']);
});
