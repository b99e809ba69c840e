import { listWords } from '../match/words.ts';
import type { ActivityRule } from './schema.ts';
import { plural, times } from './settingSentences.ts';

export const ROLE: Record<ActivityRule['approverRoles'][number], string> = {
  'Account Owner': 'the account owner',
  CSM: 'the customer success manager',
  'Reference Manager': 'the reference manager',
  Legal: 'legal',
};

const approval = ({ approverRoles, approvalOrder }: ActivityRule): string => {
  if (approverRoles.length === 0)
    return `Nobody has to approve${approvalOrder === 'At once' ? ' (asked at once)' : ''}.`;
  const roles = listWords(approverRoles.map((role) => ROLE[role]));
  return `Approved by ${roles}, ${approvalOrder === 'At once' ? 'asked at the same time' : 'one after the other'}.`;
};

/** What a rule says, in sentences: key within the rule, sentence. Every field has one. */
export function ruleLines(rule: ActivityRule): [string, string][] {
  const told: { [K in Exclude<keyof ActivityRule, 'activityType' | 'approvalOrder'>]-?: string } = {
    enabled: rule.enabled ? 'May be asked for.' : 'May not be asked for now.',
    purposes: rule.purposes ? `Only for ${listWords(rule.purposes)}.` : 'For any purpose.',
    teams: rule.teams ? `Only the teams ${listWords(rule.teams)} may ask.` : 'Any team may ask.',
    earliestStage: rule.earliestStage ? `From stage ${rule.earliestStage} on.` : 'At any stage of a deal.',
    leastAmount:
      rule.leastAmount === null
        ? 'For a deal of any amount.'
        : `For deals of ${rule.leastAmount.toLocaleString('en-US')} and more.`,
    limit: rule.limit ? `A person is asked for it ${times(rule.limit)}.` : 'No limit of its own.',
    restDays:
      rule.restDays === null
        ? 'The usual rest between two requests.'
        : `${plural(rule.restDays, 'day')} of rest before and after it.`,
    weight: `Counts as the work of ${plural(rule.weight, 'call')}.`,
    noShowCounts:
      rule.noShowCounts.length === 0
        ? 'A no-show never counts as a use.'
        : `A no-show counts as a use when it was by ${listWords(rule.noShowCounts.map((whose) => (whose === 'Us' ? 'us' : `the ${whose.toLowerCase()}`)))}.`,
    leadDays: `Needed sooner than in ${plural(rule.leadDays, 'day')}, a request is a rush.`,
    rushAllowed: rule.rushAllowed ? 'A rush is allowed.' : 'A rush is refused.',
    turnaroundDays: `A date is promised within ${plural(rule.turnaroundDays, 'working day')}.`,
    path: rule.path === 'Self-fulfill' ? 'Whoever asks arranges it.' : 'The reference team arranges it.',
    approverRoles: approval(rule),
    approvalHours:
      rule.approvalHours === null
        ? 'An approver has any time to answer.'
        : `An approver has ${plural(rule.approvalHours, 'business hour')} to answer; then the deputy or the reference team may.`,
    automaticLeft:
      rule.automaticLeft === null
        ? 'Never approved automatically.'
        : `Approved automatically while at least ${plural(rule.automaticLeft, 'use')} ${rule.automaticLeft === 1 ? 'is' : 'are'} left afterwards and nothing advises care.`,
    holdDays: `A place stays reserved for ${plural(rule.holdDays, 'day')}.`,
  };
  return Object.entries(told);
}
