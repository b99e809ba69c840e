import { choice, choices, limit, list, number, order, questionRows, text, toggle, type Part } from 'c/policyFields';
import * as options from 'c/policyOptions';
import { words as rule } from 'c/policyRuleWords';
import type { PolicyContent } from '../../../../api/policy/content.ts';

/** What is about the activity whose rule stands at that place. */
export function rulePart({ rules, settings }: PolicyContent, at: number): Part {
  const type = rules[at]?.activityType ?? '';
  const path = (key: string) => `rules.${at}.${key}`;
  const own = `settings.form.byType.${type}`;
  return {
    ...{ id: type, title: type },
    fields: [
      toggle(path('enabled'), rule.enabled),
      limit(path('limit'), rule.limit, { empty: null }),
      number(path('restDays'), rule.ruleRest, { empty: null }),
      number(path('weight'), rule.weight, { step: '0.1' }),
      choices(path('noShowCounts'), rule.noShow, { options: options.noShows }),
      text(path('earliestStage'), rule.earliestStage, { empty: null }),
      number(path('leastAmount'), rule.leastAmount, { empty: null, step: '0.01' }),
      choices(path('purposes'), rule.purposes, { options: options.purposes, empty: null }),
      list(path('teams'), rule.teams, { empty: null }),
      number(path('leadDays'), rule.leadDays),
      toggle(path('rushAllowed'), rule.rushAllowed),
      number(path('turnaroundDays'), rule.turnaround),
      choice(path('path'), rule.path, { options: options.paths }),
      order(path('approverRoles'), rule.approvers, { options: options.roles }),
      choice(path('approvalOrder'), rule.approvalOrder, { options: options.approvalOrders }),
      number(path('approvalHours'), rule.approvalHours, { empty: null }),
      number(path('automaticLeft'), rule.automatic, { empty: null }),
      number(path('holdDays'), rule.holdDays),
      toggle(own, rule.ownForm, { on: settings.form.questions, empty: undefined }),
      ...(type in settings.form.byType ? [questionRows(own, rule.questionsOwn)] : []),
    ],
  };
}

type Rule = PolicyContent['rules'][number];

/** An activity that is offered from now on: the account owner approves, the reference team arranges. */
export const newRule = (activityType: Rule['activityType']): Rule => ({
  activityType,
  enabled: true,
  limit: null,
  restDays: null,
  weight: 1,
  noShowCounts: ['Customer', 'Prospect'],
  earliestStage: null,
  leastAmount: null,
  purposes: null,
  teams: null,
  leadDays: 10,
  rushAllowed: true,
  turnaroundDays: 5,
  path: 'Manager-fulfill',
  approverRoles: ['Account Owner'],
  approvalOrder: 'In order',
  approvalHours: 16,
  automaticLeft: null,
  holdDays: 10,
});
