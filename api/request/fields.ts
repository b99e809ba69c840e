const list = (names: string) => names.trim().split(/\s+/);

/** What is read of a request and what hangs on it, where the reader's field security shows it. */
export const REQUEST_FIELDS = list(`
  Id Name CreatedDate OwnerId Owner.Name Status__c Turn__c Purpose__c Opportunity__c
  Prospect_Account__c Prospect_Name__c Substitution__c Substituted_For__c Prospect_People__c Topics__c Note__c Competitor__c Key_Reason__c Fulfiller__c
  Fulfiller__r.Name Activity_Type__c Quantity__c Needed_By__c Promised_By__c Rush__c Path__c
  Merged_Into__c Merged_Into__r.Name Deal_Name__c Deal_Prospect__c Deal_Amount__c Deal_Close_Date__c Deal_Stage__c
`);

export const CANDIDATE_FIELDS = list(`
  Id Order__c Status__c Hold_Until__c Ask_Message__c Released_Name__c Released_Channel__c
  Reference__c Reference__r.Name Reference__r.Headline__c Reference__r.Account__c Reference__r.Account_Name__c
  Reference__r.Account_Industry__c Reference__r.Account_Country__c
  Reference__r.Account_Size_Band__c Reference__r.OwnerId Reference__r.CSM__c
`);

export const APPROVAL_FIELDS = list(`
  Id Candidate__c Step__c Role__c Approver__c Approver__r.Name Verdict__c Comment__c Asked_At__c
  Due_At__c Answered_At__c Answered_By__c Answered_By__r.Name
`);

export const ACTIVITY_FIELDS = list(`
  Id Candidate__c Status__c Starts_At__c Activity_Date__c No_Show__c Actual_Grade__c
  Minutes_Spent__c Result__c Confirmed__c Confirmed_By__c Confirmed_By__r.Name Recorded_By__c
  Recorded_By__r.Name Minutes_Planned__c Place__c Host__c Host__r.Name Host__r.Email
  Expected_Grade__c Time_Zone__c
`);

export const DECISION_FIELDS = list(`
  Id Request_Turn_Number__c Move__c From__c To__c By__c By__r.Name At__c Ball__c Ball_User__c
  Ball_User__r.Name Reason__c Candidate__c Outcome__c
`);

/** Where words of a search are looked for. */
export const SEARCH_FIELDS = list(`
  Name Deal_Name__c Deal_Prospect__c Prospect_Name__c Owner.Name Fulfiller__r.Name
`);
