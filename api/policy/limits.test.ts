import { describe, expect, test } from '@jest/globals';
import { aParticipation, aPolicy, aReference, aRule, aUse, NOW } from '#tests/builders.ts';
import { admit } from './eligibility.ts';
import type { Question } from './question.ts';
import type { Policy } from './schema.ts';

const monthly = (count: number) => ({ count, period: 'Calendar month' as const });
const asked = (given: Partial<Question> = {}): Question => ({
  deal: null,
  policy: aPolicy(),
  rule: aRule(),
  on: '2026-03-10',
  requestId: null,
  uses: [],
  now: NOW,
  ...given,
});
const under = (settings: Partial<Policy['settings']>, uses = [aUse()]) =>
  asked({ policy: aPolicy({ settings }), uses });

describe('the tier of a reference', () => {
  const strategic = { ...aReference({ period: null, restDays: null, tier: 'Strategic' }) };
  const standard = { ...strategic, tier: 'Standard' };
  const tiers = { Strategic: { contactLimit: monthly(1), accountLimit: monthly(2), restDays: 30 } };
  const loose = { contactLimit: monthly(5), accountLimit: monthly(5), restDays: 0, tiers };

  test.each([
    ['has a limit of its own for the person', [aUse({ on: '2026-03-01' })], 'person'],
    [
      'and for the account',
      [aUse({ contactId: '003000000000002AAA', referenceId: 'a01000000000002AAA' })].flatMap((use) => [use, use]),
      'account',
    ],
    ['and days of rest', [aUse({ on: '2026-02-20' })], 'rest'],
  ])('%s', (_title, uses, rule) => {
    expect(admit(strategic, under(loose, uses))).toMatchObject({ ok: false, obstacle: { rule } });
    expect(admit(standard, under(loose, uses)).ok).toBe(true);
  });

  test('yields to what the person agreed to, looser or tighter', () => {
    const own = { ...strategic, limit: 3, period: 'Calendar month' as const, restDays: 0 };
    expect(admit(own, under({ ...loose, tiers: { Strategic: { contactLimit: monthly(1) } } })).ok).toBe(true);
  });
});

describe('the effort of a person', () => {
  const budget = { weight: 3, period: 'Calendar month' as const };
  test.each([
    ['a call fits beside a call', 1, [1], true],
    ['a site visit fits alone', 3, [], true],
    ['and not beside half a call', 3, [0.5], false],
    ['nothing fits when it is used up', 0.5, [1, 1, 1], false],
    ['tenths add up', 0.1, [0.1, 0.2, 2.6], true],
    ['what takes no effort always fits', 0, [3], true],
  ])('%s', (_title, weight, weights, ok) => {
    const question = {
      ...under(
        { budget },
        weights.map((each) => aUse({ weight: each })),
      ),
      rule: aRule({ weight }),
    };
    const verdict = admit(aReference(), question);
    expect(verdict.ok).toBe(ok);
    if (!verdict.ok) {
      expect(verdict.obstacle).toMatchObject({
        code: 'LIMIT_REACHED',
        rule: 'effort',
        limit: 3,
        nextDate: '2026-04-01',
      });
      expect(verdict.obstacle.text).toBe('This customer is asked for no more than 3 calls’ work a month');
    }
  });

  test('is over for good for what takes more than there is', () => {
    const question = { ...under({ budget }, []), rule: aRule({ weight: 4 }) };
    expect(admit(aReference(), question)).toMatchObject({ ok: false, obstacle: { nextDate: null } });
  });

  test('says how many more fit', () => {
    expect(admit(aReference(), under({ budget }, [aUse({ weight: 1.5 })]))).toMatchObject({ ok: true, remaining: 1 });
  });
});

describe('a no-show', () => {
  const reference = aReference({ limit: 1, period: 'Calendar month' });
  test.each([
    ['of the customer counts where the policy says so', 'Customer', ['Customer'], false],
    ['of the prospect does not, then', 'Prospect', ['Customer'], true],
    ['of nobody known counts', null, ['Customer'], false],
    ['counts for nothing where the policy names nobody', 'Us', [], true],
  ] as const)('%s', (_title, noShow, noShowCounts, ok) => {
    const rule = aRule({ noShowCounts: [...noShowCounts] });
    const uses = [aUse({ status: 'Missed', noShow })];
    expect(admit(reference, asked({ rule, policy: aPolicy({ rules: [rule] }), uses })).ok).toBe(ok);
  });
});

test('a limit of the agreement and one of the account bind beside the person’s own', () => {
  const reference = aReference({
    limit: 9,
    period: 'Calendar month',
    participations: [aParticipation({ ...{ limit: 1, period: 'Calendar year' } })],
  });
  expect(admit(reference, asked({ uses: [aUse({ on: '2026-01-02' })] }))).toMatchObject({
    ok: false,
    obstacle: { rule: 'agreement', nextDate: '2027-01-01' },
  });
});
