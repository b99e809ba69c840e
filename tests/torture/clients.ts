import { setTimeout as wait } from 'node:timers/promises';
import type { Attempt } from './check/history.ts';
import { nextCommand, type Command, type Desk } from './commands.ts';
import { Notes } from './known.ts';
import { CLIENTS } from './people.ts';
import type { Setting } from './setting.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

const PATIENCE_MS = 12_000;
const MOST_ATTEMPTS = 6;
/** What may have happened nevertheless, or goes through later; a token grows old when days pass at once. */
const TRY_AGAIN = new Set([401, 500, 503]);

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
  if (random.chance(0.04)) {
    await Promise.all([once(), once()]);
    return;
  }
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { status } = await once();
    if (status !== null && !TRY_AGAIN.has(status)) break;
    await wait(50 + random.below(150));
  }
  // Pressed twice, or a proxy that repeats.
  if (random.chance(0.06)) await once();
}

const processOf = ({ processes }: World, random: Random): Process => {
  const up = processes.filter(({ running }) => running !== null);
  return random.one(up.length > 0 ? up : processes);
};

async function send(
  { world, recorder }: Setting,
  { name, userId, notes }: Desk,
  { path, body }: Command,
  key: string,
  process: Process,
): Promise<Attempt> {
  const from = recorder.at();
  const attempt: Attempt = {
    ...{ line: 'attempt', client: name, userId, process: process.name, path, key, body, from },
    ...{ to: null, status: null, code: null, replayed: false, request: null },
  };
  // Written before it is sent: whatever happens now, it may have been carried out.
  const finish = recorder.begin(attempt);
  try {
    const answer = await fetch(`${process.running?.url}${path}`, {
      method: 'POST',
      headers: {
        ...world.headersFor(name, process),
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said: any = await answer.json();
    const view = answer.ok ? (said.request ?? said) : null;
    Object.assign(attempt, {
      to: recorder.at(),
      status: answer.status,
      code: answer.ok ? null : said.code,
      replayed: answer.headers.get('idempotency-replayed') === 'true',
      request: view?.turn === undefined ? null : { id: view.id, status: view.status, turn: view.turn },
    });
    if (attempt.request) notes.take(path === '/v1/requests' ? name : null, view);
    if (answer.ok && body.move === 'schedule') notes.date(body.candidateId, body.startsAt);
  } catch {
    // Killed, restarted or out of patience: nobody knows whether it was carried out.
  }
  finish();
  return attempt;
}
