import ReferenceMeters from 'c/referenceMeters';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const meter = (count: number, limit: number, mark: number, more: object = {}) => {
  return { of: 'person', activityType: null, count, limit, period: 'Calendar quarter', mark, ...more };
};

test('says how much of each limit is used, and when it is nearly or fully reached', async () => {
  const meters = [
    meter(0, 4, 3),
    meter(3, 4, 3, { of: 'account' }),
    meter(1, 1, 1, { of: 'agreement', activityType: 'Site visit', period: 'Calendar year' }),
    meter(0, 0, 0, { of: 'type', activityType: 'Quote' }),
  ];
  const element = await mount('reference-meters', ReferenceMeters, { meters });
  expect(all(element, 'li').map((row: HTMLElement) => textOf(row))).toEqual([
    'This customer 0 of 4 per quarter',
    'The whole account 3 of 4 per quarter Nearly reached',
    'Site visit, as agreed 1 of 1 per year Limit reached',
    'Quote, for anybody 0 of 0 per quarter Limit reached',
  ]);
  const widths = all(element, '.fill').map(({ style }: HTMLElement) => style.cssText);
  expect(widths).toEqual(['inline-size: 0%;', 'inline-size: 75%;', 'inline-size: 100%;', 'inline-size: 100%;']);
  await expect(element).toBeAccessible();
});
