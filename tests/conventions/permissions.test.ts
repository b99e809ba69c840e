import { describe, expect, test } from '@jest/globals';
import { customObjects, fields, filesOf, list, nameOf, read, type Xml } from './forceApp.ts';

const program = [
  'Reference_Request__c',
  'Reference_Candidate__c',
  'Reference_Approval__c',
  'Reference_Activity__c',
  'Reference_Decision__c',
  'Reference_Feedback__c',
];
const people = [
  'Reference_Requester',
  'Reference_Owner',
  'Reference_Manager',
  'Reference_Executive',
  'Reference_Admin',
];
const service = 'Reference_Service';
/** What each person keeps for themself. */
const own = 'Reference_Preference__c';

const sets = new Map(filesOf('permissionset').map((file) => [nameOf(file), read(file)]));
const set = (name: string): Xml => {
  const found = sets.get(name);
  if (!found) throw new Error(`No permission set ${name}`);
  return found;
};
const fieldRights = (name: string) => list(set(name), 'fieldPermissions');
const objectRights = (name: string) => list(set(name), 'objectPermissions');
const holders = (field: string) =>
  [...sets.keys()]
    .filter((name) => fieldRights(name).some((right) => right.field === field && right.readable === 'true'))
    .sort();
const userPermissions = (name: string) => list(set(name), 'userPermissions').map((right) => String(right.name));
const customPermissions = (name: string) => list(set(name), 'customPermissions').map((right) => String(right.name));

describe('every permission set', () => {
  test('leaves standard objects as they are', () => {
    const writes = [...sets.keys()].flatMap((name) => [
      ...objectRights(name).filter(
        (right) =>
          !String(right.object).endsWith('__c') &&
          [right.allowCreate, right.allowEdit, right.allowDelete, right.modifyAllRecords].includes('true'),
      ),
      ...fieldRights(name).filter((right) => /^[A-Za-z]+\./.test(String(right.field)) && right.editable === 'true'),
    ]);
    expect(writes).toEqual([]);
  });

  test('never sees or changes all data of the org', () => {
    const all = [...sets.keys()].flatMap(userPermissions);
    expect(all.filter((name) => /^(View|Modify)All|ManageUsers|AuthorApex/.test(name))).toEqual([]);
  });
});

describe('people', () => {
  test.each(people)(
    '%s holds its own custom permission, the app, ApiClient and the principal, and no API access',
    (name) => {
      const principals = filesOf('externalCredential').flatMap((file) =>
        list(read(file), 'externalCredentialParameters')
          .filter((parameter) => parameter.parameterType === 'NamedPrincipal')
          .map((parameter) => `${nameOf(file)}-${String(parameter.parameterName)}`),
      );
      expect(customPermissions(name)).toEqual([name]);
      expect(userPermissions(name)).toEqual([]);
      expect(list(set(name), 'applicationVisibilities')).toEqual([{ application: 'References', visible: 'true' }]);
      expect(list(set(name), 'classAccesses')).toEqual([{ apexClass: 'ApiClient', enabled: 'true' }]);
      expect(
        list(set(name), 'externalCredentialPrincipalAccesses').map((access) => access.externalCredentialPrincipal),
      ).toEqual(principals);
    },
  );

  test.each(people)('%s writes nothing on the objects of the program', (name) => {
    const writes = [
      ...objectRights(name).filter(
        (right) =>
          program.includes(String(right.object)) &&
          [right.allowCreate, right.allowEdit, right.allowDelete, right.modifyAllRecords].includes('true'),
      ),
      ...fieldRights(name).filter(
        (right) => program.includes(String(right.field).split('.')[0] ?? '') && right.editable === 'true',
      ),
    ];
    expect(writes).toEqual([]);
  });

  test('only managers change or delete what they do not own', () => {
    const strong = people.filter((name) =>
      objectRights(name)
        .filter((right) => right.object !== own)
        .some((right) => right.modifyAllRecords === 'true' || right.allowDelete === 'true'),
    );
    expect(strong).toEqual(['Reference_Manager']);
  });

  test('keep what is their own, and nobody reads or writes that of others', () => {
    const keepers = [...sets.keys()].filter((name) => objectRights(name).some((right) => right.object === own));
    expect(keepers.sort()).toEqual([
      'Reference_Executive',
      'Reference_Manager',
      'Reference_Owner',
      'Reference_Requester',
    ]);
    for (const name of keepers)
      expect(objectRights(name).find((right) => right.object === own)).toMatchObject({
        allowDelete: 'true',
        modifyAllRecords: 'false',
        viewAllRecords: 'false',
      });
  });
});

test('the policy has its tab for managers alone', () => {
  const seen = people.filter((name) => list(set(name), 'tabSettings').some(({ tab }) => tab === 'Reference_Policy'));
  expect(seen).toEqual(['Reference_Manager']);
});

describe('contacts and what was decided on', () => {
  test.each([
    ['Reference__c.Contact__c', ['Reference_Manager', 'Reference_Owner', service]],
    ['Reference_Participation__c.Agreed_By__c', ['Reference_Manager', 'Reference_Owner', service]],
    ['Reference_Participation__c.Proof__c', ['Reference_Manager', service]],
    ['Reference__c.Withheld_Reason__c', ['Reference_Manager', service]],
    ['Reference_Activity__c.Contact__c', ['Reference_Manager', service]],
    ['Reference_Decision__c.Contact__c', ['Reference_Manager', service]],
    ['Reference_Decision__c.Contact_Id__c', ['Reference_Manager', service]],
    ['Reference_Decision__c.Contact_Turn__c', ['Reference_Manager', service]],
    ['Reference_Decision__c.Facts__c', ['Reference_Manager', service]],
    ['Reference_Decision__c.Command_Key__c', ['Reference_Manager', service]],
    ['Reference_Feedback__c.Text__c', ['Reference_Manager', 'Reference_Owner', 'Reference_Requester', service]],
    ['Reference_Feedback__c.Outcome__c', ['Reference_Manager', 'Reference_Owner', 'Reference_Requester', service]],
  ])('%s is read by nobody but %j', (field, readers) => {
    expect(holders(field)).toEqual(readers);
  });

  test.each([
    'Reference__c.Internal_Notes__c',
    'Reference__c.Motivations__c',
    'Reference__c.Satisfaction__c',
    'Reference_Candidate__c.Score__c',
    'Reference_Candidate__c.Explanation__c',
    'Reference_Approval__c.Comment__c',
    'Reference_Decision__c.Reason__c',
  ])('%s is not read by requesters', (field) => {
    expect(holders(field)).not.toContain('Reference_Requester');
    expect(holders(field)).toContain('Reference_Manager');
  });

  test.each([
    'Reference__c.Account_Name__c',
    'Reference_Request__c.Deal_Name__c',
    'Reference_Decision__c.Request_Turn_Number__c',
  ])('%s is read by requesters', (field) => expect(holders(field)).toContain('Reference_Requester'));
});

describe('the service user', () => {
  test('alone may write what the program writes', () => {
    expect([...sets.keys()].filter((name) => customPermissions(name).includes('Reference_Write'))).toEqual([service]);
    expect([...sets.keys()].filter((name) => userPermissions(name).includes('ApiEnabled')).sort()).toEqual([
      'Reference_API_Access',
      service,
    ]);
  });

  test('adds to decisions and can neither change nor delete them', () => {
    const rights = objectRights(service).find((right) => right.object === 'Reference_Decision__c');
    expect(rights).toMatchObject({
      allowCreate: 'true',
      allowRead: 'true',
      viewAllRecords: 'true',
      allowEdit: 'false',
      allowDelete: 'false',
      modifyAllRecords: 'false',
    });
  });

  test('sees every field of the program and writes each that can be written', () => {
    const granted = new Map(fieldRights(service).map((right) => [String(right.field), right.editable === 'true']));
    const missing = [...fields.values()]
      .filter(
        (field) => customObjects.includes(field.name.split('.')[0] ?? '') && !field.required && !field.masterDetail,
      )
      .filter((field) => !field.name.startsWith(`${own}.`))
      .filter((field) => granted.get(field.name) !== !field.formula);
    expect(missing).toEqual([]);
  });

  test('sees all accounts, contacts, opportunities and cases, else counts would fall short', () => {
    const seen = objectRights(service)
      .filter((right) => right.viewAllRecords === 'true')
      .map((right) => String(right.object));
    expect(seen).toEqual(expect.arrayContaining(['Account', 'Case', 'Contact', 'Opportunity']));
  });
});

test('the set that is pre-authorized for the service gives API access and nothing else', () => {
  expect(Object.keys(set('Reference_API_Access')).sort()).toEqual([
    'description',
    'hasActivationRequired',
    'label',
    'userPermissions',
  ]);
});
