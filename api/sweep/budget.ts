/** Salesforce calls of one round beside one for every 200 messages. Sessions, descriptions and the pool's own reading
 *  are not among them. */
export const MOST_CALLS = 25;
const MESSAGES_A_CALL = 200;

/** What a round may still ask of Salesforce. */
export interface Budget {
  readonly used: number;
  /** Whether something was left for want of it. */
  readonly short: boolean;
  /** Takes one call; false: there is none, or no time left for it. One that `keeps` leaves so many for what comes later. */
  spend(keeps?: number): boolean;
  /** So many messages are to be sent. */
  allow(messages: number): void;
}

export function openBudget(inTime: () => boolean): Budget {
  let used = 0;
  let short = false;
  let most = MOST_CALLS;
  return {
    get used() {
      return used;
    },
    get short() {
      return short;
    },
    spend(keeps = 0) {
      if (used + keeps >= most || !inTime()) {
        short = true;
        return false;
      }
      used += 1;
      return true;
    },
    allow(messages) {
      most += Math.ceil(messages / MESSAGES_A_CALL);
    },
  };
}
