import { CARD_FIELDS, type CardRecord } from './card.ts';
import type { Participation } from './schema.ts';

type Children<T> = { records: T[] } | null;
type Named = { Name?: string | null } | null;
type KnownUser = { Name?: string | null; IsActive?: boolean } | null;

export interface ParticipationRow {
  Id: string;
  Activity_Type__c: Participation['activityType'];
  Status__c: Participation['status'];
  Limit__c?: number | null;
  Period__c?: string | null;
  Expires_On__c?: string | null;
  Agreed_By__c?: string | null;
  Agreed_On__c?: string | null;
  Proof__c?: string | null;
  Blackout_From__c?: string | null;
  Blackout_To__c?: string | null;
  Channels__c?: string | null;
  Contact_Release__c?: string | null;
}

interface RequestPart {
  Name?: string | null;
  Deal_Name__c?: string | null;
  Status__c?: string | null;
}

export interface UseRow {
  Id: string;
  Activity_Type__c: string;
  Activity_Date__c: string;
  Status__c: string;
  No_Show__c?: string | null;
  Result__c?: string | null;
  Request__c?: string | null;
  Request__r?: RequestPart | null;
}

export interface CandidacyRow {
  Id: string;
  CreatedDate: string;
  Status__c: string;
  Request__c?: string | null;
  Request__r?: (RequestPart & { Activity_Type__c?: string | null; Owner?: Named }) | null;
}

export interface StepRow {
  Id: string;
  Move__c: string;
  At__c: string;
  Outcome__c?: string | null;
  Reason__c?: string | null;
  By__r?: Named;
  Request__c?: string | null;
  Request__r?: RequestPart | null;
}

/** `Reference__c` as a list reads it; a field the reader's field security hides is not there. */
export interface RowRecord extends CardRecord {
  OwnerId: string;
  Owner?: KnownUser;
  CSM__c?: string | null;
  CSM__r?: KnownUser;
  Manager__c?: string | null;
  Manager__r?: KnownUser;
  Tier__c?: string | null;
  Paused_Until__c?: string | null;
  Time_Zone__c?: string | null;
  Withheld_Reason__c?: string | null;
}

/** The same with all that hangs on it. */
export interface ViewRecord extends RowRecord {
  CreatedDate: string;
  Verified_By__r?: Named;
  Early_Adopter_For__c?: string | null;
  Source__c?: string | null;
  Status_Reason__c?: string | null;
  Visible_In_Search__c?: boolean;
  Limit__c?: number | null;
  Period__c?: string | null;
  Rest_Days__c?: number | null;
  Motivations__c?: string | null;
  Internal_Notes__c?: string | null;
  Participations__r?: Children<ParticipationRow>;
  Activities__r?: Children<UseRow>;
  Candidacies__r?: Children<CandidacyRow>;
  Decisions__r?: Children<StepRow>;
}

/** Never a contact, and nothing that is closed to those who ask: field security hides the withheld reason and the notes. */
export const ROW_FIELDS = [
  ...CARD_FIELDS,
  ...['OwnerId', 'Owner.Name', 'Owner.IsActive', 'CSM__c', 'CSM__r.Name', 'CSM__r.IsActive'],
  ...['Manager__c', 'Manager__r.Name', 'Manager__r.IsActive', 'Tier__c', 'Paused_Until__c'],
  ...['Time_Zone__c', 'Withheld_Reason__c'],
];

export const VIEW_FIELDS = [
  ...ROW_FIELDS,
  ...['CreatedDate', 'Verified_By__r.Name', 'Early_Adopter_For__c', 'Source__c', 'Status_Reason__c'],
  ...['Visible_In_Search__c', 'Limit__c', 'Period__c', 'Rest_Days__c', 'Motivations__c', 'Internal_Notes__c'],
];

export interface Part {
  object: string;
  relationship: string;
  /** Without all of these the part is not worth showing. */
  shows: string[];
  fields: string[];
}

const REQUEST = ['Request__c', 'Request__r.Name', 'Request__r.Deal_Name__c', 'Request__r.Status__c'];

/** The parts below a reference: left out as a whole where the caller may not read what makes them worth showing. */
export const PARTS = {
  participations: {
    object: 'Reference_Participation__c',
    relationship: 'Participations__r',
    shows: ['Activity_Type__c', 'Status__c'],
    fields: [
      ...['Id', 'Limit__c', 'Period__c', 'Expires_On__c', 'Agreed_By__c', 'Agreed_On__c', 'Proof__c'],
      ...['Blackout_From__c', 'Blackout_To__c', 'Channels__c', 'Contact_Release__c'],
    ],
  },
  uses: {
    object: 'Reference_Activity__c',
    relationship: 'Activities__r',
    shows: ['Activity_Type__c', 'Activity_Date__c', 'Status__c'],
    fields: ['Id', 'No_Show__c', 'Result__c', ...REQUEST],
  },
  candidacies: {
    object: 'Reference_Candidate__c',
    relationship: 'Candidacies__r',
    shows: ['Status__c'],
    fields: ['Id', 'CreatedDate', ...REQUEST, 'Request__r.Activity_Type__c', 'Request__r.Owner.Name'],
  },
  steps: {
    object: 'Reference_Decision__c',
    relationship: 'Decisions__r',
    shows: ['Move__c', 'At__c'],
    fields: ['Id', 'Outcome__c', 'Reason__c', 'By__r.Name', ...REQUEST],
  },
} satisfies Record<string, Part>;

/** Which object a relationship leads to; users everybody reads. */
export const LEADS_TO: Record<string, string> = { Request__r: 'Reference_Request__c' };
