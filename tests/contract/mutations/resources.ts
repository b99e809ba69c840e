import { ID, type Mutation, NOBODY, rowsWith, saved, stub } from './mutation.ts';

export const resources: Mutation[] = [
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

export const many: Mutation[] = [
  stub('composite', 'POST', /^\/composite$/, 200, { compositeResponse: [] }),
  stub('create many', 'POST', /^\/composite\/sobjects$/, 200, [saved, saved]),
  stub('update many', 'PATCH', /^\/composite\/sobjects$/, 200, [saved, saved]),
  stub('upsert many', 'PATCH', /^\/composite\/sobjects\/\w+\/\w+/, 200, [saved]),
  stub('read many', 'POST', /^\/composite\/sobjects\/\w+$/, 200, [null, null]),
  stub('delete many', 'DELETE', /^\/composite\/sobjects/, 200, [saved, saved]),
  stub('batch', 'POST', /^\/composite\/batch$/, 200, { hasErrors: false, results: [] }),
  stub('graph', 'POST', /^\/composite\/graph$/, 200, { graphs: [] }),
  stub('tree', 'POST', /^\/composite\/tree/, 201, { hasErrors: false, results: [] }),
];

export const pages: Mutation[] = [
  stub('the next page', 'GET', /^\/query\/\w/, 200, { totalSize: 0, done: true, records: [] }),
  rowsWith('the first page is the last', (body) => Object.assign(body, { done: true })),
];
