import apexSend from '@salesforce/apex/ApiClient.send';
import InsightExecutive from 'c/insightExecutive';
import { click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aCell, aCoverage, aTarget } from '../../../../../tests/data/coverageAnswers.ts';
import { anExecutive } from '../../../../../tests/data/healthAnswers.ts';
import { aComparison } from '../../../../../tests/data/revenueAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const answering =
  (answer: unknown, coverage = aCoverage()) =>
  async ({ path }: { path: string }) =>
    JSON.stringify({ status: 200, body: path.includes('coverage') ? coverage : answer });
const page = async (answer = anExecutive()) => {
  send.mockReset().mockImplementation(answering(answer));
  return mount('insight-executive', InsightExecutive);
};

test('says first what references earned and by which rule, then how the program runs, with its assumptions', async () => {
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('What they earned, Apr 2, 2025 to Apr 1, 2026');
  expect(text).toContain('Won with a reference $885,000 Deals: 11 Open with a reference $278,000 Deals: 3');
  expect(text).toContain('on a day before they closed');
  expect(text).toContain('were won more often than deals like them: 61% against 43%');
  expect(text).toContain('with a certainty of 95%, between 6 and 30 percentage points. Sellers choose');
  expect(text).toContain('Answered within 14 hours half of 26 requests, in business hours; 62% within two days');
  expect(text).toContain('Hours saved 114 if finding a reference by hand takes 6 hours');
  expect(text).toContain('Won for each $1 spent 24.6 if the program costs $36,000 a year');
  await expect(element).toBeAccessible();
});

test('at most three risks, and whom to ask for which customers', async () => {
  const text = textOf(await page());
  expect(text).toContain('Customers asked as often as agreed, or more: 1. Close to it: 2.');
  expect(text).toContain('because nobody confirmed their details for 540 days: 3 of 90.');
  expect(text).toContain('Customers to be asked with care: 1.');
  expect(text).toContain(
    'Ask Ravi Rao to nominate Ropeworks. Customers of theirs not in the pool: 4, who bought for $470,000.',
  );
  expect(text).toContain('Ask Ravi Rao to look again at customers they withhold: Lakeside dairy.');
});

test('what is held back, or rests on an assumption nobody made, is left out; where nothing is wrong, it says so', async () => {
  const { program, load, freshness } = anExecutive();
  const text = textOf(
    await page(
      anExecutive({
        won: aComparison({ verdict: 'too few deals', result: null }),
        turnaround: null,
        limits: { full: 0, near: 0, more: false },
        ...{ hoarding: null, withheld: null, load: { ...load, cautioned: 0 }, freshness: { ...freshness, dropped: 0 } },
        program: { ...program, hoursSaved: null, cost: null, costEach: null, back: null },
      }),
    ),
  );
  expect(text).not.toContain('Do references help?');
  expect(text).not.toMatch(/Answered within|Hours saved|spent/);
  expect(text).toContain('Requests fulfilled 19');
  expect(text).toContain('Nothing stands out');
  expect(text).toContain('Nothing just now.');
});

test('names the parts of the market that run short, what to do about each, and how far the goals are', async () => {
  const cells = [
    aCell({ row: 'Farming', demand: 2, supply: 4, state: 'enough' }),
    aCell({ row: 'Finance', demand: 3, state: 'none', short: 3 }),
    aCell({ row: 'Transport', column: null, demand: 21, supply: 4, state: 'short', short: 17, nominations: 1 }),
    aCell({ row: 'Retail', demand: 5, supply: 4, state: 'short', short: 1, nominations: 2 }),
  ];
  const total = { ...aCoverage().total, demand: 20.6, supply: 673 };
  const targets = [aTarget({ name: 'Ranch launch', have: 2, needed: 5, dueOn: '2027-06-30' })];
  const shown = async (...over: Parameters<typeof aCoverage>) => {
    send.mockReset().mockImplementation(answering(anExecutive(), aCoverage(...over)));
    return textOf(await mount('insight-executive', InsightExecutive));
  };
  const text = await shown({ cells, total, targets, eachGives: 8 });
  expect(text).toContain('will ask for about 21 uses, of 673 that customers can give.');
  expect(text).toContain('Parts of the market with too few references: 3.');
  expect(text).toMatch(/Transport · not known .*21 .*4 .*1 .*Recruit 2 .*Finance · Northern America .*3 .*Recruit 1/);
  expect(text).toMatch(/Retail · Northern America .*Decide on nominations/);
  expect(text).not.toContain('Farming');
  expect(text).toMatch(/Goals .*Ranch launch .*2 .*5 .*Jun 30, 2027 .*Mara Mendel/);
  const none = await shown({ cells: [], targets: [] });
  expect(none).toContain('No part of the market will be short.');
  expect(none).not.toContain('Goals');
});

test('on paper it stands alone, by the button as by the browser', async () => {
  const element = await page();
  const print = jest.spyOn(window, 'print').mockImplementation(() => {});
  jest.spyOn(element, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  const isAlone = () =>
    [...document.head.querySelectorAll('style')].some((style) => style.textContent?.includes('body *:not(:has('));
  await click(element, 'Print or save as PDF');
  expect(print).toHaveBeenCalledTimes(1);
  const after = (event: string) => window.dispatchEvent(new CustomEvent(event)) && isAlone();
  expect([isAlone(), after('beforeprint'), after('afterprint')]).toEqual([false, true, false]);
  element.remove();
  expect(after('beforeprint')).toBe(false);
});

test('shows an outline meanwhile, and a fault with a way to try again', async () => {
  send.mockReset().mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await mount('insight-executive', InsightExecutive))).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const failing = await mount('insight-executive', InsightExecutive);
  expect(textOf(failing)).toContain('Many people are asking.');
  const load = { ...anExecutive().load, references: 0 };
  send.mockImplementation(answering(anExecutive({ load })));
  await click(failing, 'Try again');
  expect(textOf(failing)).toContain('Nothing to sum up yet');
});
