import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aDeal, aParticipation, aPolicy, aReference, aRule, aUse, NOW } from '#tests/builders.ts';
import { admit, freeFrom, obstacles } from './eligibility.ts';
import type { Question } from './question.ts';

const asked = (given: Partial<Question> = {}): Question => ({
  deal: aDeal(),
  policy: aPolicy(),
  rule: aRule(),
  on: '2026-03-10',
  requestId: null,
  uses: [],
  now: NOW,
  ...given,
});
const codes = (...args: Parameters<typeof obstacles>) => obstacles(...args).map((each) => each.code);

describe('a reference may be asked', () => {
  test('when it is active, agreed, and nothing limits it', () => {
    expect(admit(aReference(), asked())).toEqual({ ok: true, remaining: null, caution: false });
  });

  test('with care when it stands at Caution', () => {
    expect(admit(aReference({ status: 'Caution' }), asked())).toMatchObject({ ok: true, caution: true });
  });

  test('and says how many uses its tightest limit leaves', () => {
    const reference = aReference({ limit: 3, period: 'Calendar quarter' });
    expect(admit(reference, asked({ uses: [aUse()] }))).toMatchObject({ ok: true, remaining: 2 });
  });
});

describe('a reference may not be asked', () => {
  test.each([
    ['while it is on hold', aReference({ status: 'On Hold' }), {}, 'STATUS'],
    ['when it is hidden from search', aReference({ visible: false }), {}, 'STATUS'],
    ['when its owner withholds it', aReference({ withheld: true }), {}, 'WITHHELD'],
    ['while a case of its account is escalated', aReference({ account: { escalated: true } }), {}, 'ESCALATED'],
    ['while its own deal is being closed', aReference({ account: { negotiation: 75 } }), {}, 'NEGOTIATING'],
    [
      'for a prospect of the same parent',
      aReference({ account: { parentId: '001000000000009AAA' } }),
      {},
      'SAME_PARENT',
    ],
    ['for its own account', aReference({ accountId: '001000000000009AAA' }), {}, 'SAME_PARENT'],
    ['for what it never agreed to', aReference({ participations: [] }), {}, 'NOT_AGREED'],
    [
      'after its agreement ran out',
      aReference({ participations: [aParticipation({ expiresOn: '2026-03-09' })] }),
      {},
      'AGREEMENT_EXPIRED',
    ],
    [
      'in its blackout',
      aReference({ participations: [aParticipation({ blackoutFrom: '2026-03-01', blackoutTo: '2026-03-10' })] }),
      {},
      'BLACKOUT',
    ],
    ['before it has rested', aReference({ restDays: 10 }), { uses: [aUse({ on: '2026-03-01' })] }, 'RESTING'],
    ['when its details are too old', aReference({ lastVerifiedOn: '2024-01-01' }), {}, 'STALE'],
  ] as const)('%s', (_title, reference, given, code) =>
    expect(codes(reference, asked(given as Partial<Question>))).toEqual([code]),
  );

  test('and a negotiation below the policy’s mark is no obstacle', () => {
    expect(codes(aReference({ account: { negotiation: 30 } }), asked())).toEqual([]);
  });

  test('and learns of closed rules nothing but that it is not available', () => {
    const [obstacle] = obstacles(aReference({ withheld: true }), asked());
    expect(obstacle).toMatchObject({ disclosure: 'closed', text: 'Not available for this deal', nextDate: null });
  });
});

describe('limits bind side by side', () => {
  const oneCall = { count: 1, period: 'Calendar quarter' } as const;
  test.each([
    [
      'the person’s own, looser or tighter than the policy’s',
      aReference({ limit: 1, period: 'Calendar quarter' }),
      {},
      'person',
    ],
    [
      'the policy’s where the person has none',
      aReference({ period: null }),
      { policy: aPolicy({ settings: { contactLimit: oneCall } }) },
      'person',
    ],
    ['the account’s', aReference(), { policy: aPolicy({ settings: { accountLimit: oneCall } }) }, 'account'],
    [
      'the agreement’s',
      aReference({ participations: [aParticipation({ limit: 1, period: 'Calendar quarter' })] }),
      {},
      'agreement',
    ],
    ['the activity type’s', aReference(), { rule: aRule({ limit: oneCall }) }, 'Reference call'],
  ] as const)('%s', (_title, reference, given, rule) => {
    const [obstacle] = obstacles(reference, asked({ ...(given as Partial<Question>), uses: [aUse()] }));
    expect(obstacle).toMatchObject({ code: 'LIMIT_REACHED', rule, count: 1, limit: 1, nextDate: '2026-04-01' });
  });

  test('another person of the account takes from the account’s limit only', () => {
    const colleague = aUse({ contactId: '003000000000002AAA', referenceId: 'a01000000000002AAA' });
    const reference = aReference({ limit: 1, period: 'Calendar quarter' });
    expect(codes(reference, asked({ uses: [colleague] }))).toEqual([]);
    const policy = aPolicy({ settings: { accountLimit: oneCall } });
    expect(codes(reference, asked({ uses: [colleague], policy }))).toEqual(['LIMIT_REACHED']);
  });

  test('a released hold gives its place back', () => {
    const reference = aReference({ limit: 1, period: 'Calendar quarter' });
    expect(codes(reference, asked({ uses: [aUse({ status: 'Released' })] }))).toEqual([]);
  });
});

test('the next date admits, and no day before it does', () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((offset) => new Date(NOW.getTime() + offset * 86_400_000).toISOString().slice(0, 10));
  const period = fc.constantFrom('Calendar month', 'Calendar quarter', 'Rolling 30 days', 'Rolling 90 days');
  fc.assert(
    fc.property(
      fc.array(day, { maxLength: 6 }),
      period,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 20 }),
      (days, every, limit, restDays) => {
        const reference = aReference({ limit, period: every as 'Calendar month', restDays });
        const uses = days.map((on) => aUse({ on }));
        const free = freeFrom(reference, asked({ uses }), '2026-03-02');
        expect(free).not.toBeNull();
        expect(admit(reference, asked({ uses, on: free ?? '' })).ok).toBe(true);
        for (let at = Date.parse('2026-03-02'); at < Date.parse(free ?? ''); at += 86_400_000) {
          const on = new Date(at).toISOString().slice(0, 10);
          expect(admit(reference, asked({ uses, on })).ok).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
});
