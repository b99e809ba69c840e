import { setTimeout as wait } from 'node:timers/promises';
import type { Attempt } from './check/history.ts';
import { nextCommand, type Command } from './commands.ts';
import type { Desk } from './desk.ts';
import { Notes } from './known.ts';
import { CLIENTS } from './people.ts';
import type { Setting } from './setting.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

const PATIENCE_MS = 12_000;
const MOST_ATTEMPTS = 6;
/** What may have happened nevertheless, or goes through later; a token grows old when days pass at once. */
const TRY_AGAIN = new Set([null, 401, 500, 503]);

/** Twenty people at work at once, each doing one thing after another. */
export async function work(setting: Setting): Promise<void> {
  const notes = new Notes();
  await Promise.all(CLIENTS.map((client) => workOf(setting, client, notes)));
}

async function workOf(setting: Setting, client: (typeof CLIENTS)[number], notes: Notes): Promise<void> {
  const desk = deskOf(setting, client, notes);
  for (let count = 1; !setting.isOver(); count += 1) {
    const command = nextCommand(desk);
    if (command) await carryOut(setting, desk, command, `${client.name}-${count}`);
    await wait(desk.random.below(command ? 40 : 400));
  }
}

export function deskOf({ world, random }: Setting, client: (typeof CLIENTS)[number], notes: Notes): Desk {
  const id = (ref: string) => world.ids.get(ref) ?? '';
  return { ...client, userId: id(client.name), random: random.apart(), notes, id, now: world.now };
}

/** As a client does whose answer may be lost: again with the same key, to whoever answers, until there is an answer. */
export async function carryOut(setting: Setting, desk: Desk, command: Command, key: string): Promise<void> {
  const { random } = desk;
  const once = () => send(setting, desk, command, key, processOf(setting.world, random));
  if (random.chance(0.08)) {
    await Promise.all([once(), once()]);
    return;
  }
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const attempts = await once();
    if (!attempts.some(({ status }) => TRY_AGAIN.has(status))) break;
    await wait(50 + random.below(150));
  }
  // Pressed twice, or a proxy that repeats.
  if (random.chance(0.06)) await once();
}

const processOf = ({ processes }: World, random: Random): Process => {
  const up = processes.filter(({ running }) => running !== null);
  return random.one(up.length > 0 ? up : processes);
};

/** Sends it once; many that are sent together are an attempt each. */
async function send(setting: Setting, desk: Desk, command: Command, key: string, process: Process): Promise<Attempt[]> {
  const { world, recorder } = setting;
  const { name, userId } = desk;
  const from = recorder.at();
  const attempts = command.parts.map(({ path, body }): Attempt => ({
    ...{ line: 'attempt', client: name, userId, process: process.name, path, key, body, from },
    ...{ to: null, status: null, code: null, replayed: false, request: null },
  }));
  // Written before it is sent: whatever happens now, it may have been carried out.
  const finish = attempts.map((attempt) => recorder.begin(attempt));
  try {
    const answer = await fetch(`${process.running?.url}${command.path}`, {
      method: 'POST',
      headers: {
        ...world.headersFor(name, process),
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(command.body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said: any = await answer.json();
    const to = recorder.at();
    attempts.forEach((attempt, at) => Object.assign(attempt, { to }, outcomeOf(answer, said, at)));
    await learn(setting, desk, attempts, answer.ok ? (said.request ?? said) : null, process);
  } catch {
    // Killed, restarted or out of patience: nobody knows whether it was carried out.
  }
  finish.forEach((write) => write());
  return attempts;
}

type Outcome = Pick<Attempt, 'status' | 'code' | 'replayed' | 'request'>;

/** What was said of one of those that were sent. */
function outcomeOf({ ok, status, headers }: Response, said: any, at: number): Outcome {
  const result = ok && said.results?.[at];
  if (result?.problem) {
    return { status: result.problem.status, code: result.problem.code, replayed: false, request: null };
  }
  const view = result ? result.request : (said.request ?? said);
  return {
    status,
    code: ok ? null : said.code,
    replayed: result ? result.replayed : headers.get('idempotency-replayed') === 'true',
    request: ok && view.turn !== undefined ? { id: view.id, status: view.status, turn: view.turn } : null,
  };
}

/** What everybody knows from now on; who was told too little, or that it is not as they thought, looks again. */
async function learn(
  { world }: Setting,
  { name, notes }: Desk,
  attempts: Attempt[],
  view: any,
  process: Process,
): Promise<void> {
  const [first] = attempts;
  if (view?.candidates) notes.take(first?.path === '/v1/requests' ? name : null, view);
  for (const { path, body, status, code, replayed, request } of attempts) {
    if (request && !replayed && body['move']) notes.did(body['move']);
    const stale = code === 'ILLEGAL_MOVE' || (status === 200 && !view?.candidates);
    const [, id] = /^\/v1\/requests\/(\w+)\/moves$/.exec(path) ?? [];
    if (!stale || !id) continue;
    const answer = await fetch(`${process.running?.url}/v1/requests/${id}`, {
      headers: world.headersFor(name, process),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) notes.take(null, await answer.json());
  }
}
