import { expect, test } from '@jest/globals';
import { FEWEST } from '#api/insight/compare.ts';
import { MOST_ALIVE, MOST_STEPS, MOST_USED } from '#api/insight/revenueStore.ts';
import { read } from './repository.ts';

const METRICS = read('docs/metrics.md');
const LABELS = read('force-app/app/labels/CustomLabels.labels-meta.xml');
const labelOf = (name: string) =>
  new RegExp(`<fullName>${name}</fullName>[^]*?<value>([^<]*)</value>`).exec(LABELS)?.[1];

/** Labels of figures whose words the page of metrics explains. */
const EXPLAINED = [
  ...['Won_Title', 'Open_Title', 'By_Activity', 'Like', 'Measure_Won', 'Measure_Days', 'Measure_Amount', 'Difference'],
  ...['Range', 'Title', 'By_Kind', 'By_Reference', 'Beside_Title'],
];

test.each(EXPLAINED)('%s stands in docs/metrics.md as it does on the screen', (name) => {
  const label = labelOf(`Insight_Revenue_${name}`);
  expect(label).toBeTruthy();
  expect(METRICS).toMatch(new RegExp(`(\\*\\*|## )${label}(\\*\\*|\\n)`));
});

test('from how many deals on a comparison is shown, and how many are summed up, is told as the service does it', () => {
  expect(METRICS).toContain(`fewer than ${FEWEST} deals with a reference or fewer than ${FEWEST} different deals`);
  const [used, alive, steps] = [MOST_USED, MOST_ALIVE, MOST_STEPS].map((most) => most.toLocaleString('en-US'));
  expect(METRICS).toContain(`More than ${used} deals with a reference are refused`);
  expect(METRICS).toContain(`more than ${alive} deals that lived in the time, or ${steps} steps in their history`);
});
