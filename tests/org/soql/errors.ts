import { OrgError } from '../model.ts';

const NAMES = 'Please reference your WSDL or the describe call for the appropriate names.';

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

export function noSuchColumn(soql: string, fragment: string, column: string, entity: string): OrgError {
  return new OrgError(
    400,
    'INVALID_FIELD',
    `${place(soql, fragment)}No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${NAMES}`,
  );
}

export function noSuchParent(soql: string, fragment: string, relationship: string): OrgError {
  return new OrgError(
    400,
    'INVALID_FIELD',
    `${place(soql, fragment)}Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${NAMES}`,
  );
}

export function noSuchChildren(soql: string, relationship: string): OrgError {
  return new OrgError(
    400,
    'INVALID_TYPE',
    `${place(soql, relationship)}Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${NAMES}`,
  );
}

export function noSuchObject(soql: string, object: string): OrgError {
  return new OrgError(
    400,
    'INVALID_TYPE',
    `${place(soql, object)}sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${NAMES}`,
  );
}

export function cannotBe(
  verb: 'filtered' | 'sorted' | 'grouped',
  soql: string,
  fragment: string,
  field: string,
): OrgError {
  const code = verb === 'filtered' ? 'INVALID_FIELD' : 'MALFORMED_QUERY';
  return new OrgError(400, code, `${place(soql, fragment)}field '${field}' can not be ${verb} in a query call`);
}

export function wrongLiteral(soql: string, fragment: string, field: string, type: string, quoted: boolean): OrgError {
  const not = quoted ? '' : 'not ';
  return new OrgError(
    400,
    'INVALID_FIELD',
    `${place(soql, fragment)}value of filter criterion for field '${field}' must be of type ${type} and should ${not}be enclosed in quotes`,
  );
}

export function wrongOperator(soql: string, fragment: string, message: string): OrgError {
  return new OrgError(400, 'INVALID_QUERY_FILTER_OPERATOR', `${place(soql, fragment)}${message}`);
}
