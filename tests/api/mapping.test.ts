import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { usualMetadata } from '../org/start.ts';
import { PERMISSION_SETS, policyRows, startOrgApp, type OrgApp } from './orgApp.ts';
import { customerRows } from './requestShell.ts';

const clock = { at: Date.now() };
const now = () => new Date(clock.at);
const PATH = '/v1/policies/mapping';

const xml = (type: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

/** An org that keeps a formula over the health score. */
function withFormula(): string {
  const folder = mkdtempSync(join(tmpdir(), 'formula-'));
  const fields = join(folder, 'objects/Account/fields');
  const sets = join(folder, 'permissionsets');
  for (const each of [fields, sets]) mkdirSync(each, { recursive: true });
  writeFileSync(
    join(fields, 'Doubled__c.field-meta.xml'),
    xml(
      'CustomField',
      '<fullName>Doubled__c</fullName><formula>Health_Score__c * 2</formula><label>Doubled</label><precision>4</precision><scale>0</scale><type>Number</type>',
    ),
  );
  writeFileSync(
    join(sets, 'Formulas.permissionset-meta.xml'),
    xml(
      'PermissionSet',
      '<fieldPermissions><editable>false</editable><field>Account.Doubled__c</field><readable>true</readable></fieldPermissions><label>Formulas</label>',
    ),
  );
  return folder;
}

let world: OrgApp;
beforeAll(async () => {
  const folder = withFormula();
  const people = { ...PERMISSION_SETS, admin: ['Reference_Admin', 'Reference_API_Access', 'Crm_Seed', 'Formulas'] };
  const visible = { type: 'Account', ref: 'own', fields: { Name: 'Seen', OwnerId: '@admin', Health_Score__c: 71 } };
  const unseen = {
    type: 'Account',
    ref: 'not own',
    fields: { Name: 'Unseen', OwnerId: '@owner', Health_Score__c: 12 },
  };
  world = await startOrgApp({
    now,
    people,
    metadata: [...usualMetadata(), folder],
    rows: [...policyRows(now()), ...customerRows('Lakeside'), visible, unseen],
  });
  rmSync(folder, { recursive: true });
}, 60_000);
afterAll(() => world?.stop());

const form = async () => (await world.get('admin', PATH)).body;
const mappingOf = ({ mapped }: { mapped: { source: string; field: string | null }[] }) =>
  Object.fromEntries(mapped.map(({ source, field }) => [source, field]));
const put = (name: string, body: unknown) => world.put(name, PATH, body);
const policies = async () =>
  (
    await world.rest(
      'sysadmin',
      'GET',
      `/query?q=${encodeURIComponent(
        'SELECT Version__c, Status__c, (SELECT Activity_Type__c, Weight__c FROM Rules__r ORDER BY Activity_Type__c) FROM Reference_Policy__c ORDER BY Version__c',
      )}`,
    )
  ).records;

describe('an administrator maps fields', () => {
  test('and sees which are mapped and what stands in them, of records they may see', async () => {
    const { version, mapped, fields } = await form();
    expect(version).toBe(1);
    expect(mapped).toContainEqual({ source: 'accountHealth', object: 'Account', field: 'Health_Score__c' });
    expect(mapped).toContainEqual({ source: 'accountValue', object: 'Account', field: null });
    const samples = (name: string) => fields.Account.find((each: { name: string }) => each.name === name)?.samples;
    expect(fields.Account).toContainEqual({
      name: 'Health_Score__c',
      label: 'Health score',
      samples: ['71'],
      calculated: false,
    });
    expect(samples('Name')).toEqual(['Seen']);
    expect(samples('Nothing__c')).toBeUndefined();
  });

  test('and is told which of them are formulas', async () => {
    const { fields } = await form();
    const calculated = fields.Account.filter((each: { calculated: boolean }) => each.calculated);
    expect(calculated).toEqual([{ name: 'Doubled__c', label: 'Doubled', samples: ['142'], calculated: true }]);
  });

  test('in a new version that keeps every rule and supersedes the last', async () => {
    const before = await policies();
    const shown = await form();
    const mapping = { ...mappingOf(shown), accountValue: 'Health_Score__c' };
    const { status, body } = await put('admin', { version: shown.version, mapping });
    expect(status).toBe(200);
    expect(body.version).toBe(2);
    expect(mappingOf(body)).toEqual(mapping);
    const [old, active, ...more] = await policies();
    expect([old.Status__c, active.Status__c, more.length]).toEqual(['Superseded', 'Active', 0]);
    const plain = (rules: any) =>
      rules.records.map(({ Activity_Type__c, Weight__c }: any) => [Activity_Type__c, Weight__c]);
    expect(plain(active.Rules__r)).toEqual(plain(before[0].Rules__r));
  });

  test('which a page that showed an older one does not overwrite', async () => {
    const shown = await form();
    const { status, body } = await put('admin', { version: shown.version - 1, mapping: mappingOf(shown) });
    expect([status, body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
  });

  test.each([
    ['an unknown one', { accountHealth: 'Nothing__c' }, 'mapping.accountHealth', 'Account has no field Nothing__c'],
    ['one of another object', { contactLeft: 'Health_Score__c' }, 'mapping.contactLeft', 'Contact has no field'],
    ['one nobody reads but them', { accountHealth: 'Fax' }, 'mapping.accountHealth', 'Account has no field Fax'],
  ])('not %s, which is named', async (_title, wrong, path, sentence) => {
    const shown = await form();
    const { status, body } = await put('admin', { version: shown.version, mapping: { ...mappingOf(shown), ...wrong } });
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors).toEqual([expect.objectContaining({ path, message: expect.stringContaining(sentence) })]);
    expect((await form()).version).toBe(shown.version);
  });

  test('and nobody else does', async () => {
    expect((await world.get('manager', PATH)).status).toBe(403);
    expect((await put('manager', await form())).status).toBe(400);
    const shown = await form();
    expect((await put('manager', { version: shown.version, mapping: mappingOf(shown) })).status).toBe(403);
  });
});
