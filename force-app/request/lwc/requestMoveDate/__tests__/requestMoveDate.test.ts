import apexGet from '@salesforce/apex/ApiClient.get';
import RequestMoveDate from 'c/requestMoveDate';
import { field, fillIn, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER } from '../../../../../tests/data/answers.ts';

const get = apexGet as unknown as jest.Mock;
const [RANCH] = aRequestView().candidates;
const HELD = { status: 'Held', startsAt: null, timeZone: 'America/Denver', host: null };

async function date(use: object | null = HELD) {
  get.mockResolvedValue(JSON.stringify({ people: [{ ...OWNER, title: null }] }));
  const told = jest.fn();
  document.body.addEventListener('values', ({ detail }) => told(detail), { capture: true });
  const request = aRequestView({ prospectPeople: 'Their COO', candidates: [{ ...RANCH, use }] });
  const element = await mount('request-move-date', RequestMoveDate, { request, candidateId: RANCH.id });
  return { element, told };
}

test('the date is the customer’s, and their zone is said', async () => {
  const { element, told } = await date();
  expect(textOf(element)).toContain('Times are those of the customer (America/Denver).');
  const when = field(element, 'When does it take place?');
  expect(when.timezone).toBe('America/Denver');
  expect(when.required).toBe(true);
  await expect(element).toBeAccessible();
  await fillIn(element, 'When does it take place?', '2026-12-03T17:00:00.000Z');
  expect(told).toHaveBeenLastCalledWith({ startsAt: '2026-12-03T17:00:00.000Z', prospectPeople: 'Their COO' });
});

test('where no zone is known the reader’s own is said', async () => {
  const { element } = await date(null);
  expect(textOf(element)).toContain('Times are yours (UTC).');
});

test('minutes, place, host, people and what is expected are told', async () => {
  const { element, told } = await date();
  await fillIn(element, 'When does it take place?', '2026-12-03T17:00:00.000Z');
  await fillIn(element, 'Minutes', '45');
  await fillIn(element, 'Place, link or number to dial', 'https://meet.example/1');
  await fillIn(element, 'What do you expect of it?', '4');
  await fillIn(element, 'Host', OWNER.id);
  expect(told).toHaveBeenLastCalledWith({
    startsAt: '2026-12-03T17:00:00.000Z',
    minutes: 45,
    place: 'https://meet.example/1',
    prospectPeople: 'Their COO',
    expectedGrade: 4,
    hostId: OWNER.id,
  });
});

test('a date that is moved starts from what was agreed', async () => {
  const use = { ...HELD, startsAt: '2026-12-03T17:00:00Z', minutesPlanned: 30, place: 'Room 1', expectedGrade: 3 };
  const { told } = await date({ ...use, host: OWNER });
  expect(told).toHaveBeenLastCalledWith({
    startsAt: '2026-12-03T17:00:00Z',
    minutes: 30,
    place: 'Room 1',
    prospectPeople: 'Their COO',
    expectedGrade: 3,
    hostId: OWNER.id,
  });
});
