import RequestOutcome from 'c/requestOutcome';
import { mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { OWNER, REP } from '../../../../../tests/data/answers.ts';

const USE = {
  status: 'Scheduled',
  on: '2026-12-03',
  startsAt: '2026-12-03T15:00:00Z',
  timeZone: 'America/Denver',
  minutesPlanned: 30,
  place: 'https://meet.example/1',
  host: OWNER,
  expectedGrade: 4,
  noShow: null,
  grade: null,
  minutesSpent: null,
  result: null,
  confirmed: false,
  recordedBy: null,
  confirmedBy: null,
};
const outcome = async (parts: object) => mount('request-outcome', RequestOutcome, { use: { ...USE, ...parts } });

test('a meeting says when, how long, where, with whom, and what is expected', async () => {
  const element = await outcome({});
  expect(textOf(element)).toBe(
    'Takes place Dec 3, 2026, 3:00 PM 30 minutes · expected 4 of 5 Where: https://meet.example/1 Host: Olga Owner',
  );
  await expect(element).toBeAccessible();
});

test('one that took place says how it went, beside what was expected, and that it waits to be confirmed', async () => {
  const parts = { status: 'Completed', grade: 5, minutesSpent: 40, result: 'They loved it', recordedBy: REP };
  const text = textOf(await outcome(parts));
  expect(text).toContain('Took place Dec 3, 2026, 3:00 PM');
  expect(text).toContain('Grade 5 of 5 · expected 4 of 5 · 40 minutes of the customer');
  expect(text).toContain('They loved it');
  expect(text).toContain('Recorded by Rita Rep; not confirmed yet, so it counts in no report');
});

test('one that was confirmed says by whom', async () => {
  const text = textOf(await outcome({ status: 'Completed', confirmed: true, confirmedBy: OWNER }));
  expect(text).toContain('Confirmed by Olga Owner');
  expect(text).not.toContain('not confirmed');
});

test.each([
  ['Customer', 'No-show of the customer'],
  ['Prospect', 'No-show of the prospect'],
  ['Us', 'No-show of our own side'],
])('a no-show says whose: %s', async (noShow, words) => {
  expect(textOf(await outcome({ status: 'Missed', noShow }))).toContain(words);
});
