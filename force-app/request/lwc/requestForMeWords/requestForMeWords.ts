import actions from '@salesforce/label/c.Request_For_Me_Actions';
import approve from '@salesforce/label/c.Request_For_Me_Approve';
import asks from '@salesforce/label/c.Request_For_Me_Asks';
import asksActivity from '@salesforce/label/c.Request_For_Me_Asks_Activity';
import back from '@salesforce/label/c.Request_For_Me_Back';
import care from '@salesforce/label/c.Request_For_Me_Care';
import changeTitle from '@salesforce/label/c.Request_For_Me_Change_Title';
import competitor from '@salesforce/label/c.Request_For_Me_Competitor';
import dateFailed from '@salesforce/label/c.Request_For_Me_Date_Failed';
import deal from '@salesforce/label/c.Request_For_Me_Deal';
import decline from '@salesforce/label/c.Request_For_Me_Decline';
import emptySentence from '@salesforce/label/c.Request_For_Me_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Request_For_Me_Empty_Title';
import grade from '@salesforce/label/c.Request_For_Me_Grade';
import keeping from '@salesforce/label/c.Request_For_Me_Keeping';
import kept from '@salesforce/label/c.Request_For_Me_Kept';
import load from '@salesforce/label/c.Request_For_Me_Load';
import more from '@salesforce/label/c.Request_For_Me_More';
import noShow from '@salesforce/label/c.Request_For_Me_No_Show';
import notUntil from '@salesforce/label/c.Request_For_Me_Not_Until';
import notUntilHelp from '@salesforce/label/c.Request_For_Me_Not_Until_Help';
import notUntilReason from '@salesforce/label/c.Request_For_Me_Not_Until_Reason';
import notUntilShort from '@salesforce/label/c.Request_For_Me_Not_Until_Short';
import notUntilTitle from '@salesforce/label/c.Request_For_Me_Not_Until_Title';
import note from '@salesforce/label/c.Request_For_Me_Note';
import outcome from '@salesforce/label/c.Request_For_Me_Outcome';
import outcomesEmpty from '@salesforce/label/c.Request_For_Me_Outcomes_Empty';
import outcomesShow from '@salesforce/label/c.Request_For_Me_Outcomes_Show';
import pause from '@salesforce/label/c.Request_For_Me_Pause';
import pausedNow from '@salesforce/label/c.Request_For_Me_Paused_Now';
import people from '@salesforce/label/c.Request_For_Me_People';
import refresh from '@salesforce/label/c.Request_For_Me_Refresh';
import rush from '@salesforce/label/c.Request_For_Me_Rush';
import save from '@salesforce/label/c.Request_For_Me_Save';
import set from '@salesforce/label/c.Request_For_Me_Set';
import stage from '@salesforce/label/c.Request_For_Me_Stage';
import title from '@salesforce/label/c.Request_For_Me_Title';
import tookPlace from '@salesforce/label/c.Request_For_Me_Took_Place';
import topics from '@salesforce/label/c.Request_For_Me_Topics';
import tryDate from '@salesforce/label/c.Request_For_Me_Try_Date';
import undo from '@salesforce/label/c.Request_For_Me_Undo';
import undone from '@salesforce/label/c.Request_For_Me_Undone';
import unnamed from '@salesforce/label/c.Request_For_Me_Unnamed';
import until from '@salesforce/label/c.Request_For_Me_Until';
import why from '@salesforce/label/c.Request_For_Me_Why';
import withheldNow from '@salesforce/label/c.Request_For_Me_Withheld_Now';
import withhold from '@salesforce/label/c.Request_For_Me_Withhold';

export const words = {
  actions,
  approve,
  asks,
  asksActivity,
  back,
  care,
  changeTitle,
  competitor,
  dateFailed,
  deal,
  decline,
  emptySentence,
  emptyTitle,
  grade,
  keeping,
  kept,
  load,
  more,
  noShow,
  notUntil,
  notUntilHelp,
  notUntilReason,
  notUntilShort,
  notUntilTitle,
  note,
  outcome,
  outcomesEmpty,
  outcomesShow,
  pause,
  pausedNow,
  people,
  refresh,
  rush,
  save,
  set,
  stage,
  title,
  tookPlace,
  topics,
  tryDate,
  undo,
  undone,
  unnamed,
  until,
  why,
  withheldNow,
  withhold,
};
