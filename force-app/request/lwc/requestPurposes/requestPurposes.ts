import purposeAnalyst from '@salesforce/label/c.Request_Form__Purpose_Analyst';
import purposeEvent from '@salesforce/label/c.Request_Form__Purpose_Event';
import purposeMarketing from '@salesforce/label/c.Request_Form__Purpose_Marketing';
import purposePR from '@salesforce/label/c.Request_Form__Purpose_P_R';
import purposeProduct from '@salesforce/label/c.Request_Form__Purpose_Product';
import purposeSales from '@salesforce/label/c.Request_Form__Purpose_Sales';
import type { ActivityType } from '../../../../api/activity/schema.ts';
import type { NewRequest } from '../../../../api/request/schema.ts';

const PURPOSES: Record<NewRequest['purpose'], string> = {
  Sales: purposeSales,
  Marketing: purposeMarketing,
  PR: purposePR,
  Analyst: purposeAnalyst,
  Event: purposeEvent,
  Product: purposeProduct,
};

export const purposes = Object.entries(PURPOSES).map(([value, label]) => ({ value, label }));
export const purposeWord = (value: string): string => PURPOSES[value as NewRequest['purpose']] ?? value;

/** All there are; what the policy does not offer, the service refuses with the reason. */
const ACTIVITIES: Record<ActivityType, true> = {
  'Reference call': true,
  'Group call': true,
  'Site visit': true,
  'Customer introduction': true,
  Speaking: true,
  'Media interview': true,
  'Analyst call': true,
  Testimonial: true,
  Quote: true,
  'Case study': true,
  Video: true,
  Logo: true,
  Review: true,
  'Social post': true,
  'Social reply': true,
  'Press release': true,
  'Advisory board': true,
  Community: true,
  'Product input': true,
};
export const activities = Object.keys(ACTIVITIES).map((value) => ({ value, label: value }));
