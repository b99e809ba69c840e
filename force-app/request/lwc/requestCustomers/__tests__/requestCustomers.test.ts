import RequestCustomers from 'c/requestCustomers';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const [RANCH] = aRequestView().candidates;
const customers = (parts: object) => mount('request-customers', RequestCustomers, { request: aRequestView(parts) });

test('each approval stands with its customer', async () => {
  const dairy = {
    ...RANCH,
    id: 'a03000000000002AAA',
    order: 2,
    status: 'Standby',
    account: { ...RANCH.account, name: 'Dairy' },
  };
  const [first, , second] = all(await customers({ candidates: [RANCH, dairy] }), 'li').map(textOf);
  expect(first).toContain('Green Valley Ranch Reserved');
  expect(first).toContain('Waiting for Olga Owner');
  expect(second).toContain('Dairy Next in line');
  expect(second).not.toContain('Olga Owner');
});

test('shows the contact only once it was released', async () => {
  expect(textOf(await customers({}))).not.toContain('Released contact');
  const released = { ...RANCH, releasedName: 'Gus Green', releasedChannel: '555 0100' };
  expect(textOf(await customers({ candidates: [released] }))).toContain('Released contact Gus Green · 555 0100');
});

test('a request that names nobody says that somebody is looked for', async () => {
  const element = await customers({ candidates: [], approvals: [] });
  expect(textOf(element)).toContain('Nobody yet: the reference team looks for a customer.');
});
