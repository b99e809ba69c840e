import apexGet from '@salesforce/apex/ApiClient.get';
import RequestMovePerson from 'c/requestMovePerson';
import { all, allFields, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { OWNER, REP } from '../../../../../tests/data/answers.ts';

const get = apexGet as unknown as jest.Mock;
const finds = (...people: object[]) =>
  get.mockResolvedValueOnce(JSON.stringify({ people: people.map((each) => ({ title: null, ...each })) }));
async function person(name: string, parts: object = {}) {
  const element = await mount('request-move-person', RequestMovePerson, { name, ...parts });
  const told = jest.fn();
  element.addEventListener('values', ({ detail }) => told(detail));
  return { element, told };
}
const names = (element: HTMLElement) => all(element, 'lightning-radio-group')[0]?.options.map(({ label }) => label);

beforeEach(() => get.mockReset());

test('who may arrange it is offered at once, the reader first and once', async () => {
  finds(REP, { ...OWNER, title: 'CSM' });
  const { element } = await person('fulfillerId');
  expect(names(element)).toEqual(['Me', 'Olga Owner, CSM']);
  expect(get).toHaveBeenCalledWith({ path: '/v1/requests/people?may=arrange' });
  await expect(element).toBeAccessible();
});

test('somebody is found by name and told', async () => {
  finds();
  finds(OWNER);
  const { element, told } = await person('approverId');
  await fillIn(element, 'Search by name', 'olg');
  expect(get).toHaveBeenLastCalledWith({ path: '/v1/requests/people?may=approve&q=olg' });
  await fillIn(element, 'Who?', OWNER.id);
  expect(told).toHaveBeenLastCalledWith({ approverId: OWNER.id });
});

test('the answer to an older search changes nothing', async () => {
  finds();
  const { promise, resolve: late } = Promise.withResolvers();
  get.mockReturnValueOnce(promise);
  finds(OWNER);
  const { element } = await person('approverId');
  await fillIn(element, 'Search by name', 'ri');
  await fillIn(element, 'Search by name', 'olga');
  late(JSON.stringify({ people: [{ ...REP, title: null }] }));
  await settle();
  expect(names(element)).toEqual(['Olga Owner']);
});

test('an approval is passed to somebody, never to nobody', async () => {
  finds(OWNER);
  const { element } = await person('approverId');
  allFields(element);
  expect(element.check()).toBe(false);
  await fillIn(element, 'Who?', OWNER.id);
  expect(element.check()).toBe(true);
});

test('a meeting may go without a host', async () => {
  finds(OWNER);
  const { element, told } = await person('hostId');
  expect(names(element)).toEqual(['Not said', 'Olga Owner']);
  await fillIn(element, 'Host', OWNER.id);
  await fillIn(element, 'Host', '');
  expect(told).toHaveBeenLastCalledWith({ hostId: undefined });
});

test('who looks after a customer is there by name before anybody is searched for, or may be nobody', async () => {
  finds(REP, OWNER);
  const { element, told } = await person('csmId', { value: OWNER.id, known: OWNER });
  expect(names(element)).toEqual(['Nobody', OWNER.name, REP.name]);
  expect(field(element, 'Customer success manager').value).toBe(OWNER.id);
  finds();
  await fillIn(element, 'Customer success manager: search by name', 'zz');
  expect(names(element)).toEqual(['Nobody', OWNER.name]);
  await fillIn(element, 'Customer success manager', '');
  expect(told).toHaveBeenLastCalledWith({ csmId: undefined });
});

test('says that nobody was found, and what went wrong', async () => {
  finds();
  expect(textOf((await person('approverId')).element)).toContain('Nobody of that name can be chosen.');
  get.mockRejectedValueOnce(problem({ code: 'BUSY', title: 'Many people are asking.' }));
  const { element } = await person('approverId');
  expect(textOf(element)).toContain('Many people are asking.');
  expect(field(element, 'Who?')).toBeUndefined();
});
