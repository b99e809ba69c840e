import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startService, type Running } from './processes.ts';
import { customerRows, startRequests, type RequestShell } from './requestShell.ts';
import { bearer, token } from './shell.ts';

/** Longer than a round is held. */
const LATER_MS = 5 * 60_000;
const CUSTOMERS = ['Lakeside', 'Hilltop', 'Riverbank'];
const CLOCK = join(mkdtempSync(join(tmpdir(), 'vouchsafe-clock-')), 'off');

let shell: RequestShell;
let services: Running[];
let off = 0;

const local = async (method: string, path: string, body?: unknown): Promise<any> => {
  const answer = await fetch(`${shell.org.url}/local/${path}`, { method, body: body ? JSON.stringify(body) : null });
  return answer.status === 204 ? null : answer.json();
};

const start = () =>
  startService(shell.org, {
    modules: [new URL('../torture/clock.ts', import.meta.url).href],
    env: { CLOCK_FILE: CLOCK, SALESFORCE_TIMEOUT_MS: '60000' },
  });

async function later(): Promise<void> {
  off += LATER_MS;
  writeFileSync(CLOCK, String(off));
  await local('PUT', 'clock', { now: new Date(Date.now() + off).toISOString() });
}

/** Until the process has seen the clock move, it takes the token for one of the future. */
async function sweep(service: Running): Promise<any> {
  const answer = await asked(service);
  return answer.status === 401 ? sweep(service) : answer;
}

async function asked(service: Running): Promise<any> {
  const iat = Math.floor((Date.now() + off) / 1000);
  const who = { sub: shell.id('manager'), org: shell.org.orgId, usr: 'manager@vouchsafe.test', iss: shell.org.url };
  const headers = bearer(token({ ...who, iat, exp: iat + 120, perms: ['Reference_Manager'] }));
  const answer = await fetch(`${service.url}/v1/sweeps`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  });
  return answer.json();
}

beforeAll(async () => {
  writeFileSync(CLOCK, '0');
  const now = () => new Date(Date.now() + off);
  shell = await startRequests(
    now(),
    now,
    CUSTOMERS.flatMap((name) => customerRows(name)),
  );
  services = await Promise.all([start(), start(), start()]);
});
afterAll(async () => {
  await Promise.all(services.map((each) => each.stop()));
  await shell.stop();
});

/** Where a process is cut off: all is saved, and no answer comes. */
const CUTS = [
  ['the messages are written down', { resource: '/composite', object: 'Message_Key__c' }],
  ['the bells have rung', { resource: '/actions/standard/customNotificationAction' }],
  ['the e-mails are out', { resource: '/actions/standard/emailSimple' }],
] as const;

test('three rounds at once, and processes killed in them: every message arrives, once more at most for a kill, and says so', async () => {
  let kills = 0;
  for (const [at, [, fault]] of CUTS.entries()) {
    await shell.ask([CUSTOMERS[at] ?? '']);
    await local('PUT', 'faults', [{ ...fault, method: 'POST', silent: 'after', times: 1 }]);
    const answered = new Map<Running, any>();
    for (const each of services)
      void sweep(each)
        .then((body) => answered.set(each, body))
        .catch(() => null);
    while ((await local('GET', 'faults'))[0] === 0 || answered.size < services.length - 1);
    expect([...answered.values()].map(({ ran }) => ran)).toEqual([false, false]);
    const victim = services.findIndex((each) => !answered.has(each));
    await services[victim]?.kill();
    kills += 1;
    services[victim] = await start();
    await later();
  }
  const [first] = services;
  const last = await sweep(first!);
  expect(last.sweep.report.parts.find(({ part }: any) => part === 'sending').left).toBe(0);

  const rows = await shell.rows('SELECT OwnerId, How__c, Status__c, Title__c, Repeat__c FROM Reference_Message__c');
  const waiting = rows.filter(({ How__c, Status__c }) => How__c !== 'Digest' && Status__c !== 'Sent');
  expect(waiting).toEqual([]);
  const told: any[] = await local('GET', 'outbox');
  const asked = rows.filter(({ Title__c }) => /may .* be asked/.test(Title__c));
  expect(asked).toHaveLength(CUSTOMERS.length);
  for (const { Title__c: title, Repeat__c: repeat } of asked)
    for (const kind of ['bell', 'e-mail']) {
      const those = told.filter((each) => each.kind === kind && each.title.endsWith(title));
      const again = those.filter((each) => each.title.startsWith('Sent again: '));
      expect(those.length).toBeGreaterThan(0);
      expect(those.length - again.length).toBeLessThanOrEqual(1);
      expect(again.length).toBeLessThanOrEqual(kills);
      if (those.length > 1) expect(repeat).toBe(true);
    }
  const again = told.filter((each) => each.title.startsWith('Sent again: '));
  expect(again.length).toBeGreaterThan(0);
});
