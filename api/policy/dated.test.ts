import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { ACTIVITY_STATUSES, NO_SHOWS, PERIODS, type Use } from '../activity/schema.ts';
import { aDeal, aParticipation, aPolicy, aReference, aRule, aUse } from '#tests/builders.ts';
import { HORIZON_DAYS } from './dated.ts';
import { admit } from './eligibility.ts';
import type { Question } from './question.ts';
import type { ReferenceFacts } from '../reference/schema.ts';

const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Chicago',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  null,
];
/** Around leap days, and around the days on which clocks are changed. */
const INSTANTS = ['2028-02-28T10:30:00Z', '2026-03-08T07:30:00Z', '2026-10-25T00:30:00Z', '2027-12-31T11:30:00Z'];
const STARTS = INSTANTS.map((instant) => new Date(instant));

const limit = fc.option(fc.record({ count: fc.integer({ min: 1, max: 3 }), period: fc.constantFrom(...PERIODS) }), {
  freq: 1,
});

interface Case {
  reference: ReferenceFacts;
  question: Question;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    now: fc.constantFrom(...STARTS),
    hours: fc.integer({ min: 0, max: 48 }),
    wanted: fc.integer({ min: 0, max: 60 }),
    timeZone: fc.constantFrom(...ZONES),
    own: limit,
    agreement: limit,
    account: limit,
    type: limit,
    effort: fc.option(fc.integer({ min: 1, max: 6 })),
    restDays: fc.integer({ min: 0, max: 40 }),
    expiresIn: fc.option(fc.integer({ min: -5, max: 500 })),
    blackout: fc.option(fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: 0, max: 60 }))),
    status: fc.constantFrom(...Array<'Agreed'>(9).fill('Agreed'), 'Withdrawn' as const),
    withheld: fc.constantFrom(...Array<boolean>(9).fill(false), true),
    uses: fc.array(
      fc.record({
        on: fc.oneof(fc.integer({ min: -380, max: 380 }), fc.integer({ min: -20, max: 60 })),
        status: fc.constantFrom(...ACTIVITY_STATUSES),
        noShow: fc.constantFrom(null, ...NO_SHOWS),
        weight: fc.constantFrom(0, 0.5, 1, 3),
        mine: fc.boolean(),
        other: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ now: start, hours, ...given }) => {
    const now = new Date(start.getTime() + hours * 3_600_000);
    const today = dayNumber(dayIn(given.timeZone, now));
    const at = (days: number) => dayOf(today + days);
    const participation = aParticipation({
      status: given.status,
      limit: given.agreement?.count ?? null,
      period: given.agreement?.period ?? null,
      expiresOn: given.expiresIn === null ? null : at(given.expiresIn),
      blackoutFrom: given.blackout && at(given.blackout[0]),
      blackoutTo: given.blackout && at(given.blackout[0] + given.blackout[1]),
    });
    const rule = aRule({ limit: given.type, noShowCounts: ['Customer'] });
    const unlimited = { count: 0, period: 'Unlimited' as const };
    const settings = {
      accountLimit: given.account ?? unlimited,
      budget: given.effort === null ? null : { weight: given.effort, period: 'Rolling 90 days' as const },
    };
    const uses = given.uses.map(({ on, mine, other, ...use }): Use =>
      aUse({
        ...use,
        on: at(on),
        ...(mine ? {} : { contactId: '003000000000002AAA', referenceId: 'a01000000000002AAA' }),
        activityType: other ? 'Site visit' : 'Reference call',
      }),
    );
    return {
      reference: aReference({
        timeZone: given.timeZone,
        limit: given.own?.count ?? null,
        period: given.own?.period ?? 'Unlimited',
        restDays: given.restDays,
        withheld: given.withheld,
        lastVerifiedOn: null,
        participations: [participation],
      }),
      question: {
        deal: aDeal(),
        policy: aPolicy({ rules: [rule], settings }),
        rule,
        on: at(given.wanted),
        requestId: null,
        uses,
        now,
      },
    };
  });

test('the next date is the first day within 400 on which the claim passes, by trying every day', () => {
  let dated = 0;
  fc.assert(
    fc.property(cases, ({ reference, question }) => {
      const verdict = admit(reference, question);
      if (verdict.ok) return;
      const from = dayNumber(question.on);
      const passes = (on: number) => admit(reference, { ...question, on: dayOf(on) }).ok;
      let first: string | null = null;
      for (let on = from; first === null && on < from + HORIZON_DAYS; on += 1) if (passes(on)) first = dayOf(on);
      expect(verdict.obstacle.nextDate).toBe(first);
      if (first !== null) dated += 1;
    }),
    { numRuns: 60 },
  );
  expect(dated).toBeGreaterThan(8);
});

test('one more use never turns a refusal into a yes, and never leaves more', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 7 }), ({ reference, question }, index) => {
      const more = question.uses[index];
      if (!more) return;
      const before = admit(reference, { ...question, uses: question.uses.filter((use) => use !== more) });
      const after = admit(reference, question);
      if (!before.ok) expect(after.ok).toBe(false);
      else if (after.ok) expect(after.remaining ?? Infinity).toBeLessThanOrEqual(before.remaining ?? Infinity);
      if (before.ok && after.ok && before.caution) expect(after.caution).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['Pacific/Kiritimati', '2026-03-02'],
  ['Pacific/Pago_Pago', '2026-02-28'],
])('at the same instant a month ends or has begun: %s', (timeZone, today) => {
  const now = new Date('2026-03-01T10:30:00Z');
  expect(dayIn(timeZone, now)).toBe(today);
});

test.each([
  ['before clocks are put forward', '2026-03-08T05:30:00Z', '2026-03-07'],
  ['after they are put forward', '2026-03-09T05:30:00Z', '2026-03-09'],
  ['before they are put back', '2026-11-01T05:30:00Z', '2026-11-01'],
  ['after they are put back', '2026-11-02T05:30:00Z', '2026-11-01'],
])('half past eleven or half past midnight in Chicago, %s', (_title, at, day) => {
  expect(dayIn('America/Chicago', new Date(at))).toBe(day);
});

test.each([
  ['a leap day belongs to its month', '2028-02-29', 'Calendar month', '2028-02-01', '2028-03-01'],
  ['a use on a leap day takes its month', '2028-02-10', 'Calendar month', '2028-02-29', '2028-03-01'],
  ['thirty days over a leap day', '2028-03-01', 'Rolling 30 days', '2028-02-01', '2028-03-02'],
  ['a year from a leap day', '2028-02-29', 'Rolling 365 days', '2028-02-29', '2029-02-28'],
  ['the day clocks are put forward is one day', '2026-03-29', 'Rolling 30 days', '2026-02-28', '2026-03-30'],
  ['the day they are put back is one day', '2026-10-25', 'Rolling 30 days', '2026-09-26', '2026-10-26'],
] as const)('%s', (_title, on, period, used, free) => {
  const reference = aReference({ limit: 1, period, timeZone: 'Europe/Berlin', lastVerifiedOn: null });
  const rule = aRule();
  const uses = [aUse({ on: used })];
  const now = new Date(`${on}T00:30:00Z`);
  const question = { deal: null, policy: aPolicy(), rule, on, requestId: null, uses, now };
  expect(admit(reference, question)).toMatchObject({ ok: false, obstacle: { nextDate: free } });
});
