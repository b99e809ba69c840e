import { dayIn } from '../activity/period.ts';
import { listOf } from './record.ts';
import { metersOf, monthsOf } from './meters.ts';
import { mayNow, type Editable } from './rights.ts';
import { toRow, type Known } from './row.ts';
import type { ParticipationView, ReferenceView } from './schema.ts';
import { talkOf, type KnownTalk } from './talk.ts';
import type { Talk } from './talkSchema.ts';
import { timelineOf } from './timeline.ts';
import type { ParticipationRow, ViewRecord } from './viewRecord.ts';

export type { ViewRecord } from './viewRecord.ts';

const agreementOf = (row: ParticipationRow): ParticipationView => ({
  activityType: row.Activity_Type__c,
  status: row.Status__c,
  limit: row.Limit__c ?? null,
  period: row.Period__c ?? null,
  expiresOn: row.Expires_On__c ?? null,
  agreedBy: row.Agreed_By__c ?? null,
  agreedOn: row.Agreed_On__c ?? null,
  proof: row.Proof__c ?? null,
  blackoutFrom: row.Blackout_From__c ?? null,
  blackoutTo: row.Blackout_To__c ?? null,
  channels: listOf(row.Channels__c),
  contactRelease: row.Contact_Release__c ?? null,
});

/** Of what this caller read; a reference the pool does not hold (yet) tells nothing. */
function talkIn(record: ViewRecord, { talk, candidate, policy, canEdit, now }: Viewed): Talk | null {
  if (!talk || !candidate || !policy) return null;
  const { timeZone } = candidate.reference;
  const joinedOn = dayIn(timeZone, new Date(record.CreatedDate));
  return talkOf(talk, {
    candidate,
    joinedOn,
    lastVerifiedOn: record.Last_Verified_On__c ?? null,
    policy,
    canEdit,
    now,
  });
}

interface Viewed extends Known {
  editable: Editable;
  /** Null where the caller may not read it, and where it was not read. */
  talk: KnownTalk | null;
}

/** One reference with all this caller may see of it, and what they may do. */
export function toView(record: ViewRecord, known: Viewed): ReferenceView {
  const { policy, candidate, canEdit, editable, now } = known;
  const row = toRow(record, known);
  const today = dayIn(record.Time_Zone__c ?? null, now);
  const uses = (record.Activities__r?.records ?? []).filter(({ Status__c }) => Status__c !== 'Released');
  return {
    ...row,
    useCases: listOf(record.Use_Cases__c),
    languages: listOf(record.Languages__c),
    replaced: listOf(record.Replaced__c),
    earlyAdopterFor: record.Early_Adopter_For__c ?? null,
    source: record.Source__c ?? null,
    statusReason: record.Status_Reason__c ?? null,
    timeZone: record.Time_Zone__c ?? null,
    visibleInSearch: record.Visible_In_Search__c ?? null,
    limit: record.Limit__c ?? null,
    period: record.Period__c ?? null,
    restDays: record.Rest_Days__c ?? null,
    verifiedBy: record.Verified_By__r?.Name ?? null,
    motivations: listOf(record.Motivations__c),
    internalNotes: record.Internal_Notes__c ?? null,
    participations: (record.Participations__r?.records ?? []).map(agreementOf),
    may: mayNow(canEdit, editable, { status: row.status, withheld: row.withheld !== null }),
    meters: candidate && policy ? metersOf(candidate.reference, candidate.uses, policy, today) : [],
    talk: talkIn(record, known),
    months: candidate ? monthsOf(candidate.reference, candidate.uses, today) : [],
    uses: uses.map((each) => ({
      id: each.Id,
      activityType: each.Activity_Type__c,
      on: each.Activity_Date__c,
      status: each.Status__c,
      requestId: each.Request__c ?? null,
    })),
    timeline: timelineOf(record),
  };
}
