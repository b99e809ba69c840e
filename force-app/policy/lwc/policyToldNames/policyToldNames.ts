import accountOwnerRole from '@salesforce/label/c.Policy_Told_Name_Account_Owner_Role';
import agreementDue from '@salesforce/label/c.Policy_Told_Name_Agreement_Due';
import agreementEndedDue from '@salesforce/label/c.Policy_Told_Name_Agreement_Ended_Due';
import answerMove from '@salesforce/label/c.Policy_Told_Name_Answer_Move';
import approveMove from '@salesforce/label/c.Policy_Told_Name_Approve_Move';
import approverRole from '@salesforce/label/c.Policy_Told_Name_Approver_Role';
import askMove from '@salesforce/label/c.Policy_Told_Name_Ask_Move';
import assignMove from '@salesforce/label/c.Policy_Told_Name_Assign_Move';
import bellAndEMailHow from '@salesforce/label/c.Policy_Told_Name_Bell_And_E_Mail_How';
import bellHow from '@salesforce/label/c.Policy_Told_Name_Bell_How';
import cancelMove from '@salesforce/label/c.Policy_Told_Name_Cancel_Move';
import checkInDue from '@salesforce/label/c.Policy_Told_Name_Check_In_Due';
import completeMove from '@salesforce/label/c.Policy_Told_Name_Complete_Move';
import confirmMove from '@salesforce/label/c.Policy_Told_Name_Confirm_Move';
import correctMove from '@salesforce/label/c.Policy_Told_Name_Correct_Move';
import csmRole from '@salesforce/label/c.Policy_Told_Name_Csm_Role';
import declineMove from '@salesforce/label/c.Policy_Told_Name_Decline_Move';
import deputiesRole from '@salesforce/label/c.Policy_Told_Name_Deputies_Role';
import digestHow from '@salesforce/label/c.Policy_Told_Name_Digest_How';
import eMailHow from '@salesforce/label/c.Policy_Told_Name_E_Mail_How';
import escalationDue from '@salesforce/label/c.Policy_Told_Name_Escalation_Due';
import expireMove from '@salesforce/label/c.Policy_Told_Name_Expire_Move';
import fulfillerRole from '@salesforce/label/c.Policy_Told_Name_Fulfiller_Role';
import mergeMove from '@salesforce/label/c.Policy_Told_Name_Merge_Move';
import missMove from '@salesforce/label/c.Policy_Told_Name_Miss_Move';
import nextRole from '@salesforce/label/c.Policy_Told_Name_Next_Role';
import nominatedDue from '@salesforce/label/c.Policy_Told_Name_Nominated_Due';
import nominationDeclinedDue from '@salesforce/label/c.Policy_Told_Name_Nomination_Declined_Due';
import nominationDue from '@salesforce/label/c.Policy_Told_Name_Nomination_Due';
import nominationTakenDue from '@salesforce/label/c.Policy_Told_Name_Nomination_Taken_Due';
import nominatorRole from '@salesforce/label/c.Policy_Told_Name_Nominator_Role';
import noneHow from '@salesforce/label/c.Policy_Told_Name_None_How';
import promiseDue from '@salesforce/label/c.Policy_Told_Name_Promise_Due';
import reassignMove from '@salesforce/label/c.Policy_Told_Name_Reassign_Move';
import referenceManagerRole from '@salesforce/label/c.Policy_Told_Name_Reference_Manager_Role';
import releaseMove from '@salesforce/label/c.Policy_Told_Name_Release_Move';
import remindMove from '@salesforce/label/c.Policy_Told_Name_Remind_Move';
import reminderDue from '@salesforce/label/c.Policy_Told_Name_Reminder_Due';
import reopenMove from '@salesforce/label/c.Policy_Told_Name_Reopen_Move';
import requesterRole from '@salesforce/label/c.Policy_Told_Name_Requester_Role';
import scheduleMove from '@salesforce/label/c.Policy_Told_Name_Schedule_Move';
import submitMove from '@salesforce/label/c.Policy_Told_Name_Submit_Move';
import suggestMove from '@salesforce/label/c.Policy_Told_Name_Suggest_Move';
import verificationDue from '@salesforce/label/c.Policy_Told_Name_Verification_Due';
import withdrawMove from '@salesforce/label/c.Policy_Told_Name_Withdraw_Move';
import withheldDue from '@salesforce/label/c.Policy_Told_Name_Withheld_Due';
import type { Due, MessageRule, Role, ToldMove } from '../../../../api/message/rules.ts';

/** What the rules of messages speak of, as people say it. */
export const roles: Record<Role, string> = {
  Requester: requesterRole,
  'Account Owner': accountOwnerRole,
  CSM: csmRole,
  'Reference Manager': referenceManagerRole,
  Fulfiller: fulfillerRole,
  Approver: approverRole,
  Nominator: nominatorRole,
  Next: nextRole,
  Deputies: deputiesRole,
};

export const hows: Record<MessageRule['how'], string> = {
  Bell: bellHow,
  'E-mail': eMailHow,
  'Bell and e-mail': bellAndEMailHow,
  Digest: digestHow,
  None: noneHow,
};

export const dues: Record<Due, string> = {
  reminder: reminderDue,
  escalation: escalationDue,
  promise: promiseDue,
  verification: verificationDue,
  withheld: withheldDue,
  agreement: agreementDue,
  'agreement-ended': agreementEndedDue,
  nominated: nominatedDue,
  'nomination-taken': nominationTakenDue,
  'nomination-declined': nominationDeclinedDue,
  nomination: nominationDue,
  'check-in': checkInDue,
};

export const moves: Record<ToldMove, string> = {
  submit: submitMove,
  expire: expireMove,
  approve: approveMove,
  decline: declineMove,
  reassign: reassignMove,
  withdraw: withdrawMove,
  cancel: cancelMove,
  assign: assignMove,
  suggest: suggestMove,
  ask: askMove,
  answer: answerMove,
  schedule: scheduleMove,
  release: releaseMove,
  complete: completeMove,
  miss: missMove,
  confirm: confirmMove,
  correct: correctMove,
  reopen: reopenMove,
  merge: mergeMove,
  remind: remindMove,
};
