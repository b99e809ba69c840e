import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '#api/activity/period.ts';
import { aPolicy, aReference, aUse, NOW } from '#tests/builders.ts';
import { talkOf } from './talk.ts';
import { openTaskOf, subjectOf, touchesOf, type EventRow, type TaskRow } from './touch.ts';

const today = '2026-03-02';
const ago = (days: number) => dayOf(dayNumber(today) - days);
const about = { Subject: 'Ring', WhoId: '003', WhatId: null, AccountId: '001', Owner: { Name: 'Ana' } };
const aTask = (given: Partial<TaskRow> = {}): TaskRow => ({
  ...{ ...about, Id: '00T1', IsClosed: true, ActivityDate: ago(10), CompletedDateTime: null, TaskSubtype: 'Call' },
  ...given,
});
const anEvent = (given: Partial<EventRow> = {}): EventRow => ({
  ...{ ...about, Id: '00U1', IsChild: false, StartDateTime: `${ago(5)}T09:00:00.000+0000` },
  ...given,
});
const touched = (tasks: TaskRow[], events: EventRow[] = [], zone = 'UTC') =>
  touchesOf({ tasks, events }, zone, NOW).map(({ kind, on }) => `${kind} ${on}`);

describe('what a touch is', () => {
  const due = (ActivityDate: string | null, CompletedDateTime: string | null) =>
    aTask({ ActivityDate, CompletedDateTime });
  test.each<[string, TaskRow | EventRow, string[]]>([
    ['a call that was logged', aTask(), [`talk ${ago(10)}`]],
    ['what is still to do', aTask({ IsClosed: false }), []],
    ['a mailing', aTask({ TaskSubtype: 'ListEmail' }), []],
    ['a call about an opportunity', aTask({ WhatId: '006000000000001AAA' }), [`deal ${ago(10)}`]],
    ['a call about a case', aTask({ WhatId: '500000000000001AAA' }), [`talk ${ago(10)}`]],
    ['logged later', due(ago(10), `${ago(8)}T09:00:00.000+0000`), [`talk ${ago(10)}`]],
    ['done before it was due', due(ago(-10), `${ago(1)}T09:00:00.000+0000`), [`talk ${ago(1)}`]],
    ['done, never due', due(null, `${ago(3)}T09:00:00.000+0000`), [`talk ${ago(3)}`]],
    ['done, nobody knows when', due(null, null), []],
    ['due later, closed nobody knows when', due(ago(-1), null), []],
    ['a meeting', anEvent(), [`talk ${ago(5)}`]],
    ['a meeting of tomorrow', anEvent({ StartDateTime: `${ago(-1)}T09:00:00.000+0000` }), []],
    ['the copy of who was invited', anEvent({ IsChild: true }), []],
  ])('%s', (_, row, expected) => {
    expect('IsClosed' in row ? touched([row]) : touched([], [row])).toEqual(expected);
  });

  test('is of the day it was where the customer is', () => {
    const late = anEvent({ StartDateTime: '2026-03-01T23:30:00.000+0000' });
    expect(touched([], [late], 'Asia/Tokyo')).toEqual(['talk 2026-03-02']);
    expect(touched([], [late], 'America/Chicago')).toEqual(['talk 2026-03-01']);
  });
});

test('Only a task to talk that is open stands for what somebody is to do', () => {
  const ours = aTask({ IsClosed: false, Subject: subjectOf('Jane Doe'), ActivityDate: ago(-7) });
  expect(openTaskOf([aTask({ IsClosed: false }), ours])).toEqual({ id: '00T1', dueOn: ago(-7), who: 'Ana' });
  expect(openTaskOf([{ ...ours, IsClosed: true }])).toBeNull();
});

describe('the talk with a customer', () => {
  interface Given {
    verified?: number | null;
    joined?: number;
    asked?: number[];
    tasks?: TaskRow[];
    canEdit?: boolean;
  }
  const talk = ({ verified = null, joined = 900, asked = [], tasks = [], canEdit = true }: Given) =>
    talkOf(
      { tasks, events: [], mayMakeTask: true },
      {
        candidate: {
          reference: aReference({ timeZone: 'UTC' }),
          uses: asked.map((days, at) => aUse({ id: `${at}`, on: ago(days), status: 'Completed' })),
        },
        ...{ joinedOn: ago(joined), lastVerifiedOn: verified === null ? null : ago(verified) },
        ...{ policy: aPolicy(), canEdit, now: NOW },
      },
    );
  const deal = { WhatId: '006000000000001AAA' };

  test.each<[string, Given, object]>([
    ['logged', { tasks: [aTask()], verified: 30 }, { days: 10, was: 'talk', isPast: false }],
    ['confirmed since', { tasks: [aTask()], verified: 3 }, { days: 3, was: 'confirmed' }],
    ['new here', { joined: 100 }, { days: 100, was: 'joined', isPast: false }],
    ['a deal is no talk', { tasks: [aTask(deal)], joined: 240 }, { days: 240, was: 'joined', isPast: true }],
    ['a use is no talk', { asked: [2], joined: 239 }, { days: 239, isPast: false, limitDays: 240 }],
  ])('counts from the last that asked for nothing: %s', (_, given, expected) => {
    expect(talk(given)).toMatchObject(expected);
  });

  test('tells of a year how much of it asked for something or sold', () => {
    const tasks = [aTask(), aTask({ Id: '00T2', ...deal }), aTask({ Id: '00T3', ActivityDate: ago(365), ...deal })];
    const all = { tasks, verified: 30, asked: [1, 2, 364, 365] };
    expect(talk(all).split).toEqual({ asks: 3, deals: 1, talks: 2, share: 67 });
    expect(talk({}).split).toEqual({ asks: 0, deals: 0, talks: 0, share: null });
    expect(talk({ ...all, canEdit: false })).toMatchObject({ split: null, mayMakeTask: false });
  });

  test('never grows longer by a talk, and never counts one of tomorrow', () => {
    const days = fc.array(fc.integer({ min: -400, max: 800 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (logged, joined) => {
        const tasks = logged.map((each, at) => aTask({ Id: `00T${at}`, ActivityDate: ago(each) }));
        const past = logged.filter((each) => each >= 0);
        expect(talk({ tasks, joined }).days).toBe(Math.min(joined, ...past));
      }),
    );
  });
});
