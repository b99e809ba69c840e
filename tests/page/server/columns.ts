import { basename } from 'node:path';
import type { Files } from '../metadata/files.ts';
import { list, readXml, text, texts, type Node } from '../metadata/xml.ts';

/** Standard objects have their layouts and list views in the org, not in force-app. */
interface StandardObject {
  list: string[];
  highlights: string[];
  details: string[];
  /** `Child.Lookup`, as a page layout names a related list. */
  related: string[];
}

const STANDARD: Record<string, StandardObject> = {
  Opportunity: {
    list: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
    highlights: ['AccountId', 'CloseDate', 'Amount', 'StageName', 'OwnerId'],
    details: [
      ...['Name', 'OwnerId', 'AccountId', 'CloseDate', 'Type', 'StageName', 'Amount', 'Probability', 'NextStep'],
      ...['LeadSource', 'Description', 'CreatedById', 'LastModifiedById'],
    ],
    related: ['Reference_Request__c.Opportunity__c'],
  },
  Account: {
    list: ['Name', 'Industry', 'BillingCountry', 'OwnerId'],
    highlights: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    details: [
      ...['Name', 'OwnerId', 'ParentId', 'Phone', 'Website', 'Type', 'Industry', 'NumberOfEmployees', 'AnnualRevenue'],
      ...['BillingCity', 'BillingCountry', 'Description', 'CreatedById', 'LastModifiedById'],
    ],
    related: ['Contact.AccountId', 'Opportunity.AccountId', 'Reference__c.Account__c'],
  },
  Contact: {
    list: ['Name', 'Title', 'AccountId', 'OwnerId'],
    highlights: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    details: ['Name', 'OwnerId', 'AccountId', 'Title', 'Phone', 'Email', 'CreatedById', 'LastModifiedById'],
    related: [],
  },
  User: {
    list: ['Name', 'Email'],
    highlights: ['Email', 'IsActive'],
    details: ['Name', 'Username', 'Email', 'IsActive'],
    related: [],
  },
};

const LIST_VIEW_COLUMNS: Record<string, string> = {
  NAME: 'Name',
  'OWNER.ALIAS': 'OwnerId',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  'CREATEDBY_USER.ALIAS': 'CreatedById',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
};

const WITHOUT_METADATA = ['Name', 'OwnerId', 'CreatedDate'];

export interface Section {
  label: string;
  columns: string[][];
}

export interface Related {
  child: string;
  /** The lookup or master-detail field to the parent. */
  field: string;
  columns: string[];
}

/** Two columns, filled row by row as an org's page layouts read. */
function inTwo(fields: string[]): string[][] {
  return [0, 1].map((column) => fields.filter((_, at) => at % 2 === column));
}

/** The fields that stand on an object's pages, from force-app's list views and layouts. */
export class Columns {
  readonly #files: Files;
  constructor(files: Files) {
    this.#files = files;
  }

  list(object: string): string[] {
    const standard = STANDARD[object]?.list;
    if (standard) return standard;
    const views = this.#files.find(`*/objects/${object}/listViews/*.listView-meta.xml`);
    const file = views.find((view) => basename(view).startsWith('All')) ?? views[0];
    if (!file)
      return this.details(object)
        .flatMap(({ columns }) => columns.flat())
        .slice(0, 6);
    const fields = texts(readXml(file, 'ListView').columns).map((column) => fieldOf(column, file));
    return fields.includes('Name') ? fields : ['Name', ...fields];
  }

  highlights(object: string): string[] {
    const standard = STANDARD[object]?.highlights;
    if (standard) return standard;
    const file = this.#files.find(`*/objects/${object}/compactLayouts/*.compactLayout-meta.xml`)[0];
    if (!file)
      return this.list(object)
        .filter((field) => field !== 'Name')
        .slice(0, 5);
    return texts(readXml(file, 'CompactLayout').fields).filter((field) => field !== 'Name');
  }

  details(object: string): Section[] {
    const standard = STANDARD[object]?.details;
    if (standard) return [{ label: 'Information', columns: inTwo(standard) }];
    const layout = this.#layout(object);
    if (!layout) return [{ label: 'Information', columns: inTwo(WITHOUT_METADATA) }];
    const sections = list(layout.layoutSections).map((section) => ({
      label: text(section.label) ?? 'Information',
      columns: list(section.layoutColumns).map((column) =>
        list(column.layoutItems).flatMap((item) => text(item.field) ?? []),
      ),
    }));
    return sections.filter(({ columns }) => columns.flat().length);
  }

  /** The lists of children on an object's page. */
  related(object: string): Related[] {
    const standard = STANDARD[object]?.related.map((name) => ({ name, columns: [] as string[] }));
    const named = standard ?? list(this.#layout(object)?.relatedLists).map(relatedOf);
    return named.map(({ name, columns }) => {
      const [child = '', field = ''] = name.split('.');
      return { child, field, columns: columns.length ? columns : this.list(child) };
    });
  }

  #layout(object: string): Node | undefined {
    const file = this.#files.find(`*/layouts/${object}-*.layout-meta.xml`)[0];
    return file === undefined ? undefined : readXml(file, 'Layout');
  }
}

function relatedOf(node: Node): { name: string; columns: string[] } {
  const name = text(node.relatedList) ?? '';
  return { name, columns: texts(node.fields).map((column) => fieldOf(column, name)) };
}

function fieldOf(column: string, file: string): string {
  const known = LIST_VIEW_COLUMNS[column] ?? (column.endsWith('__c') ? column : undefined);
  if (!known) throw new Error(`${file}: the column ${column} is not imitated`);
  return known;
}
