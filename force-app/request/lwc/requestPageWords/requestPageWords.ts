import about from '@salesforce/label/c.Request_Page_About';
import amount from '@salesforce/label/c.Request_Page_Amount';
import approvalAnswered from '@salesforce/label/c.Request_Page_Approval_Answered';
import approvalOpen from '@salesforce/label/c.Request_Page_Approval_Open';
import approvals from '@salesforce/label/c.Request_Page_Approvals';
import arrangedBy from '@salesforce/label/c.Request_Page_Arranged_By';
import askedBy from '@salesforce/label/c.Request_Page_Asked_By';
import closeDate from '@salesforce/label/c.Request_Page_Close_Date';
import closed from '@salesforce/label/c.Request_Page_Closed';
import competitor from '@salesforce/label/c.Request_Page_Competitor';
import customers from '@salesforce/label/c.Request_Page_Customers';
import deal from '@salesforce/label/c.Request_Page_Deal';
import history from '@salesforce/label/c.Request_Page_History';
import moveFor from '@salesforce/label/c.Request_Page_Move_For';
import moveTitle from '@salesforce/label/c.Request_Page_Move_Title';
import moved from '@salesforce/label/c.Request_Page_Moved';
import movesName from '@salesforce/label/c.Request_Page_Moves_Name';
import neededBy from '@salesforce/label/c.Request_Page_Needed_By';
import nobodyYetSentence from '@salesforce/label/c.Request_Page_Nobody_Yet_Sentence';
import note from '@salesforce/label/c.Request_Page_Note';
import overtaken from '@salesforce/label/c.Request_Page_Overtaken';
import pageTitle from '@salesforce/label/c.Request_Page_Page_Title';
import pathName from '@salesforce/label/c.Request_Page_Path_Name';
import promisedBy from '@salesforce/label/c.Request_Page_Promised_By';
import prospect from '@salesforce/label/c.Request_Page_Prospect';
import prospectPeople from '@salesforce/label/c.Request_Page_Prospect_People';
import reason from '@salesforce/label/c.Request_Page_Reason';
import reloaded from '@salesforce/label/c.Request_Page_Reloaded';
import reservedUntil from '@salesforce/label/c.Request_Page_Reserved_Until';
import rush from '@salesforce/label/c.Request_Page_Rush';
import stage from '@salesforce/label/c.Request_Page_Stage';
import teamArranges from '@salesforce/label/c.Request_Page_Team_Arranges';
import topics from '@salesforce/label/c.Request_Page_Topics';
import unnamed from '@salesforce/label/c.Request_Page_Unnamed';
import youArrange from '@salesforce/label/c.Request_Page_You_Arrange';
import approvalBy from '@salesforce/label/c.Request_Page__Approval_By';
import approvalDue from '@salesforce/label/c.Request_Page__Approval_Due';
import broken from '@salesforce/label/c.Request_Page__Broken';
import copy from '@salesforce/label/c.Request_Page__Copy';
import findAdd from '@salesforce/label/c.Request_Page__Find_Add';
import findTitle from '@salesforce/label/c.Request_Page__Find_Title';
import insteadGroup from '@salesforce/label/c.Request_Page__Instead_Group';
import insteadLater from '@salesforce/label/c.Request_Page__Instead_Later';
import insteadNext from '@salesforce/label/c.Request_Page__Instead_Next';
import insteadOf from '@salesforce/label/c.Request_Page__Instead_Of';
import insteadOther from '@salesforce/label/c.Request_Page__Instead_Other';
import kept from '@salesforce/label/c.Request_Page__Kept';
import late from '@salesforce/label/c.Request_Page__Late';
import mergedInto from '@salesforce/label/c.Request_Page__Merged_Into';
import more from '@salesforce/label/c.Request_Page__More';
import nobody from '@salesforce/label/c.Request_Page__Nobody';
import overdue from '@salesforce/label/c.Request_Page__Overdue';
import predicted from '@salesforce/label/c.Request_Page__Predicted';
import purpose from '@salesforce/label/c.Request_Page__Purpose';
import releasedHint from '@salesforce/label/c.Request_Page__Released_Hint';
import releasedTitle from '@salesforce/label/c.Request_Page__Released_Title';
import takesPlace from '@salesforce/label/c.Request_Page__Takes_Place';
import time from '@salesforce/label/c.Request_Page__Time';
import timeHours from '@salesforce/label/c.Request_Page__Time_Hours';
import stepOver from '@salesforce/label/c.Request_Page_Step_Over';
import stepOverPlain from '@salesforce/label/c.Request_Page_Step_Over_Plain';
import timeMinutes from '@salesforce/label/c.Request_Page__Time_Minutes';
import timeNone from '@salesforce/label/c.Request_Page__Time_None';
import timeTook from '@salesforce/label/c.Request_Page__Time_Took';
import timeTotal from '@salesforce/label/c.Request_Page__Time_Total';
import timeUnknown from '@salesforce/label/c.Request_Page__Time_Unknown';
import timeWith from '@salesforce/label/c.Request_Page__Time_With';
import told from '@salesforce/label/c.Request_Page__Told';
import waitsFor from '@salesforce/label/c.Request_Page__Waits_For';
import waitsForUsually from '@salesforce/label/c.Request_Page__Waits_For_Usually';
import yourTurn from '@salesforce/label/c.Request_Page__Your_Turn';

export const words = {
  about,
  amount,
  approvalAnswered,
  approvalOpen,
  approvals,
  arrangedBy,
  askedBy,
  closeDate,
  closed,
  competitor,
  customers,
  deal,
  history,
  moveFor,
  moveTitle,
  moved,
  movesName,
  neededBy,
  nobodyYetSentence,
  note,
  overtaken,
  pageTitle,
  pathName,
  promisedBy,
  prospect,
  prospectPeople,
  reason,
  reloaded,
  reservedUntil,
  rush,
  stage,
  teamArranges,
  topics,
  unnamed,
  youArrange,
  approvalBy,
  approvalDue,
  broken,
  copy,
  findAdd,
  findTitle,
  insteadGroup,
  insteadLater,
  insteadNext,
  insteadOf,
  insteadOther,
  kept,
  late,
  mergedInto,
  more,
  nobody,
  overdue,
  predicted,
  purpose,
  releasedHint,
  releasedTitle,
  takesPlace,
  time,
  timeHours,
  stepOver,
  stepOverPlain,
  timeMinutes,
  timeNone,
  timeTook,
  timeTotal,
  timeUnknown,
  timeWith,
  told,
  waitsFor,
  waitsForUsually,
  yourTurn,
};
