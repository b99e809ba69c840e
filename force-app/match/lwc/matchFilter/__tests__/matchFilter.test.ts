import MatchFilter from 'c/matchFilter';
import { field, fillIn, mount } from '../../../../../config/jest.lwc.mount.js';

const filter = (more = {}) =>
  mount('match-filter', MatchFilter, {
    activityType: 'Reference call',
    activityTypes: ['Reference call', 'Site visit'],
    defaultNeededBy: '2026-12-05',
    ...more,
  });

test('offers the kinds the program has, and shows the proposed day until one is set', async () => {
  const element = await filter();
  expect(field(element, 'What do you need?').options.map(({ label }) => label)).toEqual([
    'Reference call',
    'Site visit',
  ]);
  expect(field(element, 'Needed by').placeholder).toBe('Dec 5 (proposed)');
  await expect(element).toBeAccessible();
});

test('tells what is wanted, and an emptied day as empty', async () => {
  const element = await filter({ neededBy: '2027-01-15' });
  const heard = jest.fn();
  element.addEventListener('filter', heard);
  field(element, 'Needed by').checkValidity = () => true;
  await fillIn(element, 'What do you need?', 'Site visit');
  await fillIn(element, 'Needed by', null);
  expect(heard.mock.calls.map(([event]) => event.detail)).toEqual([
    { activityType: 'Site visit', neededBy: '2027-01-15' },
    { activityType: 'Reference call', neededBy: '' },
  ]);
});

test('keeps a day in the past to itself', async () => {
  const element = await filter();
  const heard = jest.fn();
  element.addEventListener('filter', heard);
  field(element, 'Needed by').checkValidity = () => false;
  await fillIn(element, 'Needed by', '2020-01-01');
  expect(heard).not.toHaveBeenCalled();
  expect(field(element, 'Needed by').min).toBe('2026-11-21');
});
