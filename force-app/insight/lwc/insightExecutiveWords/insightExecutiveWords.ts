import answered from '@salesforce/label/c.Insight_Executive_Answered';
import answeredNote from '@salesforce/label/c.Insight_Executive_Answered_Note';
import askNone from '@salesforce/label/c.Insight_Executive_Ask_None';
import askOwner from '@salesforce/label/c.Insight_Executive_Ask_Owner';
import askTitle from '@salesforce/label/c.Insight_Executive_Ask_Title';
import askWithheld from '@salesforce/label/c.Insight_Executive_Ask_Withheld';
import back from '@salesforce/label/c.Insight_Executive_Back';
import backNote from '@salesforce/label/c.Insight_Executive_Back_Note';
import cannot from '@salesforce/label/c.Insight_Executive_Cannot';
import costEach from '@salesforce/label/c.Insight_Executive_Cost_Each';
import costEachNote from '@salesforce/label/c.Insight_Executive_Cost_Each_Note';
import deals from '@salesforce/label/c.Insight_Executive_Deals';
import either from '@salesforce/label/c.Insight_Executive_Either';
import elsewhere from '@salesforce/label/c.Insight_Executive_Elsewhere';
import emptySentence from '@salesforce/label/c.Insight_Executive_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Executive_Empty_Title';
import figuresTitle from '@salesforce/label/c.Insight_Executive_Figures_Title';
import fulfilled from '@salesforce/label/c.Insight_Executive_Fulfilled';
import fulfilledNote from '@salesforce/label/c.Insight_Executive_Fulfilled_Note';
import helpTitle from '@salesforce/label/c.Insight_Executive_Help_Title';
import hours from '@salesforce/label/c.Insight_Executive_Hours';
import less from '@salesforce/label/c.Insight_Executive_Less';
import more from '@salesforce/label/c.Insight_Executive_More';
import none from '@salesforce/label/c.Insight_Executive_None';
import open from '@salesforce/label/c.Insight_Executive_Open';
import print from '@salesforce/label/c.Insight_Executive_Print';
import refresh from '@salesforce/label/c.Insight_Executive_Refresh';
import riskCaution from '@salesforce/label/c.Insight_Executive_Risk_Caution';
import riskFull from '@salesforce/label/c.Insight_Executive_Risk_Full';
import riskNone from '@salesforce/label/c.Insight_Executive_Risk_None';
import riskStale from '@salesforce/label/c.Insight_Executive_Risk_Stale';
import riskTitle from '@salesforce/label/c.Insight_Executive_Risk_Title';
import rule from '@salesforce/label/c.Insight_Executive_Rule';
import saved from '@salesforce/label/c.Insight_Executive_Saved';
import savedNote from '@salesforce/label/c.Insight_Executive_Saved_Note';
import subtitle from '@salesforce/label/c.Insight_Executive_Subtitle';
import title from '@salesforce/label/c.Insight_Executive_Title';
import won from '@salesforce/label/c.Insight_Executive_Won';

/** What the page for executives says. */
export const words = {
  answered,
  answeredNote,
  askNone,
  askOwner,
  askTitle,
  askWithheld,
  back,
  backNote,
  cannot,
  costEach,
  costEachNote,
  deals,
  either,
  elsewhere,
  emptySentence,
  emptyTitle,
  figuresTitle,
  fulfilled,
  fulfilledNote,
  helpTitle,
  hours,
  less,
  more,
  none,
  open,
  print,
  refresh,
  riskCaution,
  riskFull,
  riskNone,
  riskStale,
  riskTitle,
  rule,
  saved,
  savedNote,
  subtitle,
  title,
  won,
};
