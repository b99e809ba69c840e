import apexSend from '@salesforce/apex/ApiClient.send';
import InsightTurnaround from 'c/insightTurnaround';
import { all, button, click, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aTurnaround, aWaiting } from '../../../../../tests/data/insightAnswers.ts';

const send = apexSend as unknown as jest.Mock;
let figures: unknown;
let waiting: unknown;
const asked: string[] = [];

beforeEach(() => {
  [figures, waiting] = [aTurnaround(), aWaiting()];
  asked.length = 0;
  send.mockReset().mockImplementation(({ path }: { path: string }) => {
    asked.push(path);
    const body = path.includes('waiting') ? waiting : figures;
    return body instanceof Error
      ? Promise.reject(problem(body))
      : Promise.resolve(JSON.stringify({ status: 200, body }));
  });
});
const page = () => mount('insight-turnaround', InsightTurnaround);

test('says first how long it takes, where most time goes, and what needed nobody; each figure is in a table', async () => {
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('Of 3 answered requests half took up to 14 business hours, nine of ten up to 40.');
  expect(text).toContain('67% were answered within two working days (16 business hours).');
  expect(text).toContain('Most time goes by here: Waiting for the customer. It takes 62% of the time');
  expect(text).toContain('1 of 2 finished requests needed no step of the reference team (50%).');
  expect(text).toContain('Nov 2026: half of the requests were answered within 14 business hours.');
  expect(text).toMatch(/Oct 2026 .*0 .*Nov 2026 .*3 .*14 .*40 .*67/);
  expect(text).toContain('1 of 3 requests came with less notice than usual (33%).');
  expect(text).toMatch(
    /Requests without an answer: 4\. .*REQ-00009 .*Herd tracking .*Olga Owner \(Account owner\) .*59 .*53/,
  );
  expect(asked).toContain('/v1/insights/turnaround?from=2026-06-01');
  await expect(element).toBeAccessible();
});

test('every figure opens the requests it counts with their deals and money, by month, path, activity or team, and by step', async () => {
  const element = await page();
  await fillIn(element, 'Compare by', 'way');
  expect(textOf(element)).toContain(
    'Reference team arranges, after approval takes longest, half of it within 40 business hours; You arrange is quickest, half of it within 10.',
  );
  const drill = async (label: string) => {
    const [found] = all(element, 'button').filter((each) => each.getAttribute('aria-label') === label);
    found.click();
    await settle();
    return textOf(all(element, 'c-insight-behind')[0]);
  };
  expect(await drill('Show what it counts, You arrange: 2')).toBe(
    'You arrange: 2 Close Deals it served: 1, worth $50,000. REQ-00002 Reference call · 14 h · Herd tracking · $50,000 REQ-00001 Reference call · 6 h · Herd tracking · $50,000',
  );
  await click(element, 'Close');
  expect(await drill('Show what it counts, Waiting for the customer: 2')).toContain('REQ-00002 Reference call · 9 h');
  await click(element, 'Close');
  expect(await drill('Show what it counts, Sales: 1')).toMatch(/^Sales: 1 Close .* REQ-00001/);
  await click(element, 'Close');
  expect(await drill('Show what it counts, Olga Owner: 1')).toBe(
    'Olga Owner: 1 Close REQ-00007 Site visit · The press',
  );
  await click(element, 'Close');
  expect(all(element, 'c-insight-behind')).toEqual([]);
});

test('shows which deals wait, what they are worth, since when and with whom', async () => {
  const element = await page();
  expect(textOf(element)).toMatch(
    /Deals that wait: 1, worth \$90,000 .*Herd tracking .*\$90,000 .*Rita Rep .*REQ-00009 .*Olga Owner/,
  );
  waiting = aWaiting({ deals: [], amount: 0 });
  expect(textOf(await page())).toContain('No deal you may see waits for a reference.');
});

test('another time is asked for, and a time without answers says so', async () => {
  const element = await page();
  figures = aTurnaround({
    all: { answered: 0, median: null, ninetieth: null, inLine: 0, share: null },
    steps: [],
    requests: [],
  });
  await fillIn(element, 'Time', '12');
  expect(asked.at(-1)).toBe('/v1/insights/turnaround?from=2025-12-01');
  expect(textOf(element)).toContain('No answers in this time');
});

test('says why there are no figures, and tries again', async () => {
  figures = Object.assign(new Error(), {
    status: 422,
    code: 'TOO_MUCH_TO_COUNT',
    title: 'There is more in this time.',
  });
  const element = await page();
  expect(textOf(element)).toContain('There is more in this time.');
  figures = aTurnaround();
  button(element, 'Refresh').click();
  await settle();
  expect(textOf(element)).toContain('Of 3 answered requests');
});
