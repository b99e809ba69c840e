import { activityWords, listWords } from '../match/words.ts';
import type { ConditionEffect, Conditions } from './conditions.ts';
import type { PolicyContent } from './content.ts';
import type { Questions } from './form.ts';
import { messageLines } from './messageSentences.ts';
import type { Criterion, Limit } from './schema.ts';
import type { Names } from './sentences.ts';

type Settings = PolicyContent['settings'];
/** Key within the setting, sentence. */
type Told = [string, string][];

const PER: Record<Limit['period'], string> = {
  'Calendar month': 'a calendar month',
  'Calendar quarter': 'a calendar quarter',
  'Calendar year': 'a calendar year',
  'Rolling 30 days': 'in any 30 days',
  'Rolling 90 days': 'in any 90 days',
  'Rolling 365 days': 'in any 365 days',
  Unlimited: '',
};
export const times = ({ count, period }: Limit): string => {
  if (period === 'Unlimited') return `as often as wanted${count > 0 ? ` (${count} noted)` : ''}`;
  return `at most ${count === 1 ? 'once' : `${count} times`} ${PER[period]}`;
};
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const EFFECT: Record<ConditionEffect, string> = {
  block: 'is not asked',
  caution: 'is asked with care, and never approved automatically',
  off: 'is asked all the same',
};

/** As screens call them. */
const CRITERION: Record<Criterion, string> = {
  industry: 'industry',
  region: 'region',
  size: 'company size',
  products: 'products',
  useCases: 'use cases',
  persona: 'role',
  language: 'language',
  competitor: 'competitor replaced',
  freshness: 'how recent the details are',
  satisfaction: 'satisfaction',
  rest: 'time since the last use',
  rotation: 'whose turn it is',
  capacity: 'uses left',
};
const criterion = (code: string) => CRITERION[code as Criterion] ?? code;

const PARTY: Record<string, string> = {
  Requester: 'The requester',
  'Account Owner': 'The account owner',
  CSM: 'The customer success manager',
  'Reference Manager': 'The reference team',
  Fulfiller: 'Whoever arranges it',
  Customer: 'The customer',
};
const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const QUESTION: Record<Questions[number]['field'], string> = {
  topics: 'What the prospect wants to hear',
  prospectPeople: 'Who will be on it for the prospect',
  competitor: 'Competitor in the deal',
  note: 'Note for the reference team',
};

const CONDITION: { [K in keyof Conditions]: (of: Conditions[K]) => string } = {
  renewal: ({ days, then }) => `A customer whose contract is renewed within ${plural(days, 'day')} ${EFFECT[then]}.`,
  lowSatisfaction: ({ least, then }) => `A customer whose satisfaction is below ${least} ${EFFECT[then]}.`,
  staleSatisfaction: ({ days, then }) =>
    `A customer whose satisfaction was last asked more than ${plural(days, 'day')} ago ${EFFECT[then]}.`,
  lowHealth: ({ least, then }) => `A customer whose health score is below ${least} ${EFFECT[then]}.`,
  smallAccount: ({ least, then }) =>
    `A customer worth less than ${least.toLocaleString('en-US')} a year ${EFFECT[then]}.`,
  overdue: (then) => `A customer with overdue invoices ${EFFECT[then]}.`,
  contactLeft: (then) => `A customer whose person has left ${EFFECT[then]}.`,
  competitor: (then) => `A customer who competes with the prospect ${EFFECT[then]}.`,
  offeredBefore: (then) => `A customer whom this prospect was offered before ${EFFECT[then]}.`,
  askedNow: (then) => `A customer whom somebody else is asking now ${EFFECT[then]}.`,
};

/** An added value without a wider one stands alone. */
const lies = (what: string, wider: string | null, how: string): [string, string] => [
  what,
  wider === null ? `${what} ${how} nothing wider.` : `${what} ${how} ${wider}.`,
];

const assumed = (what: string, value: number | null): string =>
  `${what}: ${value === null ? 'not said' : value.toLocaleString('en-US')}.`;

const entries = <T>(record: Partial<Record<string, T>>): [string, T][] =>
  Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined);

const limits = (
  whose: string,
  of: { contactLimit?: Limit | undefined; accountLimit?: Limit | undefined; restDays?: number | undefined },
): Told => [
  ...(of.contactLimit
    ? ([['contactLimit', `A person of the ${whose} tier is asked ${times(of.contactLimit)}.`]] as Told)
    : []),
  ...(of.accountLimit
    ? ([['accountLimit', `An account of the ${whose} tier is asked ${times(of.accountLimit)}.`]] as Told)
    : []),
  ...(of.restDays === undefined
    ? []
    : ([
        ['restDays', `A person of the ${whose} tier has ${plural(of.restDays, 'day')} of rest between two requests.`],
      ] as Told)),
];

const asked = (list: Questions): string =>
  list.length === 0 ? 'nothing further' : listWords(list.map(({ field }, at) => `${at + 1}. ${QUESTION[field]}`));
const questions = (whose: string, key: string, list: Questions): Told => [
  [key, `${whose} asks, in this order: ${asked(list)}.`],
  ...list.flatMap(({ field, required, help }): Told => [
    ...(required ? ([[`${key}.${field}.required`, `${whose} needs an answer to “${QUESTION[field]}”.`]] as Told) : []),
    ...(help ? ([[`${key}.${field}.help`, `${whose} explains “${QUESTION[field]}” with: “${help}”`]] as Told) : []),
  ]),
];

/** What each setting says, in sentences; a setting without one does not compile. */
export const SETTING_LINES: { [K in keyof Settings]-?: (value: Settings[K], names: Names) => Told } = {
  contactLimit: (limit) => [['', `A person is asked ${times(limit)}, unless they agreed otherwise.`]],
  accountLimit: (limit) => [['', `An account, with all its people, is asked ${times(limit)}.`]],
  restDays: (days) => [['', `Between two requests a person has ${plural(days, 'day')} of rest.`]],
  tiers: (tiers) =>
    entries(tiers).flatMap(([tier, of]) => {
      const told = limits(tier, of);
      return told.length > 0
        ? told.map(([key, text]): [string, string] => [`${tier}.${key}`, text])
        : [[tier, `The ${tier} tier has the same limits as everybody.`] as [string, string]];
    }),
  budget: (budget) => [
    [
      '',
      budget && budget.period !== 'Unlimited'
        ? `A person is asked for no more than ${budget.weight} calls’ work ${PER[budget.period]}.`
        : `What a person is asked for is not bounded by its work${budget ? ` (${budget.weight} noted)` : ''}.`,
    ],
  ],
  readiness: (conditions) =>
    (Object.keys(CONDITION) as (keyof Conditions)[]).map((code) => {
      const tell = CONDITION[code] as (of: unknown) => string;
      return [code, tell(conditions[code])];
    }),
  negotiatingFrom: (percent) => {
    const how = percent === null ? 'asked all the same' : `not asked from a probability of ${percent}% on`;
    return [['', `A customer who is negotiating a deal of its own is ${how}.`]];
  },
  freshness: ({ flagDays, dropDays }) => [
    ['flagDays', `Details not confirmed for ${plural(flagDays, 'day')} are marked.`],
    ['dropDays', `A customer whose details were not confirmed for ${plural(dropDays, 'day')} is not suggested.`],
  ],
  quietDays: (days) => [['', `Somebody should talk to a customer after ${plural(days, 'day')} without it.`]],
  weights: (weights) =>
    entries(weights)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([code, points]) => [code, `A full match on ${criterion(code)} is worth ${plural(points, 'point')}.`]),
  key: (codes) => [
    [
      '',
      codes.length === 0
        ? 'A weak match never needs a stated reason.'
        : `Choosing a weak match on ${listWords(codes.map(criterion))} needs a stated reason.`,
    ],
  ],
  calendar: ({ timeZone, from, to, days, holidays }) => [
    [
      'hours',
      `Business hours are ${from} to ${to} (${timeZone}), ${listWords(days.map((day) => DAYS[day] ?? `${day}`))}.`,
    ],
    ...holidays.map((day): [string, string] => [`holidays.${day}`, `${day} is a holiday.`]),
  ],
  pace: (pace) =>
    entries(pace).map(([party, hours]) => [
      party,
      `${PARTY[party] ?? party} usually takes ${plural(hours, 'business hour')}.`,
    ]),
  routing: (routing, names) =>
    routing.map(({ userId, purpose, activityType, region, industry, product }, at) => {
      const conditions = [
        ...(purpose ? [`for ${purpose}`] : []),
        ...(activityType ? [`for ${activityWords(activityType)}`] : []),
        ...(region ? [`from ${region}`] : []),
        ...(industry ? [`in ${industry}`] : []),
        ...(product ? [`about ${product}`] : []),
      ];
      const which = conditions.length > 0 ? `Requests ${conditions.join(', ')}` : 'All other requests';
      return [`${at}`, `${which} go to ${names.get(userId) ?? userId}.`];
    }),
  absences: (absences, names) =>
    absences.map(({ userId, deputyId, from, until }, at) => [
      `${at}`,
      `${names.get(deputyId) ?? deputyId} answers for ${names.get(userId) ?? userId} from ${from} until ${until}.`,
    ]),
  scope: ({ activityTypes, teams, poolSize }) => [
    [
      'activityTypes',
      activityTypes === null
        ? 'Every activity with a rule may be asked for.'
        : activityTypes.length === 0
          ? 'No activity may be asked for yet.'
          : `The program has started with ${listWords(activityTypes)} only.`,
    ],
    [
      'teams',
      teams === null
        ? 'Every team may ask.'
        : teams.length === 0
          ? 'No team may ask yet.'
          : `The program has started with the teams ${listWords(teams)} only.`,
    ],
    [
      'poolSize',
      poolSize === null
        ? 'The pool may hold any number of active references.'
        : `The pool holds at most ${plural(poolSize, 'active reference')}.`,
    ],
  ],
  coverage: ({ gap, crowded, allDeals }) => [
    ['gap', `A segment with ${plural(gap, 'active reference')} or fewer is a gap.`],
    ['crowded', `A segment with ${plural(crowded, 'active reference')} or more is crowded.`],
    [
      'allDeals',
      allDeals
        ? 'Coverage counts all open deals, and leaves out parts of the market with deals of fewer than five accounts where its reader may not open them all.'
        : 'Coverage counts the deals that its reader may open.',
    ],
  ],
  program: ({ hoursByHand, costPerHour, costPerYear }) => [
    ['hoursByHand', assumed('Hours that finding a reference by hand takes', hoursByHand)],
    ['costPerHour', assumed('What an hour of whoever looks for one costs', costPerHour)],
    ['costPerYear', assumed('What the program costs a year', costPerYear)],
  ],
  labels: (labels) => entries(labels).map(([state, label]) => [state, `The state “${state}” is called “${label}”.`]),
  form: ({ questions: usual, byType }) => [
    ...questions('The request form', 'questions', usual),
    ...entries(byType).flatMap(([type, own]) =>
      questions(`The form for ${activityWords(type)}`, `byType.${type}`, own),
    ),
  ],
  messages: (messages) => messageLines(messages),
  industries: (industries) =>
    entries(industries).map(([industry, wider]) => lies(industry, wider, 'counts as part of')),
  regions: (regions) => entries(regions).map(([country, region]) => lies(country, region, 'lies in')),
};
