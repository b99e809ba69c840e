import { decoded, type Mutation, rowsWith } from './mutation.ts';

/** The same statement without what a clause says. */
const withoutClause = (title: string, clause: RegExp, instead = ''): Mutation => ({
  title,
  ask(asked) {
    if (!/\/query(All)?\?q=/.test(asked.url)) return;
    const [path = '', soql = ''] = decoded(asked).split(/\?q=(.*)/s);
    asked.url = `${path}?q=${encodeURIComponent(soql.replace(clause, instead))}`;
  },
});

export const clauses: Mutation[] = [
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

const inRows = (title: string, change: (row: Record<string, never>) => void): Mutation =>
  rowsWith(title, (body) => body.records.forEach(change));
const isQuery = (value: unknown) => Array.isArray((value as { records?: unknown } | null)?.records);

export const answers: Mutation[] = [
  rowsWith('the total counts too much', (body) => (body.totalSize += 1)),
  inRows('deleted rows do not say so', (row) => 'IsDeleted' in row && Object.assign(row, { IsDeleted: false })),
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
