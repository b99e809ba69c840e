import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { fields, files, filesOf, list, nameOf, read, source, texts } from './forceApp.ts';

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
const program = [...(words['request'] ?? []), ...(words['activity'] ?? []), ...(words['decision'] ?? [])];
const standardColumns = ['NAME', 'OWNER.ALIAS'];
const contactColumns = /Contact|Agreed_By|Released_/;

const objectOf = (file: string) => file.split('/objects/')[1]?.split('/')[0] ?? '';
const has = (object: string, field: string) =>
  field === 'Name' || field === 'OwnerId' || fields.has(`${object}.${field}`);

test('every metadata file is well-formed', () => {
  const broken = files
    .filter((file) => file.endsWith('-meta.xml'))
    .filter((file) => XMLValidator.validate(source(file)) !== true);
  expect(broken).toEqual([]);
});

test('every object stands in the folder of its word', () => {
  const strays = filesOf('object').filter(
    (file) => file.startsWith('force-app/') && !words[file.split('/')[1] ?? '']?.includes(nameOf(file)),
  );
  expect(strays).toEqual([]);
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
  test('list views and compact layouts name fields that exist and none of a contact', () => {
    const wrong = [...filesOf('listView'), ...filesOf('compactLayout')].flatMap((file) =>
      [...texts(read(file), 'columns'), ...texts(read(file), 'fields')]
        .filter((name) => !standardColumns.includes(name))
        .filter((name) => !has(objectOf(file), name) || contactColumns.test(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('layouts name fields that exist', () => {
    const wrong = filesOf('layout').flatMap((file) => {
      const object = nameOf(file).split('-')[0] ?? '';
      return list(read(file), 'layoutSections')
        .flatMap((section) => list(section, 'layoutColumns'))
        .flatMap((column) => list(column, 'layoutItems'))
        .filter((item) => !has(object, String(item.field)))
        .map((item) => `${file}: ${String(item.field)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('Lightning pages name components that exist and are offered for such a page', () => {
    const offered = (name: string, page: string) => {
      const file = files.find((path) => path.endsWith(`/lwc/${name}/${name}.js-meta.xml`));
      const targets = file && read(file).isExposed === 'true' ? list(read(file), 'targets') : [];
      return targets.flatMap((target) => texts(target, 'target')).includes(`lightning__${page}`);
    };
    const wrong = filesOf('flexipage').flatMap((file) =>
      list(read(file), 'flexiPageRegions')
        .flatMap((region) => list(region, 'itemInstances'))
        .flatMap((item) => list(item, 'componentInstance'))
        .map((component) => String(component.componentName))
        .filter((name) => !/^(force|flexipage):/.test(name) && !offered(name, String(read(file).type)))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('tabs and the app lead to pages and objects that exist', () => {
    const pages = filesOf('flexipage').map(nameOf);
    const tabs = filesOf('tab').map(nameOf);
    const dead = [
      ...filesOf('tab')
        .flatMap((file) => texts(read(file), 'flexiPage'))
        .filter((page) => !pages.includes(page)),
      ...filesOf('app')
        .flatMap((file) => texts(read(file), 'tabs'))
        .filter((tab) => !tabs.includes(tab)),
      ...[...filesOf('app'), ...filesOf('object')]
        .flatMap((file) => list(read(file), 'actionOverrides'))
        .map((override) => String(override.content))
        .filter((page) => !pages.includes(page)),
    ];
    expect(dead).toEqual([]);
  });

  test('a label has one name and one place', () => {
    const names = filesOf('labels').flatMap((file) =>
      list(read(file), 'labels').map((label) => String(label.fullName)),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

test('sharing rules rest on plain fields, as the platform wants', () => {
  const wrong = filesOf('sharingRules').flatMap((file) =>
    list(read(file), 'sharingCriteriaRules')
      .flatMap((rule) => list(rule, 'criteriaItems'))
      .map((item) => fields.get(`${nameOf(file)}.${String(item.field)}`))
      .filter((field) => field === undefined || field.formula),
  );
  expect(wrong).toEqual([]);
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
