import { dayIn, dayNumber } from '../activity/period.ts';
import { pauseEnded } from '../reference/pause.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Condition } from './condition.ts';
import type { Circumstances } from './question.ts';

/** Days from today, as it is there, until a day; negative when it is past. */
const daysUntil = (day: string, { timeZone }: ReferenceFacts, { now }: Circumstances) =>
  dayNumber(day) - dayNumber(dayIn(timeZone, now));

const conditionsOf = ({ policy }: Circumstances) => policy.settings.readiness;
const below = (value: number | null, least: number) => value !== null && value < least;

/** How the customer itself stands: with its owner, with us, and with its person. */
export const STANDING: Condition[] = [
  {
    code: 'STATUS',
    fact: 'status',
    effect: () => 'block',
    holds: ({ visible, status }) => !visible || status === 'Recruited' || status === 'Retired',
    text: () => 'Not in the pool now: retired, not recruited yet, or hidden from search',
  },
  {
    code: 'STATUS',
    effect: () => 'block',
    holds: (reference, { now }) => reference.visible && reference.status === 'On Hold' && !pauseEnded(reference, now),
    text: () => 'Paused for now',
  },
  {
    code: 'WITHHELD',
    fact: 'withheld',
    effect: () => 'block',
    holds: ({ withheld }) => withheld,
    text: () => 'The account owner withholds this customer',
  },
  {
    code: 'ESCALATED',
    fact: 'escalated',
    effect: () => 'block',
    holds: ({ account }) => account.escalated,
    text: () => 'A support case of this customer is escalated',
  },
  {
    code: 'CONTACT_LEFT',
    fact: 'contactLeft',
    effect: ({ contactLeft }) => contactLeft,
    holds: ({ contactLeft }) => contactLeft,
    text: () => 'The person has left this customer',
  },
  {
    code: 'RENEWAL',
    effect: ({ renewal }) => renewal.then,
    holds(reference, circumstances) {
      const { renewalOn } = reference.account;
      if (renewalOn === null) return false;
      const days = daysUntil(renewalOn, reference, circumstances);
      return days >= 0 && days <= conditionsOf(circumstances).renewal.days;
    },
    text: ({ renewal }) => `The contract is renewed within ${renewal.days} days`,
  },
  {
    code: 'LOW_SATISFACTION',
    fact: 'satisfaction',
    effect: ({ lowSatisfaction }) => lowSatisfaction.then,
    holds: ({ satisfaction }, circumstances) => below(satisfaction, conditionsOf(circumstances).lowSatisfaction.least),
    text: ({ lowSatisfaction }) => `Satisfaction is below ${lowSatisfaction.least}`,
  },
  {
    code: 'STALE_SATISFACTION',
    effect: ({ staleSatisfaction }) => staleSatisfaction.then,
    holds: (reference, circumstances) =>
      reference.satisfactionOn !== null &&
      -daysUntil(reference.satisfactionOn, reference, circumstances) >
        conditionsOf(circumstances).staleSatisfaction.days,
    text: ({ staleSatisfaction }) => `Satisfaction was last asked more than ${staleSatisfaction.days} days ago`,
  },
  {
    code: 'LOW_HEALTH',
    fact: 'health',
    effect: ({ lowHealth }) => lowHealth.then,
    holds: ({ account }, circumstances) => below(account.health, conditionsOf(circumstances).lowHealth.least),
    text: ({ lowHealth }) => `The health score is below ${lowHealth.least}`,
  },
  {
    code: 'SMALL_ACCOUNT',
    fact: 'value',
    effect: ({ smallAccount }) => smallAccount.then,
    holds: ({ account }, circumstances) => below(account.value, conditionsOf(circumstances).smallAccount.least),
    text: ({ smallAccount }) => `The account is worth less than ${smallAccount.least.toLocaleString('en-US')} a year`,
  },
  {
    code: 'OVERDUE',
    fact: 'overdue',
    effect: ({ overdue }) => overdue,
    holds: ({ account }) => account.overdue,
    text: () => 'Invoices are overdue',
  },
  {
    code: 'CAUTION',
    effect: () => 'caution',
    holds: ({ status }) => status === 'Caution',
    text: () => 'The reference team asks for care with this customer',
  },
  {
    code: 'PAUSE_ENDED',
    effect: () => 'caution',
    holds: (reference, { now }) => pauseEnded(reference, now),
    text: () => 'Its pause is over, and nobody has said yet how it stands now',
  },
];
