import RequestCustomer from 'c/requestCustomer';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const REQUEST = aRequestView();
const [RANCH] = REQUEST.candidates;
const customer = (parts: object) =>
  mount('request-customer', RequestCustomer, { request: REQUEST, candidate: { ...RANCH, ...parts } });

test('those who may know read why a customer is not to be asked', async () => {
  const readiness = { state: 'Do not ask now', reasons: [] };
  const [care] = all(await customer({ readiness }), 'c-reference-readiness');
  expect(care).toMatchObject({ readiness });
  const over = {
    request: { ...REQUEST, ball: { ...REQUEST.ball, party: 'Nobody' } },
    candidate: { ...RANCH, readiness },
  };
  const [ended] = all(await mount('request-customer', RequestCustomer, over), 'c-reference-readiness');
  expect(textOf(ended)).toBe('');
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
