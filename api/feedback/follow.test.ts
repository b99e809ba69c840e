import { describe, expect, test } from '@jest/globals';
import { aPolicy } from '#tests/builders.ts';
import { follow, isLate, movesFor, type Standing } from './follow.ts';
import type { NewFeedbackMove } from './schema.ts';

const { calendar } = aPolicy().settings;
const NOW = new Date('2026-04-02T15:00:00Z');
const csm = { userId: 'csm', isManager: false };
const team = { userId: 'team', isManager: true };
const open: Standing = {
  ...{ giverId: 'rep', status: 'Open', routedToId: 'csm', givenOn: '2026-03-20', dueOn: '2026-03-27', edition: 3 },
};
const closed: Standing = { ...open, status: 'Closed' };
const take = (standing: Standing, input: object, person = csm) =>
  follow(standing, { edition: 3, ...input } as NewFeedbackMove, person, calendar, NOW);
const close = { move: 'close', outcome: 'Showed them the new report' };
const refused = (code: string) => expect.objectContaining({ code });

describe('following feedback up', () => {
  test('is for whom it is routed to and the reference team, for nobody else', () => {
    expect(movesFor(open, csm)).toEqual(['close', 'pass-on']);
    expect(movesFor(closed, team)).toEqual(['reopen']);
    for (const userId of ['rep', 'owner']) {
      expect(movesFor(open, { userId, isManager: false })).toEqual([]);
      expect(() => take(open, close, { userId, isManager: false })).toThrow(refused('NOT_YOUR_MOVE'));
    }
  });

  test('closes it with what was done, and counts calendar days from the day it was given', () => {
    expect(take(open, close)).toMatchObject({
      ...{ from: 'Open', to: 'Closed', reason: close.outcome },
      fields: {
        Status__c: 'Closed',
        Outcome__c: close.outcome,
        Closed_By__c: 'csm',
        Days_To_Close__c: 13,
        Edition__c: 4,
      },
    });
  });

  test('passes it on with a new day, and tells who is to read it', () => {
    const passed = take(open, { move: 'pass-on', toId: 'owner' }, team);
    expect(passed).toMatchObject({ readerId: 'owner', fields: { Routed_To__c: 'owner', Due_On__c: '2026-04-09' } });
    expect(take(open, { move: 'pass-on', toId: 'rep', dueOn: '2026-05-01' })).toMatchObject({
      ...{ readerId: null, fields: { Due_On__c: '2026-05-01' } },
    });
    for (const wrong of [{ toId: 'csm' }, { toId: 'owner', dueOn: '2026-04-01' }])
      expect(() => take(open, { move: 'pass-on', ...wrong })).toThrow(refused('INVALID_INPUT'));
  });

  test('reopens it, by its day where that is still to come', () => {
    expect(take(closed, { move: 'reopen' })).toMatchObject({
      fields: { Status__c: 'Open', Closed_At__c: null, Days_To_Close__c: null, Due_On__c: '2026-04-09' },
    });
    expect(take({ ...closed, dueOn: '2026-04-30' }, { move: 'reopen' }).fields['Due_On__c']).toBe('2026-04-30');
  });

  test('is refused with what is possible, and where somebody was faster', () => {
    expect(() => take(closed, close)).toThrow(
      expect.objectContaining({ code: 'ILLEGAL_MOVE', extra: { moves: ['reopen'] } }),
    );
    expect(() => take(open, { move: 'reopen' })).toThrow(refused('ILLEGAL_MOVE'));
    expect(() => take(open, { ...close, edition: 2 })).toThrow(refused('CHANGED_MEANWHILE'));
  });

  test('is late from the day after it was due, while it is open', () => {
    expect([isLate('Open', '2026-04-01', '2026-04-02'), isLate('Open', '2026-04-02', '2026-04-02')]).toEqual([
      true,
      false,
    ]);
    expect([isLate('Closed', '2026-04-01', '2026-04-02'), isLate('Open', null, '2026-04-02')]).toEqual([false, false]);
  });
});
