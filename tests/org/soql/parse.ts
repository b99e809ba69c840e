import { type HavingClause, parseQuery, type Query, type QueryBase } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../model.ts';
import { malformed, notImitated } from './errors.ts';

/** Salesforce's limit for one statement, in characters. */
const LONGEST_STATEMENT = 100_000;

/** What may stand before a parenthesis beside the functions the parser knows. */
const BEFORE_PARENTHESIS =
  /^(SELECT|FROM|WHERE|HAVING|AND|OR|NOT|IN|INCLUDES|EXCLUDES|COUNT|COUNT_DISTINCT|SUM|AVG|MIN|MAX|(CALENDAR|FISCAL|DAY|WEEK|HOUR)_\w+|FIELDS|FORMAT|TOLABEL|CONVERT\w+|DISTANCE|GEOLOCATION|GROUPING|ROLLUP|CUBE)$/i;

/** The statement with its texts blanked out, so that words are found only where they are words. */
function withoutTexts(soql: string): string {
  return soql.replace(/'(?:[^'\\]|\\[\s\S])*'/g, (text) => ' '.repeat(text.length));
}

function reason(soql: string, message: string): string {
  const sign = (/->(.)<-/s.exec(message) ?? /found(?: --> |: )'?(.*?)'?(?: <--|$)/m.exec(message))?.[1];
  const names = [...withoutTexts(soql).matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name]) => name ?? '');
  const name = sign === '(' ? names.find((each) => !BEFORE_PARENTHESIS.test(each)) : undefined;
  if (name !== undefined) return `unknown function ${name}`;
  return sign === undefined ? message : `unexpected token: '${sign || '<EOF>'}'`;
}

/** The parser loses conditions of a HAVING clause that says NOT, but of no WHERE clause; so it is read as one. */
function havingOf(soql: string): HavingClause {
  const at = withoutTexts(soql).toUpperCase().lastIndexOf('HAVING');
  return parseQuery(`SELECT Id FROM Name WHERE${soql.slice(at + 'HAVING'.length)}`).where as HavingClause;
}

/** The parser also loses every NOT after the second in a row, which would turn the answer into its opposite. */
function checkNegations(soql: string, query: Query): void {
  const written = withoutTexts(soql).match(/\bNOT\b(?!\s+IN\b)/gi)?.length ?? 0;
  const read = JSON.stringify(query).match(/"operator":"NOT"/g)?.length ?? 0;
  if (written !== read) throw notImitated('NOT NOT NOT');
}

// Every statement is checked against its reader anyway, which is all the last two ask for.
const UNDERSTOOD =
  /^(fields|sObject|sObjectAlias|sObjectPrefix|relationshipName|where|groupBy|having|orderBy|limit|offset|withSecurityEnforced|withAccessLevel)$/;

const WRITTEN: Record<string, string> = {
  for: 'FOR',
  update: 'UPDATE',
  usingScope: 'USING SCOPE',
  withDataCategory: 'WITH DATA CATEGORY',
};

/** Refuses whatever the parser reads and the org does not imitate. */
function checkClauses(query: QueryBase): void {
  for (const [clause, value] of Object.entries(query)) {
    if (UNDERSTOOD.test(clause)) continue;
    throw notImitated([WRITTEN[clause] ?? clause, typeof value === 'string' ? value : ''].join(' ').trim());
  }
  if (query.withAccessLevel === 'SYSTEM_MODE') throw malformed('WITH SYSTEM_MODE is only for Apex');
  for (const item of query.fields ?? []) if (item.type === 'FieldSubquery') checkClauses(item.subquery);
}

function read(soql: string): Query {
  try {
    // Without a second argument on purpose: any options object rebuilds the whole parser, some 60 ms a call.
    const query = parseQuery(soql);
    return query.having === undefined ? query : { ...query, having: havingOf(soql) };
  } catch (error) {
    throw malformed(reason(soql, error instanceof Error ? error.message : String(error)));
  }
}

export function parse(soql: string): Query {
  if (soql.length > LONGEST_STATEMENT) {
    const message = `SOQL statement longer than ${LONGEST_STATEMENT} characters: ${soql.length}`;
    throw new OrgError(400, 'QUERY_TOO_COMPLICATED', message);
  }
  const query = read(soql);
  checkNegations(soql, query);
  checkClauses(query);
  return query;
}
