import MatchScore from 'c/matchScore';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const score = (points: number, of: number[]) =>
  mount('match-score', MatchScore, { score: points, reasons: of.map((most) => ({ of: most })) });

test.each([
  [45, [40, 20], '75', 'Fits 75 of 100'],
  [60, [40, 20], '100', 'Fits 100 of 100'],
  [0, [40, 20], '0', 'Fits 0 of 100'],
  [0, [], '0', 'Fits 0 of 100'],
])('%s points of %s are shown as %s', async (points, of, number, spoken) => {
  const element = await score(points, of);
  expect(textOf(element)).toBe(number);
  expect(all(element, '[role=img]')[0].getAttribute('aria-label')).toBe(spoken);
  await expect(element).toBeAccessible();
});
