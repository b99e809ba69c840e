import { type Case, page } from '../case.ts';
import { ask, refused } from '../http.ts';

/** A statement Salesforce does not run, with the error code and words of its complaint. */
const wrong = (title: string, where: string, soql: string, errorCode: string, message?: RegExp): Case => ({
  title,
  page: where,
  async run({ connection }) {
    refused(await ask(connection, soql), 400, errorCode, message);
  },
});

const errors = page('soql', 'Error Messages');
const NAMES = 'Please reference your WSDL or the describe call for the appropriate names\\.';

export const statement: Case[] = [
  wrong(
    'an unknown field is named with the place where it stands',
    errors,
    'SELECT Id, Nonsense__c FROM Account',
    'INVALID_FIELD',
    new RegExp(
      `\\^\\nERROR at Row:1:Column:12\\nNo such column 'Nonsense__c' on entity 'Account'\\. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name\\. ${NAMES}`,
    ),
  ),
  wrong('an unknown field cannot be asked about', errors, 'SELECT Id FROM Account WHERE No__c = 1', 'INVALID_FIELD'),
  wrong('an unknown field cannot be sorted by', errors, 'SELECT Id FROM Account ORDER BY No__c', 'INVALID_FIELD'),
  wrong('an unknown field cannot be counted', errors, 'SELECT COUNT(No__c) FROM Account', 'INVALID_FIELD'),
  wrong(
    'an unknown parent is named',
    errors,
    'SELECT Nobody__r.Name FROM Account',
    'INVALID_FIELD',
    /Didn't understand relationship 'Nobody__r' in field path/,
  ),
  wrong(
    'unknown children are named',
    errors,
    'SELECT Id, (SELECT Id FROM Nobodies__r) FROM Account',
    'INVALID_TYPE',
    /Didn't understand relationship 'Nobodies__r' in FROM part of query call/,
  ),
  wrong(
    'an unknown object is named',
    errors,
    'SELECT Id FROM Nobody__c',
    'INVALID_TYPE',
    /sObject type 'Nobody__c' is not supported/,
  ),
  wrong('half a statement is malformed', errors, 'SELECT Id FROM', 'MALFORMED_QUERY'),
  wrong('an unknown clause is malformed', errors, 'SELECT Id FROM Account HAVING FUN', 'MALFORMED_QUERY'),
  wrong(
    'and beside or needs brackets',
    page('soql', 'WHERE: logical operators'),
    "SELECT Id FROM Account WHERE Name = 'a' AND Site = 'b' OR Site = 'c'",
    'MALFORMED_QUERY',
  ),
  wrong(
    'a field beside an aggregate must be grouped',
    page('soql', 'GROUP BY'),
    'SELECT Industry, COUNT(Id) FROM Account',
    'MALFORMED_QUERY',
  ),
  wrong(
    'a text cannot be summed',
    page('soql', 'Aggregate Functions'),
    'SELECT SUM(Name) FROM Account',
    'MALFORMED_QUERY',
  ),
  wrong(
    'an id has no pattern',
    page('soql', 'WHERE'),
    "SELECT Id FROM Account WHERE Id LIKE '001%'",
    'INVALID_QUERY_FILTER_OPERATOR',
  ),
  wrong(
    'a long text cannot be asked about',
    page('object', 'Field Types: textarea'),
    "SELECT Id FROM Reference__c WHERE Summary__c = 'x'",
    'INVALID_FIELD',
    /can not be filtered in a query call/,
  ),
  wrong(
    'a text is written in quotes',
    page('soql', 'Quoted String Escape Sequences'),
    'SELECT Id FROM Account WHERE Name = 5',
    'INVALID_FIELD',
    /must be of type string and should be enclosed in quotes/,
  ),
  wrong(
    'a number is written without quotes',
    page('soql', 'WHERE'),
    "SELECT Id FROM Account WHERE NumberOfEmployees > '5'",
    'INVALID_FIELD',
    /should not be enclosed in quotes/,
  ),
];
