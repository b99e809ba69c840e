import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge } from '#api/policy/judge.ts';
import { recorded, type DecisionRow, type Recorded } from '#api/policy/recorded.ts';
import { toPolicy, type PolicyRecord } from '#api/policy/record.ts';
import { explains, rehearse } from '#api/policy/rehearse.ts';
import type { Policy } from '#api/policy/schema.ts';
import type { Stop } from '#api/request/clock.ts';
import { demoRows } from './demo/rows.ts';

const now = new Date('2026-05-20T14:25:00Z');
const rows = demoRows(now);
const of = (type: string) => rows.filter((row) => row.type === type).map((row) => row.fields as Record<string, any>);
const nameOf = (id: string) => id;

const [policyRow] = of('Reference_Policy__c');
const policy = toPolicy({
  Id: 'p',
  ...policyRow,
  Rules__r: { records: of('Reference_Rule__c') },
} as unknown as PolicyRecord);

const decisions = of('Reference_Decision__c').map((row, at): DecisionRow => ({
  id: `${at}`,
  move: row.Move__c,
  outcome: row.Outcome__c,
  rule: row.Rule__c ?? null,
  at: new Date(row.At__c),
  requesterId: row.For__c,
  requestId: row.Request__c ?? null,
  version: row.Policy_Version__c,
  key: row.Command_Key__c ?? row.Refused_Key__c ?? null,
  referenceId: row.Reference__c ?? null,
  facts: row.Facts__c ?? null,
}));
const stops = new Map<string, Stop[]>();
for (const row of of('Reference_Decision__c')) {
  if (!row.Request_Turn_Number__c) continue;
  const stop = { status: row.To__c, party: row.Ball__c, userId: row.Ball_User__c ?? null, at: new Date(row.At__c) };
  stops.set(row.Request__c, [...(stops.get(row.Request__c) ?? []), stop]);
}
const { found, unjudged } = recorded(decisions, stops);
const past = new Map([[policy.version, policy]]);
const tried = (draft: Policy, all: Recorded[] = found) =>
  rehearse(all, { past, inForce: policy, draft }, { now, nameOf });

/** Policies a manager might think of. */
const period = fc.constantFrom('Calendar quarter' as const, 'Rolling 90 days' as const);
const drafts = fc
  .record({
    count: fc.integer({ min: 0, max: 6 }),
    period,
    restDays: fc.integer({ min: 0, max: 60 }),
    drop: fc.integer({ min: 30, max: 540 }),
    rush: fc.boolean(),
    automaticLeft: fc.option(fc.integer({ min: 0, max: 3 })),
    enabled: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    roles: fc.subarray(['Account Owner' as const, 'CSM' as const]),
    turnaroundDays: fc.integer({ min: 0, max: 15 }),
  })
  .map((of): Policy => ({
    ...policy,
    settings: {
      ...policy.settings,
      contactLimit: { count: of.count, period: of.period },
      restDays: of.restDays,
      freshness: { flagDays: 30, dropDays: of.drop },
    },
    rules: policy.rules.map((rule, at) => ({
      ...rule,
      enabled: of.enabled[at] ?? true,
      rushAllowed: of.rush,
      automaticLeft: of.automaticLeft,
      approverRoles: of.roles,
      turnaroundDays: of.turnaroundDays,
    })),
  }));

describe('every recorded decision, once more from its stored facts', () => {
  test('under its own version, is what was decided', () => {
    const wrong = found.filter((one) => !explains(one, judge(one, policy, now, nameOf)));
    expect(wrong.map(({ id, kind }) => `${id} ${kind}`)).toEqual([]);
    // Two of the demo are told as the press office’s afterwards, and keep no facts.
    expect(unjudged).toBe(2);
    const kinds = Map.groupBy(found, ({ kind }) => kind);
    expect(kinds.get('request')!.length).toBeGreaterThan(150);
    expect(kinds.get('date')!.length).toBeGreaterThan(100);
    expect(found.some((one) => judge(one, policy, now, nameOf).outcome === 'refused')).toBe(true);
  });

  test('under a draft like the version in force, changes nothing', () => {
    const { changes, happened, before, after, judged } = tried(structuredClone(policy));
    expect(changes).toEqual([]);
    expect(before).toEqual(happened);
    expect(after).toEqual(happened);
    expect(judged).toBe(found.length);
  });

  test('under any draft, counts as one by one, and lists exactly those to which something else is said', () => {
    fc.assert(
      fc.property(drafts, fc.subarray(found, { minLength: 40, maxLength: 80 }), (draft, some) => {
        const { judged, after, changes } = tried(draft, some);
        const each = some.map((one) => ({
          one,
          then: judge(one, policy, now, nameOf),
          would: judge(one, draft, now, nameOf),
        }));
        const times = (outcome: string) => each.filter(({ would }) => would.outcome === outcome).length;
        expect(judged).toBe(some.length);
        expect(after).toEqual({
          ...{
            refused: times('refused'),
            routed: times('routed'),
            automatic: times('automatic'),
            dated: times('dated'),
          },
          late: each.filter(({ would }) => would.late).length,
        });
        const other = each.filter(({ then, would }) => then.outcome !== would.outcome || then.text !== would.text);
        expect(changes.map(({ id }) => id)).toEqual(other.map(({ one }) => one.id));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a draft', () => {
  const rules = (change: Partial<Policy['rules'][number]>): Policy => ({
    ...policy,
    rules: policy.rules.map((rule) => ({ ...rule, ...change })),
  });

  test('that approves automatically sends to somebody only those that need care or are a rush', () => {
    const { before, after } = tried(rules({ automaticLeft: 0 }));
    expect(before.automatic).toBe(0);
    expect(after.automatic).toBeGreaterThan(0);
    expect(after.automatic + after.routed).toBe(before.routed);
  });

  test('that asks nobody any more refuses every request, and says why', () => {
    const { after, changes } = tried(rules({ enabled: false }));
    expect(after.refused).toBe(found.filter(({ kind }) => kind === 'request').length);
    expect(changes[0]!.after.text).toBe('Refused: The program does not offer this activity now.');
  });

  test('that promises sooner is late more often', () => {
    const { before, after } = tried(rules({ turnaroundDays: 0 }));
    expect(after.late).toBeGreaterThan(before.late);
    expect(after.refused).toBe(before.refused);
  });

  test('that refuses whom a request named first lets the next one stand in, where one stood by', () => {
    const standing = found.filter(({ asked, considered }) => asked && considered.length > asked.quantity);
    expect(standing.length).toBeGreaterThan(0);
  });
});

test('what holds no facts, or not enough, cannot be judged and is counted', () => {
  const [first] = decisions.filter(({ move, outcome }) => move === 'submit' && outcome === 'Allowed');
  const { wanted: _wanted, ...early } = JSON.parse(first!.facts!);
  const blind = [
    { ...first!, facts: null },
    { ...first!, key: 'other', facts: JSON.stringify(early) },
  ];
  expect(recorded(blind, stops)).toEqual({ found: [], unjudged: 2 });
  const [one] = found;
  expect(rehearse([{ ...one!, version: 99 }], { past, inForce: policy, draft: policy }, { now, nameOf })).toMatchObject(
    {
      judged: 0,
      unjudged: 1,
    },
  );
});
