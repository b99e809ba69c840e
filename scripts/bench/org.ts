import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { median, memory } from './measure.ts';
import type { Line } from './table.ts';

const ROWS = 100_000;
const PAGE = 2000;
const industries = ['Banking', 'Agriculture', 'Energy', 'Education', 'Retail', 'Media', 'Insurance', 'Consulting'];

interface Account {
  Id: string;
  Name: string;
  Industry: string;
  NumberOfEmployees: number;
  BillingCountry: string;
}

/** The n-th account; every number is the same in every run. */
const account = (n: number): Omit<Account, 'Id'> => ({
  Name: `Account ${(n * 7919) % 1_000_003}`,
  Industry: industries[n % industries.length] ?? '',
  NumberOfEmployees: (n * 31) % 20_000,
  BillingCountry: n % 3 === 0 ? 'Germany' : 'France',
});

const loaded = (from: number) =>
  Array.from({ length: ROWS }, (_, at) => ({ type: 'Account', ref: String(from + at), fields: account(from + at) }));

const columns = ['Id', 'Name', 'Industry', 'NumberOfEmployees'] as const;
const where = `Industry = 'Banking' AND NumberOfEmployees > 500 ORDER BY Name`;

function sqlite(rows: Account[]): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE TABLE Account (Id TEXT PRIMARY KEY, Name TEXT, Industry TEXT, NumberOfEmployees INTEGER, BillingCountry TEXT);
     CREATE INDEX Industry ON Account (Industry); BEGIN`,
  );
  const put = database.prepare('INSERT INTO Account VALUES (?, ?, ?, ?, ?)');
  for (const row of rows) put.run(row.Id, row.Name, row.Industry, row.NumberOfEmployees, row.BillingCountry);
  database.exec('COMMIT');
  return database;
}

function pageOf(rows: Account[]): Pick<Account, (typeof columns)[number]>[] {
  return rows
    .filter((row) => row.Industry === 'Banking' && row.NumberOfEmployees > 500)
    .sort((a, b) => (a.Name.toLowerCase() < b.Name.toLowerCase() ? -1 : 1))
    .slice(0, PAGE)
    .map(({ Id, Name, Industry, NumberOfEmployees }) => ({ Id, Name, Industry, NumberOfEmployees }));
}

async function get(org: LocalOrg, token: string, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${org.url}/services/data/v67.0${path}`, { headers });
  assert.equal(answer.status, 200);
  return answer.text();
}

async function startUp(): Promise<Line> {
  const value = await median(async () => (await startOrg({ port: 0 })).stop(), 5, 1);
  return { what: 'start-up, with all of force-app', value, unit: 'ms', beside: {} };
}

/** The org answers over HTTP, sessions, rights and sharing included; what stands beside it is a call in this process that
 *  ends in the same JSON. */
export async function benchOrg(): Promise<Line[]> {
  const lines = [await startUp()];
  const empty = memory();
  const org = await startOrg({ port: 0 });
  const ids = org.load(loaded(0));
  const rows: Account[] = [...ids].map(([ref, Id]) => ({ Id, ...account(Number(ref)) }));
  const token = org.sessionFor('sysadmin@vouchsafe.test');
  const database = sqlite(rows);

  const { Id } = rows[ROWS / 2 + 17] ?? { Id: '' };
  const point = database.prepare('SELECT * FROM Account WHERE Id = ?');
  lines.push({
    what: `point read among ${ROWS.toLocaleString('en-US')}`,
    value: await median(() => get(org, token, `/sobjects/Account/${Id}?fields=${columns.join(',')}`), 201),
    unit: 'ms',
    beside: {
      'array scan': await median(() => JSON.stringify(rows.find((row) => row.Id === Id)), 201),
      'node:sqlite': await median(() => JSON.stringify(point.get(Id)), 201),
    },
  });

  const soql = encodeURIComponent(`SELECT ${columns.join(', ')} FROM Account WHERE ${where}`);
  const statement = database.prepare(
    `SELECT ${columns.join(', ')} FROM Account WHERE ${where} COLLATE NOCASE LIMIT ${PAGE}`,
  );
  const answered = JSON.parse(await get(org, token, `/query?q=${soql}`)) as { records: Account[] };
  assert.deepEqual(
    answered.records.map((row) => row.Id),
    pageOf(rows).map((row) => row.Id),
  );
  assert.deepEqual(
    statement.all().map((row) => row['Id']),
    pageOf(rows).map((row) => row.Id),
  );
  lines.push({
    what: 'filtered, sorted page of 2,000 of 100,000',
    value: await median(() => get(org, token, `/query?q=${soql}`)),
    unit: 'ms',
    beside: {
      'array scan': await median(() => JSON.stringify(pageOf(rows))),
      'node:sqlite': await median(() => JSON.stringify(statement.all())),
    },
  });

  database.close();
  rows.length = 0;
  ids.clear();
  org.load(loaded(ROWS));
  const held = memory() - empty;
  await org.stop();
  const before = memory();
  const plain: Account[] = Array.from({ length: 2 * ROWS }, (_, n) => ({
    Id: `001${String(n).padStart(15, '0')}`,
    ...account(n),
  }));
  const array = memory() - before;
  const size = sqlite(plain);
  const pages = size.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').get();
  const file = Number(pages?.['bytes']) / 1_000_000;
  lines.push({
    what: 'memory at 200,000 records, every field of Account',
    value: held,
    unit: 'MB',
    beside: { 'array scan': array, 'node:sqlite': file },
  });
  size.close();
  return lines;
}
