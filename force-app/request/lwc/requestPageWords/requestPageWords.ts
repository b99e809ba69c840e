import about from '@salesforce/label/c.Request_Page_About';
import amount from '@salesforce/label/c.Request_Page_Amount';
import approvalAnswered from '@salesforce/label/c.Request_Page_Approval_Answered';
import approvalOpen from '@salesforce/label/c.Request_Page_Approval_Open';
import approvals from '@salesforce/label/c.Request_Page_Approvals';
import arrangedBy from '@salesforce/label/c.Request_Page_Arranged_By';
import askedBy from '@salesforce/label/c.Request_Page_Asked_By';
import ball from '@salesforce/label/c.Request_Page_Ball';
import closeDate from '@salesforce/label/c.Request_Page_Close_Date';
import closed from '@salesforce/label/c.Request_Page_Closed';
import competitor from '@salesforce/label/c.Request_Page_Competitor';
import contact from '@salesforce/label/c.Request_Page_Contact';
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
import prospectPeople from '@salesforce/label/c.Request_Page_Prospect_People';
import prospect from '@salesforce/label/c.Request_Page_Prospect';
import reason from '@salesforce/label/c.Request_Page_Reason';
import reloaded from '@salesforce/label/c.Request_Page_Reloaded';
import reservedUntil from '@salesforce/label/c.Request_Page_Reserved_Until';
import rush from '@salesforce/label/c.Request_Page_Rush';
import stage from '@salesforce/label/c.Request_Page_Stage';
import teamArranges from '@salesforce/label/c.Request_Page_Team_Arranges';
import topics from '@salesforce/label/c.Request_Page_Topics';
import unnamed from '@salesforce/label/c.Request_Page_Unnamed';
import youArrange from '@salesforce/label/c.Request_Page_You_Arrange';

export const words = {
  about,
  amount,
  approvalAnswered,
  approvalOpen,
  approvals,
  arrangedBy,
  askedBy,
  ball,
  closeDate,
  closed,
  competitor,
  contact,
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
  prospectPeople,
  prospect,
  reason,
  reloaded,
  reservedUntil,
  rush,
  stage,
  teamArranges,
  topics,
  unnamed,
  youArrange,
};
