import { fill } from 'c/inWords';
import { words as edit } from 'c/policyEditWords';
import {
  toggle,
  cell,
  choice,
  choices,
  limit,
  list,
  number,
  pairs,
  questionRows,
  text,
  type Field,
  type Part,
} from 'c/policyFields';
import { words } from 'c/policyFieldWords';
import * as options from 'c/policyOptions';

const person = (people: options.Option[]) => ({ options: people, empty: '' });
const optional = (all: options.Option[]) => ({ options: [{ label: edit.anyOne, value: '' }, ...all] });

const routing = (people: options.Option[]): Field => ({
  ...{ path: 'settings.routing', label: words.routing, kind: 'rows' },
  columns: {
    purpose: cell('choice', edit.purpose, optional(options.purposes)),
    activityType: cell('choice', edit.activityType, optional(options.activities)),
    region: cell('text', edit.region),
    industry: cell('text', edit.industry),
    product: cell('text', edit.product),
    userId: cell('choice', edit.person, person(people)),
  },
  blank: { userId: '' },
});

const absences = (people: options.Option[]): Field => ({
  ...{ path: 'settings.absences', label: words.absences, kind: 'rows' },
  columns: {
    userId: cell('choice', edit.away, person(people)),
    deputyId: cell('choice', edit.deputy, person(people)),
    from: cell('text', edit.fromDay, { empty: '' }),
    until: cell('text', edit.untilDay, { empty: '' }),
  },
  blank: { userId: '', deputyId: '', from: '', until: '' },
});

const HOURS = { from: words.fromTime, to: words.toTime };
const hours = Object.entries(HOURS).map(([end, label]) => text(`settings.calendar.${end}`, label, { empty: '' }));

const condition = (key: string, least: string, label: string, part = 'days'): Field[] => [
  number(`settings.readiness.${key}.${part}`, least),
  choice(`settings.readiness.${key}.then`, label, { options: options.effects }),
];
const effect = (key: string, label: string) => choice(`settings.readiness.${key}`, label, { options: options.effects });

/** What is not about one activity, part by part. */
export const generalParts = (people: options.Option[]): Part[] => [
  {
    ...{ id: 'often', title: edit.sectionOften },
    fields: [
      limit('settings.contactLimit', words.contactLimit),
      limit('settings.accountLimit', words.accountLimit),
      number('settings.restDays', words.restDays),
      limit('settings.tiers.Strategic.contactLimit', words.tierContact),
      limit('settings.tiers.Strategic.accountLimit', words.tierAccount),
      number('settings.tiers.Strategic.restDays', words.tierRest),
      limit('settings.budget', words.budget, { countKey: 'weight', empty: null, step: '0.1' }),
    ],
  },
  {
    ...{ id: 'ready', title: edit.sectionReady },
    fields: [
      ...condition('renewal', words.renewalDays, words.renewal),
      ...condition('lowSatisfaction', words.lowSatisfactionLeast, words.lowSatisfaction, 'least'),
      ...condition('staleSatisfaction', words.staleDays, words.stale),
      ...condition('lowHealth', words.lowHealthLeast, words.lowHealth, 'least'),
      ...condition('smallAccount', words.smallLeast, words.small, 'least'),
      effect('overdue', words.overdue),
      effect('contactLeft', words.contactLeft),
      effect('competitor', words.competitor),
      effect('offeredBefore', words.offeredBefore),
      effect('askedNow', words.askedNow),
      number('settings.negotiatingFrom', words.negotiating, { empty: null, most: 100 }),
      number('settings.freshness.flagDays', words.flagDays),
      number('settings.freshness.dropDays', words.dropDays),
      number('settings.quietDays', words.quietDays),
    ],
  },
  {
    ...{ id: 'rank', title: edit.sectionRank },
    fields: [
      ...options.criteria.map(({ value, label }) => number(`settings.weights.${value}`, fill(words.points, label))),
      choices('settings.key', words.keyCriteria, { options: options.criteria }),
    ],
  },
  {
    ...{ id: 'answer', title: edit.sectionAnswer },
    fields: [
      text('settings.calendar.timeZone', words.timeZone, { empty: '' }),
      ...hours,
      choices('settings.calendar.days', words.days, { options: options.days, numeric: true }),
      list('settings.calendar.holidays', words.holidays),
      ...options.parties.map(({ value, label }) => number(`settings.pace.${value}`, fill(words.pace, label))),
      routing(people),
      absences(people),
    ],
  },
  {
    ...{ id: 'start', title: edit.sectionStart },
    fields: [
      choices('settings.scope.activityTypes', words.scopeTypes, { options: options.activities, empty: null }),
      list('settings.scope.teams', words.scopeTeams, { empty: null }),
      number('settings.scope.poolSize', words.poolSize, { empty: null }),
      number('settings.coverage.gap', words.gap),
      number('settings.coverage.crowded', words.crowded),
      toggle('settings.coverage.allDeals', words.allDeals),
    ],
  },
  {
    ...{ id: 'program', title: edit.sectionProgram },
    fields: [
      number('settings.program.hoursByHand', words.hoursByHand, { empty: null, step: '0.5' }),
      number('settings.program.costPerHour', words.costPerHour, { empty: null }),
      number('settings.program.costPerYear', words.costPerYear, { empty: null }),
    ],
  },
  { id: 'form', title: edit.sectionForm, fields: [questionRows('settings.form.questions', words.questions)] },
  {
    ...{ id: 'labels', title: edit.sectionLabels },
    fields: options.states.map(({ value, label }) => text(`settings.labels.${value}`, fill(words.stateName, label))),
  },
  {
    ...{ id: 'places', title: edit.sectionPlaces },
    fields: [pairs('settings.industries', words.industries), pairs('settings.regions', words.regions)],
  },
];
