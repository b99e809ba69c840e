import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parcel, Reader } from './parcels.ts';
import { parcelsOf } from './parcels.ts';
import type { MessageRecord } from './record.ts';
import { sendAll, type Note, type Post } from './send.ts';

const reader = (id: string, more: Partial<Reader> = {}): Reader => ({
  ...{ id, name: id, username: id, email: `${id}@vouchsafe.test`, isActive: true },
  ...more,
});

const row = (Id: string, How__c: MessageRecord['How__c'] = 'Bell and e-mail'): MessageRecord => ({
  ...{ Id, Name: Id, OwnerId: `for ${Id}`, Kind__c: 'approve', How__c, Status__c: 'Pending', Attempts__c: 0 },
  ...{ Repeat__c: false, Title__c: Id, Body__c: 'body', Target_Id__c: 'target', Step__c: null },
  ...{
    Made_At__c: '',
    Sent_At__c: null,
    Problem__c: null,
    Settled_By__c: null,
    Settled_At__c: null,
    Request__c: null,
    Reference__c: null,
  },
});

/** What a process that is gone can no longer do. */
class Killed extends Error {}

/** An org that keeps notes and what was sent, and fails as it is told: at the n-th call, before or after it was done. */
function org(rows: MessageRecord[], readers = new Map(rows.map(({ OwnerId }) => [OwnerId, reader(OwnerId)]))) {
  const sent: { id: string; way: 'bell' | 'mail'; repeat: boolean }[] = [];
  let fails: { at: number; done: boolean; as: Error } | null = null;
  let calls = 0;
  let gone = false;
  function step<T>(act: () => T): T {
    calls += 1;
    if (gone) throw new Killed();
    if (fails?.at !== calls) return act();
    if (fails.done) act();
    gone = fails.as instanceof Killed;
    throw fails.as;
  }
  const send = (way: 'bell' | 'mail') => async (parcels: Parcel[]) =>
    step(() => {
      for (const { rows: those, repeat } of parcels) sent.push(...those.map(({ Id: id }) => ({ id, way, repeat })));
      return parcels.map(() => null);
    });
  const post: Post = {
    async note(notes: Note[]) {
      step(() => {
        for (const { id, status, attempts, repeat, problem } of notes) {
          const found = rows.find((each) => each.Id === id)!;
          found.Attempts__c = attempts;
          if (status === 'Sent') Object.assign(found, { Status__c: 'Sent', Repeat__c: repeat });
          if (status === 'Undeliverable') Object.assign(found, { Status__c: status, Problem__c: problem });
        }
      });
    },
    ring: send('bell'),
    mail: send('mail'),
    isUncertain: (fault) => (fault as Error).message === 'uncertain',
    spend: () => true,
  };
  const open = () =>
    parcelsOf(structuredClone(rows.filter((each) => each.Status__c === 'Pending')), readers, { atOnce: 5 }, () => '');
  return {
    sent,
    async round(fault: typeof fails) {
      [fails, calls, gone] = [fault, 0, false];
      return sendAll(open(), post).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return null;
      });
    },
  };
}

const HOWS = ['Bell', 'E-mail', 'Bell and e-mail', 'Digest'] as const;
const cut = fc.record({
  at: fc.integer({ min: 1, max: 6 }),
  done: fc.boolean(),
  as: fc.constantFrom(new Killed(), new Error('uncertain')),
});

describe('sending', () => {
  test('cut off anywhere and as often as one likes: nothing is lost, and each message goes out once more at most for a cut, marked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...HOWS), { minLength: 1, maxLength: 8 }),
        fc.array(cut),
        async (hows, cuts) => {
          const rows = hows.map((how, at) => row(`m${at}`, how));
          const world = org(rows);
          const tries = cuts.slice(0, 4);
          for (const fault of tries)
            await world.round(fault).catch((error: Error) => expect(error.message).toBe('uncertain'));
          await world.round(null);
          for (const { Id, How__c, Status__c } of rows) {
            expect(Status__c).toBe('Sent');
            const ways = How__c === 'Bell' ? ['bell'] : How__c === 'E-mail' ? ['mail'] : ['bell', 'mail'];
            for (const way of ways) {
              const those = world.sent.filter((each) => each.id === Id && each.way === way);
              expect(those.length).toBeGreaterThanOrEqual(1);
              expect(those.length).toBeLessThanOrEqual(1 + tries.length);
              expect(those.slice(1).every(({ repeat }) => repeat)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a refusal of all of it leaves it as if it had not been tried, and says why', async () => {
    const rows = [row('one', 'Bell')];
    const world = org(rows);
    expect(await world.round({ at: 2, done: false, as: new Error('The hour is used up') })).toMatchObject({
      ...{ sent: 0, left: 1, problems: ['Salesforce did not take them: The hour is used up'] },
    });
    expect(rows[0]).toMatchObject({ Status__c: 'Pending', Attempts__c: 0 });
    expect(await world.round(null)).toMatchObject({ sent: 1, repeated: 0 });
  });

  test.each([
    ['This person is no longer active.', reader('for one', { isActive: false })],
    ['This person has no e-mail address.', reader('for one', { email: null })],
  ])('is not tried where it cannot arrive: %s', async (problem, to) => {
    const rows = [row('one')];
    const world = org(rows, new Map([['for one', to]]));
    expect(await world.round(null)).toMatchObject({ sent: 0, undeliverable: 1 });
    expect(rows[0]).toMatchObject({ Status__c: 'Undeliverable', Problem__c: problem });
    expect(world.sent).toEqual([]);
  });

  test('is given up after five times', async () => {
    const rows = [row('one', 'Bell')];
    const world = org(rows);
    for (let time = 0; time < 5; time += 1) await world.round({ at: 2, done: true, as: new Killed() });
    expect(await world.round(null)).toMatchObject({ undeliverable: 1 });
    expect(world.sent).toHaveLength(5);
  });
});
