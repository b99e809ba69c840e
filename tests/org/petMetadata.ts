import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small program of its own for the local org's tests: pets that accounts keep, and visits to them. */
const object = (label: string, sharing: string, more = '') =>
  `<CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
  <sharingModel>${sharing}</sharingModel>
  <nameField><type>AutoNumber</type><displayFormat>${label.slice(0, 3).toUpperCase()}-{0000}</displayFormat><label>No.</label></nameField>${more}</CustomObject>`;

export const field = (name: string, type: string, more = '') =>
  `<CustomField><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${more}</CustomField>`;

const rule = (name: string, formula: string, message: string, displayField = '') =>
  `<ValidationRule><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula>
  ${displayField && `<errorDisplayField>${displayField}</errorDisplayField>`}<errorMessage>${message}</errorMessage></ValidationRule>`;

const values = (names: string[], first = false) =>
  `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${names
    .map(
      (name, index) =>
        `<value><fullName>${name}</fullName><default>${first && index === 0}</default><label>${name}</label></value>`,
    )
    .join('')}</valueSetDefinition></valueSet>`;

export const objectRights = (name: string, rights: string) =>
  `<objectPermissions><object>${name}</object>${['Create', 'Read', 'Edit', 'Delete']
    .map((right) => `<allow${right}>${rights.includes(right.charAt(0).toLowerCase())}</allow${right}>`)
    .join(
      '',
    )}<viewAllRecords>${/[VM]/.test(rights)}</viewAllRecords><modifyAllRecords>${rights.includes('M')}</modifyAllRecords></objectPermissions>`;

export const fieldRights = (names: string[], editable = true) =>
  names
    .map(
      (name) =>
        `<fieldPermissions><field>${name}</field><readable>true</readable><editable>${editable}</editable></fieldPermissions>`,
    )
    .join('');

export const permissionSet = (name: string, body: string) =>
  `<PermissionSet><label>${name}</label>${body}</PermissionSet>`;

const open = [
  'Account__c',
  'Keeper__c',
  'Kind__c',
  'Code__c',
  'Tag__c',
  'Weight__c',
  'Shown__c',
  'Traits__c',
  'Fed_At__c',
].map((name) => `Pet__c.${name}`);
const visitFields = fieldRights(['Visit__c.Day__c', 'Visit__c.Comment__c']);
const apiEnabled = '<userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions>';

export const petFiles: Record<string, string> = {
  'objects/Pet__c/Pet__c.object-meta.xml': object('Pet', 'Private'),
  'objects/Pet__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Pets</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
  ),
  'objects/Pet__c/fields/Keeper__c.field-meta.xml': field(
    'Keeper__c',
    'Lookup',
    '<referenceTo>User</referenceTo><relationshipName>Kept_Pets</relationshipName>',
  ),
  'objects/Pet__c/fields/Kind__c.field-meta.xml': field('Kind__c', 'Picklist', values(['Dog', 'Cat', 'Snake'], true)),
  'objects/Pet__c/fields/Traits__c.field-meta.xml': field(
    'Traits__c',
    'MultiselectPicklist',
    `${values(['Shy', 'Loud', 'Old'])}<visibleLines>4</visibleLines>`,
  ),
  'objects/Pet__c/fields/Code__c.field-meta.xml': field(
    'Code__c',
    'Text',
    '<length>10</length><unique>true</unique><caseSensitive>true</caseSensitive><externalId>true</externalId>',
  ),
  'objects/Pet__c/fields/Tag__c.field-meta.xml': field('Tag__c', 'Text', '<length>10</length><unique>true</unique>'),
  'objects/Pet__c/fields/Weight__c.field-meta.xml': field(
    'Weight__c',
    'Number',
    '<precision>4</precision><scale>1</scale>',
  ),
  'objects/Pet__c/fields/Shown__c.field-meta.xml': field('Shown__c', 'Checkbox', '<defaultValue>true</defaultValue>'),
  'objects/Pet__c/fields/Fed_At__c.field-meta.xml': field('Fed_At__c', 'DateTime'),
  'objects/Pet__c/fields/Secret__c.field-meta.xml': field('Secret__c', 'Text', '<length>50</length>'),
  'objects/Pet__c/fields/Account_Name__c.field-meta.xml': field(
    'Account_Name__c',
    'Text',
    '<formula>Account__r.Name</formula>',
  ),
  'objects/Pet__c/validationRules/Weight.validationRule-meta.xml': rule(
    'Weight',
    'Weight__c &lt; 0',
    'A pet weighs something.',
    'Weight__c',
  ),
  'objects/Pet__c/validationRules/Snakes.validationRule-meta.xml': rule(
    'Snakes',
    'AND(ISCHANGED(Kind__c), ISPICKVAL(PRIORVALUE(Kind__c), "Snake"))',
    'A snake stays a snake.',
  ),
  'objects/Visit__c/Visit__c.object-meta.xml': object('Visit', 'ControlledByParent'),
  'objects/Visit__c/fields/Pet__c.field-meta.xml': field(
    'Pet__c',
    'MasterDetail',
    '<referenceTo>Pet__c</referenceTo><relationshipName>Visits</relationshipName><relationshipOrder>0</relationshipOrder>',
  ),
  'objects/Visit__c/fields/Day__c.field-meta.xml': field('Day__c', 'Date'),
  'objects/Visit__c/fields/Comment__c.field-meta.xml': field(
    'Comment__c',
    'LongTextArea',
    '<length>1000</length><visibleLines>3</visibleLines>',
  ),
  'objects/Visit__c/validationRules/Written.validationRule-meta.xml': rule(
    'Written',
    'NOT($Permission.Pet_Write)',
    'Only the practice writes visits.',
  ),
  'objects/Account/fields/Crm__c.field-meta.xml': field(
    'Crm__c',
    'Text',
    '<length>20</length><unique>true</unique><externalId>true</externalId>',
  ),
  'customPermissions/Pet_Write.customPermission-meta.xml':
    '<CustomPermission><label>Pet write</label></CustomPermission>',
  'groups/Vets.group-meta.xml': '<Group><name>Vets</name><doesIncludeBosses>true</doesIncludeBosses></Group>',
  'sharingRules/Pet__c.sharingRules-meta.xml': `<SharingRules>
    <sharingCriteriaRules><fullName>Shown_Cats</fullName><accessLevel>Read</accessLevel><label>Cats</label>
      <sharedTo><allInternalUsers></allInternalUsers></sharedTo>
      <criteriaItems><field>Shown__c</field><operation>equals</operation><value>True</value></criteriaItems>
      <criteriaItems><field>Kind__c</field><operation>equals</operation><value>Cat</value></criteriaItems></sharingCriteriaRules>
    <sharingCriteriaRules><fullName>Shown_Snakes</fullName><accessLevel>Edit</accessLevel><label>Snakes</label>
      <sharedTo><group>Vets</group></sharedTo>
      <criteriaItems><field>Kind__c</field><operation>equals</operation><value>Snake</value></criteriaItems></sharingCriteriaRules></SharingRules>`,
  'permissionsets/Pet_Keeper.permissionset-meta.xml': permissionSet(
    'Pet keeper',
    objectRights('Pet__c', 'cred') +
      objectRights('Visit__c', 'cred') +
      fieldRights(open) +
      fieldRights(['Pet__c.Account_Name__c'], false) +
      visitFields,
  ),
  'permissionsets/Pet_Service.permissionset-meta.xml': permissionSet(
    'Pet service',
    objectRights('Account', 'rV') +
      objectRights('Pet__c', 'credM') +
      objectRights('Visit__c', 'cred') +
      fieldRights([...open, 'Pet__c.Secret__c', 'Account.Crm__c']) +
      fieldRights(['Pet__c.Account_Name__c'], false) +
      visitFields +
      apiEnabled +
      '<customPermissions><enabled>true</enabled><name>Pet_Write</name></customPermissions>',
  ),
  'permissionsets/Reference_API_Access.permissionset-meta.xml': permissionSet('API access', apiEnabled),
};

/** Writes metadata files into a fresh folder. */
export function metadataFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'org-metadata-'));
  for (const [path, xml] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
  }
  return folder;
}
