/** The shapes every part of the local org agrees on. Values are kept as Salesforce's JSON shows them:
 *  dates `YYYY-MM-DD`, datetimes `YYYY-MM-DDTHH:mm:ss.SSS+0000`, numbers as numbers, multipicklists `A;B`, blanks as null. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'reference';

export interface Field {
  /** The metadata file it comes from; standard fields come from none. */
  file?: string;
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  /** Characters for text, digits before and behind the point for numbers. */
  length?: number;
  precision?: number;
  scale?: number;
  required: boolean;
  unique: boolean;
  caseSensitive: boolean;
  externalId: boolean;
  restricted: boolean;
  picklist?: string[];
  /** What people read instead of a value, where it is another word. */
  picklistLabels?: ReadonlyMap<string, string>;
  defaultValue?: unknown;
  /** Worked out when a record is made, from who makes it and when. */
  defaultFormula?: string;
  autoNumber?: string;
  /** The source of a formula field; such a field is computed at read time and never stored. */
  formula?: string;
  blankAsZero?: boolean;
  referenceTo?: string[];
  relationshipName?: string;
  /** The name of the list of children on the parent, without `__r` for custom fields' names. */
  childRelationshipName?: string;
  masterDetail: boolean;
  deleteConstraint?: 'SetNull' | 'Restrict' | 'Cascade';
  /** System fields nobody writes: Id, CreatedDate and the like. */
  system: boolean;
  /** Leads to objects of several kinds, so that a path shows of each what all have: the platform's "Name". */
  polymorphic: boolean;
  /** May be named in `/sobjects/T/Field/value`, as external ids may. */
  idLookup?: boolean;
  /** The compound field that carries this component's field security, such as BillingAddress. */
  compound?: string;
  /** Master-detail: reading the master is enough to write the detail. */
  writeNeedsMasterReadOnly?: boolean;
}

export interface ValidationRule {
  file: string;
  name: string;
  active: boolean;
  formula: string;
  message: string;
  displayField?: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

export interface ObjectSchema {
  name: string;
  label: string;
  labelPlural: string;
  custom: boolean;
  keyPrefix: string;
  sharingModel: SharingModel;
  /** By lower-case name, as SOQL and the REST API look them up without regard to case. */
  fields: Map<string, Field>;
  validationRules: ValidationRule[];
  nameField: string;
  /** May be named in a search. */
  searchable: boolean;
  /** Set-up data: everybody reads it, administrators write it. */
  setup?: boolean;
  /** A task or an event: user permissions open it, and who reads what it is about reads it. */
  activity?: boolean;
  /** The rows of this object grant access to rows of another. */
  shareOf?: { object: string; parentField: string; levelField: string };
}

export interface ChildRelationship {
  name: string;
  child: string;
  field: string;
}

export interface Schema {
  /** By lower-case API name. */
  objects: Map<string, ObjectSchema>;
  children(object: string): ChildRelationship[];
}

export type Row = Record<string, unknown> & { Id: string };

/** What one reader may see. `null` reader in the engine means the org itself: everything. */
export interface Reader {
  canReadObject(object: string): boolean;
  canReadField(object: string, field: string): boolean;
  /** Sharing: may this reader see the row at all? */
  canReadRow(object: string, row: Row): boolean;
}

export interface RowSource {
  rows(object: string): Iterable<Row>;
  byId(id: string): Row | undefined;
  /** Rows whose indexed field (Id, any reference, any unique or external id) has the value; undefined when not indexed. */
  lookup(object: string, field: string, value: unknown): Iterable<Row> | undefined;
  /** Value of any field, formulas included, computed over all rows whatever the reader may see. */
  value(object: string, row: Row, field: string): unknown;
}

/** Salesforce's own error: an HTTP status and a list of bodies. */
export class OrgError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: string[] | undefined;
  /** More errors of the same write, such as a second validation rule that failed. */
  also: OrgError[] = [];
  constructor(status: number, errorCode: string, message: string, fields?: string[]) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }
}
