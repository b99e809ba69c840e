export type Clock = ReturnType<typeof startClock>;

/** The org's time: real, or set by a test and running on from there. */
export function startClock(source: () => Date = () => new Date()) {
  let ahead = 0;
  return {
    now: () => new Date(source().getTime() + ahead),
    /** null goes back to the real time. */
    set(now: Date | null): void {
      ahead = now === null ? 0 : now.getTime() - source().getTime();
    },
  };
}

/** Salesforce keeps whole seconds; what it shows behind the point is always 000. */
export function stamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}.000+0000`;
}
