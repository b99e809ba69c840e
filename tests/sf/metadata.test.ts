import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { type LocalOrg, startOrg } from '#tests/org/start.ts';
import { field, metadataFolder, permissionSet, petFiles } from '#tests/org/petMetadata.ts';
import { type CommandLine, startCommandLine } from './sf.ts';

const ADMINISTRATOR = 'sysadmin@vouchsafe.test';
const KEEPER = 'keeper@vouchsafe.test';

let org: LocalOrg;
let sf: CommandLine;

beforeAll(async () => {
  sf = startCommandLine();
  org = await startOrg({ port: 0, metadata: [metadataFolder(petFiles)] });
  org.load([
    { type: 'User', ref: 'keeper', fields: { Username: KEEPER, ProfileId: '@Standard User' } },
    { type: 'PermissionSetAssignment', fields: { AssigneeId: '@keeper', PermissionSetId: '@Pet_Keeper' } },
    { type: 'Pet__c', fields: { Code__c: 'P-1', OwnerId: '@keeper' } },
  ]);
  await sf.json(['org', 'login', 'access-token', '--instance-url', org.url, '--set-default', '--no-prompt'], {
    SF_ACCESS_TOKEN: org.sessionFor(ADMINISTRATOR),
  });
});
afterAll(async () => {
  await org?.stop();
  sf.remove();
});

const as = (username: string) =>
  new Connection({ instanceUrl: org.url, accessToken: org.sessionFor(username), version: '67.0' });
const pets = (username: string, fields: string) => as(username).query(`SELECT ${fields} FROM Pet__c`);

const xml = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${content.replace(/^<(\w+)>/, '<$1 xmlns="http://soap.sforce.com/2006/04/metadata">')}\n`;
const source = (path: string, content: string) => sf.file(`force-app/main/default/${path}-meta.xml`, xml(content));
const values = (names: string[]) =>
  `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${names
    .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
    .join('')}</valueSetDefinition></valueSet>`;

interface Deployed {
  success: boolean;
  details: { componentFailures: { problem: string; fullName: string; componentType: string }[] };
}
const deploy = (...more: string[]) =>
  sf.json<Deployed>(['project', 'deploy', 'start', '--source-dir', 'force-app', '--wait', '2', ...more]);

describe('The command line changes the metadata of the running org', () => {
  test('a picklist takes a value it did not know', async () => {
    const admin = as(ADMINISTRATOR);
    const make = () => admin.sobject('Pet__c').create({ Kind__c: 'Llama' });
    await expect(make()).rejects.toMatchObject({ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' });
    source('objects/Pet__c/fields/Kind__c.field', field('Kind__c', 'Picklist', values(['Cat', 'Dog', 'Llama'])));
    expect((await deploy('--dry-run')).result.success).toBe(true);
    await expect(make()).rejects.toMatchObject({ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' });
    expect((await deploy()).result).toMatchObject({ success: true });
    const { id } = await make();
    await admin.sobject('Pet__c').destroy(String(id));
  });

  test('a new field can be used at once, by those who are given it', async () => {
    source('objects/Pet__c/fields/Vet__c.field', field('Vet__c', 'Text', '<length>40</length>'));
    expect((await deploy()).status).toBe(0);
    const [pet] = (await pets(ADMINISTRATOR, 'Id, Vet__c')).records;
    await as(ADMINISTRATOR)
      .sobject('Pet__c')
      .update({ Id: pet?.Id ?? '', Vet__c: 'Dr. Hoof' });
    await expect(pets(KEEPER, 'Vet__c')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });

    const read =
      '<objectPermissions><object>Pet__c</object><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions>';
    const see =
      '<fieldPermissions><field>Pet__c.Vet__c</field><readable>true</readable><editable>false</editable></fieldPermissions>';
    source('permissionsets/Vet_Reader.permissionset', permissionSet('Vet_Reader', see + read));
    expect((await deploy()).status).toBe(0);
    await sf.json(['org', 'assign', 'permset', '--name', 'Vet_Reader', '--on-behalf-of', KEEPER]);
    expect((await pets(KEEPER, 'Vet__c')).records).toMatchObject([{ Vet__c: 'Dr. Hoof' }]);
  });

  test('what the org cannot carry is told by the file, and nothing of it stays', async () => {
    const path = 'objects/Pet__c/validationRules/Named.validationRule';
    const rule =
      '<active>true</active><errorConditionFormula>ISBLANK(Nickname__c)</errorConditionFormula><errorMessage>No</errorMessage>';
    source(path, `<ValidationRule><fullName>Named</fullName>${rule}</ValidationRule>`);
    const failed = await deploy();
    expect(failed.status).toBe(1);
    const { result } = await sf.json<Deployed>(['project', 'deploy', 'report', '--use-most-recent']);
    expect(result.details.componentFailures).toMatchObject([
      { componentType: 'ValidationRule', fullName: 'Pet__c.Named', problem: expect.stringContaining('Nickname__c') },
    ]);
    await expect(as(ADMINISTRATOR).sobject('Pet__c').create({})).resolves.toMatchObject({ success: true });
  });
});

describe('The command line reads metadata', () => {
  test('what types and what things there are', async () => {
    const types = await sf.json<{ metadataObjects: { xmlName: string; childXmlNames?: string[] }[] }>([
      'org',
      'list',
      'metadata-types',
    ]);
    const object = types.result.metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject');
    expect(object?.childXmlNames).toContain('CustomField');
    const things = await sf.json<{ fullName: string }[]>(['org', 'list', 'metadata', '--metadata-type', 'CustomField']);
    expect(things.result.map(({ fullName }) => fullName)).toEqual(
      expect.arrayContaining(['Pet__c.Vet__c', 'Pet__c.Code__c']),
    );
  });

  test('as source: what was deployed, and what was there', async () => {
    const wanted = ['CustomField:Pet__c.Vet__c', 'CustomField:Pet__c.Code__c', 'PermissionSet:Pet_Keeper'];
    const { status, ...said } = await sf.json([
      'project',
      'retrieve',
      'start',
      ...wanted.flatMap((each) => ['--metadata', each]),
    ]);
    expect({ status, ...said }).toMatchObject({ status: 0 });
    const read = (path: string) => readFileSync(join(sf.folder, 'force-app/main/default', path), 'utf8');
    expect(read('objects/Pet__c/fields/Vet__c.field-meta.xml')).toContain('<length>40</length>');
    expect(read('objects/Pet__c/fields/Code__c.field-meta.xml')).toContain('<externalId>true</externalId>');
    expect(read('permissionsets/Pet_Keeper.permissionset-meta.xml')).toContain('<field>Pet__c.Code__c</field>');
  });
});
