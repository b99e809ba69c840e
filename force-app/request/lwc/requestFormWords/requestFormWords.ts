import against from '@salesforce/label/c.Request_Form_Against';
import cancel from '@salesforce/label/c.Request_Form_Cancel';
import capacity from '@salesforce/label/c.Request_Form_Capacity';
import chosen from '@salesforce/label/c.Request_Form_Chosen';
import competitorCriterion from '@salesforce/label/c.Request_Form_Competitor_Criterion';
import competitor from '@salesforce/label/c.Request_Form_Competitor';
import findOne from '@salesforce/label/c.Request_Form_Find_One';
import industry from '@salesforce/label/c.Request_Form_Industry';
import intro from '@salesforce/label/c.Request_Form_Intro';
import language from '@salesforce/label/c.Request_Form_Language';
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
import sending from '@salesforce/label/c.Request_Form_Sending';
import send from '@salesforce/label/c.Request_Form_Send';
import sent from '@salesforce/label/c.Request_Form_Sent';
import size from '@salesforce/label/c.Request_Form_Size';
import topics from '@salesforce/label/c.Request_Form_Topics';
import unnamed from '@salesforce/label/c.Request_Form_Unnamed';
import useCases from '@salesforce/label/c.Request_Form_Use_Cases';
import useDay from '@salesforce/label/c.Request_Form_Use_Day';
import instead from '@salesforce/label/c.Request_Form_Instead';
import left from '@salesforce/label/c.Request_Form_Left';
import type { Criterion } from '../../../../api/policy/schema.ts';

export const words = {
  against,
  cancel,
  capacity,
  chosen,
  competitorCriterion,
  competitor,
  findOne,
  industry,
  intro,
  language,
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
  satisfaction,
  sending,
  send,
  sent,
  size,
  topics,
  unnamed,
  useCases,
  useDay,
  instead,
  left,
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
  satisfaction: words.satisfaction,
  rest: words.rest,
  capacity: words.capacity,
};

export const criterionWord = (criterion: Criterion): string => CRITERIA[criterion];
