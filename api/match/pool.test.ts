import { describe, expect, test } from '@jest/globals';
import { candidatesIn } from '#tests/data/poolOf.ts';
import { idOf, NO_ROWS, reference, row, use } from '#tests/data/poolRows.ts';
import { keepPool, type PoolView } from './pool.ts';
import type { PoolRows, Tally } from './poolRows.ts';
import type { Month } from './poolState.ts';

/** The org is away. */
class Away extends Error {}

const seen = ({ index, ...view }: PoolView) => ({ ...view, index, candidates: candidatesIn(index) });

/** A pool over readings given in advance, on a clock that only the test moves. */
function pool(...readings: (Partial<PoolRows> | Promise<PoolRows> | Error)[]) {
  const clock = { at: Date.parse('2026-03-01T12:00:00Z') };
  const asked: (string | null)[] = [];
  const world = { share: 0, patient: true, tallies: [] as Tally[], months: {} as Partial<PoolRows> };
  const checked: Month[][] = [];
  const kept = keepPool({
    read: async (since) => {
      asked.push(since?.toISOString() ?? null);
      const reading = readings.shift() ?? {};
      if (reading instanceof Error) throw reading;
      if (reading instanceof Promise) return reading;
      return { ...NO_ROWS, whole: since === null, ...reading };
    },
    tally: async () => world.tallies,
    async readMonths(months) {
      checked.push(months);
      return { ...NO_ROWS, ...world.months };
    },
    now: () => new Date(clock.at),
    share: () => world.share,
    isPassing: (fault) => fault instanceof Away,
    turn: () => Promise.resolve(),
    patience: () => (world.patient ? new Promise(() => undefined) : Promise.resolve(false)),
  });
  const later = async (seconds: number) => {
    clock.at += seconds * 1000;
    return seen(await kept.current());
  };
  return { kept, asked, later, world, checked };
}

describe('the pool', () => {
  test('is read once for all who ask at the same moment', async () => {
    const { kept, asked } = pool({ references: [reference('r1', 'a1')] });
    expect(kept.age()).toBeNull();
    const views = await Promise.all([kept.current(), kept.current(), kept.current()]);
    expect(asked).toEqual([null]);
    expect(views.map((view) => seen(view).candidates.length)).toEqual([1, 1, 1]);
    expect(kept.age()).toBe(0);
  });

  test('is read again by whoever must see what was just written here, and by nobody else', async () => {
    const { kept, asked } = pool({ references: [reference('r1', 'a1')] }, { uses: [use('u1', 'a1')] });
    const usesOf = (view: PoolView) => seen(view).candidates[0]?.uses.length;
    await kept.current();
    kept.wrote();
    expect(usesOf(await kept.current())).toBe(0);
    expect(usesOf(await kept.current({ withOwnWrites: true }))).toBe(1);
    await kept.current({ withOwnWrites: true });
    expect(asked).toHaveLength(2);
  });

  test('knows who has left, and who came back', async () => {
    const user = (IsActive: boolean) => ({ Id: 'p1', IsActive, ManagerId: 'p2' });
    const { later } = pool({ users: [user(false)] }, {}, { users: [user(true)] });
    const left = async (seconds: number) => [...(await later(seconds)).leavers];
    expect(await left(0)).toEqual([['p1', 'p2']]);
    expect(await left(3)).toEqual([['p1', 'p2']]);
    expect(await left(3)).toEqual([]);
  });

  test('is read once more when a write falls into a reading', async () => {
    const { kept, asked } = pool({ references: [reference('r1', 'a1')] });
    const earlier = kept.current();
    kept.wrote();
    await Promise.all([earlier, kept.current({ withOwnWrites: true })]);
    expect(asked).toHaveLength(2);
  });

  test('is good for two seconds, then asks for what changed, ten minutes back', async () => {
    const { asked, later } = pool({});
    await later(0);
    await later(2);
    expect(asked).toEqual([null]);
    const { asOf } = await later(1);
    expect(asked).toEqual([null, '2026-03-01T11:50:00.000Z']);
    expect(asOf.toISOString()).toBe('2026-03-01T12:00:03.000Z');
  });

  test('is counted after an hour, and what was purged without a trace or committed late is read again, with its month', async () => {
    const { asked, checked, later, world } = pool({ references: [reference('r1', 'a1'), reference('r2', 'a2')] });
    const { SystemModstamp: latest } = row('r1');
    const february = { part: 'references' as const, month: '2026-02' };
    world.tallies = [{ ...february, count: 2, latest }];
    await later(0);
    expect((await later(3601)).candidates).toHaveLength(2);
    expect([asked.length, checked]).toEqual([2, []]);

    world.tallies = [{ ...february, count: 1, latest }];
    world.months = { references: [reference('r2', 'a2')] };
    expect((await later(3601)).candidates.map(({ reference: { id } }) => id)).toEqual([idOf('r2')]);
    world.tallies = [{ ...february, count: 1, latest: '2026-02-01T08:00:01.000+0000' }];
    world.months = {
      references: [reference('r2', 'a2', { Persona__c: 'CIO', SystemModstamp: '2026-02-01T08:00:01.000+0000' })],
    };
    expect((await later(3601)).candidates[0]?.reference.persona).toBe('CIO');
    expect(checked).toEqual([[february], [february]]);
    await later(3601);
    expect(checked).toHaveLength(2);
  });

  test('is read from nothing once most of what was read first has changed', async () => {
    const all = (from: number, persona: string) =>
      Array.from({ length: 1500 - from }, (_, at) => reference(`r${at}`, `a${at}`, { Persona__c: persona }));
    const { asked, later } = pool({ references: all(0, 'CIO') }, { references: all(490, 'CFO') }, {});
    await later(0);
    await later(3);
    await later(3);
    expect(asked.map((since) => since === null)).toEqual([true, false, true]);
  });

  test('a month of which nothing is left is let go of', async () => {
    const { checked, later } = pool({ references: [reference('r1', 'a1')] });
    await later(0);
    expect((await later(3601)).candidates).toEqual([]);
    expect(checked).toEqual([[{ part: 'references', month: '2026-02' }]]);
  });

  test('that was read whole, as what the policy maps has changed, is what was read and nothing else', async () => {
    const { kept, later } = pool(
      { references: [reference('r1', 'a1'), reference('r2', 'a2')] },
      { references: [reference('r2', 'a2')], whole: true },
    );
    await kept.current();
    expect((await later(3)).candidates.map(({ reference: { id } }) => id)).toEqual([idOf('r2')]);
  });

  test('asks again after a reading that failed', async () => {
    const { kept, asked } = pool(new Error('Salesforce is down'), { references: [reference('r1', 'a1')] });
    await expect(kept.current()).rejects.toThrow('Salesforce is down');
    expect(seen(await kept.current()).candidates).toHaveLength(1);
    expect(asked).toEqual([null, null]);
  });

  test('answers as it was, with its age, while the org cannot be read, and catches up afterwards', async () => {
    const { kept, asked, later } = pool({ references: [reference('r1', 'a1')] }, new Away(), {
      references: [reference('r2', 'a2')],
    });
    await later(0);
    const { asOf, candidates } = await later(60);
    expect([asOf.toISOString(), candidates.length]).toEqual(['2026-03-01T12:00:00.000Z', 1]);
    expect([kept.age(), asked.length]).toEqual([60_000, 2]);
    expect((await later(1)).candidates).toHaveLength(2);
  });

  test('keeps nobody waiting for a reading that does not end, and hides no fault of ours', async () => {
    const { later, world } = pool({ references: [reference('r1', 'a1')] }, new Promise<PoolRows>(() => undefined));
    world.patient = false;
    await later(0);
    expect((await later(60)).candidates).toHaveLength(1);
    const wrong = pool({}, new Error('no such field'));
    await wrong.later(0);
    await expect(wrong.later(60)).rejects.toThrow('no such field');
  });

  test('is read less often above half of the day’s requests, and seldom above four fifths', async () => {
    const { kept, asked, later, world } = pool({});
    await later(0);
    world.share = 0.5;
    await later(30);
    expect(asked).toHaveLength(1);
    await later(1);
    expect(asked).toHaveLength(2);
    expect(kept.sheds()).toBe(false);
    world.share = 0.8;
    expect(kept.sheds()).toBe(true);
    kept.wrote();
    await later(15 * 60);
    const { asOf } = await kept.current({ withOwnWrites: true });
    expect([asked.length, asOf.toISOString()]).toEqual([2, '2026-03-01T12:00:31.000Z']);
    await later(1);
    expect(asked).toHaveLength(3);
  });

  test('takes in what changed and lets go of what was deleted, released, closed or erased', async () => {
    const { later } = pool(
      {
        references: [reference('r1', 'a1'), reference('r2', 'a2'), reference('r3', 'a3')],
        uses: [use('u1', 'a1'), use('u2', 'a1')],
        cases: [{ ...row('c1'), AccountId: idOf('a1'), IsEscalated: true, IsClosed: false }],
        opportunities: [
          { ...row('o1'), AccountId: idOf('a1'), IsClosed: false, Probability: 20 },
          { ...row('o2'), AccountId: idOf('a1'), IsClosed: false, Probability: 70 },
        ],
      },
      {
        references: [
          reference('r1', 'a1', { Persona__c: 'CIO' }),
          reference('r2', 'a2', { IsDeleted: true }),
          reference('r3', 'a3', { Account__c: null }),
        ],
        uses: [use('u1', 'a1', { Status__c: 'Released' })],
        cases: [{ ...row('c1'), AccountId: idOf('a1'), IsEscalated: true, IsClosed: true }],
        opportunities: [{ ...row('o2'), AccountId: idOf('a1'), IsClosed: true, Probability: 100 }],
      },
    );
    const before = await later(0);
    expect(before.candidates).toHaveLength(3);
    expect(before.candidates[0]?.reference.account).toMatchObject({ escalated: true, negotiation: 70 });
    expect(before.candidates[0]?.uses.map(({ id }) => id)).toEqual(['u1', 'u2'].map(idOf));

    const { candidates } = await later(3);
    expect(candidates.map(({ reference: { id, persona } }) => [id, persona])).toEqual([[idOf('r1'), 'CIO']]);
    expect(candidates[0]?.reference.account).toMatchObject({ escalated: false, negotiation: 20 });
    expect(candidates[0]?.uses.map(({ id }) => id)).toEqual([idOf('u2')]);
  });

  test('a change of the account alone, or a second one within the same second, reaches the reference', async () => {
    const { later } = pool(
      { references: [reference('r1', 'a1', { Account_Industry__c: 'Banking' })] },
      {
        references: [
          reference('r1', 'a1', {
            Account_Industry__c: 'Insurance',
          }),
        ],
      },
    );
    await later(0);
    const { candidates } = await later(3);
    expect(candidates[0]?.reference.account.industry).toBe('Insurance');
  });

  test('rows the overlap brings again are no news: the index stays the very same', async () => {
    const rows = () => ({ references: [reference('r1', 'a1')], uses: [use('u1', 'a1')] });
    const { later } = pool(rows(), rows(), rows());
    const [whole, first, second] = [await later(0), await later(3), await later(3)];
    expect(first.candidates).toEqual(whole.candidates);
    expect(second.index).toBe(first.index);
  });
});
