import asks from '@salesforce/label/c.Insight_Plan_Asks';
import by from '@salesforce/label/c.Insight_Plan_By';
import choose from '@salesforce/label/c.Insight_Plan_Choose';
import clearLost from '@salesforce/label/c.Insight_Plan_Clear_Lost';
import compare from '@salesforce/label/c.Insight_Plan_Compare';
import comparing from '@salesforce/label/c.Insight_Plan_Comparing';
import enough from '@salesforce/label/c.Insight_Plan_Enough';
import hundred from '@salesforce/label/c.Insight_Plan_Hundred';
import intro from '@salesforce/label/c.Insight_Plan_Intro';
import lacks from '@salesforce/label/c.Insight_Plan_Lacks';
import launch from '@salesforce/label/c.Insight_Plan_Launch';
import launchWhere from '@salesforce/label/c.Insight_Plan_Launch_Where';
import limit from '@salesforce/label/c.Insight_Plan_Limit';
import limitHelp from '@salesforce/label/c.Insight_Plan_Limit_Help';
import lost from '@salesforce/label/c.Insight_Plan_Lost';
import lostNone from '@salesforce/label/c.Insight_Plan_Lost_None';
import month from '@salesforce/label/c.Insight_Plan_Month';
import none from '@salesforce/label/c.Insight_Plan_None';
import part from '@salesforce/label/c.Insight_Plan_Part';
import period from '@salesforce/label/c.Insight_Plan_Period';
import planned from '@salesforce/label/c.Insight_Plan_Planned';
import quarter from '@salesforce/label/c.Insight_Plan_Quarter';
import recruits from '@salesforce/label/c.Insight_Plan_Recruits';
import reset from '@salesforce/label/c.Insight_Plan_Reset';
import result from '@salesforce/label/c.Insight_Plan_Result';
import save from '@salesforce/label/c.Insight_Plan_Save';
import sentence from '@salesforce/label/c.Insight_Plan_Sentence';
import title from '@salesforce/label/c.Insight_Plan_Title';
import today from '@salesforce/label/c.Insight_Plan_Today';
import where from '@salesforce/label/c.Insight_Plan_Where';
import wins from '@salesforce/label/c.Insight_Plan_Wins';
import year from '@salesforce/label/c.Insight_Plan_Year';

export const words = {
  asks,
  by,
  choose,
  clearLost,
  compare,
  comparing,
  enough,
  hundred,
  intro,
  lacks,
  launch,
  launchWhere,
  limit,
  limitHelp,
  lost,
  lostNone,
  month,
  none,
  part,
  period,
  planned,
  quarter,
  recruits,
  reset,
  result,
  save,
  sentence,
  title,
  today,
  where,
  wins,
  year,
};
