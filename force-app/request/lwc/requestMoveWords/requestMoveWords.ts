import accepted from '@salesforce/label/c.Request_Move_Accepted';
import back from '@salesforce/label/c.Request_Move_Back';
import comment from '@salesforce/label/c.Request_Move_Comment';
import final from '@salesforce/label/c.Request_Move_Final';
import no from '@salesforce/label/c.Request_Move_No';
import startsAt from '@salesforce/label/c.Request_Move_Starts_At';
import yes from '@salesforce/label/c.Request_Move_Yes';
import assign from '@salesforce/label/c.Request_Move__Assign';
import channel from '@salesforce/label/c.Request_Move__Channel';
import channelEmail from '@salesforce/label/c.Request_Move__Channel_Email';
import channelMobile from '@salesforce/label/c.Request_Move__Channel_Mobile';
import channelPhone from '@salesforce/label/c.Request_Move__Channel_Phone';
import copied from '@salesforce/label/c.Request_Move__Copied';
import copy from '@salesforce/label/c.Request_Move__Copy';
import copyFailed from '@salesforce/label/c.Request_Move__Copy_Failed';
import faults from '@salesforce/label/c.Request_Move__Faults';
import finalConfirm from '@salesforce/label/c.Request_Move__Final_Confirm';
import finalMerge from '@salesforce/label/c.Request_Move__Final_Merge';
import finalRelease from '@salesforce/label/c.Request_Move__Final_Release';
import finalRemind from '@salesforce/label/c.Request_Move__Final_Remind';
import finalReopen from '@salesforce/label/c.Request_Move__Final_Reopen';
import grade from '@salesforce/label/c.Request_Move__Grade';
import grade1 from '@salesforce/label/c.Request_Move__Grade1';
import grade2 from '@salesforce/label/c.Request_Move__Grade2';
import grade3 from '@salesforce/label/c.Request_Move__Grade3';
import grade4 from '@salesforce/label/c.Request_Move__Grade4';
import grade5 from '@salesforce/label/c.Request_Move__Grade5';
import gradeExpected from '@salesforce/label/c.Request_Move__Grade_Expected';
import mail from '@salesforce/label/c.Request_Move__Mail';
import mergeInto from '@salesforce/label/c.Request_Move__Merge_Into';
import mergeNone from '@salesforce/label/c.Request_Move__Merge_None';
import mergeOption from '@salesforce/label/c.Request_Move__Merge_Option';
import message from '@salesforce/label/c.Request_Move__Message';
import messageHint from '@salesforce/label/c.Request_Move__Message_Hint';
import noAddress from '@salesforce/label/c.Request_Move__No_Address';
import messageLoading from '@salesforce/label/c.Request_Move__Message_Loading';
import minutes from '@salesforce/label/c.Request_Move__Minutes';
import minutesSpent from '@salesforce/label/c.Request_Move__Minutes_Spent';
import neededBy from '@salesforce/label/c.Request_Move__Needed_By';
import notSaid from '@salesforce/label/c.Request_Move__Not_Said';
import on from '@salesforce/label/c.Request_Move__On';
import outcome from '@salesforce/label/c.Request_Move__Outcome';
import outcomeCompleted from '@salesforce/label/c.Request_Move__Outcome_Completed';
import outcomeMissed from '@salesforce/label/c.Request_Move__Outcome_Missed';
import override from '@salesforce/label/c.Request_Move__Override';
import person from '@salesforce/label/c.Request_Move__Person';
import personCsm from '@salesforce/label/c.Request_Move__Person_Csm';
import personHost from '@salesforce/label/c.Request_Move__Person_Host';
import personManager from '@salesforce/label/c.Request_Move__Person_Manager';
import personMe from '@salesforce/label/c.Request_Move__Person_Me';
import personNobody from '@salesforce/label/c.Request_Move__Person_Nobody';
import personNone from '@salesforce/label/c.Request_Move__Person_None';
import personSearch from '@salesforce/label/c.Request_Move__Person_Search';
import personSearchFor from '@salesforce/label/c.Request_Move__Person_Search_For';
import place from '@salesforce/label/c.Request_Move__Place';
import prospectPeople from '@salesforce/label/c.Request_Move__Prospect_People';
import sending from '@salesforce/label/c.Request_Move__Sending';
import subject from '@salesforce/label/c.Request_Move__Subject';
import to from '@salesforce/label/c.Request_Move__To';
import whose from '@salesforce/label/c.Request_Move__Whose';
import whoseCustomer from '@salesforce/label/c.Request_Move__Whose_Customer';
import whoseProspect from '@salesforce/label/c.Request_Move__Whose_Prospect';
import whoseUs from '@salesforce/label/c.Request_Move__Whose_Us';
import why from '@salesforce/label/c.Request_Move__Why';
import whyNot from '@salesforce/label/c.Request_Move__Why_Not';
import zone from '@salesforce/label/c.Request_Move__Zone';
import zoneYours from '@salesforce/label/c.Request_Move__Zone_Yours';

export const words = {
  accepted,
  back,
  comment,
  final,
  no,
  startsAt,
  yes,
  assign,
  channel,
  channelEmail,
  channelMobile,
  channelPhone,
  copied,
  copy,
  copyFailed,
  faults,
  finalConfirm,
  finalMerge,
  finalRelease,
  finalRemind,
  finalReopen,
  grade,
  grade1,
  grade2,
  grade3,
  grade4,
  grade5,
  gradeExpected,
  mail,
  mergeInto,
  mergeNone,
  mergeOption,
  message,
  messageHint,
  noAddress,
  messageLoading,
  minutes,
  minutesSpent,
  neededBy,
  notSaid,
  on,
  outcome,
  outcomeCompleted,
  outcomeMissed,
  override,
  person,
  personCsm,
  personHost,
  personManager,
  personMe,
  personNobody,
  personNone,
  personSearch,
  personSearchFor,
  place,
  prospectPeople,
  sending,
  subject,
  to,
  whose,
  whoseCustomer,
  whoseProspect,
  whoseUs,
  why,
  whyNot,
  zone,
  zoneYours,
};
