import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import jszip from 'jszip';
import type { Connection } from 'jsforce';
import { field, metadataFolder, petFiles } from './petMetadata.ts';
import { errorOf, type PetOrg, startPetOrg } from './petOrg.ts';

const manifest = (types: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">${types}<version>67.0</version></Package>`;
const types = (name: string, ...members: string[]) =>
  `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`;

/** Pets with these fields more, as one deploys them. */
function archive(files: Record<string, string>): Promise<Buffer> {
  const zip = new jszip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}
const withField = (name: string, type = 'Text', more = '<length>40</length>') =>
  archive({
    'package.xml': manifest(types('CustomField', `Pet__c.${name}`)),
    'objects/Pet__c.object': `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${field(name, type, more)
      .replace('<CustomField>', '<fields>')
      .replace('</CustomField>', '</fields>')}</CustomObject>`,
  });

function administrator(org: PetOrg): Connection {
  const connection = org.as('sysadmin');
  connection.metadata.pollInterval = 20;
  return connection;
}

const columns = async (connection: Connection) => (await connection.describe('Pet__c')).fields.map(({ name }) => name);

describe('Deploying', () => {
  test('jsforce deploys by SOAP and by REST, reads the archive back, and finds it after a restart', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'deploying-')), 'org.db');
    const metadata = [metadataFolder(petFiles)];
    const first = await startPetOrg({ file, metadata });
    const admin = administrator(first);
    const soap = await admin.metadata.deploy(await withField('Color__c'), { rollbackOnError: true }).complete(true);
    expect(soap).toMatchObject({ success: true, status: 'Succeeded', numberComponentErrors: 0 });
    const rest = await admin.metadata.deployRest(await withField('Breed__c'), { rollbackOnError: true }).complete(true);
    expect(rest).toMatchObject({ success: true });
    expect(await columns(admin)).toEqual(expect.arrayContaining(['Color__c', 'Breed__c', 'Code__c']));

    const unpackaged = { types: [{ name: 'CustomField', members: ['Pet__c.Color__c'] }], version: '67.0' };
    const retrieved = await admin.metadata.retrieve({ apiVersion: '67.0', unpackaged } as never).complete();
    const { files } = await jszip.loadAsync(retrieved.zipFile, { base64: true });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['unpackaged/package.xml', 'unpackaged/objects/Pet__c.object']),
    );
    await first.stop();

    const { startOrg } = await import('./start.ts');
    const again = await startOrg({ port: 0, file, metadata });
    const call = `${again.url}/services/data/v67.0/sobjects/Pet__c/describe`;
    const session = { authorization: `Bearer ${again.sessionFor('sysadmin@vouchsafe.test')}` };
    expect(await (await fetch(call, { headers: session })).text()).toContain('"Breed__c"');
    await again.stop();
  });

  test('fields go again, a changed type is refused, and only administrators deploy', async () => {
    const org = await startPetOrg();
    const admin = administrator(org);
    const removal = await archive({
      'package.xml': manifest(''),
      'destructiveChanges.xml': manifest(types('CustomField', 'Pet__c.Fed_At__c')),
    });
    expect(await columns(admin)).toContain('Fed_At__c');
    const failed = await admin.metadata.deploy(removal).complete(true);
    // Pet_Keeper still gives people the field.
    expect(failed.details?.componentFailures).toMatchObject([
      { problem: expect.stringContaining('Fed_At__c is unknown') },
    ]);
    expect(await columns(admin)).toContain('Fed_At__c');
    await admin.metadata.deploy(await withField('Color__c')).complete();
    const other = await admin.metadata.deploy(await withField('Color__c', 'Checkbox', '')).complete(true);
    expect(other.details?.componentFailures).toMatchObject([
      { componentType: 'CustomField', fullName: 'Pet__c.Color__c' },
    ]);
    const gone = await archive({
      'package.xml': manifest(''),
      'destructiveChangesPost.xml': manifest(types('CustomField', 'Pet__c.Color__c')),
    });
    expect(await admin.metadata.deploy(gone).complete()).toMatchObject({ success: true });
    expect(await columns(admin)).not.toContain('Color__c');
    const refused = await errorOf(org.as('kim').metadata.describe());
    expect(refused.message).toContain('ModifyAllData');
    await org.stop();
  });
});

test('The Tooling API shows metadata as rows', async () => {
  const org = await startPetOrg();
  const { tooling } = org.as('sysadmin');
  const names = async (soql: string, name: string) =>
    (await tooling.query(soql)).records.map((record) => (record as Record<string, unknown>)[name]);
  expect(await names("SELECT DeveloperName FROM CustomField WHERE TableEnumOrId = 'Account'", 'DeveloperName')).toEqual(
    ['Crm'],
  );
  const fields =
    "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Pet__c' AND DataType = 'boolean'";
  expect(await names(fields, 'QualifiedApiName')).toContain('IsDeleted');
  expect(await names('SELECT Username FROM User LIMIT 1', 'Username')).toHaveLength(1);
  expect((await tooling.sobject('ValidationRule').describe()).fields.map(({ name }) => name)).toContain('ErrorMessage');
  expect((await errorOf(tooling.sobject('SourceMember').describe())).errorCode).toBe('NOT_FOUND');
  expect((await errorOf(org.as('kim').tooling.query('SELECT Id FROM CustomField'))).errorCode).toBe('INVALID_TYPE');
  await org.stop();
});

test('A description says all that tools look for', async () => {
  const org = await startPetOrg();
  const { records } = await org.as('kim').query("SELECT Id FROM RecordType WHERE SobjectType = 'Pet__c'");
  const described = await org.as('kim').describe('Pet__c');
  expect(described.recordTypeInfos.map(({ master }) => master)).toEqual([...records.map(() => false), true]);
  expect(described).toMatchObject({ replicateable: true, sobjectDescribeOption: 'FULL', namedLayoutInfos: [] });
  const [lookup] = described.fields.filter(({ name }) => name === 'Account__c');
  expect(lookup).toMatchObject({
    referenceTo: ['Account'],
    relationshipName: 'Account__r',
    polymorphicForeignKey: false,
  });
  const actions = await org
    .as('kim')
    .requestGet<{ actions: { name: string }[] }>('/services/data/v67.0/actions/standard');
  expect(actions.actions.map(({ name }) => name)).toEqual(['customNotificationAction', 'emailSimple']);
  await org.stop();
});
