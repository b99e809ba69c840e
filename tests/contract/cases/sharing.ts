import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { ask, call, get, refused, rows } from '../http.ts';
import { anAccount, aReference, aRequest, made, referenceOf, word } from '../some.ts';

const userId = async (connection: Connection): Promise<string> =>
  (await get(connection, '/services/oauth2/userinfo')).body.user_id;

/** Somebody who may ask for references and sees no record of others by right. */
async function requesterOf(connection: Connection): Promise<string> {
  const own = await userId(connection);
  const holders = (set: string) =>
    `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = '${set}' AND Assignee.IsActive = true`;
  const requesters = await rows(connection, holders('Reference_Requester'));
  const more = await rows(connection, holders('Reference_Manager'));
  const others = new Set([own, ...more.map(({ AssigneeId }) => AssigneeId)]);
  const id = requesters.map(({ AssigneeId }) => AssigneeId).find((each: string) => !others.has(each));
  assert.ok(id, 'nobody holds the permission set Reference_Requester alone');
  return id;
}

async function rightsOf(connection: Connection, user: string, recordId: string) {
  const fields = 'RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, MaxAccessLevel';
  const asked = `WHERE UserId = '${user}' AND RecordId IN ('${recordId}')`;
  const [row] = await rows(connection, `SELECT ${fields} FROM UserRecordAccess ${asked}`);
  assert.equal(row.RecordId, recordId);
  return { read: row.HasReadAccess, edit: row.HasEditAccess, drop: row.HasDeleteAccess };
}

/** What the administrator put there last for the person of a case. */
async function lastOf(connection: Connection, fields: string) {
  const soql = `SELECT ${fields} FROM Reference__c WHERE Headline__c LIKE 'contract-%' ORDER BY CreatedDate DESC, Name DESC`;
  const [row] = await rows(connection, `${soql} LIMIT 1`);
  assert.ok(row, 'the reference is not shared with requesters');
  return row;
}

const hiddenAccount = async (connection: Connection): Promise<string> =>
  (await lastOf(connection, 'Account__c')).Account__c;

const asRequester = (title: string, where: string, run: Case['run']): Case => ({
  ...{ title, page: where, as: 'requester', run },
  async given({ connection }) {
    await aReference(connection);
  },
});

const FIELD = page('security', 'Field-Level Security');

export const sharing: Case[] = [
  {
    title: 'the owner may do everything with a record, and the org says so',
    page: page('object', 'UserRecordAccess'),
    async run({ connection }) {
      const rights = await rightsOf(connection, await userId(connection), await anAccount(connection));
      assert.deepEqual(rights, { read: true, edit: true, drop: true });
    },
  },
  {
    title: 'a manual share opens a private record, changes its level, and closes it again',
    page: page('object', 'Share Objects: manual sharing'),
    async run({ connection }) {
      const ParentId = await aRequest(connection);
      const person = await requesterOf(connection);
      const read = async () => (await rightsOf(connection, person, ParentId)).read;
      assert.equal(await read(), false);
      const fields = { ParentId, UserOrGroupId: person, AccessLevel: 'Read' };
      const share = await made(connection, 'Reference_Request__Share', fields);
      assert.equal(await read(), true);
      const found = await rows(
        connection,
        `SELECT Id, RowCause FROM Reference_Request__Share WHERE ParentId = '${ParentId}' AND UserOrGroupId = '${person}'`,
      );
      assert.deepEqual(
        found.map(({ Id, RowCause }) => [Id, RowCause]),
        [[share, 'Manual']],
      );
      const path = `/sobjects/Reference_Request__Share/${share}`;
      assert.equal((await call(connection, 'PATCH', path, { AccessLevel: 'Edit' })).status, 204);
      assert.equal((await call(connection, 'DELETE', path)).status, 204);
      assert.equal(await read(), false);
    },
  },
  {
    title: 'a share of the same person and record is the same share, and above what all have',
    page: page('object', 'Share Objects: manual sharing'),
    async run({ connection }) {
      const fields = { ParentId: await aRequest(connection), UserOrGroupId: await requesterOf(connection) };
      const share = (AccessLevel: string) =>
        call(connection, 'POST', '/sobjects/Reference_Request__Share', { ...fields, AccessLevel });
      refused(await share('All'), 400, 'FIELD_FILTER_VALIDATION_EXCEPTION', /AccessLevel/, ['AccessLevel']);
      const [first, second] = [await share('Read'), await share('Edit')];
      assert.deepEqual([first.status, second.status], [201, 201]);
      const soql = `SELECT Id, AccessLevel, UserOrGroup.Name FROM Reference_Request__Share WHERE ParentId = '${fields.ParentId}' AND RowCause = 'Manual'`;
      const [row, ...others] = await rows(connection, soql);
      assert.deepEqual([row.Id, row.AccessLevel, others], [first.body.id, 'Edit', []]);
      assert.equal(second.body.id, first.body.id);
      assert.equal(typeof row.UserOrGroup.Name, 'string');
    },
  },
  {
    title: 'a new owner starts without the manual shares of the old one',
    page: page('security', 'Sharing: transferring records'),
    async run({ connection }) {
      const ParentId = await aRequest(connection);
      const person = await requesterOf(connection);
      const fields = { ParentId, UserOrGroupId: person, AccessLevel: 'Read' };
      await made(connection, 'Reference_Request__Share', fields);
      const owned = { OwnerId: person };
      assert.equal((await call(connection, 'PATCH', `/sobjects/Reference_Request__c/${ParentId}`, owned)).status, 204);
      const left = `SELECT Id FROM Reference_Request__Share WHERE ParentId = '${ParentId}' AND RowCause = 'Manual'`;
      assert.deepEqual(await rows(connection, left), []);
    },
  },
  {
    title: 'a criteria rule opens what fits it and closes what no longer does',
    page: page('metadata', 'SharingRules: criteria-based'),
    async run({ connection }) {
      const id = await aReference(connection);
      const person = await requesterOf(connection);
      assert.deepEqual(await rightsOf(connection, person, id), { read: true, edit: false, drop: false });
      await call(connection, 'PATCH', `/sobjects/Reference__c/${id}`, { Visible_In_Search__c: false });
      assert.equal((await rightsOf(connection, person, id)).read, false);
    },
  },
  {
    title: 'a detail is as open as its master',
    page: page('object', 'Relationships Among Objects: controlled by parent'),
    async run({ connection }) {
      const account = await anAccount(connection);
      const open = await referenceOf(connection, account);
      const shut = await referenceOf(connection, account, { Visible_In_Search__c: false });
      const person = await requesterOf(connection);
      for (const [Reference__c, read] of [
        [open, true],
        [shut, false],
      ] as const) {
        const detail = await made(connection, 'Reference_Participation__c', { Reference__c, Activity_Type__c: 'Logo' });
        assert.equal((await rightsOf(connection, person, detail)).read, read);
      }
    },
  },
  asRequester(
    'a record that is not shared is not there, and cannot be changed or named as parent',
    page('rest', 'Status Codes and Error Responses'),
    async ({ connection }) => {
      const account = await hiddenAccount(connection);
      const path = `/sobjects/Account/${account}`;
      refused(await get(connection, path), 404, 'NOT_FOUND');
      assert.deepEqual(await rows(connection, `SELECT Id FROM Account WHERE Id = '${account}'`), []);
      const change = await call(connection, 'PATCH', path, { Site: 'x' });
      assert.ok(change.status === 400 || change.status === 403);
      refused(change, change.status, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
      const contact = { LastName: word(), AccountId: account };
      const told = `insufficient access rights on cross-reference id: ${account}`;
      const named = await call(connection, 'POST', '/sobjects/Contact', contact);
      refused(named, 400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', told);
    },
  ),
  asRequester('a hidden field answers as one that does not exist', FIELD, async ({ connection }) => {
    const { Id } = await lastOf(connection, 'Id');
    const told = async (field: string) => {
      const asked = [
        `SELECT Id, ${field} FROM Reference__c`,
        `SELECT Id FROM Reference__c WHERE ${field} = 1`,
        `SELECT Id FROM Reference__c ORDER BY ${field}`,
        `SELECT MAX(${field}) FROM Reference__c`,
      ];
      const all = [
        ...(await Promise.all(asked.map((soql) => ask(connection, soql)))),
        await get(connection, `/sobjects/Reference__c/${Id}?fields=${field}`),
      ];
      for (const answer of all) refused(answer, 400, 'INVALID_FIELD');
      // As long as each other, so that the columns in the messages agree.
      return all.map(({ status, body }) => JSON.stringify({ status, body }).replaceAll(field, 'FIELD'));
    };
    assert.deepEqual(await told('Satisfaction__c'), await told('Nonsense_xxx__c'));
    const { body } = await get(connection, `/sobjects/Reference__c/${Id}`);
    assert.equal('Satisfaction__c' in body, false);
    assert.equal('Headline__c' in body, true);
    const { fields } = await connection.describe('Reference__c');
    assert.equal(
      fields.some(({ name }) => name === 'Satisfaction__c'),
      false,
    );
  }),
  asRequester('who may only read an object makes and changes none of it', FIELD, async ({ connection }) => {
    const { Id } = await lastOf(connection, 'Id');
    const make = await call(connection, 'POST', '/sobjects/Reference__c', { Headline__c: word() });
    assert.ok(make.status === 400 || make.status === 403);
    const codes = ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'];
    assert.ok(codes.includes(make.body[0].errorCode), JSON.stringify(make.body));
    const drop = await call(connection, 'DELETE', `/sobjects/Reference__c/${Id}`);
    assert.ok(drop.status >= 400);
    assert.equal(drop.body[0].errorCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  }),
];
