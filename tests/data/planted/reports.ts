import { xml } from './metadata.ts';

const pets = 'force-app/pets';
const column = (field: string, table = 'Pet__c') =>
  `<columns><checkedByDefault>false</checkedByDefault><field>${field}</field><table>${table}</table></columns>`;
const type = (base: string, columns: string, more = '') =>
  xml(
    'ReportType',
    `<baseObject>${base}</baseObject><category>other</category><deployed>true</deployed>${more}<label>Pets</label>
    <sections>${columns}<masterLabel>Pets</masterLabel></sections>`,
  );
const report = (of: string, parts: Record<string, string>) =>
  xml(
    'Report',
    Object.entries({ format: 'Summary', name: 'Pets', reportType: of, ...parts })
      .map(([name, body]) => `<${name}>${body}</${name}>`)
      .join(''),
  );
const formula = (sum: string) =>
  `<calculatedFormula>${sum}:SUM/RowCount</calculatedFormula><datatype>percent</datatype>
  <developerName>FORMULA1</developerName><isActive>true</isActive><masterLabel>Share</masterLabel>`;
const folder = (kind: string, group: string) =>
  xml(
    `${kind}Folder`,
    `<folderShares><accessLevel>View</accessLevel><sharedTo>${group}</sharedTo><sharedToType>Group</sharedToType></folderShares>
    <name>Pets</name>`,
  );
const cell = (of: string, shown: string) =>
  `<dashboardGridComponents><colSpan>3</colSpan><columnIndex>0</columnIndex><dashboardComponent>${shown}
  <componentType>Bar</componentType><report>${of}</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>4</rowSpan>
  </dashboardGridComponents>`;
const dashboard = (who: string, cells: string) =>
  xml(
    'Dashboard',
    `<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection>
    <backgroundStartColor>#FFFFFF</backgroundStartColor><dashboardGridLayout>${cells}<numberOfColumns>12</numberOfColumns>
    <rowHeight>36</rowHeight></dashboardGridLayout><dashboardType>${who}</dashboardType><textColor>#000000</textColor>
    <title>Pets</title><titleColor>#000000</titleColor><titleSize>12</titleSize>`,
  );

export const SOUND_REPORTS: Record<string, string> = {
  [`${pets}/groups/Friends.group-meta.xml`]: xml('Group', '<name>Friends</name>'),
  [`${pets}/reportTypes/Pets.reportType-meta.xml`]: type('Pet__c', column('Tag__c') + column('Keeper__c.Name')),
  [`${pets}/reports/Pets.reportFolder-meta.xml`]: folder('Report', 'Friends'),
  [`${pets}/reports/Pets/All.report-meta.xml`]: report('Pets__c', {
    columns: '<aggregateTypes>Unique</aggregateTypes><field>Pet__c$Keeper__c.Name</field>',
    groupingsDown: '<field>Pet__c$Tag__c</field><sortOrder>Asc</sortOrder>',
  }),
  [`${pets}/dashboards/Pets.dashboardFolder-meta.xml`]: folder('Dashboard', 'Friends'),
  [`${pets}/dashboards/Pets/Pets.dashboard-meta.xml`]: dashboard(
    'LoggedInUser',
    cell(
      'Pets/All',
      `<chartSummary><aggregate>Unique</aggregate><column>Pet__c$Keeper__c.Name</column></chartSummary>
      <groupingColumn>Pet__c$Tag__c</groupingColumn>`,
    ),
  ),
};

export const FAULTY_REPORTS: Record<string, string> = {
  // Types of an object that is nowhere, with fields that are nowhere, with a second object.
  [`${pets}/reportTypes/Dogs.reportType-meta.xml`]: type('Dog__c', column('Tag__c', 'Dog__c')),
  [`${pets}/reportTypes/Odd.reportType-meta.xml`]: type(
    'Pet__c',
    column('Gone__c') + column('Keeper__c.Gone__c'),
    '<join><outerJoin>false</outerJoin><relationship>Visits__r</relationship></join>',
  ),
  // Columns that the type does not have, wherever a report names them; a group that is a column too.
  [`${pets}/reports/Pets/Lost.report-meta.xml`]: report('Gone__c', {}),
  [`${pets}/reports/Pets/Odd.report-meta.xml`]: report('Pets__c', {
    aggregates: formula('Pet__c.Gone__c'),
    columns: '<field>Pet__c$Tag__c</field>',
    crossFilters: `<criteriaItems><column>Gone__c</column><operator>equals</operator><value>1</value></criteriaItems>
      <operation>with</operation><primaryTableColumn>PET_ID</primaryTableColumn><relatedTable>Visit__c</relatedTable>
      <relatedTableJoinColumn>Lost__c</relatedTableJoinColumn>`,
    filter: '<criteriaItems><column>Pet__c$Note__c</column><operator>equals</operator><value>a</value></criteriaItems>',
    groupingsDown: '<field>Pet__c$Tag__c</field><sortOrder>Asc</sortOrder>',
    sortColumn: 'AGE',
    timeFrameFilter: '<dateColumn>BORN</dateColumn><interval>INTERVAL_CUSTOM</interval>',
  }),
  // For a group that is nowhere.
  [`${pets}/reports/Cats.reportFolder-meta.xml`]: folder('Report', 'Nobody'),
  [`${pets}/dashboards/Cats.dashboardFolder-meta.xml`]: folder('Dashboard', 'Nobody'),
  // What one person sees; a report that is nowhere; what the report does not show.
  [`${pets}/dashboards/Pets/Odd.dashboard-meta.xml`]: dashboard(
    'SpecifiedUser',
    cell('Pets/Gone', '') +
      cell(
        'Pets/All',
        `<chartSummary><aggregate>Sum</aggregate><column>AGE</column></chartSummary>
        <flexComponentProperties><flexTableColumn><reportColumn>BORN</reportColumn><type>detail</type></flexTableColumn>
        </flexComponentProperties><groupingColumn>OWNER</groupingColumn>`,
      ),
  ),
};
