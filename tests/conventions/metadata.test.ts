import { describe, expect, test } from '@jest/globals';
import { linkTo, pageOf } from '#api/message/link.ts';
import { files, filesOf, list, nameOf, read, texts } from './forceApp.ts';

const words: Record<string, string[]> = {
  reference: ['Reference__c', 'Reference_Participation__c'],
  nomination: ['Reference_Nomination__c'],
  match: ['Reference_Preference__c'],
  request: ['Reference_Request__c', 'Reference_Candidate__c', 'Reference_Approval__c'],
  activity: ['Reference_Activity__c'],
  decision: ['Reference_Decision__c'],
  feedback: ['Reference_Feedback__c'],
  content: ['Reference_Content__c', 'Content_Share__c', 'Content_Engagement__c'],
  reward: ['Reward_Entry__c'],
  policy: ['Reference_Policy__c', 'Reference_Rule__c'],
  target: ['Reference_Target__c'],
  message: ['Reference_Message__c'],
  sweep: ['Reference_Sweep__c'],
  app: ['Vouchsafe_Setting__mdt'],
};
const program = [
  ...(words['request'] ?? []),
  ...(words['activity'] ?? []),
  ...(words['decision'] ?? []),
  ...(words['feedback'] ?? []),
];
const contactColumns = /Contact|Agreed_By|Released_/;

test('every object stands in the folder of its word', () => {
  const strays = filesOf('object').filter(
    (file) => file.startsWith('force-app/') && !words[file.split('/')[1] ?? '']?.includes(nameOf(file)),
  );
  expect(strays).toEqual([]);
});

test('messages about several requests lead to a tab that is there', () => {
  const tabs = filesOf('tab').map(nameOf);
  const { attributes } = JSON.parse(pageOf(null)) as { attributes: { apiName: string } };
  expect(tabs).toContain(attributes.apiName);
  expect(tabs.map((tab) => `/lightning/n/${tab}`)).toContain(linkTo('', null));
});

test('nothing lies in the folder that a retrieve fills by default', () => {
  expect(files.filter((file) => file.startsWith('force-app/main/'))).toEqual([]);
});

test.each(program)('%s is written by the service alone, an active rule holds it', (object) => {
  const file = filesOf('validationRule').find((path) =>
    path.endsWith(`/${object}/validationRules/Written_By_Service.validationRule-meta.xml`),
  );
  expect(read(file ?? '')).toMatchObject({ active: 'true', errorConditionFormula: 'NOT($Permission.Reference_Write)' });
});

test('a decision cannot be changed by anybody', () => {
  const file = filesOf('validationRule').find(
    (path) => path.includes('/Reference_Decision__c/') && nameOf(path) === 'Append_Only',
  );
  expect(read(file ?? '')).toMatchObject({ active: 'true', errorConditionFormula: 'NOT(ISNEW())' });
});

test('lookups let go of what is deleted', () => {
  const holding = filesOf('field').filter((file) => {
    const xml = read(file);
    return xml.type === 'Lookup' && (xml.required === 'true' || xml.deleteConstraint !== 'SetNull');
  });
  expect(holding).toEqual([]);
});

describe('what people look at', () => {
  test('list views and compact layouts show nothing of a contact', () => {
    const wrong = [...filesOf('listView'), ...filesOf('compactLayout')].flatMap((file) =>
      [...texts(read(file), 'columns'), ...texts(read(file), 'fields')]
        .filter((name) => contactColumns.test(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a label has one name and one place', () => {
    const names = filesOf('labels').flatMap((file) =>
      list(read(file), 'labels').map((label) => String(label.fullName)),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

test('the named credential adds nothing to a call and carries no secret', () => {
  for (const file of filesOf('namedCredential'))
    expect(read(file)).toMatchObject({
      allowMergeFieldsInBody: 'false',
      allowMergeFieldsInHeader: 'false',
      generateAuthorizationHeader: 'false',
    });
  const kinds = filesOf('externalCredential')
    .flatMap((file) => list(read(file), 'externalCredentialParameters'))
    .map((parameter) => parameter.parameterType);
  expect(kinds).toEqual(['AuthProtocolVariant', 'NamedPrincipal']);
});
