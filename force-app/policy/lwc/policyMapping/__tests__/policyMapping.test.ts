import apexSend from '@salesforce/apex/ApiClient.send';
import PolicyMapping from 'c/policyMapping';
import { button, field, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const form = (parts = {}) => ({
  version: 3,
  mapped: [
    { source: 'accountHealth', object: 'Account', field: 'Health__c' },
    { source: 'accountValue', object: 'Account', field: null },
    { source: 'contactLeft', object: 'Contact', field: null },
  ],
  fields: {
    Account: [
      { name: 'AnnualRevenue', label: 'Annual Revenue', samples: ['120000'], calculated: false },
      { name: 'Health__c', label: 'Customer Health', samples: ['71', '38'], calculated: false },
      { name: 'Score__c', label: 'Score', samples: ['8'], calculated: true },
    ],
    Contact: [{ name: 'Left__c', label: 'Left__c', samples: [], calculated: false }],
    Opportunity: [],
  },
  ...parts,
});
const answers = (...bodies: unknown[]) =>
  bodies.forEach((body) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body })));
const page = () => mount('policy-mapping', PolicyMapping);

async function choose(element: HTMLElement, label: string, value: string) {
  field(element, label).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settle();
}

beforeEach(() => send.mockReset());

test('shows each fact with its field and the values that stand in it now', async () => {
  answers(form());
  const element = await page();
  expect(field(element, 'Health score (0 to 100)').value).toBe('Health__c');
  expect(field(element, 'Health score (0 to 100)').options).toContainEqual({
    label: 'Customer Health (Health__c)',
    value: 'Health__c',
  });
  expect(textOf(element)).toContain('Now: 71 · 38');
  expect(field(element, 'Worth a year (an amount)').value).toBe('');
  expect(textOf(element)).toContain('Not asked about');
  expect(button(element, 'Save as a new version').disabled).toBe(true);
  await expect(element).toBeAccessible();
});

test('warns of a formula, before it is saved', async () => {
  answers(form());
  const element = await page();
  const warning = 'A formula: when what it rests on changes, suggestions may learn of it late.';
  expect(textOf(element)).not.toContain(warning);
  await choose(element, 'Health score (0 to 100)', 'Score__c');
  expect(textOf(element)).toContain(warning);
  await expect(element).toBeAccessible();
});

test('a chosen field shows its values before it is saved, and is saved as a new version', async () => {
  answers(form(), form({ version: 4 }));
  const element = await page();
  await choose(element, 'Worth a year (an amount)', 'AnnualRevenue');
  expect(textOf(element)).toContain('Now: 120000');
  await choose(element, 'Has left the company (a checkbox)', 'Left__c');
  expect(textOf(element)).toContain('Empty in the records you can see');
  button(element, 'Save as a new version').click();
  await settle();
  const { method, path, body } = send.mock.calls[1][0];
  expect([method, path]).toEqual(['PUT', '/v1/policies/mapping']);
  const mapping = { accountHealth: 'Health__c', accountValue: 'AnnualRevenue', contactLeft: 'Left__c' };
  expect(JSON.parse(body)).toEqual({ version: 3, mapping });
  expect(textOf(element)).toContain('Version 4 of the policy is in force');
});

test('what is refused is said, and what was chosen stays', async () => {
  answers(form());
  send.mockRejectedValueOnce(
    problem({ status: 400, code: 'INVALID_INPUT', detail: 'Account has no field Health__c.' }),
  );
  const element = await page();
  await choose(element, 'Health score (0 to 100)', 'AnnualRevenue');
  button(element, 'Save as a new version').click();
  await settle();
  expect(textOf(element)).toContain('Account has no field Health__c.');
  expect(field(element, 'Health score (0 to 100)').value).toBe('AnnualRevenue');
});

test('those who are no administrators are told so', async () => {
  send.mockRejectedValueOnce(problem({ status: 403, code: 'NOT_PERMITTED' }));
  expect(textOf(await page())).toContain('permission');
});
