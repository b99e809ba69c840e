import { setTimeout as wait } from 'node:timers/promises';
import type { Change, Trouble } from './check/history.ts';
import { carryOut, deskOf } from './clients.ts';
import { EDITED_OUTSIDE } from './customers.ts';
import { Notes } from './known.ts';
import { CLIENTS } from './people.ts';
import { policyVersion } from './policies.ts';
import type { Setting } from './setting.ts';

const HOUR_MS = 3_600_000;
const MERGES_AFTER = 150;

/**
 * Everything that goes wrong or changes past the service, by chance: each after so many attempts of the clients, on the average,
 * so that a slow machine sees as much trouble as a fast one.
 */
export async function makeTrouble(setting: Setting): Promise<void> {
  await Promise.all([
    every(setting, 7, faulty()),
    every(setting, 12, terms),
    every(setting, 35, kill),
    every(setting, 50, contact),
    every(setting, 60, days),
    every(setting, 70, policy),
    merge(setting),
  ]);
}

type Deed = (setting: Setting, count: number) => Promise<void>;

async function every({ random, ...setting }: Setting, attempts: number, deed: Deed): Promise<void> {
  const own = { ...setting, random: random.apart() };
  const { recorder, isOver } = own;
  for (let count = 1; !isOver(); count += 1) {
    const due = recorder.attempts + attempts * (0.5 + own.random());
    while (recorder.attempts < due && !isOver()) await wait(20);
    if (!isOver()) await deed(own, count);
  }
}

const told = ({ recorder }: Setting, line: Trouble['line'], of: Trouble['of']) =>
  recorder.write({ line, at: recorder.at(), of });

/** The record of a change from before it was sent until it was answered. */
async function change(
  setting: Setting,
  what: Change['what'],
  of: Change['of'],
  make: () => Promise<unknown>,
): Promise<void> {
  const from = setting.recorder.at();
  await make();
  setting.recorder.write({ line: 'change', what, from, to: setting.recorder.at(), of });
}

/** Like a power cut, and up again with nothing in its memory. */
const kill: Deed = async (setting) => {
  const process = setting.random.one(setting.world.processes);
  const { running } = process;
  process.running = null;
  told(setting, 'kill', { process: process.name });
  await running?.kill();
  await setting.world.start(process);
  told(setting, 'restart', { process: process.name });
};

const WRITES = { resource: '/composite', user: 'service@vouchsafe.test', object: 'Reference_Decision__Share' };
const FAULTS = [
  { ...WRITES, reset: 'before' },
  { ...WRITES, reset: 'after' },
  { ...WRITES, silent: 'after' },
  { resource: '/composite', user: 'service@vouchsafe.test', reset: 'before' },
  { kind: 'lock', object: 'Reference_Decision__c' },
  { kind: 'lock', object: 'Reference_Activity__c' },
  { ...WRITES, latency: 600 },
];
/** An org is not next door: between reading and writing others get their turn. */
export const SLOW = { ...WRITES, latency: 150, times: 0 };

/** Plans some for the next while, after it told how often those before struck. */
function faulty(): Deed {
  let planned: Record<string, unknown>[] = [];
  return async (setting) => {
    const { random, world } = setting;
    const struck: number[] = await world.local('GET', '/faults');
    told(setting, 'faults', { faults: planned.map((fault, at) => ({ ...fault, struck: struck[at] })) });
    planned = Array.from({ length: 1 + random.below(3) }, () => ({ ...random.one(FAULTS), after: random.below(4) }));
    await world.local('PUT', '/faults', [...planned, SLOW]);
  };
}

const days: Deed = async (setting) => {
  const ms = HOUR_MS * (12 + setting.random.below(36));
  setting.world.pass(ms);
  told(setting, 'clock', { passed: ms, now: setting.world.now().toISOString() });
};

/** What a customer agreed to is edited in Salesforce, by whoever may. */
const terms: Deed = async (setting) => {
  const { random, world } = setting;
  const referenceId = world.ids.get(random.one(EDITED_OUTSIDE));
  const fields = random.one<Record<string, unknown>>([
    { Limit__c: 2 + random.below(4), Period__c: random.one(['Calendar month', 'Rolling 30 days', 'Calendar quarter']) },
    { Limit__c: null, Period__c: null },
    { Rest_Days__c: random.one([0, 1, 2, 5, null]) },
    { Time_Zone__c: random.one(['America/Chicago', 'Pacific/Auckland', null]) },
  ]);
  const edit = () => world.rest('PATCH', `/sobjects/Reference__c/${referenceId}`, fields);
  await change(setting, 'terms', { referenceId, fields }, edit);
};

const policy: Deed = async (setting, count) => {
  const { random, world } = setting;
  const version = count + 1;
  const made = policyVersion(version, random, new Date(Date.now() - HOUR_MS));
  await change(setting, 'policy', { version }, async () => {
    const { id } = await world.rest('POST', '/sobjects/Reference_Policy__c', { ...made.policy, Status__c: 'Draft' });
    const records = made.rules.map((rule) => ({ attributes: { type: 'Reference_Rule__c' }, Policy__c: id, ...rule }));
    await world.rest('POST', '/composite/sobjects', { allOrNone: true, records });
    await world.rest('PATCH', `/sobjects/Reference_Policy__c/${id}`, { Status__c: 'Active' });
  });
};

/** Somebody else answers for a customer from now on. */
const contact: Deed = async (setting, count) => {
  const { world } = setting;
  const [referenceId, contactId] = [world.ids.get('ben'), world.ids.get(count % 2 ? 'ben successor' : 'ben contact')];
  const fields = { Contact__c: contactId };
  const edit = () => world.rest('PATCH', `/sobjects/Reference__c/${referenceId}`, fields);
  await change(setting, 'contact', { referenceId, fields }, edit);
};

/** Two accounts become one in the middle of it all; nothing is decided there until a manager has looked at its uses. */
async function merge(setting: Setting): Promise<void> {
  const { world, recorder, random } = setting;
  while (recorder.attempts < MERGES_AFTER) {
    if (setting.isOver()) return;
    await wait(20);
  }
  const [masterId, loserId] = [world.ids.get('dairy'), world.ids.get('mill')];
  const merging = () => world.local('POST', '/merge', { masterId, loserId });
  await change(setting, 'merge', { masterId, loserId }, merging);
  const until = recorder.attempts + 10;
  while (recorder.attempts < until && !setting.isOver()) await wait(20);
  const [manager] = CLIENTS.filter(({ role }) => role === 'manager');
  if (!manager) return;
  const path = '/v1/decisions';
  const body = { referenceId: world.ids.get('eve'), reason: 'One customer now' };
  const desk = deskOf({ ...setting, random: random.apart() }, manager, new Notes());
  await carryOut(setting, desk, { path, body, parts: [{ path, body }] }, `${manager.name}-review`);
}
