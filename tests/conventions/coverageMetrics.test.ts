import { expect, test } from '@jest/globals';
import { LEAST_DAYS } from '#api/insight/capacity.ts';
import { FEWEST_ACCOUNTS, PRIOR_WINS } from '#api/insight/demand.ts';
import { MOST_QUERIES } from '#api/insight/demandStore.ts';
import { MOST_GROUPS } from '#api/insight/tooMuch.ts';
import { read } from './repository.ts';

const METRICS = read('docs/metrics.md').split('## Coverage')[1] ?? '';
const LABELS = read('force-app/app/labels/CustomLabels.labels-meta.xml');
const labelOf = (name: string) =>
  new RegExp(`<fullName>${name}</fullName>[^]*?<value>([^<]*)</value>`).exec(LABELS)?.[1];

test.each([
  ...['Deals', 'Wins', 'Demand', 'Targeted', 'Supply', 'Short_From', 'State', 'Recruiting', 'Title'].map(
    (name) => `Insight_Coverage_${name}`,
  ),
  ...['Title', 'Have', 'In_Recruitment', 'Still_Needed', 'Early_Adopters'].map((name) => `Target_Page_${name}`),
  ...['Insight_Cell_Recruits', 'Insight_Plan_Title'],
])('%s stands in docs/metrics.md as it does on the screen', (name) => {
  const label = labelOf(name);
  expect(label).toBeTruthy();
  expect(METRICS).toContain(`**${label}**`);
});

test('the numbers the service works with are told as they are', () => {
  expect(METRICS).toContain(`(its requests + ${PRIOR_WINS} × the rate of all) ÷ (its deals won + ${PRIOR_WINS})`);
  expect(METRICS).toContain(`deals of fewer than ${FEWEST_ACCOUNTS} accounts`);
  expect(METRICS).toContain(`gives one use in ${LEAST_DAYS} days`);
  const groups = MOST_GROUPS.toLocaleString('en-US');
  expect(METRICS).toContain(`more than ${groups} groups`);
  expect(METRICS).toContain(`takes more than ${MOST_QUERIES} queries`);
});
