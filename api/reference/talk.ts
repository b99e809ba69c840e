import { dayIn, dayNumber } from '../activity/period.ts';
import { askedOn, type Candidate } from '../match/candidate.ts';
import type { Policy } from '../policy/schema.ts';
import type { Talk } from './talkSchema.ts';
import { lastTalk, openTaskOf, touchesOf, type Logged } from './touch.ts';

/** Touches count for so long. */
const YEAR_DAYS = 365;
const MOST_SHOWN = 5;
/** Of one kind are read at once, the latest. */
export const MOST_LOGGED = 200;

export interface Person {
  Id: string;
  Name: string;
}

/** What one reader's session knows of the talk with a customer. */
export interface KnownTalk extends Logged {
  /** Whom it is about, of those this session reads. */
  contact: Person | null;
  account: Person | null;
  mayMakeTask: boolean;
}

interface Known {
  /** With its uses; the status is the one the reader knows. */
  candidate: Candidate;
  joinedOn: string;
  lastVerifiedOn: string | null;
  policy: Policy;
  canEdit: boolean;
  now: Date;
}

/** The last of some days, with what it was: a talk before what the program noted of that day. */
function lastOf(talked: string | null, verified: string | null, joined: string): Pick<Talk, 'lastOn' | 'was'> {
  if (talked !== null && talked >= (verified ?? joined) && talked >= joined) return { lastOn: talked, was: 'talk' };
  return verified !== null && verified > joined
    ? { lastOn: verified, was: 'confirmed' }
    : { lastOn: joined, was: 'joined' };
}

/** How long nobody talked to a customer without asking for anything, and how often they were asked instead. */
export function talkOf(logged: Omit<KnownTalk, 'contact' | 'account'>, known: Known): Talk {
  const { candidate, joinedOn, lastVerifiedOn, policy, canEdit, now } = known;
  const { reference, uses } = candidate;
  const today = dayIn(reference.timeZone, now);
  const touches = touchesOf(logged, reference.timeZone, now);
  const last = lastOf(lastTalk(touches), lastVerifiedOn, joinedOn);
  const days = dayNumber(today) - dayNumber(last.lastOn);
  const limitDays = policy.settings.quietDays;
  const counts = (on: string) => on <= today && dayNumber(today) - dayNumber(on) < YEAR_DAYS;
  const ofKind = (kind: string) => touches.filter((each) => each.kind === kind && counts(each.on)).length;
  const own = [lastVerifiedOn, joinedOn].flatMap((each) => (each !== null && counts(each) ? [each] : []));
  const asks = askedOn(reference, uses).filter(counts).length;
  const deals = ofKind('deal');
  const talks = ofKind('talk') + new Set(own).size;
  const all = asks + deals + talks;
  return {
    ...last,
    days,
    limitDays,
    isPast: days >= limitDays && (reference.status === 'Active' || reference.status === 'Caution'),
    split: canEdit ? { asks, deals, talks, share: all > 0 ? Math.round(((asks + deals) / all) * 100) : null } : null,
    more: logged.tasks.length >= MOST_LOGGED || logged.events.length >= MOST_LOGGED,
    latest: touches.slice(0, MOST_SHOWN),
    task: openTaskOf(logged.tasks),
    mayMakeTask: canEdit && logged.mayMakeTask,
  };
}
