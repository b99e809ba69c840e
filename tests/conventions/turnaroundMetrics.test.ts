import { expect, test } from '@jest/globals';
import { MOST_REQUESTS } from '#api/insight/turnaroundStore.ts';
import { ANSWERED } from '#api/request/clock.ts';
import { read } from './repository.ts';

const METRICS = read('docs/metrics.md');
const LABELS = read('force-app/app/labels/CustomLabels.labels-meta.xml');
const labelOf = (name: string) =>
  new RegExp(`<fullName>${name}</fullName>[^]*?<value>([^<]*)</value>`).exec(LABELS)?.[1];

/** Labels of columns and groups whose words the page of metrics explains. */
const EXPLAINED = [
  ...['Column_Answered', 'Column_Median', 'Column_Ninetieth', 'Column_Share', 'By_Way', 'By_Team', 'By_Activity'],
  ...[
    'Step_Hours',
    'Step_Share',
    'Requests',
    'Rush_Asked',
    'Rush_Count',
    'Rush_Share',
    'Without_Title',
    'Without_Share',
    'Finished',
  ],
  ...['Work_Title', 'Work_Open', 'Work_Steps'],
  ...['Oldest_Title', 'Waiting_Hours', 'Held_Column', 'Waiting_Title', 'Amount', 'Since', 'With'],
  ...['Self', 'Self_Approved', 'Team', 'Team_Approved', 'Title'],
];

test.each(EXPLAINED)('%s stands in docs/metrics.md as it does on the screen', (name) => {
  const label = labelOf(`Insight_Turnaround_${name}`);
  expect(label).toBeTruthy();
  expect(METRICS).toMatch(new RegExp(`(\\*\\*|_|## )${label?.replace(/[()%.]/g, '\\$&')}(\\*\\*|_|\\n)`));
});

test('what an answer is, and how much is summed up at once, is told as the service does it', () => {
  for (const status of ANSWERED) expect(METRICS).toContain(status);
  expect(METRICS).toContain(`More than ${MOST_REQUESTS.toLocaleString('en-US')} requests are refused`);
});

test('the charts are drawn by the library as its package has it', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const version = devDependencies['chart.js'];
  expect(read('force-app/insight/staticresources/Vouchsafe_Charts.js')).toContain(`Chart.js v${version}\n`);
  expect(read('force-app/insight/staticresources/Vouchsafe_Charts.resource-meta.xml')).toContain(
    `Chart.js ${version}, MIT`,
  );
  expect(read('node_modules/chart.js/dist/chart.umd.min.js')).toBe(
    read('force-app/insight/staticresources/Vouchsafe_Charts.js'),
  );
});
