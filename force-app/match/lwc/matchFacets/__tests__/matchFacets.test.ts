import MatchFacets from 'c/matchFacets';
import { all, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const count = (value: string, many: number) => ({ value, count: many });
const FACETS = {
  industry: [count('Dairy Farming', 4), count('Cattle Ranching', 2)],
  region: [count('Northern Europe', 6)],
  sizeBand: [],
  product: Array.from({ length: 12 }, (_, index) => count(`Product ${index}`, 12 - index)),
};
const facets = (picked = {}) => mount('match-facets', MatchFacets, { facets: FACETS, picked });

test('says what there is and how many of each, the most frequent first, where it tells any apart', async () => {
  const element = await facets();
  expect(all(element, 'legend').map(textOf)).toEqual(['Industry', 'Product']);
  const chips = all(element, 'button').map(textOf);
  expect(chips.slice(0, 3)).toEqual(['Dairy Farming (4)', 'Cattle Ranching (2)', 'Product 0 (12)']);
  expect(chips).toHaveLength(10);
  await expect(element).toBeAccessible();
});

test('tells what is wanted alone: one more, or one less', async () => {
  const element = await facets({ industry: ['Dairy Farming'] });
  const heard = jest.fn();
  element.addEventListener('narrow', heard);
  expect(all(element, '[aria-pressed=true]').map(textOf)).toEqual(['Dairy Farming (4)']);
  await click(element, 'Cattle Ranching (2)');
  await click(element, 'Dairy Farming (4)');
  await click(element, 'Product 0 (12)');
  expect(heard.mock.calls.map(([{ detail }]) => detail)).toEqual([
    { industry: ['Dairy Farming', 'Cattle Ranching'] },
    { industry: [] },
    { industry: ['Dairy Farming'], product: ['Product 0'] },
  ]);
});
