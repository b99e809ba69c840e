const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const parts = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month: MONTHS[(month ?? 1) - 1] ?? '', date };
};

/** `3 March`, with the year only when it is another one. */
export function dayWords(day: string, today: string): string {
  const { year, month, date } = parts(day);
  return `${date} ${month}${year === parts(today).year ? '' : ` ${year}`}`;
}

/** `March`, with the year only when it is another one. */
export function monthWords(day: string, today: string): string {
  const { year, month } = parts(day);
  return `${month}${year === parts(today).year ? '' : ` ${year}`}`;
}

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** `A`, `A and B`, `A, B, and C`. */
export const listWords = (items: string[]): string => list.format(items);

const UNCOUNTED = new Set(['Speaking', 'Community', 'Product input']);

/** An activity type within a sentence: `a site visit`, `an analyst call`, `speaking`. */
export function activityWords(activityType: string): string {
  const name = activityType.charAt(0).toLowerCase() + activityType.slice(1);
  if (UNCOUNTED.has(activityType)) return name;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
