import { describe, expect, test } from '@jest/globals';
import { fieldRights, metadataFolder, objectRights, permissionSet, petFiles } from './petMetadata.ts';
import { startOrg } from './start.ts';

const start = (changes: Record<string, string>) =>
  startOrg({ port: 0, metadata: [metadataFolder({ ...petFiles, ...changes })] });

const set = (body: string) => ({ 'permissionsets/Odd.permissionset-meta.xml': permissionSet('Odd', body) });
const field = (name: string, body: string) => ({
  [`objects/Pet__c/fields/${name}.field-meta.xml`]: `<CustomField><fullName>${name}</fullName><label>${name}</label>${body}</CustomField>`,
});
const rule = (body: string) => ({
  'objects/Pet__c/validationRules/Odd.validationRule-meta.xml': `<ValidationRule><fullName>Odd</fullName><active>true</active>${body}<errorMessage>no</errorMessage></ValidationRule>`,
});
const condition = (formula: string) => rule(`<errorConditionFormula>${formula}</errorConditionFormula>`);
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
      /Nest__c\.field-meta\.xml: <referenceTo>: unknown object Nest__c/,
    ],
    [
      'a formula that does not compile',
      field('Odd__c', '<type>Text</type><formula>Wings__c &amp; "x"</formula>'),
      /Pet__c.fields.Odd__c\.field-meta\.xml: <formula>: Field Wings__c does not exist/,
    ],
    [
      'a formula field that asks who reads it',
      field('Odd__c', '<type>Text</type><formula>$User.Name</formula>'),
      /Odd__c\.field-meta\.xml: <formula>: \$User\.Name is not supported/,
    ],
    [
      'a formula field that asks what was',
      field('Odd__c', '<type>Checkbox</type><formula>ISCHANGED(Kind__c)</formula>'),
      /Odd__c\.field-meta\.xml: <formula>: Function ISCHANGED may not be used in this type of formula/,
    ],
    [
      'a formula that returns another type',
      field('Odd__c', '<type>Checkbox</type><formula>Weight__c</formula>'),
      /Odd__c\.field-meta\.xml: <formula>/,
    ],
    [
      'a default that does not compile',
      field('Odd__c', '<type>Date</type><defaultValue>TOMORROW()</defaultValue>'),
      /Odd__c\.field-meta\.xml: <defaultValue>: Unknown function TOMORROW/,
    ],
    [
      'a default of another type',
      field('Odd__c', '<type>Date</type><defaultValue>$User.Id</defaultValue>'),
      /Odd__c\.field-meta\.xml: <defaultValue>/,
    ],
    [
      'a default that reads the record',
      field('Odd__c', '<type>Text</type><length>9</length><defaultValue>Name</defaultValue>'),
      /Odd__c\.field-meta\.xml: <defaultValue>: Field Name does not exist/,
    ],
    [
      'a validation rule that does not compile',
      condition('ISPICKVAL(Kind__c, "Dog") &amp;&amp; Wings__c'),
      /Odd\.validationRule-meta\.xml: <errorConditionFormula>: Field Wings__c does not exist/,
    ],
    [
      'a validation rule of another type',
      condition('Weight__c'),
      /Odd\.validationRule-meta\.xml: <errorConditionFormula>/,
    ],
    [
      'a validation rule over an unknown permission',
      condition('$Permission.Fly'),
      /Odd\.validationRule-meta\.xml: <errorConditionFormula>: Field \$Permission\.Fly does not exist/,
    ],
    [
      'a validation rule that shows at an unknown field',
      rule('<errorConditionFormula>true</errorConditionFormula><errorDisplayField>Wings__c</errorDisplayField>'),
      /Odd\.validationRule-meta\.xml: <errorDisplayField>: unknown field Pet__c\.Wings__c/,
    ],
    ['a text without a length', field('Odd__c', '<type>Text</type>'), /Odd__c\.field-meta\.xml: <length>/],
    [
      'a number without its digits',
      field('Odd__c', '<type>Number</type><precision>4</precision>'),
      /Odd__c\.field-meta\.xml: <scale>/,
    ],
    [
      'a required lookup that deletion would blank',
      field('Odd__c', '<type>Lookup</type><referenceTo>Account</referenceTo><required>true</required>'),
      /Odd__c\.field-meta\.xml: <deleteConstraint>: a required lookup/,
    ],
    [
      'two lists of children with one name',
      field('Odd__c', '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Pets</relationshipName>'),
      /(Account|Odd)__c\.field-meta\.xml: <relationshipName>: Account already has children Pets__r/,
    ],
    [
      'fields inside the object’s own file',
      {
        'objects/Pet__c/Pet__c.object-meta.xml':
          '<CustomObject><label>Pet</label><fields><fullName>X__c</fullName></fields></CustomObject>',
      },
      /Pet__c\.object-meta\.xml: <fields>/,
    ],
    [
      'a right on a class that is not there',
      set('<classAccesses><apexClass>Bird</apexClass><enabled>true</enabled></classAccesses>'),
      /Odd\.permissionset-meta\.xml: <classAccesses>: unknown apexClass Bird/,
    ],
    [
      'a right on a tab that is not there',
      set('<tabSettings><tab>Birds</tab><visibility>Visible</visibility></tabSettings>'),
      /Odd\.permissionset-meta\.xml: <tabSettings>: unknown tab Birds/,
    ],
    [
      'one field named twice in a permission set',
      set(readsPets + fieldRights(['Pet__c.Tag__c']) + fieldRights(['Pet__c.Tag__c'], false)),
      /Odd\.permissionset-meta\.xml: <fieldPermissions>: Pet__c\.Tag__c is named twice/,
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
});

test('the product’s own metadata is carried', async () => {
  const org = await startOrg({ port: 0 });
  await org.stop();
});
