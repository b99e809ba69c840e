import PolicyTold from 'c/policyTold';
import { all, button, click, field, fillIn, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';

const path = 'settings.messages.rules';
const asked = { on: { to: 'Pending Approval' }, who: ['Next', 'Approver'], how: 'Bell', template: 'Approval asked' };
const late = { on: { due: 'promise' }, who: ['Requester'], how: 'Digest', template: 'Late' };

async function page(value: object[] = [asked, late], errors: object[] = []) {
  const messages = { templates: { 'Approval asked': {}, Late: {} } };
  const beside = { labels: { 'Pending Approval': 'With the owner' }, messages };
  const element = await mount('policy-told', PolicyTold, { field: { path, beside, label: 'Rules' }, value, errors });
  const written: any[] = [];
  element.addEventListener('fieldchange', ({ detail }: any) => {
    written.push(detail.value);
    Object.assign(element, { value: detail.value });
  });
  return { element, written };
}
const edit = async (element: HTMLElement, at: number) => {
  all(element, `button[data-at="${at}"]`)[0].click();
  await settle();
};

test('each rule is a sentence with states as the company calls them; what is wrong is told by its number', async () => {
  const { element } = await page([asked, late], [{ path: `${path}.1.who`, message: 'must have at least 1' }]);
  const text = textOf(element);
  expect(text).toContain('A request reaches “With the owner” Whose turn it is, who has to approve hear of it: bell');
  expect(text).toContain('A date will be later than promised Requester hears of it: digest in the morning, “Late”');
  expect(text).toContain('Rule 2: must have at least 1');
  await expect(element).toBeAccessible();
});

test('what happens, who hears, how and in which words are changed by form', async () => {
  const { element, written } = await page();
  await edit(element, 0);
  await expect(element).toBeAccessible();
  await fillIn(element, 'The request leaves', 'New');
  expect(written.at(-1)[0].on).toEqual({ to: 'Pending Approval', from: 'New' });
  await fillIn(element, 'What happens', 'reassign');
  expect(written.at(-1)[0].on).toEqual({ move: 'reassign', to: 'Pending Approval', from: 'New' });
  await fillIn(element, 'The request leaves', '');
  await fillIn(element, 'What happens', 'withheld');
  expect(written.at(-1)[0].on).toEqual({ due: 'withheld' });
  expect(field(element, 'The request reaches')).toBeUndefined();
  await fillIn(element, 'What happens', 'any step');
  expect(written.at(-1)[0].on).toEqual({ to: 'In Progress' });
  const [who] = all(element, 'lightning-checkbox-group');
  who.dispatchEvent(new CustomEvent('change', { detail: { value: ['CSM'] } }));
  await settle();
  await fillIn(element, 'How', 'E-mail');
  await fillIn(element, 'In the words of', 'Late');
  expect(written.at(-1)).toEqual([{ on: { to: 'In Progress' }, who: ['CSM'], how: 'E-mail', template: 'Late' }, late]);
  expect(textOf(element)).toContain('Customer success manager hears of it: e-mail, “Late”');
  await fillIn(element, 'How', 'None');
  expect(textOf(element)).toContain('Customer success manager hears nothing of it');
  expect(field(element, 'In the words of')).toBeUndefined();
});

test('a rule is moved with its form open and the buttons under the finger, added and removed, and that is announced', async () => {
  const { element, written } = await page();
  await edit(element, 0);
  const focused: string[] = [];
  for (const each of all(element, 'lightning-button-icon')) each.focus = () => focused.push(each.title);
  await click(element, 'Move down: Row 1');
  expect(written.at(-1)).toEqual([late, asked]);
  expect(focused).toEqual(['Move up: Row 2']);
  expect(textOf(element)).toContain('Row 1 is now number 2 of 2.');
  expect(field(element, 'In the words of').value).toBe('Approval asked');
  await click(element, 'Add a rule of messages');
  expect(written.at(-1)).toHaveLength(3);
  expect(field(element, 'What happens').value).toBe('submit');
  await click(element, 'Remove: Row 3');
  expect(written.at(-1)).toEqual([late, asked]);
  expect(textOf(element)).toContain('The rule is removed.');
  expect([button(element, 'Move up: Row 1').disabled, button(element, 'Move down: Row 2').disabled]).toEqual([
    true,
    true,
  ]);
});
