import { expect, test } from '@jest/globals';
import { LAPSES_WITHIN_HOURS } from '#api/insight/dueRequests.ts';
import { ONLY_ASKED, UNUSED_DAYS } from '#api/insight/dueReference.ts';
import { TODAY_LISTS } from '#api/insight/todaySchema.ts';
import { AGING_DAYS } from '#api/nomination/state.ts';
import { policySettings } from '#api/policy/schema.ts';
import { list, filesOf, read as xml } from './forceApp.ts';
import { read } from './repository.ts';

const [, after = ''] = read('docs/metrics.md').split('## Today\n');
const [section = ''] = after.split('\n## ');
const rows = new Map(
  [...section.matchAll(/^\| ([A-Z][^|]*?) +\| (.*?) +\|$/gm)].map(([, name = '', says = '']) => [name, says]),
);
const titles = new Map(
  filesOf('labels').flatMap((file) =>
    list(xml(file), 'labels').map((label) => [String(label.fullName), String(label.value)] as const),
  ),
);
const titleOf = (name: string) => titles.get(`Insight_Today_${name.charAt(0).toUpperCase()}${name.slice(1)}`) ?? name;

test('every list of the day is told among the metrics under the name on the screen, in the same order', () => {
  expect([...rows.keys()]).toEqual(TODAY_LISTS.map(titleOf));
});

test.each([
  ['lapsing', `${LAPSES_WITHIN_HOURS} hours`],
  ['nominations', `${AGING_DAYS} days`],
  ['quiet', `${policySettings.parse({}).quietDays} days`],
  ['quiet', `${ONLY_ASKED} times`],
  ['unused', `${UNUSED_DAYS} days`],
])('of "%s" the metrics say "%s", as the service counts', (name, number) => {
  expect(rows.get(titleOf(name))).toContain(number);
});
