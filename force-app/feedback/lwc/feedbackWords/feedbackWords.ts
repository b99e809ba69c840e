import title from '@salesforce/label/c.Feedback_Title';
import tabTitle from '@salesforce/label/c.Feedback_Page_Title';
import refresh from '@salesforce/label/c.Feedback_Refresh';
import question from '@salesforce/label/c.Feedback_Question';
import unnamed from '@salesforce/label/c.Feedback_Unnamed';
import score from '@salesforce/label/c.Feedback_Score';
import poor from '@salesforce/label/c.Feedback_Poor';
import excellent from '@salesforce/label/c.Feedback_Excellent';
import whose from '@salesforce/label/c.Feedback_Whose';
import whoseRequester from '@salesforce/label/c.Feedback_Whose_Requester';
import whoseReference from '@salesforce/label/c.Feedback_Whose_Reference';
import whoseProspect from '@salesforce/label/c.Feedback_Whose_Prospect';
import area from '@salesforce/label/c.Feedback_Area';
import areaNone from '@salesforce/label/c.Feedback_Area_None';
import areaAll from '@salesforce/label/c.Feedback_Area_All';
import text from '@salesforce/label/c.Feedback_Text';
import lowHelp from '@salesforce/label/c.Feedback_Low_Help';
import send from '@salesforce/label/c.Feedback_Send';
import sending from '@salesforce/label/c.Feedback_Sending';
import thanks from '@salesforce/label/c.Feedback_Thanks';
import again from '@salesforce/label/c.Feedback_Again';
import sentToast from '@salesforce/label/c.Feedback_Sent_Toast';
import open from '@salesforce/label/c.Feedback_Open';
import closed from '@salesforce/label/c.Feedback_Closed';
import late from '@salesforce/label/c.Feedback_Late';
import scoreOf from '@salesforce/label/c.Feedback_Score_Of';
import saidBy from '@salesforce/label/c.Feedback_Said_By';
import saidFor from '@salesforce/label/c.Feedback_Said_For';
import follows from '@salesforce/label/c.Feedback_Follows';
import closedBy from '@salesforce/label/c.Feedback_Closed_By';
import closedByDay from '@salesforce/label/c.Feedback_Closed_By_Day';
import closedByNow from '@salesforce/label/c.Feedback_Closed_By_Now';
import done from '@salesforce/label/c.Feedback_Done';
import nobody from '@salesforce/label/c.Feedback_Nobody';
import steps from '@salesforce/label/c.Feedback_Steps';
import close from '@salesforce/label/c.Feedback_Close';
import thanked from '@salesforce/label/c.Feedback_Thanked';
import passOn from '@salesforce/label/c.Feedback_Pass_On';
import reopen from '@salesforce/label/c.Feedback_Reopen';
import closedToast from '@salesforce/label/c.Feedback_Closed_Toast';
import passedToast from '@salesforce/label/c.Feedback_Passed_Toast';
import reopenedToast from '@salesforce/label/c.Feedback_Reopened_Toast';
import outcome from '@salesforce/label/c.Feedback_Outcome';
import dueOn from '@salesforce/label/c.Feedback_Due_On';
import dueHelp from '@salesforce/label/c.Feedback_Due_Help';
import comment from '@salesforce/label/c.Feedback_Comment';
import cancel from '@salesforce/label/c.Feedback_Cancel';
import save from '@salesforce/label/c.Feedback_Save';
import viewMine from '@salesforce/label/c.Feedback_View_Mine';
import viewLate from '@salesforce/label/c.Feedback_View_Late';
import viewAll from '@salesforce/label/c.Feedback_View_All';
import mineEmpty from '@salesforce/label/c.Feedback_Mine_Empty';
import lateEmpty from '@salesforce/label/c.Feedback_Late_Empty';
import allEmpty from '@salesforce/label/c.Feedback_All_Empty';
import allClear from '@salesforce/label/c.Feedback_All_Clear';
import none from '@salesforce/label/c.Feedback_None';
import truncated from '@salesforce/label/c.Feedback_Truncated';

export const words = {
  title,
  tabTitle,
  refresh,
  question,
  unnamed,
  score,
  poor,
  excellent,
  whose,
  whoseRequester,
  whoseReference,
  whoseProspect,
  area,
  areaNone,
  areaAll,
  text,
  lowHelp,
  send,
  sending,
  thanks,
  again,
  sentToast,
  open,
  closed,
  late,
  scoreOf,
  saidBy,
  saidFor,
  follows,
  closedBy,
  closedByDay,
  closedByNow,
  done,
  nobody,
  steps,
  close,
  thanked,
  passOn,
  reopen,
  closedToast,
  passedToast,
  reopenedToast,
  outcome,
  dueOn,
  dueHelp,
  comment,
  cancel,
  save,
  viewMine,
  viewLate,
  viewAll,
  mineEmpty,
  lateEmpty,
  allEmpty,
  allClear,
  none,
  truncated,
};
