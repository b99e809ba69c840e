import MatchSearchLink from 'c/matchSearchLink';
import { aMatchAnswer } from '../../../../../tests/data/answers.ts';
import { click, mount } from '../../../../../config/jest.lwc.mount.js';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const actual = jest.requireActual('lightning/navigation');
  const mixin = (Base) =>
    class extends actual.NavigationMixin(Base) {
      [actual.NavigationMixin.Navigate](...given) {
        mockNavigate(...given);
      }
    };
  return { ...actual, NavigationMixin: Object.assign(mixin, actual.NavigationMixin) };
});

test('leads from an opportunity to the search for its industry, region and product', async () => {
  const { opportunity } = aMatchAnswer();
  await click(await mount('match-search-link', MatchSearchLink, { opportunity }), 'Search all references');
  expect(mockNavigate).toHaveBeenCalledWith({
    type: 'standard__navItemPage',
    attributes: { apiName: 'Reference_Search' },
    state: { c__search: 'industry=Cattle+Ranching&region=Northern+America&product=GTX+Pro' },
  });
});
