/** What PMD says wrongly about a file, with the reason why it may. An entry without need is a finding itself. */
export interface Accepted {
  rule: string;
  file: RegExp;
  reason: string;
}

export const ACCEPTED: Accepted[] = [
  {
    rule: 'ApexSuggestUsingNamedCred',
    file: /\/ApiClient\.cls$/,
    reason: 'it goes through a named credential; the header names the running user, which no credential does',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Vouchsafe_Setting__mdt\/fields\/(Certificate|Key_Id)__c\./,
    reason: 'names of a certificate and of a key, never the key',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Decision__c\/fields\/(Body_Hash|Command_Key|Refused_Key)__c\./,
    reason: 'a hash that tells a repeat from a new command, no token: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Request__c\/fields\/Request_Key__c\./,
    reason: 'a hash that tells a repeat from a new request, no token: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Policy__c\/fields\/Command_Key__c\./,
    reason: 'a hash that tells a repeat from a new draft, no token: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Nomination__c\/fields\/Nomination_Key__c\./,
    reason: 'the id of the nominated customer, held while the nomination is open',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Preference__c\/fields\/Preference_Key__c\./,
    reason: 'says whose a favorite or a saved search is and what of, no token: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/(Reference_Message__c\/fields\/Message_Key|Reference_Sweep__c\/fields\/Lease_Key)__c\./,
    reason: 'says what was told to whom, or which round it is, so that neither happens twice: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Content_Share__c\/fields\/Share_Key__c\./,
    reason: 'a hash that tells a repeat from a new share, no token: it opens nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Feedback__c\/fields\/(Feedback_Key|Body_Hash)__c\./,
    reason: 'hashes that tell a repeat from new feedback, no tokens: they open nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/Reference_Target__c\/fields\/(Target_Key|Body_Hash)__c\./,
    reason: 'hashes that tell a repeat from a new target, no tokens: they open nothing',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /\/(Reference__c\/fields\/Key_Points|Reference_Request__c\/fields\/Key_Reason)__c\./,
    reason: 'key as in important',
  },
];
