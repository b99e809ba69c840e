import { Problem } from '../errors.ts';
import { fitsWrite } from './collect.ts';
import { KeysMissing, type Decided, type Order } from './execute.ts';
import { fork, type Ledger } from './ledger.ts';
import type { Draft, Needs, Own, Writes } from './schema.ts';

/** A command whose own rows were read already, as the service user, with the turn that its decision takes. */
export interface Given {
  order: Order<unknown>;
  own: Own;
}

/** What became of it: refused with its reason; or left for another time, as somebody else was there first, nobody
 *  knows what came of it, or no call was to be had. */
export type Settled = 'done' | 'left' | Problem;

export interface Together {
  /** The ledger of so many commands in one reading. */
  read(needs: Needs[]): Promise<Ledger>;
  write(all: Writes[]): Promise<Map<Draft, string>>;
  mayRepeat(fault: unknown): boolean;
  /** Whether one more call may be spent. */
  spend(): boolean;
}

/** So many commands to a reading: two hundred accounts and contacts each are asked for by id. */
const A_READING = 200;

/**
 * Many commands, decided on few readings and written in few transactions: for what is due all at once. What fails
 * together is tried in halves; whatever is not done is found due again.
 */
export async function together(given: Given[], world: Together): Promise<Settled[]> {
  const settled = new Map<Given, Settled>(given.map((each) => [each, 'left']));
  for (let at = 0; at < given.length; at += A_READING) await settle(given.slice(at, at + A_READING), world, settled);
  return given.map((each) => settled.get(each) ?? 'left');
}

async function settle(some: Given[], world: Together, settled: Map<Given, Settled>): Promise<void> {
  if (!world.spend()) return;
  const ledger = await world.read(some.map(({ order }) => order)).catch((fault: unknown) => {
    // Their uses are more than one page holds.
    if (fault instanceof RangeError && some.length > 1) return null;
    throw fault;
  });
  if (ledger) {
    for (const batch of batches(decideAll(some, ledger, settled))) await writeAll(batch, world, settled);
    return;
  }
  const half = Math.ceil(some.length / 2);
  await settle(some.slice(0, half), world, settled);
  await settle(some.slice(half), world, settled);
}

type Admitted = { of: Given; decided: Decided<unknown> };

/** Each decision sees what the ones before it have taken. */
function decideAll(some: Given[], first: Ledger, settled: Map<Given, Settled>): Admitted[] {
  let ledger = first;
  const read = new Set(some.flatMap(({ order }) => [...order.keys, ...order.referenceIds]));
  return some.flatMap((of) => {
    const trial = fork(ledger);
    try {
      const decided = of.order.decide(trial, of.own, read);
      ledger = trial;
      return [{ of, decided }];
    } catch (fault) {
      if (fault instanceof Problem) settled.set(of, fault);
      else if (!(fault instanceof KeysMissing)) throw fault;
      return [];
    }
  });
}

function batches(admitted: Admitted[]): Admitted[][] {
  const found: Admitted[][] = [];
  let batch: Admitted[] = [];
  for (const each of admitted) {
    if (batch.length > 0 && !fitsWrite([...batch, each].map(({ decided }) => decided.writes))) {
      found.push(batch);
      batch = [];
    }
    batch.push(each);
  }
  return batch.length > 0 ? [...found, batch] : found;
}

async function writeAll(batch: Admitted[], world: Together, settled: Map<Given, Settled>): Promise<void> {
  if (!world.spend()) return;
  try {
    await world.write(batch.map(({ decided }) => decided.writes));
    for (const { of } of batch) settled.set(of, 'done');
  } catch (fault) {
    if (batch.length === 1) {
      if (!world.mayRepeat(fault)) throw fault;
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await writeAll(batch.slice(0, half), world, settled);
    await writeAll(batch.slice(half), world, settled);
  }
}
