import type { ActivityStatus, ActivityType, NoShow } from '../activity/schema.ts';
import type { ApproverRole } from '../policy/schema.ts';
import type { AccountFactsRecord } from '../reference/card.ts';
import type { CandidateStatus, Party, RequestStatus } from './schema.ts';
import type { RequestState } from './state.ts';

interface Named {
  Name: string;
}
export interface Children<T> {
  records: T[];
}

/** A request as Salesforce's JSON shows it to one reader; a field hidden from them is not there. */
export interface RequestRecord {
  Id: string;
  Name: string;
  CreatedDate: string;
  OwnerId: string;
  Owner?: Named | null;
  Status__c: RequestStatus;
  Turn__c: number | null;
  Purpose__c?: string | null;
  Opportunity__c?: string | null;
  Prospect_Account__c?: string | null;
  Prospect_Name__c?: string | null;
  Substitution__c?: string | null;
  Substituted_For__c?: string | null;
  Prospect_People__c?: string | null;
  Topics__c?: string | null;
  Note__c?: string | null;
  Competitor__c?: string | null;
  Key_Reason__c?: string | null;
  Fulfiller__c?: string | null;
  Fulfiller__r?: Named | null;
  Activity_Type__c: ActivityType;
  Quantity__c: number | null;
  Needed_By__c: string;
  Promised_By__c?: string | null;
  Rush__c?: boolean;
  Path__c?: 'Self-fulfill' | 'Manager-fulfill' | null;
  Asked_At__c?: string | null;
  Answered_On__c?: string | null;
  Merged_Into__c?: string | null;
  Merged_Into__r?: Named | null;
  Deal_Name__c?: string | null;
  Deal_Prospect__c?: string | null;
  Deal_Amount__c?: number | null;
  Deal_Close_Date__c?: string | null;
  Deal_Stage__c?: string | null;
  Candidates__r?: Children<CandidateRecord> | null;
  Approvals__r?: Children<ApprovalRecord> | null;
  Activities__r?: Children<ActivityRecord> | null;
  Decisions__r?: Children<DecisionRecord> | null;
}

export interface CandidateRecord {
  Id: string;
  Order__c: number | null;
  Status__c: CandidateStatus;
  Hold_Until__c?: string | null;
  Ask_Message__c?: string | null;
  Released_Name__c?: string | null;
  Released_Channel__c?: string | null;
  Reference__c?: string | null;
  Reference__r?: ReferenceFactsRecord | null;
}

export interface ReferenceFactsRecord extends AccountFactsRecord {
  Name: string;
  Account__c?: string | null;
  Headline__c?: string | null;
  OwnerId?: string;
  CSM__c?: string | null;
}

export interface ApprovalRecord {
  Id: string;
  Candidate__c?: string | null;
  Step__c: number | null;
  Role__c: ApproverRole;
  Approver__c?: string | null;
  Approver__r?: Named | null;
  Verdict__c: 'Pending' | 'Approved' | 'Declined' | 'Not Needed';
  Comment__c?: string | null;
  /** Null while an earlier step comes first. */
  Asked_At__c?: string | null;
  Due_At__c?: string | null;
  Answered_At__c?: string | null;
  Answered_By__c?: string | null;
  Answered_By__r?: Named | null;
}

export interface ActivityRecord {
  Id: string;
  Candidate__c?: string | null;
  Status__c: ActivityStatus;
  Starts_At__c?: string | null;
  Activity_Date__c?: string | null;
  /** Of the customer. */
  Time_Zone__c?: string | null;
  Minutes_Planned__c?: number | null;
  Place__c?: string | null;
  Host__c?: string | null;
  Host__r?: (Named & { Email?: string | null }) | null;
  Expected_Grade__c?: number | null;
  No_Show__c?: NoShow | null;
  Actual_Grade__c?: number | null;
  Minutes_Spent__c?: number | null;
  Result__c?: string | null;
  Confirmed__c?: boolean;
  Confirmed_By__c?: string | null;
  Confirmed_By__r?: Named | null;
  Recorded_By__c?: string | null;
  Recorded_By__r?: Named | null;
}

export interface DecisionRecord {
  Id: string;
  Request_Turn_Number__c?: number | null;
  Move__c: string;
  From__c?: string | null;
  To__c?: string | null;
  By__c?: string | null;
  By__r?: Named | null;
  At__c: string;
  Ball__c?: Party | null;
  Ball_User__c?: string | null;
  Ball_User__r?: Named | null;
  Reason__c?: string | null;
  Candidate__c?: string | null;
  Outcome__c?: string | null;
}

export const list = <T>(children: Children<T> | null | undefined): T[] => children?.records ?? [];
export const childrenOf = {
  candidates: (record: RequestRecord) =>
    [...list(record.Candidates__r)].sort((a, b) => (a.Order__c ?? 0) - (b.Order__c ?? 0)),
  approvals: (record: RequestRecord) => list(record.Approvals__r),
  activities: (record: RequestRecord) => list(record.Activities__r),
  decisions: (record: RequestRecord) => list(record.Decisions__r),
};

/** What a request has behind it, for those who come to it newly. */
export const historyOf = (record: RequestRecord) => ({
  activities: childrenOf.activities(record).map((each) => each.Id),
  decisions: childrenOf.decisions(record).map((each) => each.Id),
});

/** Of a candidate's uses the one that was not released counts. */
export const useOf = (record: RequestRecord, candidateId: string): ActivityRecord | undefined =>
  childrenOf.activities(record).find((use) => use.Candidate__c === candidateId && use.Status__c !== 'Released');

/** The record as the moves see it. */
export function stateOf(record: RequestRecord): RequestState {
  return {
    id: record.Id,
    status: record.Status__c,
    turn: record.Turn__c ?? 0,
    requesterId: record.OwnerId,
    fulfillerId: record.Fulfiller__c ?? null,
    activityType: record.Activity_Type__c,
    quantity: record.Quantity__c ?? 1,
    neededBy: record.Needed_By__c,
    opportunityId: record.Opportunity__c ?? null,
    path: record.Path__c ?? null,
    askedAt: record.Asked_At__c ?? null,
    answeredOn: record.Answered_On__c ?? null,
    candidates: childrenOf.candidates(record).map((each) => {
      const use = useOf(record, each.Id);
      return {
        id: each.Id,
        order: each.Order__c ?? 0,
        referenceId: each.Reference__c ?? null,
        status: each.Status__c,
        holdUntil: each.Hold_Until__c ?? null,
        activity: use
          ? {
              id: use.Id,
              status: use.Status__c,
              startsAt: use.Starts_At__c ?? null,
              noShow: use.No_Show__c ?? null,
              recordedBy: use.Recorded_By__c ?? null,
              confirmed: use.Confirmed__c ?? false,
            }
          : null,
      };
    }),
    approvals: childrenOf.approvals(record).map((each) => ({
      id: each.Id,
      candidateId: each.Candidate__c ?? null,
      step: each.Step__c ?? 1,
      role: each.Role__c,
      approverId: each.Approver__c ?? null,
      verdict: each.Verdict__c,
      asked: each.Asked_At__c !== null,
      dueAt: each.Due_At__c ?? null,
    })),
  };
}
