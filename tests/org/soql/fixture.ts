import type { ChildRelationship, Field, ObjectSchema, Reader, Row, RowSource, Schema } from '../model.ts';
import { plainField } from '../schema/fieldDefaults.ts';
import { fullId } from './ids.ts';
import { runQuery } from './run.ts';
import type { QueryContext } from './runContext.ts';

export { plainField as field };

export function reference(name: string, to: string | string[], children?: string): Field {
  const referenceTo = [to].flat();
  const relationshipName = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
  return plainField(name, 'reference', { referenceTo, relationshipName, childRelationshipName: children });
}

export function object(name: string, keyPrefix: string, fields: Field[]): ObjectSchema {
  const system = [
    plainField('Id', 'id'),
    plainField('IsDeleted', 'boolean'),
    plainField('Name', 'string', { length: 80 }),
  ];
  return {
    name,
    label: name,
    labelPlural: name,
    custom: name.endsWith('__c'),
    keyPrefix,
    sharingModel: 'Private',
    fields: new Map([...system, ...fields].map((each) => [each.name.toLowerCase(), each])),
    validationRules: [],
    nameField: 'Name',
    searchable: false,
  };
}

export function schemaOf(objects: ObjectSchema[]): Schema {
  const children = (parent: string): ChildRelationship[] =>
    objects.flatMap((child) =>
      [...child.fields.values()].flatMap(({ name, custom, referenceTo, childRelationshipName }) =>
        referenceTo?.includes(parent) && childRelationshipName !== undefined
          ? [{ name: custom ? `${childRelationshipName}__r` : childRelationshipName, child: child.name, field: name }]
          : [],
      ),
    );
  return { objects: new Map(objects.map((each) => [each.name.toLowerCase(), each])), children };
}

export const crm = schemaOf([
  object('User', '005', [plainField('Email', 'email'), reference('ManagerId', 'User')]),
  object('Group', '00G', []),
  object('Account', '001', [
    plainField('Industry', 'picklist', { picklist: ['Ranching', 'Banking', 'Dairy'] }),
    plainField('NumberOfEmployees', 'int'),
    plainField('Description', 'textarea', { length: 32_000 }),
    plainField('Key__c', 'string', { unique: true, externalId: true, caseSensitive: true }),
    reference('ParentId', 'Account', 'ChildAccounts'),
    reference('OwnerId', ['User', 'Group']),
  ]),
  object('Contact', '003', [
    reference('AccountId', 'Account', 'Contacts'),
    reference('ReportsToId', 'Contact'),
    plainField('Email', 'email'),
  ]),
  object('Opportunity', '006', [
    reference('AccountId', 'Account', 'Opportunities'),
    reference('OwnerId', 'User'),
    plainField('StageName', 'picklist'),
    plainField('Amount', 'currency', { precision: 16, scale: 2 }),
    plainField('CloseDate', 'date'),
    plainField('CreatedDate', 'datetime'),
    plainField('IsWon', 'boolean'),
    plainField('Tags__c', 'multipicklist'),
    plainField('Twice__c', 'currency', { formula: 'Amount * 2' }),
    plainField('Code__c', 'string', { caseSensitive: true }),
  ]),
  object('Reference__c', 'a00', [reference('Account__c', 'Account', 'References')]),
  object('Candidate__c', 'a01', [
    reference('Reference__c', 'Reference__c', 'Candidacies'),
    plainField('Order__c', 'double', { scale: 0 }),
  ]),
]);

export function id(prefix: string, number: number): string {
  return fullId(`${prefix}${String(number).padStart(12, '0')}`) ?? '';
}

export type Rows = Record<string, Row[]>;

/** Rows with an index on every id, reference and unique field, as the store keeps them. */
export function sourceOf(schema: Schema, rows: Rows): RowSource & { scans: number } {
  const byId = new Map(Object.values(rows).flatMap((list) => list.map((row) => [row.Id, row])));
  const indexes = new Map<string, Map<unknown, Row[]>>();
  for (const { name, fields } of schema.objects.values()) {
    for (const each of fields.values()) {
      if (!(each.type === 'id' || each.type === 'reference' || each.unique || each.externalId)) continue;
      indexes.set(
        `${name}.${each.name}`,
        Map.groupBy(rows[name] ?? [], (row) => row[each.name]),
      );
    }
  }
  return {
    scans: 0,
    rows(name) {
      this.scans += 1;
      return rows[name] ?? [];
    },
    byId: (key) => byId.get(key),
    lookup(name, key, value) {
      const index = indexes.get(`${name}.${key}`);
      return index === undefined ? undefined : (index.get(value) ?? []);
    },
    value: (_name, row, key) => (key === 'Twice__c' ? doubled(row['Amount']) : row[key]),
  };
}

function doubled(amount: unknown): number | null {
  return typeof amount === 'number' ? amount * 2 : null;
}

export function readerWithout(hidden: { objects?: string[]; fields?: string[]; rows?: string[] }): Reader {
  return {
    canReadObject: (name) => !hidden.objects?.includes(name),
    canReadField: (name, key) => !hidden.fields?.includes(`${name}.${key}`),
    canReadRow: (_name, row) => !hidden.rows?.includes(row.Id),
  };
}

export const NOON = new Date('2026-05-14T12:00:00Z');

const [ann, bob] = [id('005', 1), id('005', 2)];
const [ranch, bank, dairy, gone] = [id('001', 1), id('001', 2), id('001', 3), id('001', 4)];

export const ids = {
  ann,
  bob,
  queue: id('00G', 1),
  ranch,
  bank,
  dairy,
  gone,
  will: id('003', 1),
  anna: id('003', 2),
  first: id('a00', 1),
  second: id('a00', 2),
};

export const rows: Rows = {
  User: [
    { Id: ann, Name: 'Ann Owner', Email: 'ann@vouchsafe.test', ManagerId: bob },
    { Id: bob, Name: 'Bob Boss', Email: 'bob@vouchsafe.test', ManagerId: null },
  ],
  Group: [{ Id: ids.queue, Name: 'Queue' }],
  Account: [
    { Id: ranch, Name: 'Big Ranch', Industry: 'Ranching', NumberOfEmployees: 40, OwnerId: ann, Key__c: 'Aa' },
    { Id: bank, Name: 'Old Bank', Industry: 'Banking', NumberOfEmployees: 900, OwnerId: ids.queue, Key__c: 'aA' },
    { Id: dairy, Name: 'dairy', Industry: 'Dairy', NumberOfEmployees: null, OwnerId: bob, ParentId: ranch },
    { Id: gone, Name: 'Gone', Industry: null, OwnerId: bob, IsDeleted: true },
  ],
  Contact: [
    { Id: ids.will, Name: 'Will West', AccountId: ranch, Email: null, ReportsToId: ids.anna },
    { Id: ids.anna, Name: 'Anna East', AccountId: ranch, Email: 'anna@ranch.test' },
    { Id: id('003', 3), Name: 'Carl Coin', AccountId: bank, Email: 'carl@bank.test' },
    { Id: id('003', 4), Name: 'Nora Nobody', AccountId: null },
  ],
  Opportunity: [
    deal(1, 'Herd', ranch, 100, '2026-05-14', { StageName: 'Won', IsWon: true, Tags__c: 'A;B', Code__c: 'x' }),
    deal(2, 'Vault', bank, 250.5, '2026-05-13', { StageName: 'Lost', Tags__c: 'C', Code__c: 'X' }),
    deal(3, 'Milk', dairy, null, '2026-06-01', { StageName: 'won', Tags__c: null, OwnerId: bob }),
    deal(4, "Ranch's 100% wood_shed", ranch, 100, '2025-12-31', { StageName: null, Tags__c: 'B', OwnerId: bob }),
    deal(5, 'Orphan', null, -5, null, { StageName: 'Lost' }),
  ],
  Reference__c: [
    { Id: ids.first, Name: 'REF-1', Account__c: ranch },
    { Id: ids.second, Name: 'REF-2', Account__c: bank },
  ],
  Candidate__c: [
    { Id: id('a01', 1), Name: 'CAN-1', Reference__c: ids.first, Order__c: 2 },
    { Id: id('a01', 2), Name: 'CAN-2', Reference__c: ids.first, Order__c: 1 },
  ],
};

function deal(
  number: number,
  name: string,
  account: string | null,
  amount: number | null,
  closes: string | null,
  more: object,
): Row {
  return {
    Id: id('006', number),
    Name: name,
    AccountId: account,
    Amount: amount,
    CloseDate: closes,
    OwnerId: ann,
    CreatedDate: `2026-05-${10 + number}T08:00:00.000+0000`,
    ...more,
  };
}

export function contextOf(more: Partial<QueryContext> = {}): QueryContext {
  return { schema: crm, source: sourceOf(crm, rows), reader: null, now: () => NOON, version: 'v67.0', ...more };
}

type Answered = Record<string, unknown>;

export function ask(soql: string, more: Partial<QueryContext> = {}): Answered[] {
  return runQuery(soql, contextOf(more)).records as Answered[];
}

/** The records without their `attributes`, however deep they stand. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'attributes' ? undefined : inner)));
}

/** The names of the rows of one object that fulfil a condition, in their order. */
export function names(objectName: string, condition: string, more: Partial<QueryContext> = {}): unknown[] {
  return ask(`SELECT Name FROM ${objectName} WHERE ${condition}`, more).map((record) => record['Name']);
}

export function refusal(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    return { code: String((error as { errorCode?: string }).errorCode), message: (error as Error).message };
  }
  return { code: 'none', message: '' };
}
