import RequestCustomer from 'c/requestCustomer';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const REQUEST = aRequestView();
const [RANCH] = REQUEST.candidates;
const customer = (parts: object) =>
  mount('request-customer', RequestCustomer, { request: REQUEST, candidate: { ...RANCH, ...parts } });
const READINESS = {
  state: 'Do not ask now',
  reasons: [{ code: 'ESCALATED', disclosure: 'closed', text: 'A support case is escalated' }],
};

test('those who may know read why a customer is not to be asked', async () => {
  const element = await customer({ readiness: READINESS });
  expect(textOf(element)).toContain('Do not ask now A support case is escalated');
  await expect(element).toBeAccessible();
  expect(textOf(await customer({ readiness: { ...READINESS, state: 'Caution' } }))).toContain('With care');
});

test('those who may not, and of one who is ready, nothing', async () => {
  expect(textOf(await customer({ readiness: null }))).not.toMatch(/Do not ask|With care/);
  expect(textOf(await customer({ readiness: { state: 'Ready', reasons: [] } }))).not.toMatch(/Do not ask|With care/);
});

test('what the customer was told can be read again', async () => {
  expect(textOf(await customer({ askMessage: 'Hello Gus' }))).toContain('What the customer was told Hello Gus');
});

test('a meeting stands with its calendar entry while it is ahead; a reservation is none', async () => {
  const use = { status: 'Scheduled', startsAt: '2026-12-03T15:00:00Z', on: '2026-12-03' };
  const calendars = async (parts: object) => all(await customer({ use: { ...use, ...parts } }), 'c-request-calendar');
  expect(await calendars({})).toHaveLength(1);
  expect(await calendars({ status: 'Completed' })).toHaveLength(0);
  expect(all(await customer({ use: { ...use, status: 'Held' } }), 'c-request-outcome')).toHaveLength(0);
});
