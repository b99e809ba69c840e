import MatchCard from 'c/matchCard';
import { all, button, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch } from '../../../../../tests/data/answers.ts';

const card = (parts = {}, more = {}) =>
  mount('match-card', MatchCard, { match: aMatch(undefined, parts), canAsk: true, ...more });

test('shows who it is, and the three best reasons in order', async () => {
  const element = await card();
  const text = textOf(element);
  expect(text).toContain('Green Valley Ranch');
  expect(text).toContain('Cattle Ranching · Canada · 100-999 employees');
  const reasons = all(element, 'li').map(textOf);
  expect(reasons).toEqual(['Also in Cattle Ranching', 'Uses GTX Pro too', 'In the same region']);
  await expect(element).toBeAccessible();
});

test('tells two persons of one customer apart by their roles', async () => {
  const { reference } = aMatch();
  const text = textOf(await card({ reference: { ...reference, persona: 'Head of Data' } }));
  expect(text).toContain('Head of Data · Cattle Ranching');
});

test('shows the fit as a part of what could be reached, and where other weights would put it', async () => {
  const element = await card({}, { moved: 'Up 2 places' });
  expect(textOf(element)).toContain('75 of 100');
  expect(textOf(element)).toContain('Up 2 places');
});

test.each([
  ['2026-11-21', 2, 'Free now · 2 uses left'],
  ['2026-12-03', 1, 'Free from Dec 3 · 1 use left'],
  ['2027-01-03', null, 'Free from Jan 3, 2027'],
])('free from %s with %s left reads "%s"', async (from, remaining, words) => {
  expect(textOf(await card({ available: { from, remaining } }))).toContain(words);
});

test('says what calls for care to those who may know, and to nobody else', async () => {
  const reasons = [
    { code: 'RENEWAL' as const, disclosure: 'closed' as const, text: 'The contract is renewed within 60 days' },
  ];
  const told = await card({ caution: true, readiness: { state: 'Caution', reasons } });
  expect(all(told, '.cares li').map(textOf)).toEqual(['The contract is renewed within 60 days']);
  await expect(told).toBeAccessible();
  expect(all(await card({ caution: true }), '.cares')).toEqual([]);
});

test('marks a customer to use with care, and a choice that needs a reason', async () => {
  const text = textOf(await card({ caution: true, against: ['industry'] }));
  expect(text).toContain('Use with care');
  expect(text).toContain('you will be asked for the reason');
  expect(textOf(await card())).not.toContain('Use with care');
});

test('leaves out what this reader may not see', async () => {
  const account = { name: null, industry: 'Dairy Farming', region: null, sizeBand: null, country: null };
  const text = textOf(await card({ account }));
  expect(text).toContain('A customer');
  expect(text).not.toContain('employees');
});

test('tells which customer is asked for, chosen or compared', async () => {
  const element = await card();
  const heard = jest.fn();
  element.addEventListener('ask', heard);
  element.addEventListener('choose', heard);
  element.addEventListener('compare', heard);
  await click(element, 'Ask for Green Valley Ranch');
  await click(element, 'Choose Green Valley Ranch');
  await click(element, 'Compare Green Valley Ranch');
  const { id } = aMatch().reference;
  expect(heard.mock.calls.map(([event]) => event.detail)).toEqual([{ id }, { id, chosen: true }, { id }]);
});

test('shows the place it was chosen for, and says so to a screen reader', async () => {
  const element = await card({}, { rank: 2 });
  expect(button(element, 'Choice 2 Green Valley Ranch').getAttribute('aria-pressed')).toBe('true');
});

test('says with whom it would be compared, and which is the first of the two', async () => {
  const other = await card({}, { comparing: { id: 'a01000000000002AAA', name: 'Sunrise Dairy' } });
  expect(button(other, 'Compare with Sunrise Dairy Green Valley Ranch').getAttribute('aria-pressed')).toBe('false');
  const first = await card({}, { comparing: { id: aMatch().reference.id, name: 'Green Valley Ranch' } });
  expect(button(first, 'Compare Green Valley Ranch').getAttribute('aria-pressed')).toBe('true');
});
