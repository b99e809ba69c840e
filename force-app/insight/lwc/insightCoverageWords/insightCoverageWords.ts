import all from '@salesforce/label/c.Insight_Coverage_All';
import anyUseCase from '@salesforce/label/c.Insight_Coverage_Any_Use_Case';
import asked from '@salesforce/label/c.Insight_Coverage_Asked';
import canGive from '@salesforce/label/c.Insight_Coverage_Can_Give';
import columns from '@salesforce/label/c.Insight_Coverage_Columns';
import covered from '@salesforce/label/c.Insight_Coverage_Covered';
import coveredAsTold from '@salesforce/label/c.Insight_Coverage_Covered_As_Told';
import deals from '@salesforce/label/c.Insight_Coverage_Deals';
import dealsAll from '@salesforce/label/c.Insight_Coverage_Deals_All';
import dealsMany from '@salesforce/label/c.Insight_Coverage_Deals_Many';
import dealsOwn from '@salesforce/label/c.Insight_Coverage_Deals_Own';
import demand from '@salesforce/label/c.Insight_Coverage_Demand';
import demandOf from '@salesforce/label/c.Insight_Coverage_Demand_Of';
import emptySentence from '@salesforce/label/c.Insight_Coverage_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Coverage_Empty_Title';
import exportWord from '@salesforce/label/c.Insight_Coverage_Export_Word';
import industry from '@salesforce/label/c.Insight_Coverage_Industry';
import lacking from '@salesforce/label/c.Insight_Coverage_Lacking';
import mapTitle from '@salesforce/label/c.Insight_Coverage_Map_Title';
import method from '@salesforce/label/c.Insight_Coverage_Method';
import months from '@salesforce/label/c.Insight_Coverage_Months';
import more from '@salesforce/label/c.Insight_Coverage_More';
import noRate from '@salesforce/label/c.Insight_Coverage_No_Rate';
import nobody from '@salesforce/label/c.Insight_Coverage_Nobody';
import nominations from '@salesforce/label/c.Insight_Coverage_Nominations';
import notNow from '@salesforce/label/c.Insight_Coverage_Not_Now';
import overdue from '@salesforce/label/c.Insight_Coverage_Overdue';
import part from '@salesforce/label/c.Insight_Coverage_Part';
import product from '@salesforce/label/c.Insight_Coverage_Product';
import rate from '@salesforce/label/c.Insight_Coverage_Rate';
import recruiting from '@salesforce/label/c.Insight_Coverage_Recruiting';
import recruitingSaid from '@salesforce/label/c.Insight_Coverage_Recruiting_Said';
import recruitingWins from '@salesforce/label/c.Insight_Coverage_Recruiting_Wins';
import references from '@salesforce/label/c.Insight_Coverage_References';
import refresh from '@salesforce/label/c.Insight_Coverage_Refresh';
import region from '@salesforce/label/c.Insight_Coverage_Region';
import rows from '@salesforce/label/c.Insight_Coverage_Rows';
import short from '@salesforce/label/c.Insight_Coverage_Short';
import shortFrom from '@salesforce/label/c.Insight_Coverage_Short_From';
import size from '@salesforce/label/c.Insight_Coverage_Size';
import state from '@salesforce/label/c.Insight_Coverage_State';
import stateEnough from '@salesforce/label/c.Insight_Coverage_State_Enough';
import stateNone from '@salesforce/label/c.Insight_Coverage_State_None';
import stateShort from '@salesforce/label/c.Insight_Coverage_State_Short';
import stateThin from '@salesforce/label/c.Insight_Coverage_State_Thin';
import stateUnasked from '@salesforce/label/c.Insight_Coverage_State_Unasked';
import stateUntold from '@salesforce/label/c.Insight_Coverage_State_Untold';
import askedByFew from '@salesforce/label/c.Insight_Coverage_Asked_By_Few';
import supply from '@salesforce/label/c.Insight_Coverage_Supply';
import supplyOf from '@salesforce/label/c.Insight_Coverage_Supply_Of';
import targeted from '@salesforce/label/c.Insight_Coverage_Targeted';
import thinOnes from '@salesforce/label/c.Insight_Coverage_Thin_Ones';
import title from '@salesforce/label/c.Insight_Coverage_Title';
import unknown from '@salesforce/label/c.Insight_Coverage_Unknown';
import until from '@salesforce/label/c.Insight_Coverage_Until';
import useCase from '@salesforce/label/c.Insight_Coverage_Use_Case';
import uses from '@salesforce/label/c.Insight_Coverage_Uses';
import wins from '@salesforce/label/c.Insight_Coverage_Wins';

export const words = {
  all,
  anyUseCase,
  asked,
  askedByFew,
  canGive,
  columns,
  covered,
  coveredAsTold,
  deals,
  dealsAll,
  dealsMany,
  dealsOwn,
  demand,
  demandOf,
  emptySentence,
  emptyTitle,
  exportWord,
  industry,
  lacking,
  mapTitle,
  method,
  months,
  more,
  noRate,
  nobody,
  nominations,
  notNow,
  overdue,
  part,
  product,
  rate,
  recruiting,
  recruitingSaid,
  recruitingWins,
  references,
  refresh,
  region,
  rows,
  short,
  shortFrom,
  size,
  state,
  stateEnough,
  stateNone,
  stateShort,
  stateThin,
  stateUnasked,
  stateUntold,
  supply,
  supplyOf,
  targeted,
  thinOnes,
  title,
  unknown,
  until,
  useCase,
  uses,
  wins,
};
