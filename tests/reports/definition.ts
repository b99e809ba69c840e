import { join } from 'node:path';
import { reportSource } from '#scripts/check/reportSource.ts';
import { list, nameOf, openTree, texts, type Tree, type Xml } from '#scripts/check/tree.ts';

/** A report as far as figures depend on it; what else could change them is refused. */
export interface Definition {
  object: string;
  /** Paths by the report's own names. */
  paths: ReadonlyMap<string, string>;
  /** `Median Reference_Request__c$Turnaround_Hours__c` and the like. */
  sums: { how: string; column: string }[];
  groups: { column: string; byMonth: boolean }[];
  filters: Condition[];
  /** Rows with at least one child that meets all conditions. */
  with: { id: string; object: string; join: string; filters: Condition[] }[];
  /** Rows of which the checkbox is set, in percent of all. */
  shares: { name: string; column: string }[];
}

export interface Condition {
  column: string;
  operator: string;
  value: string;
}

const KNOWN: Record<string, string[]> = {
  report: [
    ...['aggregates', 'columns', 'crossFilters', 'description', 'filter', 'format', 'groupingsDown', 'name', 'params'],
    ...['reportType', 'scope', 'showDetails', 'showGrandTotal', 'showSubTotals', 'sortColumn', 'sortOrder'],
    'timeFrameFilter',
  ],
  column: ['aggregateTypes', 'field'],
  filter: ['criteriaItems'],
  criterion: ['column', 'columnToColumn', 'isUnlocked', 'operator', 'value'],
  crossFilter: ['criteriaItems', 'operation', 'primaryTableColumn', 'relatedTable', 'relatedTableJoinColumn'],
  grouping: ['dateGranularity', 'field', 'sortOrder'],
  timeFrame: ['dateColumn', 'interval'],
};
/** What makes no difference as it stands here: everybody's rows, of any state and probability, of all time. */
const FIXED: Record<string, string> = {
  ...{ 'scope organization': '', 'operation with': '', 'interval INTERVAL_CUSTOM': '', 'columnToColumn false': '' },
  ...{ 'terr all': '', 'open all': '', 'probability 0': '', 'co 1': '', 'format Summary': '', 'format Tabular': '' },
};

function known(kind: string, xml: Xml): Xml {
  const strange = Object.keys(xml).find((name) => !KNOWN[kind]?.includes(name));
  if (strange) throw new Error(`${strange} of a ${kind} is not known here`);
  return xml;
}

function fixed(name: string, value: unknown): void {
  if (!(`${name} ${String(value)}` in FIXED)) throw new Error(`${name} ${String(value)} is not known here`);
}

function conditions(xml: Xml): Condition[] {
  return list(xml, 'criteriaItems').map((item) => {
    const { column, operator, value, columnToColumn } = known('criterion', item);
    fixed('columnToColumn', columnToColumn);
    return { column: String(column), operator: String(operator), value: String(value) };
  });
}

function crossFilter(xml: Xml): Definition['with'][number] {
  const { operation, primaryTableColumn, relatedTable, relatedTableJoinColumn } = known('crossFilter', xml);
  fixed('operation', operation);
  const [id, object, join] = [primaryTableColumn, relatedTable, relatedTableJoinColumn].map(String);
  return { id: id ?? '', object: object ?? '', join: join ?? '', filters: conditions(xml) };
}

function share({ calculatedFormula, developerName }: Xml): Definition['shares'][number] {
  const [, column] = /^(\w+\.\w+):SUM\/RowCount$/.exec(String(calculatedFormula)) ?? [];
  if (!column) throw new Error(`${String(calculatedFormula)} is not known here`);
  return { name: String(developerName), column: column.replace('.', '$') };
}

export function definitionIn(tree: Tree, file: string): Definition {
  const xml = known('report', tree.read(file));
  const source = reportSource(tree, String(xml.reportType));
  if (!source) throw new Error(`${String(xml.reportType)} is not known here`);
  fixed('scope', xml.scope);
  fixed('format', xml.format);
  for (const { name, value } of list(xml, 'params')) fixed(String(name), value);
  for (const frame of list(xml, 'timeFrameFilter')) fixed('interval', known('timeFrame', frame).interval);
  return {
    object: source.object,
    paths: source.columns,
    sums: list(xml, 'columns').flatMap((column) =>
      texts(known('column', column), 'aggregateTypes').map((how) => ({ how, column: String(column.field) })),
    ),
    groups: list(xml, 'groupingsDown').map((group) => {
      const { field, dateGranularity = 'None' } = known('grouping', group);
      if (dateGranularity !== 'None' && dateGranularity !== 'Month')
        throw new Error('Grouped by what is not known here');
      return { column: String(field), byMonth: dateGranularity === 'Month' };
    }),
    filters: list(xml, 'filter').flatMap((filter) => conditions(known('filter', filter))),
    with: list(xml, 'crossFilters').map(crossFilter),
    shares: list(xml, 'aggregates').map(share),
  };
}

const ours = openTree(join(import.meta.dirname, '../..'), ['force-app']);

/** The product's reports by the names of their files. */
export const REPORTS = new Map(ours.filesOf('report').map((file) => [nameOf(file), definitionIn(ours, file)]));
