import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rollup';
import { platformModule } from './build/platform.ts';
import { resolver } from './build/resolver.ts';
import { activePages } from './metadata/activation.ts';
import { readApp } from './metadata/app.ts';
import { filesOf } from './metadata/files.ts';
import { readFlexipages } from './metadata/flexipages.ts';
import { readLabels } from './metadata/labels.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder laid out like force-app. */
function metadata(contents: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  folders.push(root);
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return filesOf(root);
}

const labels = (name: string, value: string) =>
  `<CustomLabels><labels><fullName>${name}</fullName><value>${value}</value></labels></CustomLabels>`;

const region = (name: string, component: string) => `<flexiPageRegions><name>${name}</name><type>Region</type>
  <itemInstances><componentInstance><componentName>${component}</componentName></componentInstance></itemInstances>
  </flexiPageRegions>`;

const recordPage = (regions: string) =>
  `<FlexiPage>${regions}<masterLabel>Deal</masterLabel><sobjectType>Opportunity</sobjectType><type>RecordPage</type></FlexiPage>`;

const override = `<actionOverrides><actionName>View</actionName><content>Deal</content><type>Flexipage</type>
  <pageOrSobjectType>Opportunity</pageOrSobjectType></actionOverrides>`;

describe('a module the platform makes up', () => {
  const sources = (contents: Record<string, string>, apexMethods: string[] = []) => {
    const files = metadata(contents);
    return { files, labels: readLabels(files), apexMethods: new Set(apexMethods) };
  };

  test('a label is read from the labels file', () => {
    const given = sources({ 'app/labels/CustomLabels.labels-meta.xml': labels('Ask', 'Ask &amp; wait') });
    expect(platformModule('@salesforce/label/c.Ask', given)).toBe('export default "Ask & wait";');
  });

  test.each([
    ['@salesforce/label/c.Missing', 'no labels file has this label'],
    ['@salesforce/apex/Other.get', 'tests/org/apex has no mirror of this method'],
    ['@salesforce/customPermission/Nobody', 'there is no such custom permission'],
    ['@salesforce/schema/Reference__c.Nope__c', 'there is no such object'],
    ['@salesforce/messageChannel/Talk__c', 'does not imitate this module'],
  ])('%s stops the build and is named', (source, why) => {
    expect(() => platformModule(source, sources({}))).toThrow(`${source}: `);
    expect(() => platformModule(source, sources({}))).toThrow(why);
  });

  test('a custom permission is asked of the person who looks at the page, not of the build', () => {
    const given = sources({ 'app/customPermissions/Reference_Manager.customPermission-meta.xml': '' });
    const code = platformModule('@salesforce/customPermission/Reference_Manager', given);
    const of = (permissions: string[]) =>
      new Function('window', code.replace('export default', 'return'))({ __persona: { permissions } }) as unknown;
    expect(of(['Reference_Manager'])).toBe(true);
    expect(of(['Reference_Requester'])).toBeUndefined();
  });

  test('an Apex method with a mirror is callable by its name', () => {
    const code = platformModule('@salesforce/apex/ApiClient.get', sources({}, ['ApiClient.get']));
    expect(code).toContain('apexMethod("ApiClient.get")');
  });
});

describe('where a module is found', () => {
  const find = (source: string, contents: Record<string, string> = {}) => {
    const plugin = resolver({ files: metadata(contents), labels: new Map(), apexMethods: new Set() });
    const resolveId = (plugin as Plugin).resolveId as (source: string, importer: string) => string | null;
    return resolveId(source, '/somewhere/importer.js');
  };

  test('what the base components lack comes from a stub', () => {
    expect(find('lightning/uiRecordApi')).toMatch(
      /stubs\/lightning\/uiRecordApi\/.*\?specifier=lightning\/uiRecordApi$/,
    );
    expect(find('lightning/primitiveIcon')).toContain('/stubs/lightning/primitiveIcon/');
  });

  test('what they have is left to them', () => {
    expect(find('lightning/button')).toBeNull();
  });

  test('a platform module that they bring is theirs, unless it depends on who looks', () => {
    expect(find('@salesforce/i18n/currency')).toMatch(/lightning-base-components\/scopedImports\/.*currency\.js$/);
    expect(find('@salesforce/i18n/timeZone')).toBe('\0platform:@salesforce/i18n/timeZone');
  });

  test("a component's TypeScript goes before the JavaScript compiled beside it", () => {
    const contents = { 'match/lwc/panel/panel.ts': '', 'match/lwc/panel/panel.js': '' };
    expect(find('c/panel', contents)).toMatch(/panel\.ts\?specifier=c\/panel$/);
  });

  test('a component that is not there is named', () => {
    expect(() => find('c/nowhere')).toThrow('c/nowhere: there is no such component');
  });
});

describe('what stands on a page', () => {
  test('is read from the flexipage, tabs included', () => {
    const tab = (title: string, body: string) => `<itemInstances><componentInstance>
      <componentInstanceProperties><name>title</name><value>${title}</value></componentInstanceProperties>
      <componentInstanceProperties><name>body</name><value>${body}</value></componentInstanceProperties>
      <componentName>flexipage:tab</componentName></componentInstance></itemInstances>`;
    const tabset = `<flexiPageRegions><name>main</name><type>Region</type><itemInstances><componentInstance>
      <componentInstanceProperties><name>tabs</name><value>f1</value></componentInstanceProperties>
      <componentName>flexipage:tabset</componentName></componentInstance></itemInstances></flexiPageRegions>
      <flexiPageRegions><name>f1</name><type>Facet</type>${tab('Standard.Tab.detail', 'f2')}${tab('Ours', 'f3')}</flexiPageRegions>
      ${region('f2', 'force:detailPanel').replace('>Region<', '>Facet<')}
      ${region('f3', 'c:matchPanel').replace('>Region<', '>Facet<')}`;
    const files = metadata({
      'match/flexipages/Deal.flexipage-meta.xml': recordPage(tabset + region('sidebar', 'requestList')),
    });
    const [page] = readFlexipages(files);
    expect(page?.object).toBe('Opportunity');
    expect(page?.regions).toEqual({
      header: [],
      main: [
        {
          kind: 'tabs',
          tabs: [
            { label: 'Details', parts: [{ kind: 'details' }] },
            { label: 'Ours', parts: [{ kind: 'component', name: 'matchPanel', properties: {} }] },
          ],
        },
      ],
      sidebar: [{ kind: 'component', name: 'requestList', properties: {} }],
    });
  });

  test('a region that the pages cannot draw is refused by name', () => {
    const files = metadata({ 'match/flexipages/Deal.flexipage-meta.xml': recordPage(region('rightcol', 'c:x')) });
    expect(() => readFlexipages(files)).toThrow('the region rightcol is not imitated');
  });

  test('a record page shows only when the app or its object activates it', () => {
    const page = { 'match/flexipages/Deal.flexipage-meta.xml': recordPage(region('main', 'c:x')) };
    const app = 'app/applications/References.app-meta.xml';
    const active = (activation: string) => {
      const files = metadata({ ...page, [app]: `<CustomApplication>${activation}</CustomApplication>` });
      return [...activePages(files, 'References', readFlexipages(files)).keys()];
    };
    expect(active(override)).toEqual(['Opportunity']);
    expect(active('')).toEqual([]);
    expect(() => active(override.replace('>Opportunity<', '>Account<'))).toThrow('no record page of Account');
  });

  test('the navigation bar has the tabs of the app, then opportunities and accounts', () => {
    const files = metadata({
      'app/applications/References.app-meta.xml': `<CustomApplication><label>References</label>
        <tabs>Reference_Queue</tabs><tabs>Reference__c</tabs></CustomApplication>`,
      'request/tabs/Reference_Queue.tab-meta.xml': `<CustomTab><flexiPage>Queue_Page</flexiPage>
        <label>Reference queue</label><motif>Custom83: Pencil</motif></CustomTab>`,
      'reference/tabs/Reference__c.tab-meta.xml': '<CustomTab><customObject>true</customObject></CustomTab>',
    });
    const { items } = readApp(files, 'References');
    expect(items.map(({ name, flexipage, object, icon }) => ({ name, leadsTo: flexipage ?? object, icon }))).toEqual([
      { name: 'Reference_Queue', leadsTo: 'Queue_Page', icon: 'custom:custom83' },
      { name: 'Reference__c', leadsTo: 'Reference__c', icon: undefined },
      { name: 'Opportunity', leadsTo: 'Opportunity', icon: undefined },
      { name: 'Account', leadsTo: 'Account', icon: undefined },
    ]);
  });

  test('a tab that the app names and nobody wrote is named', () => {
    const app = '<CustomApplication><tabs>Nowhere</tabs></CustomApplication>';
    const files = metadata({ 'app/applications/References.app-meta.xml': app });
    expect(() => readApp(files, 'References')).toThrow('names the tab Nowhere, which is not there');
  });
});
