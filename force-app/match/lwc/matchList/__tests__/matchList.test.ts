import MatchList from 'c/matchList';
import { all, button, click, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch } from '../../../../../tests/data/answers.ts';

const { account, available } = aMatch();
const entry = (number: number, name: string, from: string, moved = '') => {
  const id = `a0100000000000${number}AAA`;
  const match = aMatch(id, { account: { ...account, name }, available: { ...available, from } });
  return { id, match, rank: 0, moved };
};
const ENTRIES = [
  entry(1, 'Sunrise Dairy', '2026-12-03'),
  entry(2, 'Green Valley Ranch', '2026-11-21', 'Up 1 place'),
  entry(3, 'Alder Farm', '2026-12-01'),
];
const list = () => mount('match-list', MatchList, { entries: ENTRIES, canAsk: true });
const names = (element: unknown) => all(element, 'c-record-link').map(({ label }) => label);

beforeEach(() => sessionStorage.clear());

test('is a list of cards, with what the colors mean, until somebody likes columns better; that lasts as long as the window', async () => {
  const element = await list();
  expect(all(element, 'c-match-card')).toHaveLength(3);
  expect(all(element, '.legend li').map(textOf)).toEqual([
    'Industry',
    'Products',
    'Company size',
    'Region',
    'Uses left',
  ]);
  await click(element, 'Table');
  expect(button(element, 'Table').getAttribute('aria-pressed')).toBe('true');
  expect(all(element, 'c-match-card, .legend')).toEqual([]);
  expect(all(await list(), 'table')).toHaveLength(1);
});

test('the table says what each criterion gave, of the most it could, and when each is free', async () => {
  const element = await list();
  await click(element, 'Table');
  const heads = all(element, '[role=columnheader]').map(textOf);
  expect(heads).toEqual([
    'Customer',
    'Fit of 100',
    'Free',
    'Industry of 40',
    'Products of 20',
    'Company size of 20',
    'Region of 15',
    'Uses left of 5',
    'Ask',
  ]);
  const [first, second] = all(element, 'tbody tr').map(textOf);
  expect(first).toMatch(
    /^1\. Sunrise Dairy .* 75 Free from Dec 3 · 2 uses left 40 \. Also in Cattle Ranching 20 .* Ask/,
  );
  expect(second).toMatch(/^2\. Green Valley Ranch Up 1 place .* Free now · 2 uses left 40 .* Ask/);
  await expect(element).toBeAccessible();
});

test('the table is sorted best first, or by name or day among those shown, which it says', async () => {
  const element = await list();
  await click(element, 'Table');
  const best = ['Sunrise Dairy', 'Green Valley Ranch', 'Alder Farm'];
  expect(names(element)).toEqual(best);
  await click(element, 'Customer');
  expect(names(element)).toEqual(['Alder Farm', 'Green Valley Ranch', 'Sunrise Dairy']);
  expect(textOf(element)).toContain('Only the 3 best are here, in another order.');
  await click(element, 'Free');
  expect(names(element)).toEqual(['Green Valley Ranch', 'Alder Farm', 'Sunrise Dairy']);
  expect(all(element, '[aria-sort=ascending]').map(textOf)).toEqual(['Free']);
  await click(element, 'Back to best first');
  expect(names(element)).toEqual(best);
  expect(textOf(element)).not.toContain('another order');
});

test('a row can be asked for, chosen and compared like a card, and takes the keyboard back', async () => {
  const element = await list();
  await click(element, 'Table');
  const heard = jest.fn();
  for (const step of ['ask', 'choose', 'compare']) element.addEventListener(step, heard);
  await click(element, 'Ask for Alder Farm');
  await click(element, 'Choose Alder Farm');
  await click(element, 'Compare Alder Farm');
  const { id } = ENTRIES[2] ?? {};
  const told = heard.mock.calls.map(([{ type, detail }]) => ({ type, ...detail }));
  expect(told).toEqual([
    { type: 'ask', id },
    { type: 'choose', id, chosen: true },
    { type: 'compare', id },
  ]);
  element.focus('compare', id);
  await settle();
  const [, , actions] = all(element, 'c-match-actions');
  expect(actions.shadowRoot.activeElement).toBe(button(element, 'Compare Alder Farm'));
});
