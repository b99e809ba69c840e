import apexSend from '@salesforce/apex/ApiClient.send';
import InsightRevenue from 'c/insightRevenue';
import { all, click, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aComparison, aRevenue } from '../../../../../tests/data/revenueAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const page = async (answer = aRevenue()) => {
  send.mockReset().mockResolvedValue(JSON.stringify({ status: 200, body: answer }));
  return mount('insight-revenue', InsightRevenue);
};
const withHeadline = (...measures: Parameters<typeof aComparison>) => {
  const answer = aRevenue();
  if (answer.comparison) answer.comparison.measures[0] = aComparison(...measures);
  return answer;
};

test('shows what was won and what is open, the rule beside it, and what it leaves out', async () => {
  const element = await page(aRevenue({ afterwards: 2, elsewhere: 37 }));
  const text = textOf(element);
  expect(text).toContain('Won with a reference $885,000 Deals: 11');
  expect(text).toContain('Open with a reference $278,000 Deals: 3');
  expect(text).toContain('on a day before the deal closed, whatever else helped');
  expect(text).toContain('Left out: 2 reference uses');
  expect(text).toContain('37 more reference uses were for deals you may not open');
  await expect(element).toBeAccessible();
});

test('amounts in another currency are told beside the sums, each in its own', async () => {
  const sum = { deals: 2, amount: 5_000, withoutAmount: 0 };
  const others = [{ currency: 'JPY', revenue: sum, pipeline: { ...sum, amount: 900 } }];
  const text = textOf(await page(aRevenue({ currency: 'EUR', otherCurrencies: others })));
  expect(text).toContain('Won with a reference €885,000');
  expect(text).toContain('Deals in JPY are in no sum: ¥5,000 won, ¥900 open.');
});

test('says what the comparison found with its range and numbers, and what the data cannot say', async () => {
  const text = textOf(await page());
  expect(text).toContain('won more often than deals like them, by 18 percentage points');
  expect(text).toContain('With a certainty of 95%, the truth lies between 6 and 30.');
  expect(text).toContain('What the data cannot say: sellers choose which deals get a reference.');
  expect(text).toMatch(/Won, of those decided .*61% .*43% .*\+18 points .*\+6 and \+30 .*64 and 210/);
  expect(text).toMatch(/Days from the reference to the win .*41 days .*44 days .*−3 days/);
  expect(text).toMatch(/Growth of the amount .*Held back: too few deals .*12 and 30/);
});

test.each([
  [
    'no clear difference',
    { result: { usedMean: 0.5, comparedMean: 0.48, difference: 0.02, low: -0.1, high: 0.14 } },
    'No clear difference: the share of deals won with a reference lies, with a certainty of 95%, between −10 and +14 percentage points',
  ],
  [
    'less',
    { result: { usedMean: 0.3, comparedMean: 0.5, difference: -0.2, low: -0.3, high: -0.1 } },
    'won less often than deals like them, by 20 percentage points. With a certainty of 95%, the truth lies between 10 and 30.',
  ],
  ['too few', { used: 6, compared: 8, result: null }, 'Too few deals to tell: 6 with a reference and 8 like them'],
])('the headline claims nothing the data do not hold: %s', async (name, found, said) => {
  const verdict = ({ less: 'clearly less', 'too few': 'too few deals' } as const)[name] ?? 'no difference shown';
  expect(textOf(await page(withHeadline({ ...found, verdict })))).toContain(said);
});

test('more deals than are compared at once are not compared', async () => {
  const element = await page(aRevenue({ comparison: null }));
  expect(textOf(element)).toContain('Choose a shorter time.');
  expect(all(element, 'c-insight-interval')).toEqual([]);
});

test('every deal shows the uses that earned it, each with its reference and its request', async () => {
  expect(textOf(all(await page(), '.deal')[0])).toBe(
    'Northwind – herd tracking Northwind $180,000 Mar 20 · Won Site visit on Feb 16 REF-0007 RR-0012',
  );
});

test('opens what each reference served, tells types of deals apart, and counts what is no sale beside', async () => {
  const element = await page();
  expect(textOf(element)).toContain('Renewal Won: $120,000 Open: $40,000 Difference: +18 points');
  expect(textOf(element)).toContain(
    'Lakeside dairy · REF-0007 References used: 4 Deals: 1 Won: $330,000 Open: $40,000',
  );
  const drill = async (label: string) => {
    const [found] = all(element, 'button').filter((each) => each.getAttribute('aria-label') === label);
    found.click();
    await settle();
    return all(element, 'c-insight-behind').map((each: HTMLElement) => textOf(each));
  };
  expect(await drill('Show what it counts, Lakeside dairy · REF-0007: 1')).toEqual([
    'Lakeside dairy · REF-0007: 1 Close Northwind – herd tracking Northwind · $180,000 · Mar 20',
  ]);
  expect((await drill('Show what it counts, Public relations: 1')).at(-1)).toBe(
    'Public relations: 1 Close RR-0013 Media interview',
  );
  await expect(element).toBeAccessible();
});

test('asks for the time that was chosen, shows an outline meanwhile, and a fault with a way to try again', async () => {
  const element = await page();
  await fillIn(element, 'Time', '24');
  const years = send.mock.calls.map(([{ path }]) => Number(/from=(\d{4})/.exec(path)?.[1]));
  expect((years[0] ?? 0) - (years[1] ?? 0)).toBe(1);
  send.mockReset().mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await mount('insight-revenue', InsightRevenue))).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const failing = await mount('insight-revenue', InsightRevenue);
  expect(textOf(failing)).toContain('Many people are asking.');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aRevenue({ deals: [] }) }));
  await click(failing, 'Try again');
  expect(textOf(failing)).toContain('No deals with a reference in this time');
});
