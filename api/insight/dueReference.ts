import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import { askedOn, type Candidate } from '../match/candidate.ts';
import { readiness } from '../policy/readiness.ts';
import type { Policy } from '../policy/schema.ts';
import { metersOf } from '../reference/meters.ts';
import { pauseEnded } from '../reference/pause.ts';
import type { Meter } from '../reference/schema.ts';
import type { TodayListName, TodayReason } from './todaySchema.ts';

/** A willing customer nobody asked for so many days is one nobody used. */
export const UNUSED_DAYS = 180;
/** Asked so often within a year, and nothing else: only ever asked. */
export const ONLY_ASKED = 3;
export const YEAR_DAYS = 365;

/** Why a reference stands on a list. */
export interface DueReference {
  list: TodayListName;
  reason: TodayReason;
  on: string | null;
  count: number | null;
  limit: number | null;
  activityType: string | null;
  /** The page of the reference opens there. */
  step: string | null;
}

export interface Known {
  policy: Policy;
  /** The day it became a reference; null: not known yet, and taken as long ago. */
  joinedOn: string | null;
  /** The day somebody last just talked to them, of those that are logged and that the reader may see. */
  talkedOn?: string | null;
  now: Date;
}

const NONE = { on: null, count: null, limit: null, activityType: null, step: null };

/** The reasons of each list, the most urgent first. */
export const URGENCY: readonly TodayReason[] = [
  ...(['over', 'reached', 'dropped', 'near', 'caution'] as const),
  ...(['withheld', 'pause-ended', 'agreement-ends', 'unverified', 'never-verified'] as const),
  ...(['only-asked', 'silent', 'never-asked', 'not-asked'] as const),
];

const byUrgency = (one: DueReference, other: DueReference) =>
  URGENCY.indexOf(one.reason) - URGENCY.indexOf(other.reason);

/** Everything about a reference that needs somebody, the most urgent of each list. */
export function dueOf(candidate: Candidate, known: Known): DueReference[] {
  const { status } = candidate.reference;
  if (status === 'Retired' || status === 'Recruited') return [];
  const asked: Asked = { candidate, known, today: dayIn(candidate.reference.timeZone, known.now) };
  const worst = (all: DueReference[]) => all.sort(byUrgency).slice(0, 1);
  const risk = worst(riskOf(asked));
  const isDropped = risk.some(({ reason }) => reason === 'dropped');
  const checks = worst(checksOf(asked).filter(({ step }) => !isDropped || step !== 'verify'));
  if (status === 'On Hold') return checks;
  const quiet = quietOf(asked);
  return [...risk, ...checks, ...quiet, ...(quiet.length > 0 ? [] : unusedOf(asked))];
}

/** Those asked too much, and willing ones asked too little, whatever else there is to say of them. */
export function tailsOf(candidate: Candidate, known: Known): DueReference[] {
  const { status } = candidate.reference;
  if (status !== 'Active' && status !== 'Caution') return [];
  const asked: Asked = { candidate, known, today: dayIn(candidate.reference.timeZone, known.now) };
  return [...fullOf(asked).sort(byUrgency).slice(0, 1), ...unusedOf(asked)];
}

interface Asked {
  candidate: Candidate;
  known: Known;
  /** As it is where the customer is. */
  today: string;
}

const daysSince = (day: string, today: string) => dayNumber(today) - dayNumber(day);

const stateOf = ({ count, limit, mark }: Meter): TodayReason | null => {
  if (limit === 0 || count < mark) return null;
  return count > limit ? 'over' : count === limit ? 'reached' : 'near';
};

function fullOf({ candidate: { reference, uses }, known: { policy }, today }: Asked): DueReference[] {
  return metersOf(reference, uses, policy, today).flatMap(({ of, ...meter }) => {
    const reason = of === 'person' || of === 'account' ? stateOf({ of, ...meter }) : null;
    const { count, limit } = meter;
    return reason ? [{ ...NONE, list: 'risk', reason, count, limit, step: 'timeline' } as const] : [];
  });
}

function riskOf(asked: Asked): DueReference[] {
  const list = 'risk';
  const { candidate, known, today } = asked;
  const { lastVerifiedOn: on, status } = candidate.reference;
  const { dropDays } = known.policy.settings.freshness;
  return [
    ...fullOf(asked),
    ...(on !== null && daysSince(on, today) > dropDays
      ? [{ ...NONE, list, reason: 'dropped', on, step: 'verify' } as const]
      : []),
    ...(status === 'Caution' ? [{ ...NONE, list, reason: 'caution' } as const] : []),
  ];
}

function checksOf({ candidate: { reference }, known: { policy, now }, today }: Asked): DueReference[] {
  const list = 'checks';
  const { withheld, withheldReviewOn, lastVerifiedOn, participations, pausedUntil } = reference;
  const { freshness, messages } = policy.settings;
  const ends = dayOf(dayNumber(today) + messages.agreementDays);
  const found: DueReference[] = participations.flatMap(({ status, expiresOn, activityType }) =>
    status === 'Agreed' && expiresOn !== null && expiresOn >= today && expiresOn <= ends
      ? [{ ...NONE, list, reason: 'agreement-ends', on: expiresOn, activityType, step: 'agree' }]
      : [],
  );
  found.sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1));
  if (withheld && withheldReviewOn !== null && withheldReviewOn <= today)
    found.push({ ...NONE, list, reason: 'withheld', on: withheldReviewOn, step: 'withhold' });
  if (pauseEnded(reference, now)) found.push({ ...NONE, list, reason: 'pause-ended', on: pausedUntil });
  if (lastVerifiedOn === null) found.push({ ...NONE, list, reason: 'never-verified', step: 'verify' });
  else if (daysSince(lastVerifiedOn, today) > freshness.flagDays)
    found.push({ ...NONE, list, reason: 'unverified', on: lastVerifiedOn, step: 'verify' });
  return found;
}

/** Asked, but not talked to: a talk is logged, or the details were confirmed, or they became a reference. */
function quietOf({ candidate: { reference, uses }, known, today }: Asked): DueReference[] {
  const { joinedOn, talkedOn = null, policy } = known;
  const found = { ...NONE, list: 'quiet', step: 'talk' } as const;
  const talks = [reference.lastVerifiedOn, joinedOn, talkedOn].flatMap((each) => each ?? []).sort();
  const on = talks.at(-1) ?? null;
  const withinYear = (each: string) => each <= today && daysSince(each, today) < YEAR_DAYS;
  const count = askedOn(reference, uses).filter(withinYear).length;
  if (count >= ONLY_ASKED && !talks.some(withinYear)) return [{ ...found, reason: 'only-asked', count }];
  if (on === null || daysSince(on, today) >= policy.settings.quietDays) return [{ ...found, reason: 'silent', on }];
  return [];
}

/** Those who agreed to something, of whom nothing keeps us from asking, and whom nobody asked. */
function unusedOf({ candidate: { reference, uses }, known, today }: Asked): DueReference[] {
  const list = 'unused';
  const { policy, joinedOn, now } = known;
  const agreed = reference.participations.some(
    ({ status, expiresOn }) => status === 'Agreed' && (expiresOn === null || expiresOn >= today),
  );
  const circumstances = { deal: null, policy, requestId: null, uses: [], now };
  if (!agreed || readiness(reference, circumstances).state !== 'Ready') return [];
  const last = askedOn(reference, uses).at(-1) ?? null;
  const since = last ?? joinedOn;
  if (since !== null && daysSince(since, today) < UNUSED_DAYS) return [];
  return [{ ...NONE, list, reason: last === null ? 'never-asked' : 'not-asked', on: since, step: 'agree' }];
}
