import { customerWord, isMe, partyWord, sinceWhen, statusWord, whoHasTheBall } from 'c/requestStatus';
import { CANDIDATE_STATUSES, PARTIES, REQUEST_STATUSES } from '../../../../../api/request/schema.ts';
import { OWNER, REP } from '../../../../../tests/data/answers.ts';

test('every status of requests, customers and parties has its words', () => {
  for (const [statuses, word] of [
    [REQUEST_STATUSES, statusWord],
    [CANDIDATE_STATUSES, customerWord],
    [PARTIES, partyWord],
  ]) {
    const words = statuses.map(word);
    expect(words.every(Boolean)).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
});

const ball = (party: string, user: unknown = null, since: string | null = '2026-11-19T12:00:00Z') => {
  return { ball: { party, user, since, nextStep: '' } };
};

test.each([
  [ball('Account Owner', OWNER), 'Olga Owner (Account owner)'],
  [ball('Reference Manager'), 'Reference team'],
  [ball('Requester', REP), 'You'],
  [ball('Nobody'), ''],
])('who has the ball is said by name where there is one', (request, words) => {
  expect(whoHasTheBall(request)).toBe(words);
});

test('since when is said while somebody has it', () => {
  expect(sinceWhen(ball('Customer'))).toBe('for 2 days');
  expect(sinceWhen(ball('Customer', null, '2026-11-21T12:00:00Z'))).toBe('since just now');
  expect(sinceWhen(ball('Customer', null, null))).toBe('');
  expect(sinceWhen(ball('Nobody'))).toBe('');
});

test('the reader is known by an id of 15 or 18 characters', () => {
  expect(isMe(REP.id.slice(0, 15))).toBe(true);
  expect(isMe(OWNER.id)).toBe(false);
  expect(isMe(null)).toBe(false);
});
