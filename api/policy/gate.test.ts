import { describe, expect, test } from '@jest/globals';
import { aDeal, aPolicy, aRule } from '#tests/builders.ts';
import { scope } from './company.ts';
import { gate, type Asking } from './gate.ts';

const asking = (given: Partial<Asking> = {}): Asking => ({
  deal: aDeal(),
  purpose: 'Sales',
  team: 'Sales West',
  neededBy: '2026-03-10',
  today: '2026-03-02',
  ...given,
});
const launch = (given: object) => aPolicy({ settings: { scope: scope.parse(given) } });

describe('nobody at all may be asked', () => {
  test.each([
    ['for a purpose the rule does not name', aRule({ purposes: ['PR', 'Event'] }), aPolicy(), 'NOT_FOR_PURPOSE'],
    ['by a team the rule does not name', aRule({ teams: ['Sales East'] }), aPolicy(), 'NOT_FOR_TEAM'],
    ['for an activity the launch leaves out', aRule(), launch({ activityTypes: ['Quote'] }), 'OUT_OF_SCOPE'],
    ['by a team the launch leaves out', aRule(), launch({ teams: ['Sales East'] }), 'OUT_OF_SCOPE'],
    [
      'sooner than the lead time where no rush is allowed',
      aRule({ rushAllowed: false, leadDays: 9 }),
      aPolicy(),
      'RUSH_NOT_ALLOWED',
    ],
  ])('%s', (_title, rule, policy, code) => {
    expect(gate(asking(), rule, policy)?.code).toBe(code);
  });

  test('says what would be possible: the purposes, the teams, the first day', () => {
    const says = (rule: object) => gate(asking(), aRule(rule), aPolicy())?.text;
    expect(says({ purposes: ['PR', 'Event'] })).toContain('only for PR and Event');
    expect(says({ teams: ['Sales East'] })).toContain('Only Sales East may ask');
    expect(gate(asking(), aRule({ rushAllowed: false, leadDays: 9 }), aPolicy())).toMatchObject({
      from: '2026-03-11',
      text: 'Needs 9 days of notice: possible from 11 March on.',
    });
  });
});

describe('somebody may be asked', () => {
  test.each([
    ['for a purpose and by a team the rule names', aRule({ purposes: ['Sales'], teams: ['Sales West'] }), asking()],
    ['on the first day that is no rush', aRule({ rushAllowed: false, leadDays: 8 }), asking()],
    ['in a rush where the rule allows it', aRule({ leadDays: 30 }), asking()],
    [
      'without an opportunity, whatever stage and amount the rule asks for',
      aRule({ earliestStage: 'Proposal', leastAmount: 1_000_000 }),
      asking({ deal: null, purpose: 'PR' }),
    ],
  ])('%s', (_title, rule, who) => {
    expect(gate(who, rule, aPolicy())).toBeNull();
  });

  test('never by one without a role where teams are named', () => {
    expect(gate(asking({ team: null }), aRule({ teams: ['Sales West'] }), aPolicy())?.code).toBe('NOT_FOR_TEAM');
  });
});
