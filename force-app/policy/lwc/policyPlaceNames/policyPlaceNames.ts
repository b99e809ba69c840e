import activityPlace from '@salesforce/label/c.Policy_Place_Activity_Place';
import byPlace from '@salesforce/label/c.Policy_Place_By_Place';
import customerPlace from '@salesforce/label/c.Policy_Place_Customer_Place';
import dealPlace from '@salesforce/label/c.Policy_Place_Deal_Place';
import expectedPlace from '@salesforce/label/c.Policy_Place_Expected_Place';
import neededByPlace from '@salesforce/label/c.Policy_Place_Needed_By_Place';
import nextPlace from '@salesforce/label/c.Policy_Place_Next_Place';
import nextStepPlace from '@salesforce/label/c.Policy_Place_Next_Step_Place';
import numberPlace from '@salesforce/label/c.Policy_Place_Number_Place';
import promisedByPlace from '@salesforce/label/c.Policy_Place_Promised_By_Place';
import readerPlace from '@salesforce/label/c.Policy_Place_Reader_Place';
import reasonPlace from '@salesforce/label/c.Policy_Place_Reason_Place';
import sincePlace from '@salesforce/label/c.Policy_Place_Since_Place';
import statusPlace from '@salesforce/label/c.Policy_Place_Status_Place';
import takesPlacePlace from '@salesforce/label/c.Policy_Place_Takes_Place_Place';
import whoPlace from '@salesforce/label/c.Policy_Place_Who_Place';
import type { Place } from '../../../../api/message/template.ts';

/** What a message can name, as people say it. */
export const places: Record<Place, string> = {
  reader: readerPlace,
  number: numberPlace,
  deal: dealPlace,
  customer: customerPlace,
  activity: activityPlace,
  'next step': nextStepPlace,
  next: nextPlace,
  by: byPlace,
  since: sincePlace,
  'needed by': neededByPlace,
  'promised by': promisedByPlace,
  expected: expectedPlace,
  'takes place': takesPlacePlace,
  who: whoPlace,
  reason: reasonPlace,
  status: statusPlace,
};
