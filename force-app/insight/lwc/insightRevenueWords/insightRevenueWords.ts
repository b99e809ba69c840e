import account from '@salesforce/label/c.Insight_Revenue_Account';
import activity from '@salesforce/label/c.Insight_Revenue_Activity';
import afterwards from '@salesforce/label/c.Insight_Revenue_Afterwards';
import alone from '@salesforce/label/c.Insight_Revenue_Alone';
import amount from '@salesforce/label/c.Insight_Revenue_Amount';
import besideIntro from '@salesforce/label/c.Insight_Revenue_Beside_Intro';
import besideTitle from '@salesforce/label/c.Insight_Revenue_Beside_Title';
import byActivity from '@salesforce/label/c.Insight_Revenue_By_Activity';
import byActivityIntro from '@salesforce/label/c.Insight_Revenue_By_Activity_Intro';
import byKind from '@salesforce/label/c.Insight_Revenue_By_Kind';
import byKindIntro from '@salesforce/label/c.Insight_Revenue_By_Kind_Intro';
import byReference from '@salesforce/label/c.Insight_Revenue_By_Reference';
import byReferenceIntro from '@salesforce/label/c.Insight_Revenue_By_Reference_Intro';
import cannot from '@salesforce/label/c.Insight_Revenue_Cannot';
import closes from '@salesforce/label/c.Insight_Revenue_Closes';
import compared from '@salesforce/label/c.Insight_Revenue_Compared';
import comparedOf from '@salesforce/label/c.Insight_Revenue_Compared_Of';
import days from '@salesforce/label/c.Insight_Revenue_Days';
import deal from '@salesforce/label/c.Insight_Revenue_Deal';
import deals from '@salesforce/label/c.Insight_Revenue_Deals';
import dealsCount from '@salesforce/label/c.Insight_Revenue_Deals_Count';
import dealsTitle from '@salesforce/label/c.Insight_Revenue_Deals_Title';
import difference from '@salesforce/label/c.Insight_Revenue_Difference';
import elsewhere from '@salesforce/label/c.Insight_Revenue_Elsewhere';
import emptySentence from '@salesforce/label/c.Insight_Revenue_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Revenue_Empty_Title';
import endLess from '@salesforce/label/c.Insight_Revenue_End_Less';
import endMore from '@salesforce/label/c.Insight_Revenue_End_More';
import endNone from '@salesforce/label/c.Insight_Revenue_End_None';
import exportWord from '@salesforce/label/c.Insight_Revenue_Export';
import few from '@salesforce/label/c.Insight_Revenue_Few';
import held from '@salesforce/label/c.Insight_Revenue_Held';
import helpTitle from '@salesforce/label/c.Insight_Revenue_Help_Title';
import kind from '@salesforce/label/c.Insight_Revenue_Kind';
import less from '@salesforce/label/c.Insight_Revenue_Less';
import like from '@salesforce/label/c.Insight_Revenue_Like';
import measure from '@salesforce/label/c.Insight_Revenue_Measure';
import measureAmount from '@salesforce/label/c.Insight_Revenue_Measure_Amount';
import measureDays from '@salesforce/label/c.Insight_Revenue_Measure_Days';
import measureWon from '@salesforce/label/c.Insight_Revenue_Measure_Won';
import method from '@salesforce/label/c.Insight_Revenue_Method';
import months from '@salesforce/label/c.Insight_Revenue_Months';
import more from '@salesforce/label/c.Insight_Revenue_More';
import noKind from '@salesforce/label/c.Insight_Revenue_No_Kind';
import none from '@salesforce/label/c.Insight_Revenue_None';
import noReference from '@salesforce/label/c.Insight_Revenue_No_Reference';
import open from '@salesforce/label/c.Insight_Revenue_Open';
import openTitle from '@salesforce/label/c.Insight_Revenue_Open_Title';
import otherCurrency from '@salesforce/label/c.Insight_Revenue_Other_Currency';
import period from '@salesforce/label/c.Insight_Revenue_Period';
import points from '@salesforce/label/c.Insight_Revenue_Points';
import purpose from '@salesforce/label/c.Insight_Revenue_Purpose';
import range from '@salesforce/label/c.Insight_Revenue_Range';
import rangeOf from '@salesforce/label/c.Insight_Revenue_Range_Of';
import reference from '@salesforce/label/c.Insight_Revenue_Reference';
import refresh from '@salesforce/label/c.Insight_Revenue_Refresh';
import rule from '@salesforce/label/c.Insight_Revenue_Rule';
import title from '@salesforce/label/c.Insight_Revenue_Title';
import tooMany from '@salesforce/label/c.Insight_Revenue_Too_Many';
import use from '@salesforce/label/c.Insight_Revenue_Use';
import uses from '@salesforce/label/c.Insight_Revenue_Uses';
import withoutAmount from '@salesforce/label/c.Insight_Revenue_Without_Amount';
import withReference from '@salesforce/label/c.Insight_Revenue_With_Reference';
import won from '@salesforce/label/c.Insight_Revenue_Won';
import wonTitle from '@salesforce/label/c.Insight_Revenue_Won_Title';

export const words = {
  account,
  activity,
  afterwards,
  alone,
  amount,
  besideIntro,
  besideTitle,
  byActivity,
  byActivityIntro,
  byKind,
  byKindIntro,
  byReference,
  byReferenceIntro,
  cannot,
  closes,
  compared,
  comparedOf,
  days,
  deal,
  deals,
  dealsCount,
  dealsTitle,
  difference,
  elsewhere,
  emptySentence,
  emptyTitle,
  endLess,
  endMore,
  endNone,
  exportWord,
  few,
  held,
  helpTitle,
  kind,
  less,
  like,
  measure,
  measureAmount,
  measureDays,
  measureWon,
  method,
  months,
  more,
  noKind,
  none,
  noReference,
  open,
  openTitle,
  otherCurrency,
  period,
  points,
  purpose,
  range,
  rangeOf,
  reference,
  refresh,
  rule,
  title,
  tooMany,
  use,
  uses,
  withoutAmount,
  withReference,
  won,
  wonTitle,
};
