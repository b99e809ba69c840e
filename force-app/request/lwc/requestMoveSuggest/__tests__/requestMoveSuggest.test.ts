import apexGet from '@salesforce/apex/ApiClient.get';
import RequestMoveSuggest from 'c/requestMoveSuggest';
import { all, allFields, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aRequestView } from '../../../../../tests/data/answers.ts';

const get = apexGet as unknown as jest.Mock;
const DAIRY = aMatch('a01000000000002AAA', { account: { ...aMatch().account, name: 'Sunrise Dairy' } });
const BANK = aMatch('a01000000000003AAA', {
  account: { ...aMatch().account, name: 'Prairie Bank' },
  against: ['industry'],
});
const CHOSEN = { id: DAIRY.reference.id, name: 'Sunrise Dairy', against: [] };
const REQUEST = aRequestView({ candidates: [] });

async function suggest(parts: object = {}, results = [aMatch(), DAIRY, BANK]) {
  get.mockResolvedValueOnce(JSON.stringify(aMatchAnswer({ results })));
  const told = jest.fn();
  document.body.addEventListener('values', ({ detail }) => told(detail), { capture: true });
  const element = await mount('request-move-suggest', RequestMoveSuggest, { request: REQUEST, ...parts });
  return { element, told };
}
async function tick(element: HTMLElement, name: string, checked = true) {
  const box = all(element, 'lightning-input').find(({ label }) => label === name);
  box.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
  await settle();
}

beforeEach(() => get.mockReset());

test('ranks who fits the request, with score, reasons and what goes against them', async () => {
  const { element } = await suggest();
  expect(get.mock.calls[0][0].path).toBe(`/v1/requests/${REQUEST.id}/matches`);
  expect(textOf(element)).toMatch(/Green Valley Ranch.*75 points.*Free now.*Also in Cattle Ranching.*Prairie Bank/);
  expect(textOf(element)).toContain('Goes against: industry');
  await expect(element).toBeAccessible();
});

test('the order of ticking is the order of preference', async () => {
  const { element, told } = await suggest();
  await tick(element, 'Sunrise Dairy');
  await tick(element, 'Green Valley Ranch');
  expect(textOf(element)).toContain('Asked in this order: 1. Sunrise Dairy, 2. Green Valley Ranch');
  expect(told).toHaveBeenLastCalledWith({ candidates: [DAIRY.reference.id, aMatch().reference.id] });
  await tick(element, 'Sunrise Dairy', false);
  expect(told).toHaveBeenLastCalledWith({ candidates: [aMatch().reference.id] });
});

test('a choice against a key criterion needs its reason', async () => {
  const { element, told } = await suggest();
  expect(all(element, '[data-field]')).toHaveLength(0);
  await tick(element, 'Prairie Bank');
  const label = 'Why this one? It goes against: industry';
  expect(field(element, label).required).toBe(true);
  await fillIn(element, label, 'Same roll-out');
  expect(told).toHaveBeenLastCalledWith({ candidates: [BANK.reference.id], reason: 'Same roll-out' });
});

test('nobody chosen is nothing to send', async () => {
  const { element } = await suggest();
  allFields(element);
  expect(element.check()).toBe(false);
  await settle();
  expect(textOf(element)).toContain('Choose at least one customer.');
});

test('those chosen on the page are chosen here, and those on the request are not offered', async () => {
  const { element } = await suggest({ request: aRequestView(), chosen: [CHOSEN] });
  const boxes = all(element, 'lightning-input').filter(({ type }) => type === 'checkbox');
  expect(boxes.map(({ label, checked }) => [label, checked])).toEqual([
    ['Sunrise Dairy', true],
    ['Prairie Bank', false],
  ]);
});

test('says that nobody fits, and what went wrong', async () => {
  expect(textOf((await suggest({}, [])).element)).toContain('Nobody fits and is free.');
  get.mockReset();
  get.mockRejectedValueOnce(problem({ code: 'BUSY', title: 'Many people are asking.' }));
  const element = await mount('request-move-suggest', RequestMoveSuggest, { request: REQUEST });
  expect(textOf(element)).toContain('Many people are asking.');
});

test('a name that is looked for is found among the references they may see', async () => {
  const { element } = await suggest();
  const hilltop = {
    id: 'a01000000000005AAA',
    account: { ...aMatch().account, name: 'Hilltop Dairy' },
    headline: 'Calm herds',
  };
  get.mockResolvedValueOnce(JSON.stringify({ references: [hilltop] }));
  await fillIn(element, 'Search references', 'hill top');
  expect(get.mock.calls[1][0].path).toBe('/v1/references?view=all&q=hill+top');
  expect(textOf(element)).toMatch(/Hilltop Dairy.*Calm herds/);
  expect(textOf(element)).not.toContain('Green Valley Ranch');
  get.mockResolvedValueOnce(JSON.stringify(aMatchAnswer()));
  await fillIn(element, 'Search references', '');
  expect(get.mock.calls[2][0].path).toBe(`/v1/requests/${REQUEST.id}/matches`);
  expect(textOf(element)).toContain('Green Valley Ranch');
});
