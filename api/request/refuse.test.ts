import { expect, test } from '@jest/globals';
import { aContent, aDeal, aPolicy, aReference, aRule, NOW } from '#tests/builders.ts';
import { poolOf } from '#tests/data/poolOf.ts';
import type { Draft } from '../decision/schema.ts';
import type { Problem } from '../errors.ts';
import { NOT_OFFERED } from '../policy/gate.ts';
import { attempt, type Refuser } from './refuse.ts';
import { Refused, type Refusal } from './refused.ts';

const obstacle: Refusal['obstacle'] = {
  code: 'LIMIT_REACHED',
  rule: 'person',
  disclosure: 'open',
  count: 1,
  limit: 1,
  period: 'Calendar quarter',
  nextDate: null,
  text: 'Full',
  instead: null,
};
const facts = {
  reference: aReference(),
  activityType: 'Reference call',
  uses: [],
  on: '2026-03-10',
  requestId: null,
  opportunityId: null,
  deal: null,
} as const;
const refused = (lapsed: string[], disclosure: 'open' | 'closed' = 'open') =>
  new Refused(
    [
      {
        referenceId: 'a01',
        obstacle: { ...obstacle, disclosure },
        askedBy: null,
        ways: [],
        lapsed,
        facts: { ...facts, uses: [] },
      },
    ],
    {
      move: 'submit',
      requestId: null,
      by: '005',
      requesterId: '005',
      policy: aPolicy(),
      now: NOW,
      key: 'key',
      facts: {},
    },
  );

/** A world in which nothing can be read, that remembers what it was asked to do. */
function world() {
  const done: string[] = [];
  const rows: Draft[] = [];
  const refuser = {
    store: { ways: async () => [], waysIn: () => ({ groups: [], content: [], numbers: new Map() }) },
    matches: { ask: async () => ({ cards: [], answers: [] }) },
    refuse: async (records: Draft[]) => void rows.push(...records),
    expire: async (id: string) => {
      done.push(`expired ${id}`);
      if (id === 'gone') throw new Error('It moved meanwhile');
    },
  } as unknown as Refuser;
  const deal = aDeal();
  const of = { deal, prospect: deal, purpose: 'Sales', neededBy: '2026-03-10', rule: aRule(), besides: [] };
  const caller = { orgId: '00D', userId: '005', username: 'rep', permissions: new Set<string>() };
  const told = { ...of, caller, readable: new Set<string>(), pool: poolOf([]) };
  return { done, rows, refuser, of: async () => told };
}

/** Throws these one after another, then succeeds. */
function commands(...faults: Error[]): () => Promise<string> {
  return () => {
    const fault = faults.shift();
    return fault ? Promise.reject(fault) : Promise.resolve('done');
  };
}

test('reservations beyond their time are released and the command decided again, also when one has moved meanwhile', async () => {
  const { done, rows, refuser, of } = world();
  await expect(attempt(refuser, commands(refused(['gone', 'late'])), of)).resolves.toBe('done');
  expect(done).toEqual(['expired gone', 'expired late']);
  expect(rows).toEqual([]);
});

test('it is decided again once, and then refused', async () => {
  const { done, rows, refuser, of } = world();
  const command = commands(refused(['late']), refused(['late']));
  await expect(attempt(refuser, command, of)).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
  expect(done).toEqual(['expired late']);
  expect(rows).toHaveLength(1);
});

test('a refusal without a way out says which segment is a gap, and the record keeps it as unmet', async () => {
  const { rows, refuser, of } = world();
  const problem = await attempt(refuser, commands(refused([])), of).catch((fault: Problem) => fault as Problem);
  expect(problem).toMatchObject({ extra: { alternatives: [], gap: true } });
  expect((problem as Problem).extra.segment).toContain('Cattle Ranching');
  expect(JSON.parse(String(rows[0]?.fields.Facts__c))).toMatchObject({ unmet: (problem as Problem).extra.segment });
});

test.each([
  ['open', ['content']],
  ['closed', []],
] as const)('of a customer refused by what is %s, what they gave is offered: %j', async (disclosure, kinds) => {
  const { refuser, of } = world();
  const content = [aContent({ referenceId: 'a01' })];
  Object.assign(refuser.store, { waysIn: () => ({ groups: [], content, numbers: new Map() }) });
  const command = commands(refused([], disclosure));
  const { extra } = (await attempt(refuser, command, of).catch((fault: Problem) => fault)) as Problem;
  expect((extra.alternatives as { kind: string }[]).map(({ kind }) => kind)).toEqual(kinds);
});

test('where nobody may be asked, a way out of several customers stands once, a group call as the one that is planned', async () => {
  const { refuser, of } = world();
  const planned = { referenceId: 'a02', requestId: 'a0E' };
  const groups = { groups: [planned], content: [], numbers: new Map() };
  Object.assign(refuser.store, { waysIn: () => groups });
  const waysOf = (referenceId: string) => [
    { kind: 'later' as const, referenceId, neededBy: '2026-03-20' },
    { kind: 'activity' as const, referenceId, activityType: 'Quote' as const },
    { kind: 'group' as const, referenceId, requestId: null },
  ];
  const gate = { ...NOT_OFFERED, from: null };
  const { basis } = refused([]);
  const shut = new Refused([], basis, { gate, ways: ['a01', 'a02'].flatMap(waysOf) });
  const problem = await attempt(refuser, commands(shut), of).catch((fault: Problem) => fault);
  expect((problem as Problem).extra.alternatives).toEqual([
    ...waysOf('a01').slice(0, 2),
    { kind: 'group', ...planned },
  ]);
});

test('what is no refusal goes through as it is', async () => {
  const { refuser, of } = world();
  await expect(attempt(refuser, commands(new Error('Busy')), of)).rejects.toThrow('Busy');
});
