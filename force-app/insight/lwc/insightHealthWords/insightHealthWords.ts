import account from '@salesforce/label/c.Insight_Health_Account';
import byMonth from '@salesforce/label/c.Insight_Health_By_Month';
import calendarIntro from '@salesforce/label/c.Insight_Health_Calendar_Intro';
import calendarSentence from '@salesforce/label/c.Insight_Health_Calendar_Sentence';
import calendarTitle from '@salesforce/label/c.Insight_Health_Calendar_Title';
import confirmed from '@salesforce/label/c.Insight_Health_Confirmed';
import customer from '@salesforce/label/c.Insight_Health_Customer';
import dropped from '@salesforce/label/c.Insight_Health_Dropped';
import emptySentence from '@salesforce/label/c.Insight_Health_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Health_Empty_Title';
import flagged from '@salesforce/label/c.Insight_Health_Flagged';
import fresh from '@salesforce/label/c.Insight_Health_Fresh';
import freshSentence from '@salesforce/label/c.Insight_Health_Fresh_Sentence';
import freshTitle from '@salesforce/label/c.Insight_Health_Fresh_Title';
import lastUse from '@salesforce/label/c.Insight_Health_Last_Use';
import limit from '@salesforce/label/c.Insight_Health_Limit';
import loadChart from '@salesforce/label/c.Insight_Health_Load_Chart';
import loadNone from '@salesforce/label/c.Insight_Health_Load_None';
import loadSentence from '@salesforce/label/c.Insight_Health_Load_Sentence';
import loadTitle from '@salesforce/label/c.Insight_Health_Load_Title';
import loadTooMany from '@salesforce/label/c.Insight_Health_Load_Too_Many';
import mark from '@salesforce/label/c.Insight_Health_Mark';
import months from '@salesforce/label/c.Insight_Health_Months';
import more from '@salesforce/label/c.Insight_Health_More';
import never from '@salesforce/label/c.Insight_Health_Never';
import neverConfirmed from '@salesforce/label/c.Insight_Health_Never_Confirmed';
import noLimit from '@salesforce/label/c.Insight_Health_No_Limit';
import ofLimit from '@salesforce/label/c.Insight_Health_Of_Limit';
import overIntro from '@salesforce/label/c.Insight_Health_Over_Intro';
import overLimit from '@salesforce/label/c.Insight_Health_Over_Limit';
import overNone from '@salesforce/label/c.Insight_Health_Over_None';
import overSentence from '@salesforce/label/c.Insight_Health_Over_Sentence';
import overTitle from '@salesforce/label/c.Insight_Health_Over_Title';
import per from '@salesforce/label/c.Insight_Health_Per';
import period from '@salesforce/label/c.Insight_Health_Period';
import person from '@salesforce/label/c.Insight_Health_Person';
import reasonNear from '@salesforce/label/c.Insight_Health_Reason_Near';
import reasonOver from '@salesforce/label/c.Insight_Health_Reason_Over';
import reasonReached from '@salesforce/label/c.Insight_Health_Reason_Reached';
import references from '@salesforce/label/c.Insight_Health_References';
import refresh from '@salesforce/label/c.Insight_Health_Refresh';
import standing from '@salesforce/label/c.Insight_Health_Standing';
import title from '@salesforce/label/c.Insight_Health_Title';
import unusedNone from '@salesforce/label/c.Insight_Health_Unused_None';
import unusedSentence from '@salesforce/label/c.Insight_Health_Unused_Sentence';
import unusedTitle from '@salesforce/label/c.Insight_Health_Unused_Title';
import uses from '@salesforce/label/c.Insight_Health_Uses';
import week from '@salesforce/label/c.Insight_Health_Week';
import whose from '@salesforce/label/c.Insight_Health_Whose';

/** What the page about the health of the program says. */
export const words = {
  account,
  byMonth,
  calendarIntro,
  calendarSentence,
  calendarTitle,
  confirmed,
  customer,
  dropped,
  emptySentence,
  emptyTitle,
  flagged,
  fresh,
  freshSentence,
  freshTitle,
  lastUse,
  limit,
  loadChart,
  loadNone,
  loadSentence,
  loadTitle,
  loadTooMany,
  mark,
  months,
  more,
  never,
  neverConfirmed,
  noLimit,
  ofLimit,
  overIntro,
  overLimit,
  overNone,
  overSentence,
  overTitle,
  per,
  period,
  person,
  reasonNear,
  reasonOver,
  reasonReached,
  references,
  refresh,
  standing,
  title,
  unusedNone,
  unusedSentence,
  unusedTitle,
  uses,
  week,
  whose,
};
