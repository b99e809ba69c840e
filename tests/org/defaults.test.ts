import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { metadataFolder, field, fieldRights, objectRights, permissionSet, petFiles } from './petMetadata.ts';
import { type PetOrg, startPetOrg } from './petOrg.ts';

const defaults: Record<string, [type: string, more: string]> = {
  Born__c: ['Date', '<defaultValue>TODAY() - 1</defaultValue>'],
  Checked__c: ['DateTime', '<defaultValue>NOW()</defaultValue>'],
  By__c: ['Text', '<length>18</length><defaultValue>$User.Id</defaultValue>'],
  Rank__c: [
    'Text',
    '<length>40</length><defaultValue>IF($Permission.Pet_Write, "staff", $Profile.Name)</defaultValue>',
  ],
  Legs__c: ['Number', '<precision>2</precision><scale>0</scale><defaultValue>2 * 2</defaultValue>'],
  Home__c: ['Text', '<length>20</length><defaultValue>"Zoo"</defaultValue>'],
};
const names = Object.keys(defaults);
const files = {
  ...petFiles,
  ...Object.fromEntries(
    names.map((name) => [`objects/Pet__c/fields/${name}.field-meta.xml`, field(name, ...(defaults[name] ?? ['', '']))]),
  ),
  'permissionsets/Defaults.permissionset-meta.xml': permissionSet(
    'Defaults',
    objectRights('Pet__c', 'cr') + fieldRights(names.map((name) => `Pet__c.${name}`)),
  ),
};

let org: PetOrg;
beforeAll(async () => {
  org = await startPetOrg({ metadata: [metadataFolder(files)], now: () => new Date('2026-03-01T09:30:15.700Z') });
  org.load(
    ['kim', 'service'].map((name) => ({
      type: 'PermissionSetAssignment',
      fields: { AssigneeId: `@${name}@vouchsafe.test`, PermissionSetId: '@Defaults' },
    })),
  );
});
afterAll(() => org.stop());

async function made(by: string, fields: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const pets = org.as(by).sobject('Pet__c');
  const { id = '' } = await pets.create(fields);
  return pets.retrieve(id);
}

describe('A field starts with what its default formula is worth at that moment', () => {
  test('to the person who makes the record', async () => {
    expect(await made('kim')).toMatchObject({
      Born__c: '2026-02-28',
      Checked__c: '2026-03-01T09:30:15.000+0000',
      // A formula sees ids of fifteen characters.
      By__c: org.ids.get('kim')?.slice(0, 15),
      Rank__c: 'Standard User',
      Legs__c: 4,
      Home__c: 'Zoo',
    });
    expect(await made('service')).toMatchObject({ By__c: org.ids.get('service')?.slice(0, 15), Rank__c: 'staff' });
  });

  test('unless the record says otherwise, be it nothing', async () => {
    expect(await made('kim', { Born__c: '2020-01-01', Legs__c: null })).toMatchObject({
      Born__c: '2020-01-01',
      Legs__c: null,
    });
  });

  test('and the description shows the formula', async () => {
    const { fields } = await org.as('kim').sobject('Pet__c').describe();
    expect(fields.find(({ name }) => name === 'Born__c')).toMatchObject({
      defaultedOnCreate: true,
      defaultValue: null,
      defaultValueFormula: 'TODAY() - 1',
    });
  });
});
