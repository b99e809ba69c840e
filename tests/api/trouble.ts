import { expect } from '@jest/globals';
import type { Fault } from '../org/faults.ts';
import type { OrgApp } from './orgApp.ts';

/** What the local org is to do wrong from now on; nothing without faults. */
export async function plan(shell: OrgApp, ...faults: Fault[]): Promise<void> {
  const answer = await fetch(`${shell.org.url}/local/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  if (!answer.ok) throw new Error(`No such fault: ${await answer.text()}`);
}

/** How often the planned ones struck. */
export async function struck(shell: OrgApp): Promise<number> {
  const counts = (await (await fetch(`${shell.org.url}/local/faults`)).json()) as number[];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Words of Salesforce, of the network and of the plan that are no person's. */
const RAW =
  /[A-Z]+_[A-Z_]*EXCEPTION|UNABLE_TO_LOCK|DUPLICATE|INVALID_[A-Z]|SERVER_UNAVAILABLE|REQUEST_LIMIT|<html|planned fault|__c\b|socket|ECONN|fetch failed/;

/** A problem of ours with a sentence, and nothing of Salesforce's own in it. */
export function expectPlain(body: any): void {
  const text = expect.any(String);
  expect(body).toMatchObject({ code: text, title: text, requestId: text });
  expect(JSON.stringify(body)).not.toMatch(RAW);
  expect(body.code).not.toBe('INTERNAL');
}
