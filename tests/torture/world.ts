import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type Running } from '../api/processes.ts';
import { bearer, otherKey, token } from '../api/shell.ts';
import { startOrg, type LocalOrg } from '../org/start.ts';
import { customerRows, dealRows } from './customers.ts';
import { CLIENTS, peopleRows } from './people.ts';
import { policyVersion } from './policies.ts';
import type { Random } from './random.ts';

const CLOCK = new URL('clock.ts', import.meta.url).href;

/** A service process of its own and how far its clock is from the org's, in milliseconds. */
export interface Process {
  name: string;
  offMs: number;
  running: Running | null;
  /** Where its clock is told the time. */
  file: string;
}

/** Three processes of the service before one org; their days are the org's days, and theirs alone. */
export interface World {
  org: LocalOrg;
  ids: Map<string, string>;
  processes: Process[];
  now(): Date;
  /** Days pass at once, for the org and every process. */
  pass(ms: number): void;
  start(process: Process): Promise<void>;
  headersFor(name: string, process: Process): Record<string, string>;
  /** Salesforce's own API as an administrator. */
  rest(method: string, path: string, body?: unknown): Promise<any>;
  local(method: string, path: string, body?: unknown): Promise<any>;
  stop(): Promise<void>;
}

export async function startWorld(random: Random): Promise<World> {
  const client = { id: 'vouchsafe-service', publicKey: otherKey.publicKey };
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const org = await startOrg({ port: 0, client, now });
  const { policy, rules } = policyVersion(1, random, new Date(Date.now() - 3_600_000));
  const sellers = CLIENTS.filter(({ role }) => role === 'seller').map(({ name }) => name);
  const ids = org.load([
    ...peopleRows(),
    { type: 'Reference_Policy__c', ref: 'policy 1', fields: policy },
    ...rules.map((fields) => ({ type: 'Reference_Rule__c', fields: { Policy__c: '@policy 1', ...fields } })),
    ...dealRows(sellers, now()),
    ...customerRows(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-torture-'));
  const processes = [0, 95_000, -95_000].map((offMs, at): Process => {
    const name = `service${at + 1}`;
    return { name, offMs, running: null, file: join(folder, name) };
  });
  const tell = ({ file, offMs }: Process) => {
    // Never half a number: the process reads it at any moment.
    writeFileSync(`${file}.new`, `${aheadMs + offMs}`);
    renameSync(`${file}.new`, file);
  };
  processes.forEach(tell);
  const permissions = new Map(CLIENTS.map(({ name }) => [name, org.permissionsOf(`${name}@vouchsafe.test`)]));
  const admin = org.sessionFor('sysadmin@vouchsafe.test');

  async function call(address: string, method: string, body: unknown, headers: Record<string, string>): Promise<any> {
    const text = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(address, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: text,
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  }

  const start = async (process: Process) => {
    process.running = await startService(org, {
      modules: [CLOCK],
      env: {
        CLOCK_FILE: process.file,
        SALESFORCE_TIMEOUT_MS: '2500',
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
    });
  };
  await Promise.all(processes.map(start));
  return {
    org,
    ids,
    processes,
    now,
    pass(ms) {
      aheadMs += ms;
      processes.forEach(tell);
    },
    start,
    headersFor(name, { offMs }) {
      const iat = Math.floor((now().getTime() + offMs) / 1000);
      const who = { sub: ids.get(name), org: org.orgId, usr: `${name}@vouchsafe.test`, iss: org.url };
      return bearer(token({ ...who, perms: permissions.get(name), iat, exp: iat + 120 }));
    },
    rest: (method, path, body) => call(`${org.url}/services/data/v67.0${path}`, method, body, bearer(admin)),
    local: (method, path, body) => call(`${org.url}/local${path}`, method, body, {}),
    async stop() {
      await Promise.all(processes.map(({ running }) => running?.stop()));
      await org.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
