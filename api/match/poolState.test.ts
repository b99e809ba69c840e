import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { candidatesIn } from '#tests/data/poolOf.ts';
import { NO_ROWS, reference, use } from '#tests/data/poolRows.ts';
import { keepPool } from './pool.ts';
import type { PoolReference, PoolUse, Row, Tally } from './poolRows.ts';

const stepsOf = (...unseen: ('late reference' | 'late use' | 'purge')[]) =>
  fc.array(
    fc.record({
      what: fc.constantFrom('reference', 'use', 'delete', 'read', 'read', ...unseen),
      row: fc.nat(6),
      account: fc.nat(3),
    }),
    { maxLength: 30 },
  );
/** What happens in an org while the pool follows it. A purge and a late commit of one month would make up for each other. */
const steps = fc.oneof(stepsOf('purge'), stepsOf('late reference', 'late use'));
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Longer ago than a reading looks back. */
const LATE_MS = 25 * 60_000;

/** An org of references and uses, on a clock of its own. */
function anOrg() {
  const clock = { at: Date.parse('2026-03-10T12:00:00Z') };
  const references = new Map<string, PoolReference>();
  const uses = new Map<string, PoolUse>();
  const tables = { references, uses };
  const stampOf = (at: number) => new Date(at).toISOString();
  const madeIn = (row: number) => (row % 2 ? '2026-01-05T08:00:00.000Z' : '2026-02-05T08:00:00.000Z');
  let late = 10;
  const put = (part: 'references' | 'uses', row: number, account: number, at: number) => {
    const made = { CreatedDate: madeIn(row), SystemModstamp: stampOf(at) };
    const persona = `${account} of ${at}`;
    if (part === 'references')
      references.set(`r${row}`, reference(`r${row}`, `a${account}`, { ...made, Persona__c: persona }));
    else uses.set(`u${row}`, use(`u${row}`, `a${account}`, { ...made, Reference__c: null }));
  };
  const living = <T extends Row>(table: Map<string, T>) => [...table.values()].filter(({ IsDeleted }) => !IsDeleted);
  return {
    clock,
    /** Everything, or what changed, as the service reads it. */
    read(since: Date | null) {
      const from = since === null ? '' : since.toISOString();
      const rows = <T extends Row>(table: Map<string, T>) =>
        since === null ? living(table) : [...table.values()].filter(({ SystemModstamp }) => SystemModstamp >= from);
      return { ...NO_ROWS, references: rows(references), uses: rows(uses), whole: since === null };
    },
    tally: (): Tally[] =>
      (['references', 'uses'] as const).flatMap((part) => {
        const months = Map.groupBy<string, Row>(living<Row>(tables[part]), ({ CreatedDate }) =>
          CreatedDate.slice(0, 7),
        );
        return [...months].map(([month, rows]) => {
          const latest =
            rows
              .map(({ SystemModstamp }) => SystemModstamp)
              .sort()
              .at(-1) ?? '';
          return { part, month, count: rows.length, latest };
        });
      }),
    take({ what, row, account }: Step) {
      const kept = row % 2 ? 'uses' : 'references';
      const table: Map<string, Row> = tables[kept];
      const key = `${kept.charAt(0)}${row}`;
      const found = table.get(key);
      if (what === 'reference' || what === 'use') put(`${what}s`, row, account, clock.at);
      if (what === 'late reference') put('references', (late += 1), account, clock.at - LATE_MS);
      if (what === 'late use') put('uses', (late += 1), account, clock.at - LATE_MS);
      if (what === 'delete' && found) table.set(key, { ...found, IsDeleted: true, SystemModstamp: stampOf(clock.at) });
      if (what === 'purge') table.delete(key);
    },
  };
}

test('after changes, deletes and purges or late commits in any order the pool is what is there, an hour later at most', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const org = anOrg();
      const source = {
        read: (since: Date | null) => Promise.resolve(org.read(since)),
        tally: () => Promise.resolve(org.tally()),
        readMonths: (months: { part: string; month: string }[]) => {
          const all = org.read(null);
          const asked = (part: string, { CreatedDate }: Row) =>
            months.some((each) => each.part === part && CreatedDate.startsWith(each.month));
          const references = all.references.filter((row) => asked('references', row));
          return Promise.resolve({
            ...all,
            references,
            uses: all.uses.filter((row) => asked('uses', row)),
            whole: false,
          });
        },
        now: () => new Date(org.clock.at),
        share: () => 0,
        isPassing: () => false,
        patience: () => new Promise<false>(() => undefined),
        turn: () => Promise.resolve(),
      };
      const [followed, built] = [keepPool(source), keepPool(source)];
      await followed.current();
      for (const step of taken) {
        org.clock.at += 3_000;
        if (step.what === 'read') await followed.current();
        else org.take(step);
      }
      org.clock.at += 61 * 60_000;
      const seen = ({ index }: Awaited<ReturnType<typeof followed.current>>) =>
        candidatesIn(index).sort((one, other) => (one.reference.id < other.reference.id ? -1 : 1));
      expect(seen(await followed.current())).toEqual(seen(await built.current()));
    }),
    { numRuns: 300 },
  );
});
