import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';

const START = new Date('2026-03-02T10:00:00Z');
const PATH = '/v1/messages/preview';
const template = { title: 'For {reader}: {deal}', body: '{status}: {customer}. {next step}, by {by}.' };

const PLAIN = [
  ...['Status__c', 'Activity_Type__c', 'Needed_By__c', 'Quantity__c', 'Turn__c'].map(
    (name) => `Reference_Request__c.${name}`,
  ),
  ...['Status__c', 'Order__c', 'Reference__c'].map((name) => `Reference_Candidate__c.${name}`),
];

/** A permission set of managers who read what was given to them, and no names of customers. */
function halfManagers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-'));
  const read = (object: string) => `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete>
    <allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords>
    <object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
  const field = (name: string) =>
    `<fieldPermissions><editable>false</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
  mkdirSync(join(folder, 'permissionsets'));
  writeFileSync(
    join(folder, 'permissionsets', 'Half_Manager.permissionset-meta.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
  <customPermissions><enabled>true</enabled><name>Reference_Manager</name></customPermissions>
  ${PLAIN.map(field).join('\n  ')}
  <label>Half manager</label>
  ${['Reference__c', 'Reference_Request__c', 'Reference_Candidate__c'].map(read).join('\n  ')}
</PermissionSet>`,
  );
  return folder;
}

let shell: RequestShell;
let folder: string;
let requests: string[];
beforeAll(async () => {
  folder = halfManagers();
  const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  shell = await startRequests(
    START,
    () => START,
    [...customerRows('Lakeside'), ...customerRows('Hilltop')],
    undefined,
    {
      metadata: [root('force-app'), root('scripts/seed/unpackaged'), folder],
      people: { half: ['Half_Manager', 'Reference_API_Access'] },
    },
  );
  const ask = async (names: string[], deal: string) =>
    (await shell.ask(names, { quantity: names.length, opportunityId: shell.id(deal) })).body.request.id as string;
  requests = [await ask(['Lakeside', 'Hilltop'], 'rep deal'), await ask(['Hilltop'], 'rep other deal')];
  const hidden = { Visible_In_Search__c: false };
  await shell.rest('sysadmin', 'PATCH', `/sobjects/Reference__c/${shell.id('Lakeside')}`, hidden);
  shell.org.load([
    {
      type: 'Reference_Request__Share',
      fields: { ParentId: requests[0], UserOrGroupId: shell.id('half'), AccessLevel: 'Read', RowCause: 'Manual' },
    },
  ]);
}, 60_000);
afterAll(async () => {
  await shell?.stop();
  rmSync(folder, { recursive: true });
});

const preview = async (parts: object, who = 'manager') =>
  shell.post(who, PATH, { template, labels: {}, request: requests[0], reader: 'Requester', ...parts });

test('a manager reads words as each reader would, with states as the draft calls them, and nobody is told', async () => {
  const [id] = requests;
  const number = 'REQ-00001';
  const forRep = (await preview({ labels: { 'Pending Approval': 'With the Owner' } })).body;
  expect(forRep).toMatchObject({ request: { id, number }, reader: { name: 'rep' }, hidden: 1 });
  expect(forRep.bell).toEqual({
    title: 'For rep: Herd tracking of rep',
    body: 'With the Owner: Hilltop dairy and another one. Approve or decline, by Wed, Mar 4.',
  });
  expect(forRep.mail.text).toContain(`/lightning/r/Reference_Request__c/${id}/view?c__step=approve`);
  const forOwner = (await preview({ reader: 'Account Owner', request: number })).body;
  expect([forOwner.reader.name, forOwner.hidden]).toEqual(['owner', 0]);
  expect(forOwner.bell.body).toContain('Pending approval: Lakeside dairy and Hilltop dairy');
  expect((await preview({ reader: 'CSM' })).body).toMatchObject({ reader: null, bell: null, mail: null });
  const start = (await shell.get('manager', PATH)).body;
  expect(start.requests).toContainEqual({ id, number, about: 'Herd tracking of rep' });
  expect(start.templates.News.title).toBe('{deal}: {status}');
  expect(await shell.rows('SELECT Id FROM Reference_Message__c')).toEqual([]);
  expect(await (await fetch(`${shell.org.url}/local/outbox`)).json()).toEqual([]);
});

test('what this manager does not read is neither shown nor named, whoever else reads it', async () => {
  const shown = await preview({ reader: 'Account Owner' }, 'half');
  expect([shown.status, shown.body.reader.name]).toEqual([200, 'owner']);
  expect(shown.body.bell.title).toBe('For owner: REQ-00001');
  expect(JSON.stringify(shown.body)).not.toMatch(/dairy|Herd/);
  expect((await shell.get('half', PATH)).body.requests).toEqual([
    { id: requests[0], number: 'REQ-00001', about: null },
  ]);
  for (const request of [requests[1], 'REQ-00002', 'REQ-99999', shell.id('rep deal')])
    expect((await preview({ request }, 'half')).status).toBe(404);
});

test('a place there is not is refused by name, and those who are no managers altogether', async () => {
  const unknown = await preview({ template: { ...template, body: '{dael}' } });
  expect([unknown.status, unknown.body.errors[0].path]).toEqual([400, 'template.body']);
  expect(unknown.body.errors[0].message).toContain('{dael} is no place; there are {reader}, {number}');
  for (const who of ['rep', 'owner', 'executive']) {
    expect((await preview({}, who)).status).toBe(403);
    expect((await shell.get(who, PATH)).status).toBe(403);
  }
});
