import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { call } from './http.ts';
import { RUN } from './made.ts';

type Fields = Record<string, unknown>;

let count = 0;
/** A text nobody wrote before. */
export const word = (): string => `${RUN}-${(count += 1)}`;

export async function made(connection: Connection, type: string, fields: Fields): Promise<string> {
  const { status, body } = await call(connection, 'POST', `/sobjects/${type}`, fields);
  assert.equal(status, 201, `a ${type} could not be made: ${JSON.stringify(body)}`);
  return body.id;
}

export const anAccount = (connection: Connection, fields: Fields = {}): Promise<string> =>
  made(connection, 'Account', { Name: word(), ...fields });

export const referenceOf = (connection: Connection, account: string, fields: Fields = {}): Promise<string> =>
  made(connection, 'Reference__c', { Account__c: account, Headline__c: word(), ...fields });

export const aReference = async (connection: Connection, fields: Fields = {}): Promise<string> =>
  referenceOf(connection, await anAccount(connection), fields);

/** What a request needs that asks for nothing from a deal. */
export const requestFields = (fields: Fields = {}): Fields => ({
  Purpose__c: 'Marketing',
  Activity_Type__c: 'Quote',
  Needed_By__c: '2031-01-31',
  Note__c: word(),
  ...fields,
});

export const aRequest = (connection: Connection, fields: Fields = {}): Promise<string> =>
  made(connection, 'Reference_Request__c', requestFields(fields));
