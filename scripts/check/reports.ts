import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { pathOf, reportSource } from './reportSource.ts';
import { list, texts, type Tree, type Xml } from './tree.ts';

/** A dashboard counts rows by this name. */
const COUNT = 'RowCount';

/** Along lookups; the last one is a field. */
function exists(known: Known, object: string, [first = '', ...rest]: string[]): boolean {
  if (rest.length === 0) return known.field(object, first);
  const parent = known.parent(object, first);
  return parent !== undefined && exists(known, parent, rest);
}

function inType(tree: Tree, known: Known, file: string): string[] {
  const xml = tree.read(file);
  const base = String(xml.baseObject);
  if (!known.object(base)) return [`unknown object ${base}`];
  return [
    ...(xml.join === undefined ? [] : ['joins another object: nothing here can tell what a report shows of it']),
    ...list(xml, 'sections')
      .flatMap((section) => list(section, 'columns'))
      .filter(({ table, field }) => table !== base || !exists(known, base, pathOf(String(field)).split('.')))
      .map(({ table, field }) => `unknown field ${String(table)}.${String(field)}`),
  ];
}

const columnsOf = (report: Xml) => list(report, 'columns').map(({ field }) => String(field));
const groupsOf = (report: Xml) => list(report, 'groupingsDown').map(({ field }) => String(field));

/** Every column that a report names, wherever it does. */
const namedIn = (report: Xml): string[] => [
  ...columnsOf(report),
  ...groupsOf(report),
  ...list(report, 'filter').flatMap((filter) => list(filter, 'criteriaItems').map(({ column }) => String(column))),
  ...list(report, 'crossFilters').map(({ primaryTableColumn }) => String(primaryTableColumn)),
  ...list(report, 'timeFrameFilter').map(({ dateColumn }) => String(dateColumn)),
  ...texts(report, 'sortColumn'),
];

/** `Object__c.Field__c:SUM` */
const summed = (report: Xml): string[] =>
  list(report, 'aggregates').flatMap(({ calculatedFormula }) =>
    [...String(calculatedFormula).matchAll(/([\w.]+):[A-Z]+/g)].map(([, name = '']) => name),
  );

function inCrossFilter(known: Known, filter: Xml): string[] {
  const object = String(filter.relatedTable);
  const names = [
    ...texts(filter, 'relatedTableJoinColumn'),
    ...list(filter, 'criteriaItems').map(({ column }) => String(column)),
  ];
  return names.filter((name) => !known.field(object, name)).map((name) => `unknown field ${object}.${name}`);
}

function inReport(tree: Tree, known: Known, file: string): string[] {
  const report = tree.read(file);
  const source = reportSource(tree, String(report.reportType));
  if (!source) return [`no report type ${String(report.reportType)} is known here`];
  const columns = columnsOf(report);
  return [
    ...namedIn(report)
      .filter((name) => !source.columns.has(name))
      .map((name) => `no column ${name} in ${String(report.reportType)}`),
    ...summed(report)
      .filter((name) => !source.columns.has(name.replace('.', '$')))
      .map((name) => `a formula sums up ${name}, which is no column`),
    ...list(report, 'crossFilters').flatMap((filter) => inCrossFilter(known, filter)),
    ...groupsOf(report)
      .filter((name) => columns.includes(name))
      .map((name) => `${name} is a group and a column`),
  ];
}

/** What a chart or a figure may show of a report. */
function summaries(report: Xml): string[] {
  const sums = list(report, 'columns').flatMap((column) =>
    texts(column, 'aggregateTypes').map((how) => `${how} ${String(column.field)}`),
  );
  return [COUNT, ...list(report, 'aggregates').map(({ developerName }) => String(developerName)), ...sums];
}

function inComponent(tree: Tree, component: Xml): string[] {
  const name = String(component.report);
  const file = tree.filesOf('report').find((each) => each.endsWith(`/reports/${name}.report-meta.xml`));
  if (!file) return [`no report ${name}`];
  const report = tree.read(file);
  const shown = list(component, 'chartSummary').map(({ aggregate, column }) =>
    aggregate === undefined ? String(column) : `${String(aggregate)} ${String(column)}`,
  );
  const cells = list(component, 'flexComponentProperties')
    .flatMap((table) => list(table, 'flexTableColumn'))
    .map(({ reportColumn }) => String(reportColumn));
  return [
    ...shown.filter((each) => !summaries(report).includes(each)),
    ...texts(component, 'groupingColumn').filter((each) => !groupsOf(report).includes(each)),
    ...cells.filter((each) => !columnsOf(report).includes(each)),
  ].map((each) => `${name} has no ${each}`);
}

function inDashboard(tree: Tree, file: string): string[] {
  const dashboard = tree.read(file);
  const components = list(dashboard, 'dashboardGridLayout')
    .flatMap((grid) => list(grid, 'dashboardGridComponents'))
    .flatMap((cell) => list(cell, 'dashboardComponent'));
  const fixed = dashboard.dashboardType !== 'LoggedInUser' || dashboard.runningUser !== undefined;
  return [
    ...(fixed ? ['shows everybody what one person sees'] : []),
    ...components.flatMap((component) => inComponent(tree, component)),
  ];
}

export const reports: Check = {
  name: 'reports and dashboards show what their types and reports have',
  run(tree): Finding[] {
    const known = knownIn(tree);
    const found = (suffix: string, wrong: (file: string) => string[]) =>
      tree.filesOf(suffix).flatMap((file) => wrong(file).map((message) => ({ file, message })));
    return [
      ...found('reportType', (file) => inType(tree, known, file)),
      ...found('report', (file) => inReport(tree, known, file)),
      ...found('dashboard', (file) => inDashboard(tree, file)),
    ];
  },
};
