import type { Mapping } from '../../../../api/policy/mapping.ts';
import accountCompetitors from '@salesforce/label/c.Policy_Account_Competitors';
import accountHealth from '@salesforce/label/c.Policy_Account_Health';
import accountOverdue from '@salesforce/label/c.Policy_Account_Overdue';
import accountRenewalOn from '@salesforce/label/c.Policy_Account_Renewal_On';
import accountSatisfaction from '@salesforce/label/c.Policy_Account_Satisfaction';
import accountSatisfactionOn from '@salesforce/label/c.Policy_Account_Satisfaction_On';
import accountValue from '@salesforce/label/c.Policy_Account_Value';
import contactLeft from '@salesforce/label/c.Policy_Contact_Left';
import calculated from '@salesforce/label/c.Policy_Calculated';
import intro from '@salesforce/label/c.Policy_Intro';
import noSamples from '@salesforce/label/c.Policy_No_Samples';
import notAsked from '@salesforce/label/c.Policy_Not_Asked';
import notKept from '@salesforce/label/c.Policy_Not_Kept';
import opportunityCompetitor from '@salesforce/label/c.Policy_Opportunity_Competitor';
import opportunityLanguage from '@salesforce/label/c.Policy_Opportunity_Language';
import opportunityPersona from '@salesforce/label/c.Policy_Opportunity_Persona';
import opportunityProduct from '@salesforce/label/c.Policy_Opportunity_Product';
import opportunityUseCase from '@salesforce/label/c.Policy_Opportunity_Use_Case';
import samples from '@salesforce/label/c.Policy_Samples';
import save from '@salesforce/label/c.Policy_Save';
import saved from '@salesforce/label/c.Policy_Saved';
import title from '@salesforce/label/c.Policy_Title';

export type Source = keyof Mapping;

/** Every word the administrators' page says. */
export const words = { title, intro, calculated, notKept, notAsked, noSamples, samples, save, saved };

export const labels: Record<Source, string> = {
  accountRenewalOn,
  accountHealth,
  accountSatisfaction,
  accountSatisfactionOn,
  accountCompetitors,
  accountOverdue,
  accountValue,
  contactLeft,
  opportunityProduct,
  opportunityUseCase,
  opportunityPersona,
  opportunityLanguage,
  opportunityCompetitor,
};
