import apexSend from '@salesforce/apex/ApiClient.send';
import InsightHealth from 'c/insightHealth';
import { all, click, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aHealth } from '../../../../../tests/data/healthAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const page = async (answer = aHealth()) => {
  send.mockReset().mockResolvedValue(JSON.stringify({ status: 200, body: answer }));
  return mount('insight-health', InsightHealth);
};

test('says how the load is spread, who is asked too much or too little, and who is missing, in sentences', async () => {
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('The busiest tenth of references (9 of 90) carried 48% of the 312 uses. 21 were not used');
  expect(text).toContain('Over their limit: 0. At it: 1. Near it: 0.');
  expect(text).toMatch(/Big ranch · REF-0001 .*At the limit .*The person’s .*4 .*4 .*3 .*Calendar quarter/);
  expect(text).toContain('1 references agreed to something, nothing keeps us from asking them, and nobody did for 180');
  expect(text).toContain('There are more than are shown here.');
  expect(text).toContain('80 of 90 references have details confirmed within 180 days.');
  expect(text).toContain(
    '4 customers won a year ago or longer, with no escalated case, are not in the pool. Ravi Rao owns 4',
  );
  expect(text).toMatch(/Quarry .*\$350,000 .*Yes .*Ropeworks .*\$120,000 .*Not yet/);
  expect(text).toMatch(/Withheld past the day to look again .*Lakeside dairy .*Ravi Rao .*Mar 15/);
  expect(text).toMatch(/Mara Mendel .*11 .*88/);
  await expect(element).toBeAccessible();
});

test('what was saved and what it cost stand beside what they assume; without that nothing is claimed', async () => {
  expect(textOf(await page())).toMatch(
    /Hours saved .*114 .*× 6 hours .*\$8,550 .*× \$75 an hour .*\$36,000 .*for 365 days .*\$1,895 .*Won for each \$1 spent .*24.6 .*\$885,000 won .*proves no cause/,
  );
  const { program } = aHealth();
  const assumptions = { hoursByHand: null, costPerHour: null, costPerYear: null };
  const none = { hoursSaved: null, worth: null, cost: null, costEach: null, back: null, assumptions, elsewhere: 7 };
  const text = textOf(await page(aHealth({ program: { ...program, ...none } })));
  expect(text).toMatch(
    /Fulfilled requests .*19 .*Hours saved .*Not said .*The policy does not say yet what this assumes/,
  );
  expect(text).not.toMatch(/\$0|× 0/);
  expect(text).toContain('7 more uses were for deals you may not open');
});

test('the calendar tells each week with its number, and which account is full', async () => {
  const [months, weeks] = all(await page(), 'c-insight-strip');
  expect(textOf(months)).toContain('4 of 4 today');
  expect(textOf(weeks)).toMatch(/Big ranch .*4 of 4 today: full .*Week of Mar 30: 2 .*Week of Apr 6: 0/);
});

test('where nobody is near a limit, or deals are hidden, it says that', async () => {
  const overused = { count: 0, more: false, over: 0, reached: 0, near: 0, rows: [] };
  const load = { ...aHealth().load, busiest: null };
  const text = textOf(await page(aHealth({ overused, load, hoarding: null, withheld: null, work: [] })));
  expect(text).toContain('Nobody is near a limit.');
  expect(text).toContain('There are too many references to say what the busiest tenth carried.');
  expect(text).toContain('The deals this needs are hidden from you.');
  expect(text).toContain('Nobody of the reference team has a request in hand.');
  expect(text).not.toContain('Withheld');
});

test('asks for the time that was chosen, shows an outline meanwhile, and a fault with a way to try again', async () => {
  const element = await page();
  await fillIn(element, 'Time', '24');
  const years = send.mock.calls.map(([{ path }]) => Number(/health\?from=(\d{4})/.exec(path)?.[1]));
  expect((years[0] ?? 0) - (years[1] ?? 0)).toBe(1);
  send.mockReset().mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await mount('insight-health', InsightHealth))).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const failing = await mount('insight-health', InsightHealth);
  expect(textOf(failing)).toContain('Many people are asking.');
  const load = { ...aHealth().load, references: 0 };
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aHealth({ load }) }));
  await click(failing, 'Try again');
  expect(textOf(failing)).toContain('No references to ask yet');
});

test('says what share of the feedback is closed and how soon, and each figure opens what it counts', async () => {
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('2 pieces of feedback were given. 1 of them are closed, 50 %; 1 are open, 1 of these late.');
  expect(text).toContain('Half of those that are closed were closed within 3 calendar days.');
  expect(text).toMatch(/All feedback .*2 .*1 .*50 % .*3 .*1 .*1 .*3.5 .*Support .*Nothing in particular/);
  const drill = all(element, 'button').find((each) => each.getAttribute('aria-label')?.includes('Late: Support'));
  drill.dispatchEvent(new CustomEvent('click'));
  await Promise.resolve();
  expect(textOf(element)).toContain('Lakeside dairy 2 of 5 · Late · REQ-00007 · Herd tracking');
  expect(textOf(await page(aHealth({ feedback: null })))).not.toContain('pieces of feedback');
});
