import { type Field, OrgError } from '../model.ts';

/** A field as a statement names it. */
export interface Named {
  field: Field;
  text: string;
  soql: string;
}

/** The head of Salesforce's message: the words it stumbled over, a caret, and where they stand in the statement. */
function place(soql: string, fragment: string): string {
  const escaped = fragment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\w.])${escaped}(?![\\w])`, 'i').exec(soql);
  const before = soql.slice(0, found?.index ?? 0).split('\n');
  return `${fragment}\n^\nERROR at Row:${before.length}:Column:${(before.at(-1)?.length ?? 0) + 1}\n`;
}

export function malformed(message: string): OrgError {
  return new OrgError(400, 'MALFORMED_QUERY', message);
}

export function notImitated(what: string): OrgError {
  return malformed(`${what} is not supported by the local org`);
}

function unknown(
  code: string,
  soql: string,
  fragment: string,
  problem: string,
  kind: string,
  suffix: string,
): OrgError {
  const name = kind === 'object' ? 'entity' : `custom ${kind}`;
  const advice = `If you are attempting to use a custom ${kind}, be sure to append the '${suffix}' after the ${name} name.`;
  const names = 'Please reference your WSDL or the describe call for the appropriate names.';
  return new OrgError(400, code, `${place(soql, fragment)}${problem}. ${advice} ${names}`);
}

export function noSuchColumn(soql: string, fragment: string, column: string, entity: string): OrgError {
  return unknown('INVALID_FIELD', soql, fragment, `No such column '${column}' on entity '${entity}'`, 'field', '__c');
}

export function noSuchParent(soql: string, fragment: string, relationship: string): OrgError {
  const problem = `Didn't understand relationship '${relationship}' in field path`;
  return unknown('INVALID_FIELD', soql, fragment, problem, 'relationship', '__r');
}

export function noSuchChildren(soql: string, relationship: string): OrgError {
  const problem = `Didn't understand relationship '${relationship}' in FROM part of query call`;
  return unknown('INVALID_TYPE', soql, relationship, problem, 'relationship', '__r');
}

export function noSuchObject(soql: string, object: string): OrgError {
  return unknown('INVALID_TYPE', soql, object, `sObject type '${object}' is not supported`, 'object', '__c');
}

export function cannotBe(verb: 'filtered' | 'sorted' | 'grouped', { soql, text, field }: Named): OrgError {
  const code = verb === 'filtered' ? 'INVALID_FIELD' : 'MALFORMED_QUERY';
  return new OrgError(400, code, `${place(soql, text)}field '${field.name}' can not be ${verb} in a query call`);
}

export function wrongLiteral({ soql, text, field }: Named, type: string, quoted: boolean): OrgError {
  const should = `must be of type ${type} and should ${quoted ? '' : 'not '}be enclosed in quotes`;
  const message = `value of filter criterion for field '${field.name}' ${should}`;
  return new OrgError(400, 'INVALID_FIELD', place(soql, text) + message);
}

export function wrongOperator({ soql, text }: Named, message: string): OrgError {
  return new OrgError(400, 'INVALID_QUERY_FILTER_OPERATOR', place(soql, text) + message);
}
