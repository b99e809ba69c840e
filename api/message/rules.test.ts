import { describe, expect, test } from '@jest/globals';
import { addressees, type Cause } from './cause.ts';
import { compose } from './compose.ts';
import { DUES, messageSettings, type MessageRule } from './rules.ts';
import { TEMPLATES } from './templates.ts';

const settings = messageSettings.parse({});
const faultOf = (given: object) => {
  const { error } = messageSettings.safeParse(given);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the rules of messages', () => {
  test('name a template there is, and a move, a state or a date', () => {
    const rule = { who: ['Requester'], how: 'Bell', template: 'News' };
    expect(faultOf({ rules: [{ ...rule, on: { due: 'reminder' } }] })).toBeUndefined();
    expect(faultOf({ rules: [{ ...rule, on: { due: 'reminder' }, template: 'Old news' }] })).toEqual([
      `rules.0.template: is not a template; there are ${Object.keys(TEMPLATES).join(', ')}`,
    ]);
    expect(faultOf({ rules: [{ ...rule, on: {} }] })?.[0]).toMatch(/^rules\.0\.on: /);
  });

  test('fill templates from places there are', () => {
    const template = { title: 'Hello {deal}', body: 'Call {phone}' };
    expect(faultOf({ templates: { ...TEMPLATES, Own: template } })?.[0]).toMatch(
      /^templates\.Own\.body: \{phone\} is no place; there are \{reader\}, \{number\}, \{deal\}/,
    );
  });

  test('tell somebody of every date', () => {
    const told = settings.rules.flatMap(({ on }) => ('due' in on ? [on.due] : []));
    expect(new Set(told)).toEqual(new Set(DUES));
  });
});

const cause: Cause = {
  ...{ id: 'd1', event: { move: 'approve', from: 'Pending Approval', to: 'In Progress' }, decisionId: 'd1' },
  ...{
    requestId: 'r1',
    referenceId: 'c1',
    nominationId: null,
    target: { object: 'Reference_Request__c', id: 'r1', step: null },
  },
  people: { Requester: ['rita'], Next: ['mara'], 'Account Owner': ['olga'], 'Reference Manager': ['mara'] },
  by: 'olga',
  values: {
    number: 'REQ-1',
    activity: 'reference call',
    'next step': 'Ask the customer',
    next: 'who arranges it',
    by: 'Tue, Mar 3',
  },
  deal: { name: 'Herd tracking', holders: ['rita'] },
  referenceIds: ['c1', 'c2'],
};
const company = {
  absences: [{ userId: 'mara', deputyId: 'dora', from: '2026-03-01', until: '2026-03-05' }],
  calendar: { timeZone: 'UTC', from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5], holidays: [] },
};
const on = (date: string, rules: MessageRule[] = settings.rules, of = cause) =>
  addressees(of, { rules }, company, new Date(date)).map(({ userId, rule }) => [userId, rule.template]);

describe('a step is told', () => {
  test('to each by the first rule that fits, to a deputy while somebody is away, never to who did it', () => {
    expect(on('2026-03-04T10:00:00Z')).toEqual([
      ['mara', 'Your turn'],
      ['dora', 'Your turn'],
      ['rita', 'News'],
    ]);
    expect(on('2026-03-06T10:00:00Z').map(([who]) => who)).toEqual(['mara', 'rita']);
    const olgas = [
      { on: { to: 'In Progress' }, who: ['Account Owner'], how: 'Bell', template: 'News' },
    ] as MessageRule[];
    expect(on('2026-03-04T10:00:00Z', olgas)).toEqual([]);
    const quiet: MessageRule = { on: { to: 'In Progress' }, who: ['Requester'], how: 'None', template: 'News' };
    expect(on('2026-03-06T10:00:00Z', [quiet, ...settings.rules])).toEqual([['mara', 'Your turn']]);
  });

  test('to who sent a request, that it has arrived', () => {
    const sent: Cause = { ...cause, by: 'rita', event: { move: 'submit', from: null, to: 'Pending Approval' } };
    expect(on('2026-03-06T10:00:00Z', settings.rules, sent)).toContainEqual(['rita', 'Request received']);
  });

  test('as reaching a state, not as staying in it', () => {
    const rules = [{ on: { to: 'In Progress' }, who: ['Requester'], how: 'Bell', template: 'News' }] as MessageRule[];
    const stays: Cause = { ...cause, event: { move: 'ask', from: 'In Progress', to: 'In Progress' } };
    expect(on('2026-03-06T10:00:00Z', rules)).toEqual([['rita', 'News']]);
    expect(on('2026-03-06T10:00:00Z', rules, stays)).toEqual([]);
  });
});

describe('a message', () => {
  const nominees = new Map<string, string>();
  const NOBODY = { deals: new Map<string, string>(), customers: new Map<string, string>(), nominees };
  const to = (known: Parameters<typeof compose>[1]['known'], userId = 'rita') =>
    compose(cause, { userId, name: 'Rita', how: 'Bell', known }, { title: 'About {customer}', body: 'Look.' });

  test('always names deal, customer, next step and day, whatever its template says', () => {
    const known = {
      deals: new Map([['r1', 'Herd tracking']]),
      customers: new Map([
        ['c1', 'Lakeside'],
        ['c2', 'Hilltop'],
      ]),
      nominees,
    };
    expect(to(known)).toMatchObject({
      key: 'd1#rita',
      title: 'About Lakeside and Hilltop',
      body: 'Look.\n\nDeal: Herd tracking\nNext: Ask the customer\nBy: Tue, Mar 3',
    });
  });

  test('counts customers its reader may not see, and names none of them', () => {
    const known = { deals: new Map<string, string>(), customers: new Map([['c2', 'Hilltop']]), nominees };
    expect(to(known).title).toBe('About Hilltop and another one');
    expect(to({ ...known, customers: new Map() }).title).toBe('About a suggested customer');
  });

  test('of a nomination names the customer to whom the nomination shows it, and no deal', () => {
    const of = { ...cause, requestId: null, referenceId: null, referenceIds: [], nominationId: 'n1' };
    const said = (names: [string, string][]) =>
      compose(
        of,
        { ...{ userId: 'rita', name: 'Rita', how: 'Bell' }, known: { ...NOBODY, nominees: new Map(names) } },
        { title: 'About {customer}', body: 'Look.' },
      );
    expect(said([['n1', 'Lakeside']])).toMatchObject({
      title: 'About Lakeside',
      body: expect.not.stringContaining('Deal'),
    });
    expect(said([]).title).toBe('About a customer');
  });

  test('names the deal without a look as its reader only to whom the request was given', () => {
    expect(to(null).body).toContain('Deal: Herd tracking');
    expect(to(null, 'carlos').body).toContain('Deal: REQ-1');
    expect(to(NOBODY).body).toContain('Deal: REQ-1');
  });
});
