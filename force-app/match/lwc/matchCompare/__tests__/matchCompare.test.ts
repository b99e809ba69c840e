import MatchCompare from 'c/matchCompare';
import { all, click, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aNearMiss } from '../../../../../tests/data/answers.ts';

const RANCH = aMatch();
const MISSED = aNearMiss({
  reasons: aNearMiss().reasons.map((reason) => {
    const less = { ...reason, points: 20, text: 'In Dairy, close to your prospect' };
    return reason.criterion === 'industry' ? less : reason;
  }),
  score: 55,
});
const label = 'Two customers side by side';
const compare = (...two: unknown[]) => mount('match-compare', MatchCompare, { label, two });
const row = (element: unknown, name: string) => {
  const found = all(element, 'tbody tr').find((each) => textOf(all(each, 'th')[0]) === name);
  return all(found, 'td').map(textOf);
};

test('sets two customers side by side, criterion by criterion, and says who fits better', async () => {
  const element = await compare(RANCH, MISSED);
  expect(all(element, '[role=columnheader]').map(textOf)).toEqual([
    'Green Valley Ranch Fits 75 of 100',
    'Hilltop Dairy Fits 55 of 100',
  ]);
  expect(row(element, 'Industry')).toEqual([
    '40 of 40 Fits better Also in Cattle Ranching',
    '20 of 40 In Dairy, close to your prospect',
  ]);
  expect(row(element, 'Products')).toEqual(['20 of 20 Uses GTX Pro too', '20 of 20 Uses GTX Pro too']);
  await settle();
  await expect(element).toBeAccessible();
});

test('says when either is free, or why not and what would change that, and who they are', async () => {
  const element = await compare(RANCH, MISSED);
  expect(row(element, 'Free')).toEqual([
    'Free now · 2 uses left',
    'Used 2 of 2 times this quarter Free from Jan 3, 2027',
  ]);
  const company = 'Cattle Ranching Canada 100-999 employees';
  expect(row(element, 'Company')).toEqual([company, company]);
  expect(row(element, 'Person')).toEqual(['–', '–']);
});

test('a criterion that one reader may not see is not made up', async () => {
  const element = await compare(RANCH, { ...MISSED, reasons: MISSED.reasons.slice(0, 1) });
  expect(row(element, 'Products')).toEqual(['20 of 20 Fits better Uses GTX Pro too', '']);
});

test('takes the keyboard in, and closes', async () => {
  const element = await compare(RANCH, MISSED);
  expect(element.shadowRoot.activeElement).toBe(all(element, 'table')[0]);
  const closed = jest.fn();
  element.addEventListener('closed', closed);
  await click(element, 'Close');
  expect(closed).toHaveBeenCalled();
});
