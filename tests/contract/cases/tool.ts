import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { ask, call, get, refused } from '../http.ts';
import { anAccount, word } from '../some.ts';

const hours = (from: number) => encodeURIComponent(new Date(Date.now() + from * 3_600_000).toISOString());
const span = () => `start=${hours(-1)}&end=${hours(1)}`;

const queries: Case[] = [
  {
    title: 'FIELDS stands for fields, and for few rows where their number is not known',
    page: page('soql', 'FIELDS()'),
    async run({ connection }) {
      const id = await anAccount(connection);
      const { body } = await ask(connection, `SELECT FIELDS(STANDARD) FROM Account WHERE Id = '${id}'`);
      assert.equal(body.records[0].Id, id);
      refused(await ask(connection, 'SELECT FIELDS(ALL) FROM Account'), 400, 'MALFORMED_QUERY');
    },
  },
  {
    title: 'TYPEOF shows a parent by its kind',
    page: page('soql', 'TYPEOF'),
    as: 'administrator',
    onlyLocal: 'it takes a group with a member',
    async run({ connection }) {
      const soql = 'SELECT TYPEOF UserOrGroup WHEN User THEN Username END FROM GroupMember';
      assert.equal((await ask(connection, soql)).status, 200);
    },
  },
  {
    title: 'columns=true tells of columns instead of rows',
    page: page('rest', 'Query'),
    async run({ connection }) {
      const soql = encodeURIComponent('SELECT Id, Owner.Name FROM Account');
      const { body } = await get(connection, `/query?q=${soql}&columns=true`);
      const [id, owner] = body.columnMetadata;
      assert.deepEqual([body.entityName, id.columnName, owner.columnName], ['Account', 'Id', 'Owner']);
      assert.equal(owner.joinColumns[0].columnName, 'Name');
    },
  },
  {
    title: 'explain names the field that leads to the rows',
    page: page('rest', 'Query Performance Feedback'),
    onlyLocal: 'the cheapest plan depends on the data of the org',
    async run({ connection }) {
      const soql = `SELECT Id FROM Account WHERE Id = '${await anAccount(connection)}' AND Name != 'x'`;
      const { body } = await get(connection, `/query?explain=${encodeURIComponent(soql)}`);
      const [{ leadingOperationType, fields, cardinality, sobjectType }] = body.plans;
      assert.deepEqual([leadingOperationType, fields, cardinality, sobjectType], ['Index', ['Id'], 1, 'Account']);
    },
  },
];

const others: Case[] = [
  {
    title: 'updated and deleted name what was touched in a span',
    page: page('rest', 'sObject Get Updated, sObject Get Deleted'),
    async run({ connection }) {
      const id = await anAccount(connection);
      const updated = await get(connection, `/sobjects/Account/updated?${span()}`);
      assert.ok(updated.body.ids.includes(id));
      await call(connection, 'DELETE', `/sobjects/Account/${id}`);
      const { body } = await get(connection, `/sobjects/Account/deleted?${span()}`);
      assert.ok(body.deletedRecords.some((each: { id: string }) => each.id === id));
    },
  },
  {
    title: 'a search finds a record by a word of its name',
    page: page('soql', 'FIND {SearchQuery}'),
    onlyLocal: 'a search index needs a while to learn of a record',
    async run({ connection }) {
      const name = `Needle${word().replace(/\W/g, '')}`;
      const id = await anAccount(connection, { Name: `${name} Ltd` });
      const sosl = `FIND {${name}} IN NAME FIELDS RETURNING Account(Id)`;
      const { body } = await get(connection, `/search?q=${encodeURIComponent(sosl)}`);
      assert.deepEqual(
        body.searchRecords.map((each: { Id: string }) => each.Id),
        [id],
      );
    },
  },
  {
    title: 'metadata stands as rows in the Tooling API, and what is in a kind of them is described',
    page: 'Tooling API: EntityDefinition, sObject Describe',
    async run({ connection }) {
      const soql = "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = 'Reference__c'";
      const { body } = await ask(connection, soql, 'tooling/query');
      assert.equal(body.records[0].QualifiedApiName, 'Reference__c');
      const described = await get(connection, '/tooling/sobjects/CustomField/describe');
      assert.ok(described.body.fields.some(({ name }: { name: string }) => name === 'DeveloperName'));
    },
  },
];

const ways: Case[] = [
  {
    title: 'a code is good for a token once, its refresh token until it is revoked',
    page: page('identity', 'OAuth 2.0 Web Server Flow for Web App Integration'),
    onlyLocal: 'a person signs in by a browser',
    async run({ connection: { instanceUrl } }) {
      const at = (path: string, form?: Record<string, string>) =>
        fetch(`${instanceUrl}/services/oauth2/${path}`, {
          redirect: 'manual',
          ...(form && { method: 'POST', body: new URLSearchParams(form) }),
        });
      const app = { client_id: 'PlatformCLI', redirect_uri: 'http://localhost:1717/OauthRedirect' };
      const asking = { ...app, response_type: 'code', username: 'sysadmin@vouchsafe.test' };
      assert.equal((await at(`authorize?${new URLSearchParams({ ...asking, client_id: 'x' })}`)).status, 400);
      const chosen = await at(`authorize?${new URLSearchParams(asking)}`);
      const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const exchange = { ...app, grant_type: 'authorization_code', code };
      const { refresh_token = '' } = (await (await at('token', exchange)).json()) as { refresh_token?: string };
      assert.equal((await at('token', exchange)).status, 400);
      const again = { client_id: app.client_id, grant_type: 'refresh_token', refresh_token };
      assert.equal((await at('token', again)).status, 200);
      assert.equal((await at('revoke', { token: refresh_token })).status, 200);
      assert.equal((await at('token', again)).status, 400);
    },
  },
  {
    title: 'an address that opens the org is good once',
    page: page('identity', 'Generate a Frontdoor URL to Bridge into UI Sessions'),
    onlyLocal: 'it takes a session with the scope web',
    async run({ connection }) {
      const { body } = await get(connection, '/services/oauth2/singleaccess');
      const open = async () => (await fetch(body.frontdoor_uri, { redirect: 'manual' })).status;
      assert.ok([200, 302].includes(await open()));
      assert.equal(await open(), 401);
    },
  },
];

/** What command lines and loaders ask for beside records. */
export const tools: Case[] = [...queries, ...others, ...ways];
