import addRule from '@salesforce/label/c.Policy_Told_Add_Rule';
import added from '@salesforce/label/c.Policy_Told_Added';
import agreementDays from '@salesforce/label/c.Policy_Told_Agreement_Days';
import any from '@salesforce/label/c.Policy_Told_Any';
import anyStep from '@salesforce/label/c.Policy_Told_Any_Step';
import atOnce from '@salesforce/label/c.Policy_Told_At_Once';
import both from '@salesforce/label/c.Policy_Told_Both';
import checkInDays from '@salesforce/label/c.Policy_Told_Check_In_Days';
import digestAt from '@salesforce/label/c.Policy_Told_Digest_At';
import done from '@salesforce/label/c.Policy_Told_Done';
import edit from '@salesforce/label/c.Policy_Told_Edit';
import escalateAfter from '@salesforce/label/c.Policy_Told_Escalate_After';
import event from '@salesforce/label/c.Policy_Told_Event';
import from from '@salesforce/label/c.Policy_Told_From';
import how from '@salesforce/label/c.Policy_Told_How';
import leaves from '@salesforce/label/c.Policy_Told_Leaves';
import leavesOnly from '@salesforce/label/c.Policy_Told_Leaves_Only';
import noEvent from '@salesforce/label/c.Policy_Told_No_Event';
import nobody from '@salesforce/label/c.Policy_Told_Nobody';
import nominationDays from '@salesforce/label/c.Policy_Told_Nomination_Days';
import reaches from '@salesforce/label/c.Policy_Told_Reaches';
import reachesOnly from '@salesforce/label/c.Policy_Told_Reaches_Only';
import remindAfter from '@salesforce/label/c.Policy_Told_Remind_After';
import removed from '@salesforce/label/c.Policy_Told_Removed';
import rules from '@salesforce/label/c.Policy_Told_Rules';
import section from '@salesforce/label/c.Policy_Told_Section';
import sentence from '@salesforce/label/c.Policy_Told_Sentence';
import sentenceMany from '@salesforce/label/c.Policy_Told_Sentence_Many';
import silent from '@salesforce/label/c.Policy_Told_Silent';
import silentMany from '@salesforce/label/c.Policy_Told_Silent_Many';
import template from '@salesforce/label/c.Policy_Told_Template';
import to from '@salesforce/label/c.Policy_Told_To';
import who from '@salesforce/label/c.Policy_Told_Who';
import wrong from '@salesforce/label/c.Policy_Told_Wrong';

/** Every word of the list of who is told what. */
export const words = {
  rules,
  edit,
  done,
  addRule,
  removed,
  added,
  event,
  from,
  to,
  any,
  anyStep,
  who,
  how,
  template,
  sentence,
  sentenceMany,
  silent,
  silentMany,
  leaves,
  reaches,
  leavesOnly,
  reachesOnly,
  both,
  nobody,
  noEvent,
  wrong,
  section,
  digestAt,
  atOnce,
  remindAfter,
  escalateAfter,
  agreementDays,
  nominationDays,
  checkInDays,
};
