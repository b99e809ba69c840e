const DAY_MS = 86_400_000;

/** Every date of the demo as an offset from its first start. */
export interface Days {
  start: Date;
  /** `YYYY-MM-DD`, so many days from the start's day (UTC). */
  day(offset: number): string;
  /** An instant, so many days (also parts of one) from the start, to the minute. */
  at(offset: number): Date;
}

export const daysFrom = (start: Date): Days => ({
  start,
  day: (offset) => new Date(start.getTime() + offset * DAY_MS).toISOString().slice(0, 10),
  at: (offset) => new Date(Math.floor((start.getTime() + offset * DAY_MS) / 60_000) * 60_000),
});
