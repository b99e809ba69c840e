import { dayIn } from '../activity/period.ts';
import { waitsFor } from '../request/list.ts';
import { childrenOf, type RequestRecord } from '../request/record.ts';
import type { Person } from '../request/rights.ts';
import { OPEN_STATUSES, type RequestSummary } from '../request/schema.ts';
import type { Light } from '../request/staffed.ts';
import { moment, summaryOf } from '../request/summary.ts';
import type { TodayReason, TodayRow } from './todaySchema.ts';

/** A reservation that lapses within so many hours is one to decide on. */
export const LAPSES_WITHIN_HOURS = 48;
const HOUR_MS = 3_600_000;

export interface DueRequests {
  waiting: TodayRow[];
  late: TodayRow[];
  lapsing: TodayRow[];
}

const rowOf = ({ id, number, deal, purpose, activityType, ball }: RequestSummary, reason: TodayReason): TodayRow => ({
  ...{ id, object: 'Reference_Request__c', number, reason, activityType },
  name: deal.name ?? deal.prospect ?? (purpose === 'Sales' ? null : purpose),
  ...{ on: null, at: null, count: null, limit: null },
  nextStep: ball.nextStep,
  who: ball.user?.name ?? null,
  party: ball.party,
  step: ball.step,
  ...{ task: null, mayMakeTask: false },
});

const longestFirst = (one: TodayRow, other: TodayRow) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1);

/** Unfinished requests by what they need: this person's own step, a push because they are late, a word before a reservation lapses. */
export function dueRequests(records: RequestRecord[], person: Person, light: Light): DueRequests {
  const reader = { ...person, names: new Map<string, string>() };
  const today = dayIn(light.policy?.settings.calendar.timeZone ?? null, light.now);
  const waiting: TodayRow[] = [];
  const late: TodayRow[] = [];
  const lapsing: TodayRow[] = [];
  for (const record of records) {
    const summary = summaryOf(record, reader, light);
    const isMine = waitsFor(record, person, light);
    if (isMine) waiting.push(turnOf(summary, person, today));
    else late.push(...lateness(summary, today));
    lapsing.push(...lapsingOf(record, rowOf(summary, isMine ? 'lapses-mine' : 'lapses'), light.now));
  }
  const byReason = (one: TodayRow, other: TodayRow) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason);
  return {
    waiting: waiting.sort((one, other) => byReason(one, other) || longestFirst(one, other)),
    late: late.sort((one, other) => byReason(one, other) || ((one.on ?? '') < (other.on ?? '') ? -1 : 1)),
    lapsing: lapsing.sort(longestFirst),
  };
}

const ORDER: TodayReason[] = ['late-turn', 'in-place', 'turn', 'needed', 'too-long', 'will-be-late'];

/** A step of this person's own, late when others already wait for it too long, or one they may take in another's place. */
function turnOf(summary: RequestSummary, { userId }: Person, today: string): TodayRow {
  const { neededBy, ball } = summary;
  const times = { on: neededBy, at: ball.since };
  if (ball.user && ball.user.id !== userId) return { ...rowOf(summary, 'in-place'), ...times };
  const isLate = lateness(summary, today).some(({ reason }) => reason !== 'will-be-late');
  return { ...rowOf(summary, isLate ? 'late-turn' : 'turn'), ...times, who: null, party: null };
}

/** Needed before today, with somebody for too long, or expected after the promised day. */
function lateness(summary: RequestSummary, today: string): TodayRow[] {
  const { status, neededBy, ball, late, promisedBy } = summary;
  if (!OPEN_STATUSES.includes(status)) return [];
  if (neededBy < today) return [{ ...rowOf(summary, 'needed'), on: neededBy }];
  if (ball.overdue) return [{ ...rowOf(summary, 'too-long'), at: ball.since }];
  return late ? [{ ...rowOf(summary, 'will-be-late'), on: promisedBy, at: summary.predictedFinish }] : [];
}

function lapsingOf(record: RequestRecord, row: TodayRow, now: Date): TodayRow[] {
  const until = now.getTime() + LAPSES_WITHIN_HOURS * HOUR_MS;
  return childrenOf.candidates(record).flatMap(({ Status__c: status, Hold_Until__c: holdUntil, Reference__r: of }) => {
    if (status !== 'Held' || !holdUntil || new Date(holdUntil).getTime() > until) return [];
    return [{ ...row, name: of?.Account_Name__c || null, at: moment(holdUntil) }];
  });
}
