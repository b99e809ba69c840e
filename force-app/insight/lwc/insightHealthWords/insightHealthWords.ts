import account from '@salesforce/label/c.Insight_Health_Account';
import accounts from '@salesforce/label/c.Insight_Health_Accounts';
import assumptions from '@salesforce/label/c.Insight_Health_Assumptions';
import backRule from '@salesforce/label/c.Insight_Health_Back_Rule';
import backTitle from '@salesforce/label/c.Insight_Health_Back_Title';
import byMonth from '@salesforce/label/c.Insight_Health_By_Month';
import calendarIntro from '@salesforce/label/c.Insight_Health_Calendar_Intro';
import calendarSentence from '@salesforce/label/c.Insight_Health_Calendar_Sentence';
import calendarTitle from '@salesforce/label/c.Insight_Health_Calendar_Title';
import confirmed from '@salesforce/label/c.Insight_Health_Confirmed';
import costEachRule from '@salesforce/label/c.Insight_Health_Cost_Each_Rule';
import costEachTitle from '@salesforce/label/c.Insight_Health_Cost_Each_Title';
import costRule from '@salesforce/label/c.Insight_Health_Cost_Rule';
import costTitle from '@salesforce/label/c.Insight_Health_Cost_Title';
import customer from '@salesforce/label/c.Insight_Health_Customer';
import dropped from '@salesforce/label/c.Insight_Health_Dropped';
import elsewhere from '@salesforce/label/c.Insight_Health_Elsewhere';
import emptySentence from '@salesforce/label/c.Insight_Health_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Health_Empty_Title';
import figure from '@salesforce/label/c.Insight_Health_Figure';
import flagged from '@salesforce/label/c.Insight_Health_Flagged';
import fresh from '@salesforce/label/c.Insight_Health_Fresh';
import freshSentence from '@salesforce/label/c.Insight_Health_Fresh_Sentence';
import freshTitle from '@salesforce/label/c.Insight_Health_Fresh_Title';
import fulfilled from '@salesforce/label/c.Insight_Health_Fulfilled';
import fulfilledRule from '@salesforce/label/c.Insight_Health_Fulfilled_Rule';
import fulfilledTitle from '@salesforce/label/c.Insight_Health_Fulfilled_Title';
import hoursRule from '@salesforce/label/c.Insight_Health_Hours_Rule';
import hoursTitle from '@salesforce/label/c.Insight_Health_Hours_Title';
import inHand from '@salesforce/label/c.Insight_Health_In_Hand';
import lastUse from '@salesforce/label/c.Insight_Health_Last_Use';
import limit from '@salesforce/label/c.Insight_Health_Limit';
import loadChart from '@salesforce/label/c.Insight_Health_Load_Chart';
import loadNone from '@salesforce/label/c.Insight_Health_Load_None';
import loadSentence from '@salesforce/label/c.Insight_Health_Load_Sentence';
import loadTitle from '@salesforce/label/c.Insight_Health_Load_Title';
import loadTooMany from '@salesforce/label/c.Insight_Health_Load_Too_Many';
import lookAgain from '@salesforce/label/c.Insight_Health_Look_Again';
import mark from '@salesforce/label/c.Insight_Health_Mark';
import member from '@salesforce/label/c.Insight_Health_Member';
import missingAccounts from '@salesforce/label/c.Insight_Health_Missing_Accounts';
import missingHidden from '@salesforce/label/c.Insight_Health_Missing_Hidden';
import missingNone from '@salesforce/label/c.Insight_Health_Missing_None';
import missingSentence from '@salesforce/label/c.Insight_Health_Missing_Sentence';
import missingTitle from '@salesforce/label/c.Insight_Health_Missing_Title';
import months from '@salesforce/label/c.Insight_Health_Months';
import more from '@salesforce/label/c.Insight_Health_More';
import never from '@salesforce/label/c.Insight_Health_Never';
import neverConfirmed from '@salesforce/label/c.Insight_Health_Never_Confirmed';
import no from '@salesforce/label/c.Insight_Health_No';
import noLimit from '@salesforce/label/c.Insight_Health_No_Limit';
import nominated from '@salesforce/label/c.Insight_Health_Nominated';
import notSaid from '@salesforce/label/c.Insight_Health_Not_Said';
import notSaidRule from '@salesforce/label/c.Insight_Health_Not_Said_Rule';
import ofLimit from '@salesforce/label/c.Insight_Health_Of_Limit';
import overIntro from '@salesforce/label/c.Insight_Health_Over_Intro';
import overLimit from '@salesforce/label/c.Insight_Health_Over_Limit';
import overNone from '@salesforce/label/c.Insight_Health_Over_None';
import overSentence from '@salesforce/label/c.Insight_Health_Over_Sentence';
import overTitle from '@salesforce/label/c.Insight_Health_Over_Title';
import owner from '@salesforce/label/c.Insight_Health_Owner';
import per from '@salesforce/label/c.Insight_Health_Per';
import period from '@salesforce/label/c.Insight_Health_Period';
import person from '@salesforce/label/c.Insight_Health_Person';
import reasonNear from '@salesforce/label/c.Insight_Health_Reason_Near';
import reasonOver from '@salesforce/label/c.Insight_Health_Reason_Over';
import reasonReached from '@salesforce/label/c.Insight_Health_Reason_Reached';
import reference from '@salesforce/label/c.Insight_Health_Reference';
import references from '@salesforce/label/c.Insight_Health_References';
import refresh from '@salesforce/label/c.Insight_Health_Refresh';
import rule from '@salesforce/label/c.Insight_Health_Rule';
import standing from '@salesforce/label/c.Insight_Health_Standing';
import teamIntro from '@salesforce/label/c.Insight_Health_Team_Intro';
import teamNone from '@salesforce/label/c.Insight_Health_Team_None';
import teamTitle from '@salesforce/label/c.Insight_Health_Team_Title';
import thisWeek from '@salesforce/label/c.Insight_Health_This_Week';
import title from '@salesforce/label/c.Insight_Health_Title';
import unusedNone from '@salesforce/label/c.Insight_Health_Unused_None';
import unusedSentence from '@salesforce/label/c.Insight_Health_Unused_Sentence';
import unusedTitle from '@salesforce/label/c.Insight_Health_Unused_Title';
import uses from '@salesforce/label/c.Insight_Health_Uses';
import value from '@salesforce/label/c.Insight_Health_Value';
import week from '@salesforce/label/c.Insight_Health_Week';
import whose from '@salesforce/label/c.Insight_Health_Whose';
import withheldNone from '@salesforce/label/c.Insight_Health_Withheld_None';
import withheldSentence from '@salesforce/label/c.Insight_Health_Withheld_Sentence';
import withheldTitle from '@salesforce/label/c.Insight_Health_Withheld_Title';
import won from '@salesforce/label/c.Insight_Health_Won';
import worthHours from '@salesforce/label/c.Insight_Health_Worth_Hours';
import worthRule from '@salesforce/label/c.Insight_Health_Worth_Rule';
import worthTitle from '@salesforce/label/c.Insight_Health_Worth_Title';
import yes from '@salesforce/label/c.Insight_Health_Yes';

/** What the page about the health of the program says. */
export const words = {
  account,
  accounts,
  assumptions,
  backRule,
  backTitle,
  byMonth,
  calendarIntro,
  calendarSentence,
  calendarTitle,
  confirmed,
  costEachRule,
  costEachTitle,
  costRule,
  costTitle,
  customer,
  dropped,
  elsewhere,
  emptySentence,
  emptyTitle,
  figure,
  flagged,
  fresh,
  freshSentence,
  freshTitle,
  fulfilled,
  fulfilledRule,
  fulfilledTitle,
  hoursRule,
  hoursTitle,
  inHand,
  lastUse,
  limit,
  loadChart,
  loadNone,
  loadSentence,
  loadTitle,
  loadTooMany,
  lookAgain,
  mark,
  member,
  missingAccounts,
  missingHidden,
  missingNone,
  missingSentence,
  missingTitle,
  months,
  more,
  never,
  neverConfirmed,
  no,
  noLimit,
  nominated,
  notSaid,
  notSaidRule,
  ofLimit,
  overIntro,
  overLimit,
  overNone,
  overSentence,
  overTitle,
  owner,
  per,
  period,
  person,
  reasonNear,
  reasonOver,
  reasonReached,
  reference,
  references,
  refresh,
  rule,
  standing,
  teamIntro,
  teamNone,
  teamTitle,
  thisWeek,
  title,
  unusedNone,
  unusedSentence,
  unusedTitle,
  uses,
  value,
  week,
  whose,
  withheldNone,
  withheldSentence,
  withheldTitle,
  won,
  worthHours,
  worthRule,
  worthTitle,
  yes,
};
