import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMoveMerge from 'c/requestMoveMerge';
import { allFields, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, aRequestView, REP } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const [RANCH] = aRequestSummary().customers;
const other = (id: string, parts: object = {}) => aRequestSummary({ id, number: id, ...parts });
const CLOSED = { party: 'Nobody', user: null, since: null, overdue: false, usualHours: null, nextStep: '' };

async function merge(requests: object[], request = aRequestView()) {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { requests } }));
  const element = await mount('request-move-merge', RequestMoveMerge, { request });
  const told = jest.fn();
  element.addEventListener('values', ({ detail }) => told(detail));
  allFields(element);
  return { element, told };
}
const offered = (element: HTMLElement) => field(element, 'Which request goes on?')?.options.map(({ value }) => value);

test('offers the other open requests after the same customer, whatever its name', async () => {
  const { element, told } = await merge([
    other(aRequestView().id),
    other('REQ-2'),
    other('REQ-3', { customers: [{ ...RANCH, referenceId: 'a01000000000007AAA', accountId: '001000000000007AAA' }] }),
    other('REQ-5', { customers: [{ ...RANCH, referenceId: 'a01000000000008AAA', name: null }] }),
    other('REQ-4', { ball: CLOSED }),
  ]);
  expect(offered(element)).toEqual(['REQ-2', 'REQ-5']);
  expect(field(element, 'Which request goes on?').options[0].label).toBe(
    `REQ-2: Reference call, asked by ${REP.name}, needed by Dec 5`,
  );
  await expect(element).toBeAccessible();
  expect(element.check()).toBe(false);
  await fillIn(element, 'Which request goes on?', 'REQ-2');
  expect(told).toHaveBeenLastCalledWith({ intoId: 'REQ-2' });
  expect(element.check()).toBe(true);
});

test('a request that names nobody can end in favor of any', async () => {
  const { element } = await merge([other('REQ-3')], aRequestView({ customers: [] }));
  expect(offered(element)).toEqual(['REQ-3']);
});

test('says that there is none, and lets nothing be sent', async () => {
  const { element } = await merge([]);
  expect(textOf(element)).toContain('No other open request is after the same customer.');
  expect(element.check()).toBe(false);
});

test('says what went wrong', async () => {
  send.mockReset();
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await mount('request-move-merge', RequestMoveMerge, { request: aRequestView() });
  expect(textOf(element)).toContain('Many people are asking.');
});
