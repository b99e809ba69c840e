import asked from '@salesforce/label/c.Insight_Cell_Asked';
import canGive from '@salesforce/label/c.Insight_Cell_Can_Give';
import close from '@salesforce/label/c.Insight_Cell_Close';
import closes from '@salesforce/label/c.Insight_Cell_Closes';
import deals from '@salesforce/label/c.Insight_Cell_Deals';
import inMonth from '@salesforce/label/c.Insight_Cell_In_Month';
import month from '@salesforce/label/c.Insight_Cell_Month';
import more from '@salesforce/label/c.Insight_Cell_More';
import noDeals from '@salesforce/label/c.Insight_Cell_No_Deals';
import noNominations from '@salesforce/label/c.Insight_Cell_No_Nominations';
import noRecruits from '@salesforce/label/c.Insight_Cell_No_Recruits';
import noReferences from '@salesforce/label/c.Insight_Cell_No_References';
import nominations from '@salesforce/label/c.Insight_Cell_Nominations';
import recruits from '@salesforce/label/c.Insight_Cell_Recruits';
import recruitsSaid from '@salesforce/label/c.Insight_Cell_Recruits_Said';
import references from '@salesforce/label/c.Insight_Cell_References';
import sentence from '@salesforce/label/c.Insight_Cell_Sentence';
import short from '@salesforce/label/c.Insight_Cell_Short';
import tryWithout from '@salesforce/label/c.Insight_Cell_Try_Without';
import tryWithoutOf from '@salesforce/label/c.Insight_Cell_Try_Without_Of';
import won from '@salesforce/label/c.Insight_Cell_Won';

export const words = {
  asked,
  canGive,
  close,
  closes,
  deals,
  inMonth,
  month,
  more,
  noDeals,
  noNominations,
  noRecruits,
  noReferences,
  nominations,
  recruits,
  recruitsSaid,
  references,
  sentence,
  short,
  tryWithout,
  tryWithoutOf,
  won,
};
