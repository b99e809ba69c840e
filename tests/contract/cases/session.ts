import assert from 'node:assert/strict';
import { type Case, page } from '../case.ts';
import { get, refused, rows } from '../http.ts';

export const session: Case[] = [
  {
    title: 'a token that is not known is refused, whatever is asked',
    page: page('rest', 'Status Codes and Error Responses'),
    async run({ connection }) {
      const stranger = { instanceUrl: connection.instanceUrl, accessToken: 'nobody' } as typeof connection;
      for (const path of ['/limits', '/sobjects/Account/describe', '/query?q=SELECT+Id+FROM+Account'])
        refused(await get(stranger, path), 401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    },
  },
  {
    title: 'the org tells who signed in',
    page: page('identity', 'The UserInfo Endpoint'),
    async run({ connection }) {
      const { status, body } = await get(connection, '/services/oauth2/userinfo');
      assert.equal(status, 200);
      assert.match(body.user_id, /^005\w{15}$/);
      assert.match(body.organization_id, /^00D\w{15}$/);
      const [user] = await rows(connection, `SELECT Username, IsActive FROM User WHERE Id = '${body.user_id}'`);
      assert.equal(user.Username, body.preferred_username);
      assert.equal(user.IsActive, true);
      const [org] = await rows(connection, 'SELECT Id FROM Organization');
      assert.equal(org.Id, body.organization_id);
    },
  },
  {
    title: 'every answer tells how much of the daily allowance is used, as the limits do',
    page: page('rest', 'Sforce-Limit-Info Header'),
    async run({ connection }) {
      const before = /api-usage=(\d+)\/(\d+)/.exec(
        (await get(connection, '/sobjects/Account')).headers.get('sforce-limit-info') ?? '',
      );
      assert.ok(before);
      const { headers, body } = await get(connection, '/limits');
      const after = /api-usage=(\d+)\/(\d+)/.exec(headers.get('sforce-limit-info') ?? '');
      assert.ok(Number(after?.[1]) >= Number(before[1]));
      assert.equal(body.DailyApiRequests.Max, Number(after?.[2]));
      assert.ok(body.DailyApiRequests.Remaining <= body.DailyApiRequests.Max);
      await connection.query('SELECT Id FROM Account LIMIT 1');
      assert.equal(connection.limitInfo.apiUsage?.limit, body.DailyApiRequests.Max);
    },
  },
  {
    title: 'stages are rows, in their order, each open, won or lost',
    page: page('object', 'OpportunityStage'),
    async run({ connection }) {
      const fields = 'ApiName, SortOrder, IsClosed, IsWon, DefaultProbability';
      const stages = await rows(
        connection,
        `SELECT ${fields} FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder`,
      );
      assert.ok(stages.some(({ IsClosed }) => !IsClosed));
      assert.ok(stages.some(({ IsWon }) => IsWon));
      assert.ok(stages.every(({ IsClosed, IsWon }) => IsClosed || !IsWon));
    },
  },
  {
    title: 'permission sets and profiles are found by name',
    page: page('object', 'PermissionSetAssignment'),
    async run({ connection }) {
      const soql = "SELECT Id, Name FROM PermissionSet WHERE Name IN ('Reference_Requester', 'Reference_Service')";
      const sets = await rows(connection, `${soql} ORDER BY Name`);
      assert.deepEqual(
        sets.map(({ Name }) => Name),
        ['Reference_Requester', 'Reference_Service'],
      );
      const whom = `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId = '${sets[1].Id}'`;
      const { body } = await get(connection, '/services/oauth2/userinfo');
      assert.ok((await rows(connection, whom)).some(({ AssigneeId }) => AssigneeId === body.user_id));
      assert.ok((await rows(connection, 'SELECT Id, Name FROM Profile LIMIT 5')).length > 0);
    },
  },
];
