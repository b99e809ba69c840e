import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { ask, call, DATA, rows } from '../http.ts';
import { anAccount, made, word } from '../some.ts';

type Fields = Record<string, unknown>;

/** An account with references under it, which the conditions below then choose from. */
async function herd(connection: Connection, each: Fields[]): Promise<{ account: string; ids: string[] }> {
  const account = await anAccount(connection, { Industry: 'Education' });
  const records = each.map((fields) => ({
    ...{ attributes: { type: 'Reference__c' }, Account__c: account, Headline__c: word(), ...fields },
  }));
  const { body } = await call(connection, 'POST', '/composite/sobjects', { allOrNone: true, records });
  const ids = (body as { id: string }[]).map(({ id }) => id);
  return { account, ids };
}

const where = (title: string, each: Fields[], rest: string, expected: number[]): Case => ({
  title,
  page: page('soql', 'WHERE'),
  async run({ connection }) {
    const { account, ids } = await herd(connection, each);
    const soql = `SELECT Id FROM Reference__c WHERE Account__c = '${account}' ${rest}`;
    const found = (await rows(connection, soql)).map(({ Id }) => ids.indexOf(Id));
    assert.deepEqual(rest.includes('ORDER BY') ? found : found.sort(), expected);
  },
});

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const satisfied = [{ Satisfaction__c: 3 }, {}, { Satisfaction__c: 9 }, { Satisfaction__c: 5 }];

const conditions: Case[] = [
  where('comparisons leave blanks out', satisfied, 'AND Satisfaction__c < 6', [0, 3]),
  where('blanks are asked for as null', satisfied, 'AND Satisfaction__c = null', [1]),
  where('not equal includes blanks', satisfied, 'AND Satisfaction__c != 3', [1, 2, 3]),
  where('order puts blanks first unless told', satisfied, 'ORDER BY Satisfaction__c', [1, 0, 3, 2]),
  where('order may go down with blanks last', satisfied, 'ORDER BY Satisfaction__c DESC NULLS LAST', [2, 3, 0, 1]),
  where('a limit and an offset cut', satisfied, 'ORDER BY Satisfaction__c LIMIT 2 OFFSET 1', [0, 3]),
  where('lists, or and brackets', satisfied, 'AND (Satisfaction__c IN (3, 9) OR Satisfaction__c = null)', [0, 1, 2]),
  where('not and not in', satisfied, 'AND (NOT Satisfaction__c = 3) AND Satisfaction__c NOT IN (9)', [1, 3]),
  where(
    'text is compared without regard to capitals, also by pattern',
    [{ Headline__c: 'Alpha One' }, { Headline__c: 'alpha two' }, { Headline__c: "O'Hara" }],
    "AND (Headline__c LIKE 'ALPHA%' OR Headline__c = 'o\\'hara')",
    [0, 1, 2],
  ),
  where(
    'choices are asked for by includes and excludes',
    [{ Motivations__c: 'Limelight;Insight' }, { Motivations__c: 'Peers' }, { Motivations__c: 'Insight' }],
    "AND Motivations__c INCLUDES ('Limelight;Insight', 'Peers') AND Motivations__c EXCLUDES ('Industry standing')",
    [0, 1],
  ),
  where(
    'days are asked for as days and as words',
    [{ Last_Verified_On__c: day(-400) }, { Last_Verified_On__c: day(-3) }, { Last_Verified_On__c: day(40) }],
    `AND Last_Verified_On__c = LAST_N_DAYS:30 AND Last_Verified_On__c >= ${day(-3)}`,
    [1],
  ),
  where(
    'dates are asked for by their year and quarter',
    [
      { Last_Verified_On__c: '2020-05-05' },
      { Last_Verified_On__c: '2020-07-07' },
      { Last_Verified_On__c: '2021-05-05' },
    ],
    'AND CALENDAR_YEAR(Last_Verified_On__c) = 2020 AND CALENDAR_QUARTER(Last_Verified_On__c) = 2',
    [0],
  ),
  where(
    'moments are asked for in any time zone',
    [{}],
    'AND CreatedDate > 2020-01-01T00:00:00+02:00 AND CreatedDate < 2100-01-01T00:00:00Z',
    [0],
  ),
  where(
    'a formula and a parent may be asked about',
    [{}],
    "AND Account__r.Industry = 'Education' AND Account_Industry__c = 'education'",
    [0],
  ),
];

export const query: Case[] = [
  {
    title: 'rows carry their type and address, and the fields in the order asked for',
    page: page('rest', 'Query'),
    async run({ connection }) {
      const id = await anAccount(connection, { Industry: 'Education' });
      const { status, body } = await ask(connection, `SELECT Id, Industry, Site FROM Account WHERE Id = '${id}'`);
      assert.equal(status, 200);
      const attributes = { type: 'Account', url: `${DATA}/sobjects/Account/${id}` };
      const records = [{ attributes, Id: id, Industry: 'Education', Site: null }];
      assert.deepEqual(body, { totalSize: 1, done: true, records });
    },
  },
  {
    title: 'parents are read through the relationship, owners and people too',
    page: page('soql', 'Using Relationship Queries'),
    async run({ connection }) {
      const { account, ids } = await herd(connection, [{}]);
      const own = await made(connection, 'Reference_Participation__c', {
        Reference__c: ids[0],
        Activity_Type__c: 'Logo',
      });
      const soql = 'SELECT Reference__r.Account__r.Id, Reference__r.Owner.Name, Reference__r.Contact__r.Name';
      const [row] = await rows(connection, `${soql} FROM Reference_Participation__c WHERE Id = '${own}'`);
      assert.equal(row.Reference__r.Account__r.Id, account);
      assert.equal(typeof row.Reference__r.Owner.Name, 'string');
      assert.equal(row.Reference__r.Contact__r, null);
      assert.equal(row.Reference__r.attributes.type, 'Reference__c');
    },
  },
  {
    title: 'children come as a query of their own inside the row, and null stands for none',
    page: page('soql', 'Using Relationship Queries'),
    async run({ connection }) {
      const { account, ids } = await herd(connection, [{ Satisfaction__c: 1 }, { Satisfaction__c: 8 }]);
      const children = 'SELECT Id FROM References__r WHERE Satisfaction__c > 0 ORDER BY Satisfaction__c DESC LIMIT 1';
      const soql = `SELECT Id, (${children}), (SELECT Id FROM Cases) FROM Account WHERE Id = '${account}'`;
      const [row] = await rows(connection, soql);
      assert.equal(row.Cases, null);
      const { totalSize, done, records } = row.References__r;
      assert.deepEqual({ totalSize, done }, { totalSize: 1, done: true });
      assert.equal(records[0].Id, ids[1]);
    },
  },
  {
    title: 'children of children are read in one query',
    page: page('soql', 'Query Five Levels of Parent-to-Child Relationships'),
    async run({ connection }) {
      const { account, ids } = await herd(connection, [{}]);
      const own = await made(connection, 'Reference_Participation__c', {
        Reference__c: ids[0],
        Activity_Type__c: 'Logo',
      });
      const soql = 'SELECT Id, (SELECT Id, (SELECT Id, Activity_Type__c FROM Participations__r) FROM References__r)';
      const [row] = await rows(connection, `${soql} FROM Account WHERE Id = '${account}'`);
      const [detail] = row.References__r.records[0].Participations__r.records;
      assert.equal(detail.Id, own);
      assert.equal(detail.Activity_Type__c, 'Logo');
    },
  },
  {
    title: 'rows are chosen by rows of another object, or by their absence',
    page: page('soql', 'WHERE: semi-joins and anti-joins'),
    async run({ connection }) {
      const { account, ids } = await herd(connection, [{}, {}]);
      await made(connection, 'Reference_Participation__c', { Reference__c: ids[0], Activity_Type__c: 'Logo' });
      const details = "(SELECT Reference__c FROM Reference_Participation__c WHERE Activity_Type__c = 'Logo')";
      for (const [join, expected] of [
        ['IN', ids[0]],
        ['NOT IN', ids[1]],
      ]) {
        const soql = `SELECT Id FROM Reference__c WHERE Account__c = '${account}' AND Id ${join} ${details}`;
        assert.deepEqual(
          (await rows(connection, soql)).map(({ Id }) => Id),
          [expected],
        );
      }
    },
  },
  {
    title: 'counts, sums and extremes are told by group',
    page: page('soql', 'GROUP BY and Aggregate Functions'),
    async run({ connection }) {
      const own = [...satisfied.slice(0, 3), { Satisfaction__c: 4, Tier__c: 'Strategic' }];
      const { account } = await herd(connection, own);
      const from = `FROM Reference__c WHERE Account__c = '${account}'`;
      const select = 'SELECT Tier__c, COUNT(Id), MAX(Satisfaction__c) best, MIN(Satisfaction__c) worst';
      const more = 'SUM(Satisfaction__c) total, AVG(Satisfaction__c) mean, COUNT(Satisfaction__c) told';
      const grouped = await rows(connection, `${select}, ${more} ${from} GROUP BY Tier__c ORDER BY Tier__c`);
      const attributes = { type: 'AggregateResult' };
      assert.deepEqual(grouped, [
        { attributes, Tier__c: 'Standard', expr0: 3, best: 9, worst: 3, total: 12, mean: 6, told: 2 },
        { attributes, Tier__c: 'Strategic', expr0: 1, best: 4, worst: 4, total: 4, mean: 4, told: 1 },
      ]);
      const byYear = await rows(
        connection,
        `SELECT CALENDAR_YEAR(CreatedDate) made, COUNT(Id) ${from} GROUP BY CALENDAR_YEAR(CreatedDate)`,
      );
      assert.deepEqual(byYear, [{ attributes, made: new Date().getUTCFullYear(), expr0: 4 }]);
      const having = await rows(connection, `SELECT Tier__c ${from} GROUP BY Tier__c HAVING COUNT(Id) > 1`);
      assert.deepEqual(
        having.map(({ Tier__c }) => Tier__c),
        ['Standard'],
      );
      const counted = await ask(connection, `SELECT COUNT() ${from}`);
      assert.deepEqual(counted.body, { totalSize: 4, done: true, records: [] });
    },
  },
  ...conditions,
];
