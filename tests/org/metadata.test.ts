import { describe, expect, test } from '@jest/globals';
import { fieldRights, metadataFolder, objectRights, permissionSet, petFiles } from './petMetadata.ts';
import { startOrg } from './start.ts';

const start = (changes: Record<string, string>) =>
  startOrg({ port: 0, metadata: [metadataFolder({ ...petFiles, ...changes })] });

const set = (body: string) => ({ 'permissionsets/Odd.permissionset-meta.xml': permissionSet('Odd', body) });
const field = (name: string, body: string) => ({
  [`objects/Pet__c/fields/${name}.field-meta.xml`]: `<CustomField><fullName>${name}</fullName><label>${name}</label>${body}</CustomField>`,
});
const readsPets = objectRights('Pet__c', 'r');

describe('Metadata the org cannot carry stops the start and is named', () => {
  test.each([
    [
      'a permission on a master-detail field',
      set(readsPets + objectRights('Visit__c', 'r') + fieldRights(['Visit__c.Pet__c'])),
      /Odd\.permissionset.*fieldPermissions.*Visit__c\.Pet__c is required, master-detail/,
    ],
    [
      'a permission on a required field',
      set(objectRights('Account', 'r') + fieldRights(['Account.Name'])),
      /Account\.Name is required/,
    ],
    [
      'a permission on an unknown field',
      set(readsPets + fieldRights(['Pet__c.Wings__c'])),
      /Odd\.permissionset.*Pet__c\.Wings__c is unknown/,
    ],
    [
      'a permission on an unknown object',
      set(objectRights('Bird__c', 'r')),
      /objectPermissions.*unknown object Bird__c/,
    ],
    ['an editable formula', set(readsPets + fieldRights(['Pet__c.Account_Name__c'])), /Account_Name__c is a formula/],
    [
      'part of an address',
      set(objectRights('Account', 'r') + fieldRights(['Account.BillingCity'])),
      /from Account\.BillingAddress/,
    ],
    ['editing without reading', set(objectRights('Pet__c', 'e')), /Pet__c: edit needs read/],
    ['a detail without its master', set(objectRights('Visit__c', 'r')), /reading Visit__c depends on reading pet__c/],
    [
      'an opportunity without its account',
      set(objectRights('Opportunity', 'r')),
      /reading Opportunity depends on reading account/,
    ],
    [
      'an unknown custom permission',
      set('<customPermissions><enabled>true</enabled><name>Fly</name></customPermissions>'),
      /customPermissions.*Fly/,
    ],
    [
      'a lookup to nowhere',
      field('Nest__c', '<type>Lookup</type><referenceTo>Nest__c</referenceTo>'),
      /Pet__c\.Nest__c: <referenceTo>: unknown object Nest__c/,
    ],
    [
      'a formula that does not compile',
      field('Odd__c', '<type>Text</type><formula>Wings__c &amp; "x"</formula>'),
      /Pet__c\.Odd__c: <formula>/,
    ],
    [
      'a record type',
      {
        'objects/Pet__c/recordTypes/Tame.recordType-meta.xml':
          '<RecordType><label>Tame</label><picklistValues/></RecordType>',
      },
      /Tame\.recordType.*<picklistValues>: the local org does not imitate/,
    ],
    [
      'a flow',
      { 'flows/Feed.flow-meta.xml': '<Flow><label>Feed</label></Flow>' },
      /Feed\.flow.*<flow>: is not imitated/,
    ],
    ['a type it does not imitate', field('Sum__c', '<type>Summary</type>'), /Sum__c\.field.*<type>.*Summary/],
    ['an element it does not know', field('X__c', '<type>Date</type><lookupFilter>x</lookupFilter>'), /<lookupFilter>/],
    [
      'XML that is none',
      { 'objects/Pet__c/fields/X__c.field-meta.xml': '<CustomField><fullName></CustomField>' },
      /X__c\.field.*<CustomField>/,
    ],
    [
      'a rule over a formula',
      {
        'sharingRules/Pet__c.sharingRules-meta.xml':
          '<SharingRules><sharingCriteriaRules><fullName>X</fullName><accessLevel>Read</accessLevel><sharedTo><group>Vets</group></sharedTo><criteriaItems><field>Account_Name__c</field><operation>equals</operation><value>x</value></criteriaItems></sharingCriteriaRules></SharingRules>',
      },
      /sharing rules take no formula/,
    ],
    [
      'a rule for an unknown group',
      {
        'sharingRules/Pet__c.sharingRules-meta.xml':
          '<SharingRules><sharingCriteriaRules><fullName>X</fullName><accessLevel>Read</accessLevel><sharedTo><group>Nurses</group></sharedTo><criteriaItems><field>Kind__c</field><operation>equals</operation><value>Dog</value></criteriaItems></sharingCriteriaRules></SharingRules>',
      },
      /<group>.*Nurses/,
    ],
  ])('%s', async (_, changes: Record<string, string>, message) => {
    await expect(start(changes)).rejects.toThrow(message);
  });

  test('a validation rule that does not compile', async () => {
    const rule =
      '<ValidationRule><fullName>Odd</fullName><active>true</active><errorConditionFormula>Kind__c = "Dog" &amp;&amp; Wings__c</errorConditionFormula><errorMessage>no</errorMessage></ValidationRule>';
    const changes = { 'objects/Pet__c/validationRules/Odd.validationRule-meta.xml': rule };
    await expect(start(changes)).rejects.toThrow(/Pet__c\.Odd: <errorConditionFormula>/);
  });
});

test('the product’s own metadata is carried', async () => {
  const org = await startOrg({ port: 0 });
  await org.stop();
});
