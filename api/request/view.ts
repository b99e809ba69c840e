import type { PolicySettings } from '../policy/schema.ts';
import { accountOf } from '../reference/card.ts';
import { standsInFor } from '../policy/deputy.ts';
import { clockOf, stopsOf } from './clock.ts';
import { childrenOf, stateOf, useOf, type ActivityRecord, type CandidateRecord, type RequestRecord } from './record.ts';
import { legalMoves } from './rights.ts';
import type { RequestView } from './schema.ts';
import { sentence } from './sentence.ts';
import { staffed, type Light } from './staffed.ts';
import { moment, nameOnRecord, personOf, summaryOf, type Reader } from './summary.ts';

const momentOrNull = (value: string | null | undefined) => (value ? moment(value) : null);

const candidateView = (
  record: RequestRecord,
  each: CandidateRecord,
  reader: Reader,
  settings: PolicySettings | null,
) => ({
  readiness: reader.readiness?.(each) ?? null,
  id: each.Id,
  order: each.Order__c ?? 0,
  status: each.Status__c,
  reference:
    each.Reference__c && each.Reference__r
      ? { id: each.Reference__c, number: each.Reference__r.Name, headline: each.Reference__r.Headline__c ?? null }
      : null,
  account: accountOf(each.Reference__r, settings),
  reservedUntil: each.Status__c === 'Held' ? momentOrNull(each.Hold_Until__c) : null,
  askMessage: each.Ask_Message__c ?? null,
  releasedName: each.Released_Name__c ?? null,
  releasedChannel: each.Released_Channel__c ?? null,
  use: useView(useOf(record, each.Id), reader),
});

function useView(use: ActivityRecord | undefined, reader: Reader) {
  if (!use) return null;
  return {
    status: use.Status__c,
    on: use.Activity_Date__c ?? null,
    startsAt: momentOrNull(use.Starts_At__c),
    timeZone: use.Time_Zone__c ?? null,
    minutesPlanned: use.Minutes_Planned__c ?? null,
    place: use.Place__c ?? null,
    host: use.Host__c ? personOf(use.Host__c, use.Host__r?.Name, reader) : null,
    expectedGrade: use.Expected_Grade__c ?? null,
    noShow: use.No_Show__c ?? null,
    grade: use.Actual_Grade__c ?? null,
    minutesSpent: use.Minutes_Spent__c ?? null,
    result: use.Result__c ?? null,
    confirmed: use.Confirmed__c ?? false,
    recordedBy: use.Recorded_By__c ? personOf(use.Recorded_By__c, use.Recorded_By__r?.Name, reader) : null,
    confirmedBy: use.Confirmed_By__c ? personOf(use.Confirmed_By__c, use.Confirmed_By__r?.Name, reader) : null,
  };
}

function clockView(record: RequestRecord, reader: Reader, { calendar }: PolicySettings, now: Date) {
  const { spans, ...clock } = clockOf(stopsOf(record), record.Promised_By__c ?? null, calendar, now);
  return {
    ...clock,
    spans: spans.map(({ userId, from, to, ...span }) => ({
      ...span,
      user: userId ? personOf(userId, nameOnRecord(record, userId), reader) : null,
      from: from.toISOString(),
      to: to?.toISOString() ?? null,
    })),
  };
}

/** One request as this reader may see it, with the steps they may take now. */
export function viewOf(record: RequestRecord, reader: Reader, light: Light): RequestView {
  const state = staffed(stateOf(record), light);
  const { now } = light;
  const settings = light.policy?.settings ?? null;
  const decisions = childrenOf
    .decisions(record)
    .filter((each) => each.Outcome__c !== 'Refused' && each.Request_Turn_Number__c != null);
  return {
    ...summaryOf(record, reader, light),
    labels: settings?.labels ?? {},
    clock: settings && clockView(record, reader, settings, now),
    topics: record.Topics__c ?? null,
    prospectPeople: record.Prospect_People__c ?? null,
    competitor: record.Competitor__c ?? null,
    note: record.Note__c ?? null,
    reason: record.Key_Reason__c ?? null,
    mergedInto: record.Merged_Into__c
      ? { id: record.Merged_Into__c, number: record.Merged_Into__r?.Name ?? null }
      : null,
    insteadOf: record.Substitution__c
      ? { referenceId: record.Substituted_For__c ?? null, kind: record.Substitution__c }
      : null,
    turn: state.turn,
    candidates: childrenOf.candidates(record).map((each) => candidateView(record, each, reader, settings)),
    approvals: childrenOf.approvals(record).map((each) => ({
      id: each.Id,
      candidateId: each.Candidate__c ?? null,
      step: each.Step__c ?? 1,
      role: each.Role__c,
      approver: each.Approver__c ? personOf(each.Approver__c, each.Approver__r?.Name, reader) : null,
      verdict: each.Verdict__c,
      comment: each.Comment__c ?? null,
      askedAt: momentOrNull(each.Asked_At__c),
      dueAt: momentOrNull(each.Due_At__c),
      answeredAt: momentOrNull(each.Answered_At__c),
      answeredBy:
        each.Answered_By__c && each.Answered_By__c !== each.Approver__c
          ? personOf(each.Answered_By__c, each.Answered_By__r?.Name, reader)
          : null,
    })),
    decisions: decisions
      .sort((a, b) => (b.Request_Turn_Number__c ?? 0) - (a.Request_Turn_Number__c ?? 0))
      .map((each) => {
        const by = each.By__c ? personOf(each.By__c, each.By__r?.Name, reader) : null;
        return {
          id: each.Id,
          turn: each.Request_Turn_Number__c ?? null,
          move: each.Move__c,
          text: sentence(record, each, by?.name ?? null),
          from: each.From__c ?? null,
          to: each.To__c ?? null,
          by,
          at: moment(each.At__c),
          ball: each.Ball__c ?? null,
          comment: each.Reason__c ?? null,
          candidateId: each.Candidate__c ?? null,
        };
      }),
    moves: legalMoves(
      state,
      settings ? { ...reader, standsInFor: standsInFor(reader.userId, settings, now) } : reader,
      now,
    ),
  };
}
