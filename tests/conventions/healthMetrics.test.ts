import { expect, test } from '@jest/globals';
import { UNUSED_DAYS } from '#api/insight/dueReference.ts';
import { MOST_GROUPS } from '#api/insight/tooMuch.ts';
import { weeksAround } from '#api/insight/asking.ts';
import { read } from './repository.ts';

const METRICS = read('docs/metrics.md');
const [, section = ''] = METRICS.split('## Health\n');
const LABELS = read('force-app/app/labels/CustomLabels.labels-meta.xml');
const labelOf = (name: string) =>
  new RegExp(`<fullName>Insight_${name}</fullName>[^]*?<value>([^<]*)</value>`).exec(LABELS)?.[1] ?? '';

/** Labels of figures and lists whose words the page of metrics explains. */
const EXPLAINED = [
  ...['Title', 'Load_Title', 'Over_Title', 'Calendar_Title', 'Unused_Title', 'Fresh_Title', 'Missing_Title'],
  ...['Withheld_Title', 'Team_Title', 'In_Hand', 'Fulfilled', 'Fulfilled_Title', 'Hours_Title', 'Worth_Hours'],
  ...['Cost_Title', 'Cost_Each_Title', 'Feedback_Title', 'Feedback_Given', 'Feedback_Share', 'Feedback_Days'],
  ...['Feedback_Open', 'Feedback_Late', 'Feedback_Score'],
].map((name) => `Health_${name}`);

test.each([...EXPLAINED, 'Executive_Title', 'Executive_Risk_Title', 'Executive_Ask_Title'])(
  '%s stands in docs/metrics.md as it does on the screen',
  (name) => {
    expect(labelOf(name)).toBeTruthy();
    expect(section).toContain(`**${labelOf(name)}**`);
  },
);

test('what is won for each piece of money is told as on both screens', () => {
  const [before, after] = labelOf('Health_Back_Title').split('{0}');
  expect(section).toContain(`**${before?.trim()}** 1 **${after?.trim()}**`);
  expect(labelOf('Executive_Back')).toBe(labelOf('Health_Back_Title'));
});

test('groups, weeks and days are told as the service counts them', () => {
  expect(section).toContain(`more than ${MOST_GROUPS.toLocaleString('en-US')} groups`);
  expect(section).toContain(`Above ${(MOST_GROUPS * 10).toLocaleString('en-US')} references`);
  const weeks = weeksAround('2026-04-01');
  const past = weeks.filter((week) => week <= '2026-04-01').length;
  expect([past, weeks.length - past]).toEqual([22, 4]);
  expect(section).toContain(`of ${past} weeks up to this one and four to come`);
  expect(section).toContain(`not asked for ${UNUSED_DAYS} days`);
});
