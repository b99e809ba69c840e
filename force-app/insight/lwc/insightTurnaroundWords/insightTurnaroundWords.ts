import amount from '@salesforce/label/c.Insight_Turnaround_Amount';
import behindTitle from '@salesforce/label/c.Insight_Turnaround_Behind_Title';
import behindWorth from '@salesforce/label/c.Insight_Turnaround_Behind_Worth';
import byActivity from '@salesforce/label/c.Insight_Turnaround_By_Activity';
import byMonth from '@salesforce/label/c.Insight_Turnaround_By_Month';
import byTeam from '@salesforce/label/c.Insight_Turnaround_By_Team';
import byWay from '@salesforce/label/c.Insight_Turnaround_By_Way';
import close from '@salesforce/label/c.Insight_Turnaround_Close';
import closes from '@salesforce/label/c.Insight_Turnaround_Closes';
import columnAnswered from '@salesforce/label/c.Insight_Turnaround_Column_Answered';
import columnMedian from '@salesforce/label/c.Insight_Turnaround_Column_Median';
import columnNinetieth from '@salesforce/label/c.Insight_Turnaround_Column_Ninetieth';
import columnOf from '@salesforce/label/c.Insight_Turnaround_Column_Of';
import columnShare from '@salesforce/label/c.Insight_Turnaround_Column_Share';
import compareBy from '@salesforce/label/c.Insight_Turnaround_Compare_By';
import compareMany from '@salesforce/label/c.Insight_Turnaround_Compare_Many';
import compareNone from '@salesforce/label/c.Insight_Turnaround_Compare_None';
import compareOne from '@salesforce/label/c.Insight_Turnaround_Compare_One';
import deal from '@salesforce/label/c.Insight_Turnaround_Deal';
import emptySentence from '@salesforce/label/c.Insight_Turnaround_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Turnaround_Empty_Title';
import exportWord from '@salesforce/label/c.Insight_Turnaround_Export';
import exportOf from '@salesforce/label/c.Insight_Turnaround_Export_Of';
import finished from '@salesforce/label/c.Insight_Turnaround_Finished';
import halfWithin from '@salesforce/label/c.Insight_Turnaround_Half_Within';
import headline from '@salesforce/label/c.Insight_Turnaround_Headline';
import heldColumn from '@salesforce/label/c.Insight_Turnaround_Held_Column';
import hours from '@salesforce/label/c.Insight_Turnaround_Hours';
import inLine from '@salesforce/label/c.Insight_Turnaround_In_Line';
import intro from '@salesforce/label/c.Insight_Turnaround_Intro';
import line from '@salesforce/label/c.Insight_Turnaround_Line';
import months from '@salesforce/label/c.Insight_Turnaround_Months';
import nineWithin from '@salesforce/label/c.Insight_Turnaround_Nine_Within';
import noTeam from '@salesforce/label/c.Insight_Turnaround_No_Team';
import oldestSentence from '@salesforce/label/c.Insight_Turnaround_Oldest_Sentence';
import oldestTitle from '@salesforce/label/c.Insight_Turnaround_Oldest_Title';
import people from '@salesforce/label/c.Insight_Turnaround_People';
import period from '@salesforce/label/c.Insight_Turnaround_Period';
import refresh from '@salesforce/label/c.Insight_Turnaround_Refresh';
import request from '@salesforce/label/c.Insight_Turnaround_Request';
import requests from '@salesforce/label/c.Insight_Turnaround_Requests';
import rushAsked from '@salesforce/label/c.Insight_Turnaround_Rush_Asked';
import rushCount from '@salesforce/label/c.Insight_Turnaround_Rush_Count';
import rushSentence from '@salesforce/label/c.Insight_Turnaround_Rush_Sentence';
import rushShare from '@salesforce/label/c.Insight_Turnaround_Rush_Share';
import rushTitle from '@salesforce/label/c.Insight_Turnaround_Rush_Title';
import self from '@salesforce/label/c.Insight_Turnaround_Self';
import selfApproved from '@salesforce/label/c.Insight_Turnaround_Self_Approved';
import seller from '@salesforce/label/c.Insight_Turnaround_Seller';
import show from '@salesforce/label/c.Insight_Turnaround_Show';
import since from '@salesforce/label/c.Insight_Turnaround_Since';
import slowest from '@salesforce/label/c.Insight_Turnaround_Slowest';
import stepHours from '@salesforce/label/c.Insight_Turnaround_Step_Hours';
import stepShare from '@salesforce/label/c.Insight_Turnaround_Step_Share';
import stepsTitle from '@salesforce/label/c.Insight_Turnaround_Steps_Title';
import stepWith from '@salesforce/label/c.Insight_Turnaround_Step_With';
import team from '@salesforce/label/c.Insight_Turnaround_Team';
import teamApproved from '@salesforce/label/c.Insight_Turnaround_Team_Approved';
import title from '@salesforce/label/c.Insight_Turnaround_Title';
import waitingEmpty from '@salesforce/label/c.Insight_Turnaround_Waiting_Empty';
import waitingHours from '@salesforce/label/c.Insight_Turnaround_Waiting_Hours';
import waitingSentence from '@salesforce/label/c.Insight_Turnaround_Waiting_Sentence';
import waitingTitle from '@salesforce/label/c.Insight_Turnaround_Waiting_Title';
import waitingTruncated from '@salesforce/label/c.Insight_Turnaround_Waiting_Truncated';
import withWord from '@salesforce/label/c.Insight_Turnaround_With';
import without from '@salesforce/label/c.Insight_Turnaround_Without';
import withoutShare from '@salesforce/label/c.Insight_Turnaround_Without_Share';
import withoutTitle from '@salesforce/label/c.Insight_Turnaround_Without_Title';
import workOpen from '@salesforce/label/c.Insight_Turnaround_Work_Open';
import workPerson from '@salesforce/label/c.Insight_Turnaround_Work_Person';
import workSteps from '@salesforce/label/c.Insight_Turnaround_Work_Steps';
import workTitle from '@salesforce/label/c.Insight_Turnaround_Work_Title';

/** What the parts of turn-around say. */
export const words = {
  amount,
  behindTitle,
  behindWorth,
  byActivity,
  byMonth,
  byTeam,
  byWay,
  close,
  closes,
  columnAnswered,
  columnMedian,
  columnNinetieth,
  columnOf,
  columnShare,
  compareBy,
  compareMany,
  compareNone,
  compareOne,
  deal,
  emptySentence,
  emptyTitle,
  export: exportWord,
  exportOf,
  finished,
  halfWithin,
  headline,
  heldColumn,
  hours,
  inLine,
  intro,
  line,
  months,
  nineWithin,
  noTeam,
  oldestSentence,
  oldestTitle,
  people,
  period,
  refresh,
  request,
  requests,
  rushAsked,
  rushCount,
  rushSentence,
  rushShare,
  rushTitle,
  self,
  selfApproved,
  seller,
  show,
  since,
  slowest,
  stepHours,
  stepShare,
  stepsTitle,
  stepWith,
  team,
  teamApproved,
  title,
  waitingEmpty,
  waitingHours,
  waitingSentence,
  waitingTitle,
  waitingTruncated,
  with: withWord,
  without,
  withoutShare,
  withoutTitle,
  workOpen,
  workPerson,
  workSteps,
  workTitle,
};
