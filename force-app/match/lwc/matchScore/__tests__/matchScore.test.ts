import MatchScore from 'c/matchScore';
import { all, click, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch } from '../../../../../tests/data/answers.ts';

const score = (points: number, of: number[]) =>
  mount('match-score', MatchScore, {
    score: points,
    reasons: of.map((most) => ({ criterion: `criterion ${most}`, of: most, points: 0 })),
  });
const split = () => {
  const { score: sum, reasons } = aMatch();
  return mount('match-score', MatchScore, { score: sum, reasons });
};
const rows = (element: unknown) => all(element, 'tr').map(textOf);
const tip = (element: unknown) => all(element, '.tip').map(textOf).join();

async function press(element: unknown, ...keys: string[]) {
  const [bar] = all(element, 'button');
  for (const key of keys) bar.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await settle();
}

test.each([
  [45, [40, 20], '75 of 100'],
  [60, [40, 20], '100 of 100'],
  [0, [40, 20], '0 of 100'],
  [0, [], '0 of 100'],
])('%s points of %s are shown as %s', async (points, of, number) => {
  const element = await score(points, of);
  expect(textOf(element)).toBe(`Fits ${number}. How it adds up ${number}`);
  await expect(element).toBeAccessible();
});

test('the bar has room for each criterion by what it could give, filled by what it gave, what counts most first', async () => {
  const slots = all(await split(), '.slot');
  expect(slots.map(({ dataset }) => dataset.criterion)).toEqual(['industry', 'products', 'size', 'region', 'capacity']);
  expect(slots.map(({ style }) => Number(style.flexGrow))).toEqual([40, 20, 20, 15, 5]);
  const filled = slots.map(({ firstElementChild }) => (firstElementChild as HTMLElement).style.inlineSize);
  expect(filled).toEqual(['100%', '100%', '0%', '66.66666666666667%', '100%']);
  const paints = slots.map(({ firstElementChild }) => firstElementChild?.getAttribute('style')?.split('background')[1]);
  expect(new Set(paints).size).toBe(5);
});

test('a part that is pointed at, by mouse or by arrows, says what it is', async () => {
  const element = await split();
  expect(tip(element)).toBe('');
  all(element, '.slot')[3].dispatchEvent(new CustomEvent('mouseenter'));
  await settle();
  expect(tip(element)).toBe('Region: 10 of 15. In the same region');
  await press(element, 'Escape');
  expect(tip(element)).toBe('');
  await press(element, 'ArrowRight', 'ArrowRight');
  expect(tip(element)).toBe('Products: 20 of 20. Uses GTX Pro too');
  await press(element, 'ArrowLeft');
  expect(tip(element)).toBe('Industry: 40 of 40. Also in Cattle Ranching');
});

test('says in words how it adds up to whoever asks', async () => {
  const element = await split();
  expect(rows(element)).toEqual([]);
  await click(element, 'Fits 75 of 100. How it adds up 75 of 100');
  expect(rows(element)).toEqual([
    'Industry 40 of 40 Also in Cattle Ranching',
    'Products 20 of 20 Uses GTX Pro too',
    'Company size 0 of 20 Of another size',
    'Region 10 of 15 In the same region',
    'Uses left 5 of 5 Has room for more',
  ]);
  expect(all(element, 'button')[0].getAttribute('aria-expanded')).toBe('true');
  await expect(element).toBeAccessible();
});
