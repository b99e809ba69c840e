import { dayIn } from '../activity/period.ts';
import type { ActivityType } from '../activity/schema.ts';
import type { Calendar } from '../policy/company.ts';
import { answerOf, type Answer } from '../request/answer.ts';
import { ANSWERED, clockOf, stopsOf, type Span, type Stop } from '../request/clock.ts';
import { childrenOf, type RequestRecord } from '../request/record.ts';
import type { Way } from './turnaroundSchema.ts';

/** How one request went, as far as turn-around is concerned. Days are the company's. */
export interface Course {
  id: string;
  number: string;
  /** Or for whom else, where there is no deal. */
  deal: { id: string | null; name: string | null; amount: number | null };
  activityType: ActivityType;
  way: Way;
  team: string | null;
  rush: boolean;
  askedOn: string;
  /** Null: no date is set, and it is not answered otherwise. */
  answer: (Answer & { steps: Step[] }) | null;
  /** Who arranges it for the reference team, and how many of its steps they took. */
  arranged: { by: { id: string; name: string | null }; steps: number } | null;
  /** Null: it goes on, or it was withdrawn, cancelled or merged. */
  end: { on: string; withoutTeam: boolean } | null;
}

/** Business time in one state with one party. */
export type Step = Pick<Span, 'status' | 'party'> & { ms: number };

/** Null where no decision tells how it went. */
export function courseOf(record: RequestRecord & { Team__c?: string | null }, calendar: Calendar): Course | null {
  const stops = stopsOf(record);
  const [asked] = stops;
  const last = stops.at(-1);
  if (!asked || !last) return null;
  const day = (at: Date) => dayIn(calendar.timeZone, at);
  const position = stops.findIndex(({ status }) => ANSWERED.includes(status));
  const approved = stops.some(({ status }) => status === 'Pending Approval');
  const path = record.Path__c ?? 'Manager-fulfill';
  return {
    id: record.Id,
    number: record.Name,
    deal: servedBy(record),
    activityType: record.Activity_Type__c,
    way: approved ? `${path} after approval` : path,
    team: record.Team__c ?? null,
    rush: record.Rush__c ?? false,
    askedOn: day(asked.at),
    answer: position < 0 ? null : answeredBy(stops.slice(0, position + 1), asked, calendar),
    arranged: arrangedOf(record),
    end:
      last.party === 'Nobody' && last.status !== 'Cancelled'
        ? { on: day(last.at), withoutTeam: isWithoutTeam(record) }
        : null,
  };
}

/** Time is over at the last of these stops: the span that begins with it is open, and is left out. */
function answeredBy(stops: Stop[], asked: Stop, calendar: Calendar): NonNullable<Course['answer']> {
  // As the spans do it: no step is dated before one it follows.
  const at = new Date(Math.max(...stops.map((each) => each.at.getTime())));
  const steps: Step[] = [];
  for (const { status, party, to, businessMs: ms } of clockOf(stops, null, calendar, at).spans) {
    if (to === null) continue;
    const known = steps.find((each) => each.status === status && each.party === party);
    if (known) known.ms += ms;
    else steps.push({ status, party, ms });
  }
  return { ...answerOf(asked.at, at, calendar), steps };
}

export const servedBy = (record: RequestRecord): Course['deal'] => ({
  id: record.Opportunity__c ?? null,
  name: record.Deal_Name__c || record.Prospect_Name__c || null,
  amount: record.Deal_Amount__c ?? null,
});

/** Who arranges their own request is none of the reference team. */
export function arrangerOf({ Path__c, Fulfiller__c, Fulfiller__r }: RequestRecord) {
  return Path__c === 'Self-fulfill' || !Fulfiller__c ? null : { id: Fulfiller__c, name: Fulfiller__r?.Name ?? null };
}

function arrangedOf(record: RequestRecord): Course['arranged'] {
  const by = arrangerOf(record);
  return by && { by, steps: childrenOf.decisions(record).filter(({ By__c }) => By__c === by.id).length };
}

const OWN_APPROVALS: readonly string[] = ['Account Owner', 'CSM'];

/** Every step was taken by who asked, by who keeps the customer and had to approve, or by the clock. */
function isWithoutTeam(record: RequestRecord): boolean {
  const keepers = childrenOf
    .approvals(record)
    .flatMap(({ Role__c, Approver__c }) => (Approver__c && OWN_APPROVALS.includes(Role__c) ? [Approver__c] : []));
  const own = [record.OwnerId, ...keepers];
  return childrenOf.decisions(record).every(({ By__c }) => !By__c || own.includes(By__c));
}
