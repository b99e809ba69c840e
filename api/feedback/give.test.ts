import { describe, expect, test } from '@jest/globals';
import { aPolicy } from '#tests/builders.ts';
import { dueAfter, mayGive, routed, type Conversation } from './give.ts';

const { calendar } = aPolicy().settings;
/** A Thursday. */
const NOW = new Date('2026-04-02T15:00:00Z');
const call = (more: Partial<Conversation> = {}): Conversation => ({
  ...{ status: 'Completed', requesterId: 'rep', csmId: 'csm', ownerId: 'owner', managerId: 'manager', ...more },
});
const person = (userId: string, isManager = false) => ({ userId, isManager });
const to = (more: Partial<Conversation>, by = 'rep') => routed(call(more), person(by), calendar, NOW);

describe('feedback', () => {
  test.each([
    ['who asked for it', person('rep'), true],
    ['who keeps the customer', person('csm'), true],
    ['who owns the customer', person('owner'), true],
    ['the reference team', person('team', true), true],
    ['anybody else', person('rep2'), false],
  ])('is given by %s', (_, giver, may) => {
    expect(mayGive(call(), giver)).toBe(may);
    if (!may)
      expect(() => routed(call(), giver, calendar, NOW)).toThrow(expect.objectContaining({ code: 'NOT_YOUR_MOVE' }));
  });

  test.each(['Held', 'Scheduled', 'Released'] as const)('waits while the use is %s', (status) => {
    expect(() => to({ status })).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
  });

  test('goes to the nearest person of the customer who is there, and stays with its giver only where nobody is', () => {
    expect(to({}).routedToId).toBe('csm');
    expect(to({ status: 'Missed', csmId: null }).routedToId).toBe('owner');
    expect(to({ csmId: null, ownerId: null }).routedToId).toBe('manager');
    expect(to({ csmId: null, ownerId: null, managerId: null }).routedToId).toBe('rep');
  });

  test('is read by those who keep the customer, each once and beside its giver', () => {
    expect(to({}).readers).toEqual(['csm', 'owner']);
    expect(to({ ownerId: 'csm' }).readers).toEqual(['csm']);
    expect(to({}, 'owner').readers).toEqual(['csm']);
    expect(to({ csmId: null, ownerId: null }).readers).toEqual(['manager']);
  });

  test('is due after five working days: no weekend and no holiday is one', () => {
    expect(to({})).toMatchObject({ givenOn: '2026-04-02', dueOn: '2026-04-09' });
    expect(dueAfter({ ...calendar, holidays: ['2026-04-06'] }, NOW)).toBe('2026-04-10');
  });
});
