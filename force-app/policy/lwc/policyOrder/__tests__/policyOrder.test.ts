import PolicyOrder from 'c/policyOrder';
import { all, click, field, fillIn, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const options = [
  { value: 'Account Owner', label: 'Account owner' },
  { value: 'CSM', label: 'Customer success manager' },
  { value: 'Legal', label: 'Legal' },
];

test('who approves first is moved, added and removed by button; the order is told and announced', async () => {
  const shown = { path: 'rules.0.approverRoles', label: 'Who approves', options };
  const element = await mount('policy-order', PolicyOrder, { field: shown, value: ['Account Owner'] });
  element.addEventListener('fieldchange', ({ detail }: any) => {
    expect(detail.path).toBe(shown.path);
    Object.assign(element, { value: detail.value });
  });
  await fillIn(element, 'Add an approver', 'Legal');
  expect(element).toHaveProperty('value', ['Account Owner', 'Legal']);
  expect(textOf(element)).toContain('Legal is added as number 2.');
  expect(field(element, 'Add an approver').options.map(({ value }: any) => value)).toEqual(['CSM']);
  const focused: string[] = [];
  for (const each of all(element, 'lightning-button-icon')) each.focus = () => focused.push(each.title);
  await click(element, 'Move up: Legal');
  expect(element).toHaveProperty('value', ['Legal', 'Account Owner']);
  expect(focused).toEqual(['Move down: Legal']);
  expect(textOf(element)).toMatch(/1\. Legal.*2\. Account owner.*Legal is now number 1 of 2\./);
  await expect(element).toBeAccessible();
  await click(element, 'Remove: Legal');
  await click(element, 'Remove: Account owner');
  expect(textOf(element)).toContain('Nobody has to approve.');
});
