import { REPORT_TYPES } from './platform.ts';
import { list, nameOf, type Tree } from './tree.ts';

/** What a report's type offers it. */
export interface ReportSource {
  object: string;
  /** Paths of fields, as a query writes them, by the names that reports give them. */
  columns: ReadonlyMap<string, string>;
}

/** `Request__c.Purpose__c` → `Request__r.Purpose__c`; a report shows who owns a record by name. */
export const pathOf = (field: string): string => (field === 'Owner' ? 'Owner.Name' : field.replace(/__c\./g, '__r.'));

/** Undefined: there is no such type, or none that is known here. A report adds `__c` to the name of one of ours. */
export function reportSource(tree: Tree, type: string): ReportSource | undefined {
  const standard = REPORT_TYPES[type];
  if (standard) return { object: standard.object, columns: new Map(Object.entries(standard.columns)) };
  const file = tree.filesOf('reportType').find((each) => `${nameOf(each)}__c` === type);
  if (!file) return undefined;
  const xml = tree.read(file);
  const columns = list(xml, 'sections').flatMap((section) => list(section, 'columns'));
  return {
    object: String(xml.baseObject),
    columns: new Map(columns.map(({ table, field }) => [`${String(table)}$${String(field)}`, pathOf(String(field))])),
  };
}
