import { dayIn } from '../activity/period.ts';

const DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' });

/** A day as people say it: Tue, Mar 3. */
export const dayInWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** The day of a moment on a clock. */
export const dateInWords = (at: Date, timeZone: string | null): string => dayInWords(dayIn(timeZone, at));

/** A moment on a clock: Tue, Mar 3, 4:00 PM. */
export const momentInWords = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    timeZoneName: 'short',
  }).format(at);

export const listed = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** No longer than so many characters. */
export const cut = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
