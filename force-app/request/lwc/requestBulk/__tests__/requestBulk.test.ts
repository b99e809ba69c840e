import apexSend from '@salesforce/apex/ApiClient.send';
import RequestAssign from 'c/requestAssign';
import RequestBulk from 'c/requestBulk';
import { all, button, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestSummary, OWNER } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const requests = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aRequestSummary({ id: `a0200000000${index}AAA`, number: `REQ-${index}` }),
  );
const bodies = () => send.mock.calls.map(([{ body }]) => JSON.parse(body));
/** What the service answers to the requests it was sent: refused for those named. */
const service = (...refused: string[]) =>
  send.mockImplementation(async ({ body }) => {
    const results = JSON.parse(body).moves.map(({ id }: { id: string }) => ({
      id,
      ok: !refused.includes(id),
      problem: refused.includes(id) ? { title: 'Not now', detail: 'It is over already.' } : null,
    }));
    return JSON.stringify({ status: 200, body: { results } });
  });

async function bulk(count: number) {
  const element = await mount('request-bulk', RequestBulk, { requests: requests(count) });
  const selected = jest.fn();
  element.addEventListener('select', ({ detail }: CustomEvent) => selected(detail.ids));
  return { element, selected };
}

beforeEach(() => send.mockReset());

test('takes all that are selected, a handful at a time, and tells which could not be and why', async () => {
  service('a02000000002AAA', 'a020000000011AAA');
  const { element, selected } = await bulk(14);
  expect(textOf(element)).toContain('14 selected');
  await click(element, 'Take');
  expect(bodies().map(({ moves }) => moves.length)).toEqual([10, 4]);
  expect(bodies()[0].moves[0]).toEqual({ id: 'a02000000000AAA', move: 'assign' });
  expect(textOf(element)).toContain('12 of 14 done, 2 could not:');
  expect(all(element, 'li').map(textOf)).toEqual(['REQ-2: It is over already.', 'REQ-11: It is over already.']);
  expect(selected).toHaveBeenCalledWith(['a02000000002AAA', 'a020000000011AAA']);
  await expect(element).toBeAccessible();
});

test('reminds, and says how many were', async () => {
  service();
  const { element, selected } = await bulk(2);
  await click(element, 'Remind');
  expect(bodies()[0].moves[1]).toEqual({ id: 'a02000000001AAA', move: 'remind' });
  expect(textOf(element)).toContain('2 of 2 done');
  expect(selected).toHaveBeenCalledWith([]);
});

test('assigns to somebody who is chosen, and to nobody when the choice is left', async () => {
  const choose = jest.spyOn(RequestAssign, 'open').mockResolvedValueOnce(undefined);
  service();
  const { element } = await bulk(1);
  await click(element, 'Assign to somebody');
  expect(send).not.toHaveBeenCalled();
  choose.mockResolvedValueOnce({ fulfillerId: OWNER.id });
  await click(element, 'Assign to somebody');
  expect(bodies()[0].moves[0]).toMatchObject({ move: 'assign', fulfillerId: OWNER.id });
});

test('a handful the service did not answer hinders no other, and can be tried again', async () => {
  service();
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const { element, selected } = await bulk(11);
  await click(element, 'Take');
  expect(textOf(element)).toContain('1 of 11 done, 10 could not:');
  expect(selected.mock.calls[0][0]).toHaveLength(10);
  expect(button(element, 'Take').disabled).toBe(false);
});
