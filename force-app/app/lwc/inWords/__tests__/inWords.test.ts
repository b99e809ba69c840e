import { dayInWords, fill, howLong, momentInWords, money, timeInWords, today } from 'c/inWords';

test('fill puts values into a label and leaves holes nobody filled', () => {
  expect(fill('{1} of {0}', 'two', 'one')).toBe('one of two');
  expect(fill('{0} {1}', 0)).toBe('0 {1}');
});

test.each([
  ['2026-12-05', 'Dec 5'],
  ['2026-01-01', 'Jan 1'],
  ['2027-01-03', 'Jan 3, 2027'],
])('the day %s reads "%s": without the year when it is this one', (day, words) => {
  expect(dayInWords(day)).toBe(words);
});

test.each([
  ['2026-11-21T11:59:30Z', ''],
  ['2026-11-21T11:59:00Z', '1 minute'],
  ['2026-11-21T10:00:00Z', '2 hours'],
  ['2026-11-20T12:00:01Z', '23 hours'],
  ['2026-11-19T11:00:00Z', '2 days'],
  ['2026-11-21T12:05:00Z', ''],
])('from %s to noon of November 21 it is "%s"', (since, words) => {
  expect(howLong(since)).toBe(words);
});

test('moments, money and today follow the settings of the reader', () => {
  expect(momentInWords('2026-11-21T10:00:00Z')).toBe('Nov 21, 2026, 10:00 AM');
  expect(timeInWords('2026-11-21T10:00:00Z')).toBe('10:00 AM');
  expect(money(250000)).toBe('$250,000');
  expect(today()).toBe('2026-11-21');
});
