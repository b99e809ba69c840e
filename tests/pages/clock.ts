/**
 * The instant at which every file of browser tests begins, whatever the day: which customers the demo has free, and what
 * is due in it, follows from its start.
 */
const BEGINS = '2026-11-22T15:02:00Z';

/** So much the tests are ahead of the clock on the wall, in milliseconds. */
export const AHEAD = Date.parse(BEGINS) - Date.now();

/** Puts the clock of whatever runs here so much ahead; from then on it goes on as clocks do. */
export function setClock(ahead: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [date.now() + ahead] : given, made),
    get: (date, name) => (name === 'now' ? () => date.now() + ahead : Reflect.get(date, name)),
  });
}

// Org, service and pages run in this process; each window gets the same.
setClock(AHEAD);
