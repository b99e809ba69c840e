import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aParticipation, aPolicy, aReference, aRule, aUse, NOW } from '#tests/builders.ts';
import { admit } from '../policy/eligibility.ts';
import { metersOf, monthsOf } from './meters.ts';

const today = '2026-03-02';
const quarter = { count: 2, period: 'Calendar quarter' } as const;

describe('the meters', () => {
  test('stand side by side: the person’s, the account’s, the agreement’s and the activity’s', () => {
    const reference = aReference({
      limit: 3,
      period: 'Calendar year',
      participations: [aParticipation({ limit: 1, period: 'Calendar year' })],
    });
    const policy = aPolicy({
      rules: [aRule({ limit: quarter })],
      settings: { accountLimit: { count: 8, period: 'Calendar year' } },
    });
    const uses = [aUse(), aUse({ referenceId: 'a01000000000009AAA', contactId: null })];
    expect(
      metersOf(reference, uses, policy, today).map(({ of, count, limit }) => `${of} ${count} of ${limit}`),
    ).toEqual(['person 1 of 3', 'account 2 of 8', 'agreement 1 of 1', 'type 1 of 2']);
  });

  test('have a mark before the limit wherever there is room for one', () => {
    const marks = [0, 1, 2, 3, 4, 8].map((limit) => {
      const [meter] = metersOf(aReference({ limit, period: 'Calendar year' }), [], aPolicy(), today);
      return meter?.mark;
    });
    expect(marks).toEqual([0, 1, 1, 2, 3, 6]);
  });

  test('show nothing where nothing limits, and the person’s limit before anything is agreed', () => {
    expect(metersOf(aReference(), [aUse()], aPolicy(), today)).toEqual([]);
    const nothingAgreed = aReference({ limit: 1, period: 'Calendar year', participations: [] });
    expect(metersOf(nothingAgreed, [], aPolicy(), today)).toHaveLength(1);
  });

  test('are full exactly when one more use today would be refused by a limit', () => {
    const days = fc.array(fc.integer({ min: -200, max: 200 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4 }), (offsets, limit) => {
        const reference = aReference({ limit, period: 'Rolling 90 days' });
        const on = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
        const uses = offsets.map((offset, index) => aUse({ id: `${index}`, on: on(offset) }));
        const [meter] = metersOf(reference, uses, aPolicy(), today);
        const verdict = admit(reference, {
          deal: null,
          policy: aPolicy(),
          rule: aRule(),
          on: today,
          requestId: null,
          uses,
          now: NOW,
        });
        expect(verdict.ok).toBe((meter?.count ?? 0) < limit);
      }),
    );
  });
});

test('months count this person’s uses from a year back to two months ahead, released ones left out', () => {
  const uses = [
    aUse({ on: '2026-03-31' }),
    aUse({ on: '2026-05-01' }),
    aUse({ on: '2025-03-31' }),
    aUse({ on: '2026-03-01', status: 'Released' }),
    aUse({ on: '2026-03-01', referenceId: 'a01000000000009AAA', contactId: null }),
  ];
  const months = monthsOf(aReference(), uses, today);
  expect(months).toHaveLength(14);
  expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2025-04', '2026-05']);
  expect(months.filter(({ count }) => count > 0)).toEqual([
    { month: '2026-03', count: 1 },
    { month: '2026-05', count: 1 },
  ]);
});
