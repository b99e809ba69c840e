import against from '@salesforce/label/c.Request_Form_Against';
import cancel from '@salesforce/label/c.Request_Form_Cancel';
import capacity from '@salesforce/label/c.Request_Form_Capacity';
import chosen from '@salesforce/label/c.Request_Form_Chosen';
import competitor from '@salesforce/label/c.Request_Form_Competitor';
import competitorCriterion from '@salesforce/label/c.Request_Form_Competitor_Criterion';
import findOne from '@salesforce/label/c.Request_Form_Find_One';
import industry from '@salesforce/label/c.Request_Form_Industry';
import intro from '@salesforce/label/c.Request_Form_Intro';
import freshness from '@salesforce/label/c.Request_Form_Freshness';
import language from '@salesforce/label/c.Request_Form_Language';
import left from '@salesforce/label/c.Request_Form_Left';
import neededBy from '@salesforce/label/c.Request_Form_Needed_By';
import note from '@salesforce/label/c.Request_Form_Note';
import open from '@salesforce/label/c.Request_Form_Open';
import persona from '@salesforce/label/c.Request_Form_Persona';
import products from '@salesforce/label/c.Request_Form_Products';
import prospectPeople from '@salesforce/label/c.Request_Form_Prospect_People';
import quantity from '@salesforce/label/c.Request_Form_Quantity';
import reason from '@salesforce/label/c.Request_Form_Reason';
import region from '@salesforce/label/c.Request_Form_Region';
import remove from '@salesforce/label/c.Request_Form_Remove';
import rest from '@salesforce/label/c.Request_Form_Rest';
import satisfaction from '@salesforce/label/c.Request_Form_Satisfaction';
import send from '@salesforce/label/c.Request_Form_Send';
import sending from '@salesforce/label/c.Request_Form_Sending';
import sent from '@salesforce/label/c.Request_Form_Sent';
import size from '@salesforce/label/c.Request_Form_Size';
import topics from '@salesforce/label/c.Request_Form_Topics';
import unnamed from '@salesforce/label/c.Request_Form_Unnamed';
import useCases from '@salesforce/label/c.Request_Form_Use_Cases';
import useDay from '@salesforce/label/c.Request_Form_Use_Day';
import activityType from '@salesforce/label/c.Request_Form__Activity_Type';
import gap from '@salesforce/label/c.Request_Form__Gap';
import introAlone from '@salesforce/label/c.Request_Form__Intro_Alone';
import newButton from '@salesforce/label/c.Request_Form__New_Button';
import newTitle from '@salesforce/label/c.Request_Form__New_Title';
import override from '@salesforce/label/c.Request_Form__Override';
import prospectName from '@salesforce/label/c.Request_Form__Prospect_Name';
import purpose from '@salesforce/label/c.Request_Form__Purpose';
import wayActivity from '@salesforce/label/c.Request_Form__Way_Activity';
import wayGroup from '@salesforce/label/c.Request_Form__Way_Group';
import wayNext from '@salesforce/label/c.Request_Form__Way_Next';
import waysElse from '@salesforce/label/c.Request_Form__Ways_Else';
import rotation from '@salesforce/label/c.Request_Form_Rotation';
import type { Criterion } from '../../../../api/policy/schema.ts';

export const words = {
  against,
  cancel,
  capacity,
  chosen,
  competitor,
  competitorCriterion,
  findOne,
  industry,
  intro,
  freshness,
  language,
  left,
  neededBy,
  note,
  open,
  persona,
  products,
  prospectPeople,
  quantity,
  reason,
  region,
  remove,
  rest,
  rotation,
  satisfaction,
  send,
  sending,
  sent,
  size,
  topics,
  unnamed,
  useCases,
  useDay,
  activityType,
  gap,
  introAlone,
  newButton,
  newTitle,
  override,
  prospectName,
  purpose,
  wayActivity,
  wayGroup,
  wayNext,
  waysElse,
};

const CRITERIA: Record<Criterion, string> = {
  industry: words.industry,
  region: words.region,
  size: words.size,
  products: words.products,
  useCases: words.useCases,
  persona: words.persona,
  language: words.language,
  competitor: words.competitorCriterion,
  freshness: words.freshness,
  satisfaction: words.satisfaction,
  rest: words.rest,
  rotation: words.rotation,
  capacity: words.capacity,
};

export const criteria: readonly string[] = Object.keys(CRITERIA);

export const criterionWord = (criterion: Criterion): string => CRITERIA[criterion];
