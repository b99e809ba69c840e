import { describe, expect, test } from '@jest/globals';
import type { Step, Touched } from './schema.ts';
import { decisionRows, demandSound, needsReview, type Chains } from './turns.ts';

const ACCOUNT = '001000000000001AAA';
const CONTACT = '003000000000001AAA';
const step: Step = {
  move: 'submit',
  from: null,
  to: 'Pending Approval',
  by: '005000000000001AAA',
  forWhom: '005000000000001AAA',
  at: new Date('2026-03-02T10:00:00Z'),
  ball: 'Account Owner',
  ballUser: null,
  reason: null,
  policyVersion: 1,
  outcome: 'Allowed',
  rule: null,
  facts: { why: 'a test' },
};
const touched: Touched = {
  referenceId: 'a01',
  accountId: ACCOUNT,
  contactId: CONTACT,
  candidate: null,
  activity: null,
};
const chains = (): Chains => ({ accounts: new Map(), contacts: new Map() });
const command = { key: 'k'.repeat(64), bodyHash: 'b'.repeat(64) };
const request = { id: 'a03000000000001AAA', turnKey: 'a03000000000001AAA', turn: 4 };

describe('the rows of one decision', () => {
  test('take the next turn of account and contact', () => {
    const at = chains();
    at.accounts.set(ACCOUNT, { max: 6, count: 6, ids: [ACCOUNT] });
    const [row] = decisionRows(at, step, request, [touched], command);
    expect(row?.fields).toMatchObject({
      Account_Turn__c: `${ACCOUNT}#7`,
      Account_Turn_Number__c: 7,
      Contact_Turn__c: `${CONTACT}#1`,
      Request_Turn__c: `${request.id}#4`,
      Command_Key__c: command.key,
    });
  });

  test('take two turns where two references of one account are touched, and carry the command key once', () => {
    const [first, second] = decisionRows(chains(), step, request, [touched, touched], command);
    expect([first, second].map((row) => row?.fields.Account_Turn__c)).toEqual([`${ACCOUNT}#1`, `${ACCOUNT}#2`]);
    expect(second?.fields).not.toHaveProperty('Command_Key__c');
    expect(second?.fields).not.toHaveProperty('Request_Turn__c');
  });

  test('are one without account turn when no reference is touched', () => {
    const rows = decisionRows(chains(), step, request, [], command);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.fields).not.toHaveProperty('Account_Turn__c');
  });
});

describe('a chain needs a review', () => {
  test.each([
    ['not when it is whole', { max: 3, count: 3, ids: [ACCOUNT] }, false],
    ['when a row is missing', { max: 3, count: 2, ids: [ACCOUNT] }, true],
    [
      'when rows stand under a second id, as after a merge',
      { max: 3, count: 3, ids: [ACCOUNT, '001000000000002AAA'] },
      true,
    ],
  ])('%s', (_title, chain, expected) => {
    expect(needsReview(chain, ACCOUNT)).toBe(expected);
    const demand = () => demandSound({ accounts: new Map([[ACCOUNT, chain]]), contacts: new Map() }, touched);
    if (expected) expect(demand).toThrow('The record of uses for this customer needs a review');
    else expect(demand).not.toThrow();
  });
});
