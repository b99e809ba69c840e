import { Problem } from '../errors.ts';
import { fitsWrite } from './collect.ts';
import { createDispatcher } from './dispatch.ts';
import { fork, type Ledger, type Reading } from './ledger.ts';
import type { Draft, Own, Needs, Prior, Writes } from './schema.ts';

export interface Decided<R> {
  writes: Writes;
  answer: (ids: Map<Draft, string>) => R;
}

/** One command: what to read, and the pure decision on what was read. One that says no throws why; one that needs other
 *  chains throws KeysMissing. */
export interface Order<R> extends Needs {
  bodyHash: string;
  /** Decided and written by itself, not together with others that wait for the same customer. */
  alone?: boolean;
  decide(ledger: Ledger, own: Own, read: ReadonlySet<string>): Decided<R>;
}

/** `repeated`: the same key was carried out before; the first outcome stands on that request. `turn` is the turn of the
 *  request the command is about, which may be later than what was read before the command. */
export type Executed<R> =
  | { repeated: false; value: R }
  | { repeated: true; requestId: string | null; nominationId?: string | null; turn: number | null };

/** What the engine needs of the world. */
export interface World {
  now(): Date;
  read(needs: Needs[], now: Date): Promise<Reading>;
  write(all: Writes[]): Promise<Map<Draft, string>>;
  /** Somebody took the turn, holds the lock, or no answer came: read again, where finding our own key means success. */
  mayRepeat(fault: unknown): boolean;
  /** Whether the change may have been saved although no answer came. */
  isUncertain(fault: unknown): boolean;
  fitsRead(needs: Needs[]): boolean;
  pause(ms: number): Promise<void>;
  random(): number;
}

const ATTEMPTS = 8;
const PATIENCE_MS = 8_000;
const PAUSE_MS = 40;

/** What was read does not cover a reference of the command; these chains and references must be read too. */
export class KeysMissing extends Error {
  readonly keys: string[];
  readonly referenceIds: string[];
  constructor(keys: string[], referenceIds: string[] = []) {
    super(`To be read first: ${[...keys, ...referenceIds].join(', ')}`);
    this.keys = keys;
    this.referenceIds = referenceIds;
  }
}

interface Waiting {
  order: Order<unknown>;
  keys: Set<string>;
  referenceIds: Set<string>;
  resolve(value: Executed<unknown>): void;
  reject(fault: unknown): void;
  attempts: number;
  since: number;
  /** After a write together with others was refused: whose fault it is shows only apart. */
  alone: boolean;
  /** Why nobody knows whether an earlier attempt was saved; null when it surely was not. */
  unsettled: unknown;
}

const about = ({ requestId, nominationId }: Prior) => ({ requestId, ...(nominationId && { nominationId }) });

type Admitted = { item: Waiting; decided: Decided<unknown> };

/** Runs commands one after another per account, contact and request, many in one read and one write where they meet. */
export function createEngine(world: World): <R>(order: Order<R>) => Promise<Executed<R>> {
  const needsOf = ({ order, keys, referenceIds }: Waiting): Needs => ({
    ...order,
    keys,
    referenceIds: [...referenceIds],
  });
  const submit = createDispatcher<Waiting>(run, (batch, next) => {
    if (next.alone || batch.some((each) => each.alone)) return false;
    return world.fitsRead([...batch, next].map(needsOf));
  });

  async function run(batch: Waiting[]): Promise<void> {
    const now = world.now();
    let found: Awaited<ReturnType<World['read']>>;
    try {
      found = await world.read(batch.map(needsOf), now);
    } catch (fault) {
      for (const item of batch) item.reject(item.unsettled ?? fault);
      return;
    }
    await writeAll(decideAll(batch, found));
  }

  /** Each decision sees what the ones before it in the batch have taken. */
  function decideAll(batch: Waiting[], found: { ledger: Ledger; own: Own[] }): Admitted[] {
    let { ledger } = found;
    const read = new Set(batch.flatMap((item) => [...item.keys, ...item.referenceIds]));
    const admitted: Admitted[] = [];
    const first = new Set<string>();
    batch.forEach((item, index) => {
      const own = found.own[index];
      const { order } = item;
      if (!own) return;
      item.unsettled = null;
      if (own.prior) return settleRepeat(item, own.prior, own.request);
      // The same key twice in one batch: the second finds the first's row on its next read.
      if (first.has(order.key)) return again(item);
      first.add(order.key);
      const trial = fork(ledger);
      try {
        const decided = order.decide(trial, own, read);
        ledger = trial;
        admitted.push({ item, decided });
      } catch (fault) {
        if (!(fault instanceof KeysMissing)) return item.reject(fault);
        for (const key of fault.keys) item.keys.add(key);
        for (const id of fault.referenceIds) item.referenceIds.add(id);
        submit(item);
      }
    });
    return admitted;
  }

  function settleRepeat({ order, resolve, reject }: Waiting, prior: Prior, request: Own['request']): void {
    if (prior.bodyHash !== null && prior.bodyHash !== order.bodyHash) reject(new Problem('KEY_REUSED'));
    else resolve({ repeated: true, ...about(prior), turn: (request?.['Turn__c'] as number) ?? null });
  }

  /** As many as fit into one write go together; after a failure the rest decides anew, since its turns no longer follow. */
  async function writeAll(admitted: Admitted[]): Promise<void> {
    let rest = admitted;
    while (rest.length > 0) {
      let size = rest.length;
      while (size > 1 && !fitsWrite(rest.slice(0, size).map(({ decided }) => decided.writes))) size -= 1;
      const together = rest.slice(0, size);
      rest = rest.slice(size);
      try {
        const ids = await world.write(together.map(({ decided }) => decided.writes));
        for (const { item, decided } of together) item.resolve({ repeated: false, value: decided.answer(ids) });
      } catch (fault) {
        const final = !world.mayRepeat(fault);
        for (const { item } of together) {
          if (world.isUncertain(fault)) item.unsettled = fault;
          if (final && together.length === 1) item.reject(fault);
          else again(item, final);
        }
        for (const { item } of rest) again(item);
        return;
      }
    }
  }

  function again(item: Waiting, alone = false): void {
    item.attempts += 1;
    item.alone ||= alone;
    if (item.attempts >= ATTEMPTS || world.now().getTime() - item.since > PATIENCE_MS) {
      item.reject(item.unsettled ?? new Problem('BUSY'));
      return;
    }
    void world.pause(PAUSE_MS * 2 ** item.attempts * world.random()).then(() => submit(item));
  }

  return <R>(order: Order<R>) =>
    new Promise<Executed<R>>((resolve, reject) => {
      submit({
        order: order as Order<unknown>,
        keys: new Set(order.keys),
        referenceIds: new Set(order.referenceIds),
        resolve: resolve as Waiting['resolve'],
        reject,
        attempts: 0,
        since: world.now().getTime(),
        alone: order.alone ?? false,
        unsettled: null,
      });
    });
}
