import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aLedger } from '#tests/builders.ts';
import { Problem } from '../errors.ts';
import { createEngine, KeysMissing, type Order, type World } from './execute.ts';
import type { Prior, Writes } from './schema.ts';
import { decisionRows } from './turns.ts';

const ACCOUNT = '001000000000001AAA';
const touched = { referenceId: 'a01', accountId: ACCOUNT, contactId: null, candidate: null, activity: null };
const step = {
  ...{
    move: 'submit',
    from: null,
    to: 'New',
    by: 'me',
    forWhom: 'me',
    at: new Date(0),
    ball: 'Nobody',
    ballUser: null,
  },
  ...{ reason: null, policyVersion: 1, outcome: 'Allowed' as const, rule: null, facts: null },
};

class Taken extends Error {}
class LostAnswer extends Error {}

/** An org of one account with a number of places: unique turns and keys, and answers that may get lost after the commit. */
class Org {
  turns = new Set<string>();
  keys = new Map<string, Prior>();
  committed: Writes[] = [];
  reads = 0;
  loseAnswers = 0;

  world(): World {
    let clock = 0;
    return {
      now: () => new Date((clock += 1)),
      fitsRead: (needs) => needs.length <= 20,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      random: () => 0.5,
      mayRepeat: (fault) => fault instanceof Taken || fault instanceof LostAnswer,
      isUncertain: (fault) => fault instanceof LostAnswer,
      read: async (needs) => {
        this.reads += 1;
        await new Promise((resolve) => setImmediate(resolve));
        const count = this.turns.size;
        const chain = { max: count, count, ids: count > 0 ? [ACCOUNT] : [] };
        const own = needs.map(({ key }) => ({
          prior: this.keys.get(key) ?? null,
          request: null,
          candidates: [],
          approvals: [],
          prospect: null,
          other: null,
          contact: null,
          decisions: [],
        }));
        return { ledger: aLedger({ chains: { accounts: new Map([[ACCOUNT, chain]]), contacts: new Map() } }), own };
      },
      write: async (all) => {
        await new Promise((resolve) => setImmediate(resolve));
        const rows = all.flatMap((each) => each.creates);
        if (rows.some((row) => this.turns.has(String(row.fields.Account_Turn__c)))) throw new Taken();
        for (const row of rows) {
          this.turns.add(String(row.fields.Account_Turn__c));
          this.keys.set(String(row.fields.Command_Key__c), {
            requestId: 'a03',
            bodyHash: String(row.fields.Body_Hash__c),
          });
        }
        this.committed.push(...all);
        if (this.loseAnswers-- > 0) throw new LostAnswer();
        return new Map();
      },
    };
  }
}

const claim = (key: string, places: number, bodyHash = 'body'): Order<string> => ({
  ...{ key, bodyHash, requestId: null, referenceIds: ['a01'], keys: new Set([ACCOUNT]) },
  decide(ledger) {
    const used = ledger.chains.accounts.get(ACCOUNT)?.max ?? 0;
    if (used >= places) throw new Problem('LIMIT_REACHED');
    const creates = decisionRows(ledger.chains, step, null, [touched], { key, bodyHash });
    return { writes: { creates, changes: [] }, answer: () => key };
  },
});

describe('commands that meet on one account', () => {
  test('of any number, over several processes, exactly as many win as there are places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        async (wishes, places, processes) => {
          const org = new Org();
          const engines = Array.from({ length: processes }, () => createEngine(org.world()));
          const runs = Array.from({ length: wishes }, (_, at) => engines[at % processes]?.(claim(`key${at}`, places)));
          const settled = await Promise.allSettled(runs);
          const won = settled.filter((each) => each.status === 'fulfilled').length;
          expect(won).toBe(Math.min(wishes, places));
          expect(org.turns.size).toBe(won);
          for (const each of settled) if (each.status === 'rejected') expect(each.reason.code).toBe('LIMIT_REACHED');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('share reads: a hundred that wait cost far fewer than a hundred', async () => {
    const org = new Org();
    const engine = createEngine(org.world());
    await Promise.all(Array.from({ length: 100 }, (_, at) => engine(claim(`key${at}`, 100))));
    expect(org.turns.size).toBe(100);
    expect(org.reads).toBeLessThanOrEqual(7);
  });
});

describe('one key', () => {
  test('twice is carried out once, and the second is told so', async () => {
    const org = new Org();
    const engine = createEngine(org.world());
    expect(await engine(claim('same', 5))).toEqual({ repeated: false, value: 'same' });
    expect(await engine(claim('same', 5))).toEqual({ repeated: true, requestId: 'a03', turn: null });
    expect(org.turns.size).toBe(1);
  });

  test('twice at the same moment is carried out once', async () => {
    const org = new Org();
    const engine = createEngine(org.world());
    const both = await Promise.all([engine(claim('same', 5)), engine(claim('same', 5))]);
    expect(both.map((each) => each.repeated).sort()).toEqual([false, true]);
    expect(org.turns.size).toBe(1);
  });

  test('whose answer got lost after the commit finds its own outcome', async () => {
    const org = new Org();
    org.loseAnswers = 1;
    const engine = createEngine(org.world());
    expect(await engine(claim('lost', 1))).toEqual({ repeated: true, requestId: 'a03', turn: null });
    expect(org.committed).toHaveLength(1);
  });

  test('with another body is refused', async () => {
    const org = new Org();
    const engine = createEngine(org.world());
    await engine(claim('same', 5));
    await expect(engine(claim('same', 5, 'other body'))).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });
});

test('a reference that turns out to belong elsewhere is decided again with its own chains', async () => {
  const org = new Org();
  const engine = createEngine(org.world());
  const order = claim('moved', 1);
  const seen: string[][] = [];
  await engine({
    ...order,
    keys: new Set<string>(),
    decide(ledger, own, read) {
      seen.push([...read]);
      if (!read.has(ACCOUNT)) throw new KeysMissing([ACCOUNT]);
      return order.decide(ledger, own, read);
    },
  });
  expect(seen).toEqual([['a01'], [ACCOUNT, 'a01']]);
});

test('a turn that is lost again and again ends in BUSY, never in a refusal', async () => {
  const org = new Org();
  const engine = createEngine({ ...org.world(), write: () => Promise.reject(new Taken()) });
  await expect(engine(claim('unlucky', 5))).rejects.toMatchObject({ code: 'BUSY' });
});

test('one command that the org refuses does not take the others down', async () => {
  const org = new Org();
  const world = org.world();
  const engine = createEngine({
    ...world,
    write: (all) =>
      all.some((each) => each.creates.some((row) => row.fields.Command_Key__c === 'bad'))
        ? Promise.reject(new Error('refused'))
        : world.write(all),
  });
  const settled = await Promise.allSettled(['good', 'bad', 'fine'].map((key) => engine(claim(key, 9))));
  expect(settled.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(settled[1]).toMatchObject({ reason: { message: 'refused' } });
});
