import type { Case } from './case.ts';
import { collection } from './cases/collection.ts';
import { composites } from './cases/composite.ts';
import { key } from './cases/key.ts';
import { paging } from './cases/paging.ts';
import { query } from './cases/query.ts';
import { record } from './cases/record.ts';
import { refusal } from './cases/refusal.ts';
import { session } from './cases/session.ts';
import { sharing } from './cases/sharing.ts';
import { statement } from './cases/statement.ts';
import type { Answered, Asked, Between } from './between.ts';

export interface Mutation extends Between {
  title: string;
}

const decoded = (asked: Asked) => decodeURIComponent(asked.url.replaceAll('+', ' '));
const matches = (asked: Asked, method: string, path: RegExp) =>
  asked.method === method && path.test(asked.url.replace(/^\/services\/data\/v[\d.]+/, ''));

const NOBODY = 'a00000000000009AAA';

/** A resource that says yes and does nothing. */
const stub = (title: string, method: string, path: RegExp, status: number, body?: unknown): Mutation => ({
  title: `${title} does nothing`,
  instead: (asked) => (matches(asked, method, path) ? { status, body } : undefined),
});

const saved = { id: NOBODY, success: true, errors: [] };
const ID = '[A-Za-z0-9]{15,18}';

const resources: Mutation[] = [
  stub('create', 'POST', /^\/sobjects\/\w+$/, 201, saved),
  stub('read', 'GET', new RegExp(`^/sobjects/\\w+/${ID}(\\?.*)?$`), 200, { Id: NOBODY }),
  stub('update', 'PATCH', new RegExp(`^/sobjects/\\w+/${ID}$`), 204),
  stub('delete', 'DELETE', new RegExp(`^/sobjects/\\w+/${ID}$`), 204),
  stub('read by external id', 'GET', /^\/sobjects\/\w+\/\w+__c\/[^/]+$/, 200, { Id: NOBODY }),
  stub('upsert', 'PATCH', /^\/sobjects\/\w+\/\w+__c\/[^/]+$/, 201, { ...saved, created: true }),
  stub('relationship', 'GET', new RegExp(`^/sobjects/\\w+/${ID}/\\w+`), 200, { totalSize: 0, records: [] }),
  stub('describe', 'GET', /^\/sobjects\/\w+\/describe/, 200, { fields: [], childRelationships: [] }),
  stub('global describe', 'GET', /^\/sobjects$/, 200, { sobjects: [] }),
  stub('query', 'GET', /^\/query\/?\?/, 200, { totalSize: 0, done: true, records: [] }),
  stub('queryAll', 'GET', /^\/queryAll/, 200, { totalSize: 0, done: true, records: [] }),
  stub('limits', 'GET', /^\/limits/, 200, {}),
  stub('versions', 'GET', /^\/services\/data$/, 200, []),
  stub('user info', 'GET', /^\/services\/oauth2\/userinfo/, 200, {}),
  stub('login', 'POST', /^\/services\/oauth2\/token/, 200, { access_token: 'x' }),
];

const many: Mutation[] = [
  stub('composite', 'POST', /^\/composite$/, 200, { compositeResponse: [] }),
  stub('create many', 'POST', /^\/composite\/sobjects$/, 200, [saved, saved]),
  stub('update many', 'PATCH', /^\/composite\/sobjects$/, 200, [saved, saved]),
  stub('upsert many', 'PATCH', /^\/composite\/sobjects\/\w+\/\w+/, 200, [saved]),
  stub('read many', 'POST', /^\/composite\/sobjects\/\w+$/, 200, [null, null]),
  stub('delete many', 'DELETE', /^\/composite\/sobjects/, 200, [saved, saved]),
];

/** An error that is not told: the call is answered as if it had been done. */
const silent = (code: string): Mutation => ({
  title: `${code} is never told`,
  answer(answered) {
    for (const each of answered.body?.compositeResponse ?? [])
      if (each.body?.[0]?.errorCode === code) Object.assign(each, { httpStatusCode: 200, body: saved });
    if (!Array.isArray(answered.body)) return;
    if (answered.body[0]?.errorCode === code) Object.assign(answered, { status: 200, body: saved });
    else
      answered.body = answered.body.map((each) =>
        each?.errors?.[0]?.statusCode === code ? { ...each, success: true } : each,
      );
  },
});

/** Which errors, and who should notice. */
const errors: [string[], Case[]][] = [
  [['INVALID_SESSION_ID'], session],
  [['INVALID_TYPE', 'INVALID_FIELD', 'MALFORMED_QUERY'], statement],
  [['NOT_FOUND', 'ENTITY_IS_DELETED'], record],
  [['DUPLICATE_VALUE'], key],
  [['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'EXCEEDED_ID_LIMIT'], collection],
  [['PROCESSING_HALTED'], composites],
  [['INVALID_QUERY_LOCATOR'], paging],
  [['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'], sharing],
  [['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'], sharing],
  [['REQUIRED_FIELD_MISSING', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'STRING_TOO_LONG', 'MALFORMED_ID'], refusal],
  [['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'INVALID_FIELD_FOR_INSERT_UPDATE', 'JSON_PARSER_ERROR'], refusal],
  [['NUMBER_OUTSIDE_VALID_RANGE', 'INVALID_EMAIL_ADDRESS', 'DELETE_FAILED', 'METHOD_NOT_ALLOWED'], refusal],
  [['INVALID_CROSS_REFERENCE_KEY'], refusal],
];

/** The same statement without what a clause says. */
const withoutClause = (title: string, clause: RegExp, instead = ''): Mutation => ({
  title,
  ask(asked) {
    if (!/\/query(All)?\?q=/.test(asked.url)) return;
    const [path = '', soql = ''] = decoded(asked).split(/\?q=(.*)/s);
    asked.url = `${path}?q=${encodeURIComponent(soql.replace(clause, instead))}`;
  },
});

const clauses: Mutation[] = [
  withoutClause('order is not kept', /ORDER BY [\w, ]+?(?= LIMIT| OFFSET|$)/g),
  withoutClause('blanks come first always', / NULLS LAST/g),
  withoutClause('a limit does not limit', / LIMIT \d+/g),
  withoutClause('an offset does not skip', / OFFSET \d+/g),
  withoutClause('a pattern is taken by the letter', / LIKE 'ALPHA%'/g, " = 'ALPHA%'"),
  withoutClause('includes asks for nothing', / AND \w+ INCLUDES \([^)]*\)/g),
  withoutClause('days are not looked at', / AND \w+ = LAST_N_DAYS:\d+/g),
  withoutClause('having does not choose', / HAVING .*$/g),
  withoutClause('a semi-join joins everything', / AND Id IN \(SELECT.*\)$/g),
  withoutClause('an anti-join is a semi-join', / NOT IN \(SELECT/g, ' IN (SELECT'),
  withoutClause('conditions on a parent do not count', / AND Account__r\.Industry = 'Education'.*$/g, ' AND Id = null'),
];

/** Changes every answer to a query that went well. */
const rowsWith = (title: string, change: (body: Answered['body'], asked: Asked) => void): Mutation => ({
  title,
  answer: ({ status, body }, asked) =>
    status === 200 && Array.isArray(body?.records) ? change(body, asked) : undefined,
});

const inRows = (title: string, change: (row: Record<string, never>) => void): Mutation =>
  rowsWith(title, (body) => body.records.forEach(change));
const isQuery = (value: unknown) => Array.isArray((value as { records?: unknown } | null)?.records);

const answers: Mutation[] = [
  rowsWith('the total counts too much', (body) => (body.totalSize += 1)),
  inRows('rows have no type', (row) => delete row['attributes']),
  inRows('parents are not there', (row) => {
    for (const [name, value] of Object.entries(row))
      if (/__r$|^Account$/.test(name) && !isQuery(value)) delete row[name];
  }),
  inRows('children are not there', (row) => {
    for (const [name, value] of Object.entries(row)) if (isQuery(value)) Object.assign(row, { [name]: null });
  }),
  inRows('children of children are not there', (row) => {
    for (const value of Object.values(row) as { records?: Record<string, unknown>[] }[])
      for (const child of value?.records ?? [])
        for (const name of Object.keys(child)) if (isQuery(child[name])) child[name] = null;
  }),
  inRows(
    'everybody may read everything',
    (row) => 'HasReadAccess' in row && Object.assign(row, { HasReadAccess: true }),
  ),
  inRows('nobody may change anything', (row) => 'HasEditAccess' in row && Object.assign(row, { HasEditAccess: false })),
  ...['best', 'worst', 'total', 'mean', 'told', 'expr0'].map((name) =>
    inRows(`the aggregate ${name} is wrong`, (row) => name in row && Object.assign(row, { [name]: 7.5 })),
  ),
];

const rest: Mutation[] = [
  inRows('deleted rows do not say so', (row) => 'IsDeleted' in row && Object.assign(row, { IsDeleted: false })),
  {
    title: 'the allowance is not told',
    answer: (answered) => void delete answered.headers['sforce-limit-info'],
  },
  {
    title: 'fields that were not asked for come along',
    ask(asked) {
      asked.url = asked.url.replace(/\?fields=[^&]*$/, '');
    },
  },
];

const pages: Mutation[] = [
  stub('the next page', 'GET', /^\/query\/\w/, 200, { totalSize: 0, done: true, records: [] }),
  rowsWith('the first page is the last', (body) => Object.assign(body, { done: true })),
];

const allOrNone = (title: string, path: RegExp, value: boolean): Mutation => ({
  title,
  ask(asked) {
    if (path.test(asked.url) && asked.body) asked.body.allOrNone = value;
    if (path.test(asked.url)) asked.url = asked.url.replace(/allOrNone=\w+/, `allOrNone=${value}`);
  },
});

const together: Mutation[] = [
  allOrNone('a composite that fails keeps what it did', /\/composite$/, false),
  allOrNone('a composite is always all or none', /\/composite$/, true),
  allOrNone('a collection that fails keeps what it did', /\/composite\/sobjects/, false),
  allOrNone('a collection is always all or none', /\/composite\/sobjects/, true),
  {
    title: 'a composite runs from behind',
    ask(asked) {
      if (/\/composite$/.test(asked.url)) asked.body?.compositeRequest?.reverse();
    },
  },
  {
    title: 'a composite takes as many as one likes',
    instead: (asked) =>
      (asked.body?.compositeRequest?.length ?? 0) > 25 ? { status: 200, body: { compositeResponse: [] } } : undefined,
  },
];

export interface Family {
  mutations: Mutation[];
  /** Asked first, because these should notice. */
  likely: Case[];
}

export const families: Family[] = [
  { mutations: resources, likely: [...session, ...record] },
  { mutations: many, likely: [...collection, ...composites] },
  ...errors.map(([codes, likely]) => ({ mutations: codes.map(silent), likely })),
  { mutations: clauses, likely: query },
  { mutations: answers, likely: [...sharing, ...query] },
  { mutations: rest, likely: [...session, ...record] },
  { mutations: pages, likely: paging },
  { mutations: together, likely: [...composites, ...collection] },
];
