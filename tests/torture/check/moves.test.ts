import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Line, Row } from './history.ts';
import { moves } from './moves.ts';
import { read, type Fields } from './read.ts';

const MANAGER = 'manager';
const start: Line = {
  ...{ line: 'start', seed: 1, orgId: '00D', processes: [], references: [] },
  people: [{ id: MANAGER, name: MANAGER, manager: true }],
};
const row = (object: string, fields: Fields): Row => ({ line: 'row', object, fields });
const request = (fields: Fields) => row('Reference_Request__c', { Id: 'request', OwnerId: 'rep', ...fields });
const customer = (Id: string, status: string) =>
  row('Reference_Candidate__c', { Id, Request__c: 'request', Reference__c: `reference of ${Id}`, Status__c: status });

/** A suggestion of these customers, as it was sent, and the key it was carried out under. */
function suggestion(...named: string[]): { sent: Line; key: string } {
  const [path, key] = ['/v1/requests/request/moves', 'a key'];
  const body = { move: 'suggest', candidates: named.map((each) => `reference of ${each}`) };
  const sent: Line = {
    ...{ line: 'attempt', client: MANAGER, userId: MANAGER, process: 'service1', path, key, body, from: 1, to: 2 },
    ...{ status: 200, code: null, replayed: false, request: null },
  };
  const text = ['00D', MANAGER, 'POST', path, key].join('\n');
  return { sent, key: createHash('sha256').update(text).digest('hex') };
}

/** The steps of a request, one a second: move, from, to, and the customer that was reserved by it. */
const steps = (key: string, ...taken: [string, string | null, string, string?][]): Row[] =>
  taken.map(([move, from, to, reserved], at) =>
    row('Reference_Decision__c', {
      ...{ Id: `step ${at + 1}`, Request__c: 'request', Request_Turn_Number__c: at + 1, Move__c: move },
      ...{
        From__c: from,
        To__c: to,
        By__c: MANAGER,
        At__c: `at ${at + 1}`,
        Command_Key__c: move === 'suggest' ? key : `key ${at}`,
      },
      ...{ Candidate__c: reserved ?? null, Activity__c: reserved ? `use of ${reserved}` : null },
    }),
  );
const wrong = (...rows: Line[]) => moves(read([start, ...rows])).map(({ text }) => text);

const ended = (key: string) =>
  steps(
    key,
    ['submit', null, 'In Progress', 'first'],
    ['cancel', 'In Progress', 'Cancelled'],
    ['reopen', 'Cancelled', 'New'],
    ['suggest', 'New', 'Pending Approval', 'second'],
  );

test('who stands by since an ended request went on with others was not let go when it ended', () => {
  const stands = request({ Status__c: 'Pending Approval', Turn__c: 4 });
  const { sent, key } = suggestion('second', 'third');
  const known = [customer('first', 'Released'), customer('second', 'Held'), customer('third', 'Standby')];
  expect(wrong(stands, sent, ...ended(key), ...known)).toEqual([]);
});

test('who was there when it ended and still stands by is found', () => {
  const stands = request({ Status__c: 'Pending Approval', Turn__c: 4 });
  const { sent, key } = suggestion('second');
  const known = [customer('first', 'Released'), customer('second', 'Held'), customer('third', 'Standby')];
  expect(wrong(stands, sent, ...ended(key), ...known)).toEqual([
    'request request: customer third is Standby, by its steps Released',
  ]);
});
