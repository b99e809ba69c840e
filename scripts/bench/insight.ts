import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { PERMISSION_SETS, policyRows, startOrgApp, userRows } from '#tests/api/orgApp.ts';
import { customer } from '#tests/data/ranch.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { median } from './measure.ts';
import type { Line } from './table.ts';

const SIZES = [5_000, 50_000, 500_000];
const ACCOUNTS = 10_000;
const REFERENCES = 200;
/** The folder with the files of a CRM export (docs/run.md); without it, the few that the tests read. */
const CRM = process.env.CRM_FILES ?? 'tests/data/crm';

const INDUSTRIES = [
  ...['Dairy Farming', 'Cattle Ranching', 'Commercial Banking', 'Insurance', 'Hospitals', 'Department Stores'],
  ...['Software Publishers', 'Utilities', 'Construction', 'Educational Services', 'Retail Trade', 'Manufacturing'],
];
const COUNTRIES = [
  ...['United States', 'Canada', 'Mexico', 'Brazil', 'Germany', 'France', 'Spain', 'Italy', 'Sweden', 'Poland'],
  ...['Japan', 'India', 'Australia', 'Kenya', 'Egypt'],
];
const STAGES = ['Prospecting', 'Value Proposition', 'Negotiation/Review', 'Closed Won', 'Closed Lost'];

interface Deal {
  account: number;
  stage: string;
  closes: string;
}

/** One deal in eight is open, as in a company of some years; the rest closed within the three years before. */
function deals(count: number, day: (days: number) => string): Deal[] {
  return Array.from({ length: count }, (_, at) => {
    const open = at % 8 === 0;
    const stage = STAGES[open ? (at >> 3) % 3 : 3 + (at % 2)] ?? '';
    return { account: (at * 7919) % ACCOUNTS, stage, closes: day(open ? (at * 31) % 180 : -1 - ((at * 17) % 1_000)) };
  });
}

interface Sale {
  account: string;
  deal_stage: string;
  close_date: string;
}

/** The deals of the CRM files, as if the last of them closed yesterday; open ones close within the next half year. */
function crmDeals(day: (days: number) => string): Deal[] {
  const sales: Sale[] = parse(readFileSync(`${CRM}/sales_pipeline.csv`), { columns: true, bom: true });
  const names = [...new Set(sales.map(({ account }) => account))];
  return sales.map(({ account, deal_stage: stage }, at) => {
    const won = { Won: 'Closed Won', Lost: 'Closed Lost', Engaging: 'Value Proposition' }[stage] ?? 'Prospecting';
    const closed = stage === 'Won' || stage === 'Lost';
    return { account: names.indexOf(account), stage: won, closes: day(closed ? -1 - (at % 300) : at % 180) };
  });
}

/** Everything belongs to one who reads it: what is measured is the sums, not the sharing. */
function rows(now: Date, day: (days: number) => string, some: Deal[]): LoadRow[] {
  const made = { CreatedDate: `${day(-1_200)}T08:00:00Z`, LastModifiedDate: `${day(-1_200)}T08:00:00Z` };
  const accounts = Array.from({ length: ACCOUNTS }, (_, at) => ({
    type: 'Account',
    ref: `account ${at}`,
    fields: {
      ...{ Name: `Account ${at}`, OwnerId: '@executive', NumberOfEmployees: (at * 31) % 20_000 },
      Industry: INDUSTRIES[at % INDUSTRIES.length],
      BillingCountry: COUNTRIES[(at * 7) % COUNTRIES.length],
    },
  }));
  const opportunities = some.map(({ account, stage, closes }, at) => ({
    type: 'Opportunity',
    fields: {
      ...{ Name: `Deal ${at}`, AccountId: `@{account ${Math.max(0, account)}}`, OwnerId: '@executive' },
      ...{ StageName: stage, CloseDate: closes, Amount: 1_000 + (at % 90) * 1_000, ...made },
    },
  }));
  const references = Array.from({ length: REFERENCES }, (_, at) =>
    customer(`Customer ${at}`, INDUSTRIES[at % INDUSTRIES.length] ?? '', {
      account: { BillingCountry: COUNTRIES[at % COUNTRIES.length] },
      reference: { Last_Verified_On__c: day(-10) },
    }),
  );
  return [...userRows(PERMISSION_SETS), ...policyRows(now), ...accounts, ...opportunities, ...references.flat()];
}

async function measure(named: string, make: (day: (days: number) => string) => Deal[]): Promise<Line[]> {
  const now = new Date();
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const shell = await startOrgApp({ rows: rows(now, day, make(day)), now: () => now, people: {} });
  const lines: Line[] = [];
  const pages = {
    coverage: 'coverage',
    'coverage by size': 'coverage?rows=size',
    'turn-around': 'turnaround',
    revenue: 'revenue',
  };
  for (const [what, path] of Object.entries(pages)) {
    const ask = async () => {
      const { status, body } = await shell.get('executive', `/v1/insights/${path}`);
      assert.equal(status, 200, JSON.stringify(body).slice(0, 300));
    };
    await ask();
    await shell.usage();
    await ask();
    const calls = Object.entries(await shell.usage()).reduce(
      (sum, [name, count]) => (name.startsWith('executive') ? sum + count : sum),
      0,
    );
    const line = {
      what: `${what}, ${named}: ${calls} calls`,
      value: await median(ask, 3, 0),
      unit: 'ms' as const,
      beside: {},
    };
    console.log(line.what, Math.round(line.value), 'ms');
    lines.push(line);
  }
  await shell.stop();
  return lines;
}

/** What the pages for insight ask of Salesforce, and how long they take, as deals grow by tens. */
export async function benchInsight(): Promise<Line[]> {
  const lines = await measure('the CRM files', crmDeals);
  for (const size of SIZES) {
    const named = `${size.toLocaleString('en-US')} opportunities`;
    lines.push(...(await measure(named, (day) => deals(size, day))));
  }
  return lines;
}
