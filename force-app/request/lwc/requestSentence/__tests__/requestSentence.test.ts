import { nearDay, sentenceOf } from 'c/requestSentence';
import { aRequestSummary, OWNER, REP } from '../../../../../tests/data/answers.ts';

// Today is Saturday, November 21.
const ball = (party: string, user: unknown = null, more = {}) => ({
  party,
  user,
  since: '2026-11-17T10:00:00Z',
  overdue: false,
  nextStep: 'Say how it went',
  ...more,
});
const says = (parts: object) => sentenceOf(aRequestSummary({ neededBy: '2026-11-26', ...parts }));

test.each([
  ['2026-11-20', 'yesterday'],
  ['2026-11-21', 'today'],
  ['2026-11-22', 'tomorrow'],
  ['2026-11-26', 'Thursday'],
  ['2026-11-17', 'Tuesday'],
  ['2026-11-28', 'Nov 28'],
])('%s is %s', (day, word) => {
  expect(nearDay(day)).toBe(word);
});

test.each([
  [{ ball: ball('Account Owner', OWNER) }, 'Can Olga Owner make Thursday?'],
  [{ ball: ball('Account Owner', REP) }, 'Can you make Thursday?'],
  [
    { ball: ball('Account Owner', OWNER), neededBy: '2026-11-20' },
    'Needed yesterday, and still no answer from Olga Owner',
  ],
  [
    { status: 'In Progress', ball: ball('Customer'), customers: [{ name: 'Green Valley Ranch', status: 'Asked' }] },
    'Can Green Valley Ranch make Thursday?',
  ],
  [{ status: 'New', ball: ball('Reference Manager') }, 'Which customer fits? Needed by Thursday.'],
  [{ status: 'In Progress', ball: ball('Reference Manager') }, 'Who takes this for Thursday?'],
  [{ status: 'In Progress', ball: ball('Fulfiller', OWNER) }, 'Olga Owner is arranging it for Thursday'],
  [
    { status: 'Scheduled', ball: ball('Fulfiller', OWNER), predictedFinish: '2026-11-24T15:00:00Z' },
    'It takes place Tuesday',
  ],
  [{ status: 'Completed', ball: ball('Requester', REP) }, 'Your turn: Say how it went'],
  [{ status: 'Completed', ball: ball('Nobody') }, 'Completed'],
])('says what it hangs on as a colleague would', (parts, words) => {
  expect(says(parts).asks).toBe(words);
});

test.each([
  [{ predictedFinish: '2026-11-25T10:00:00Z' }, 'Asked Tuesday, a date is likely by Wednesday.'],
  [{ ball: ball('Account Owner', OWNER, { overdue: true }) }, 'Asked Tuesday, longer ago than usual.'],
  [{ late: true }, 'Asked Tuesday. Probably too late.'],
  [{ status: 'In Progress', ball: ball('Fulfiller', OWNER) }, 'Waiting since Tuesday.'],
  [{ status: 'Cancelled', ball: ball('Nobody') }, ''],
])('says what to expect', (parts, words) => {
  expect(says({ ball: ball('Account Owner', OWNER), ...parts }).expects).toBe(words);
});
