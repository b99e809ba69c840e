import RequestClock from 'c/requestClock';
import { all, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { OWNER } from '../../../../../tests/data/answers.ts';

const HOUR_MS = 3_600_000;
const span = (party: string, hours: number, more = {}) => ({
  status: 'In Progress',
  party,
  user: null,
  from: `2026-11-${10 + hours}T09:00:00Z`,
  to: null,
  businessMs: hours * HOUR_MS,
  ...more,
});
const SPANS = [span('Account Owner', 2, { status: 'Pending Approval', user: OWNER }), span('Customer', 6.5)];
const clock = (parts: object | null) =>
  mount('request-clock', RequestClock, {
    clock: parts && { spans: SPANS, elapsedMs: 8.5 * HOUR_MS, kept: null, ...parts },
  });

test('says how long it was in each state with whom, and the sum', async () => {
  const element = await clock({});
  expect(textOf(element)).toContain('8.5 h in business hours so far');
  expect(all(element, 'li').map(textOf)).toEqual([
    'Waiting for approval with Olga Owner (Account owner) 2 h',
    'Waiting for the customer with Customer 6.5 h',
  ]);
  await expect(element).toBeAccessible();
});

test('before the customer is asked, does not say that it waits for the customer', async () => {
  const [part] = all(await clock({ spans: [span('Reference Manager', 3)] }), 'li');
  expect(textOf(part)).toBe('Being arranged with Reference team 3 h');
});

test('of a closed request, says how long it took', async () => {
  const spans = SPANS.map((each) => ({ ...each, to: '2026-11-30T09:00:00Z' }));
  expect(textOf(await clock({ spans }))).toMatch(/8\.5 h in business hours(?! so far)/);
});

test('draws each part as wide as it was long, for those who see it', async () => {
  const [bar] = all(await clock({}), '.bar');
  expect(bar.getAttribute('aria-hidden')).toBe('true');
  expect([...bar.children].map(({ style }) => style.flexGrow)).toEqual([String(2 * HOUR_MS), String(6.5 * HOUR_MS)]);
});

test('says minutes of what was short', async () => {
  expect(textOf(await clock({ elapsedMs: 0.25 * HOUR_MS }))).toContain('15 min');
});

test('says so where no time has passed, and where nobody set up when the company works', async () => {
  expect(textOf(await clock({ spans: [], elapsedMs: 0 }))).toBe('No business time has passed yet.');
  expect(textOf(await clock(null))).toBe('Set up a policy to see where the time goes.');
});
