import backToPolicy from '@salesforce/label/c.Match_Back_To_Policy';
import cameIn from '@salesforce/label/c.Match_Came_In';
import down from '@salesforce/label/c.Match_Down';
import downOne from '@salesforce/label/c.Match_Down_One';
import silentCriterion from '@salesforce/label/c.Match_Silent_Criterion';
import tried from '@salesforce/label/c.Match_Tried';
import triedSame from '@salesforce/label/c.Match_Tried_Same';
import tryWeights from '@salesforce/label/c.Match_Try_Weights';
import up from '@salesforce/label/c.Match_Up';
import upOne from '@salesforce/label/c.Match_Up_One';
import weightOfPolicy from '@salesforce/label/c.Match_Weight_Of_Policy';
import weights from '@salesforce/label/c.Match_Weights';
import weightsHelp from '@salesforce/label/c.Match_Weights_Help';

/** Of weights that are tried, and what they do. */
export const words = {
  backToPolicy,
  cameIn,
  down,
  downOne,
  silentCriterion,
  tried,
  triedSame,
  tryWeights,
  up,
  upOne,
  weightOfPolicy,
  weights,
  weightsHelp,
};
