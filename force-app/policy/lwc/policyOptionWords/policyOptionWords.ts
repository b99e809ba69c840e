import competitorAsked from '@salesforce/label/c.Policy_Option_Competitor_Asked';
import customer from '@salesforce/label/c.Policy_Option_Customer';
import effectBlock from '@salesforce/label/c.Policy_Option_Effect_Block';
import effectCaution from '@salesforce/label/c.Policy_Option_Effect_Caution';
import effectOff from '@salesforce/label/c.Policy_Option_Effect_Off';
import friday from '@salesforce/label/c.Policy_Option_Friday';
import fulfiller from '@salesforce/label/c.Policy_Option_Fulfiller';
import monday from '@salesforce/label/c.Policy_Option_Monday';
import note from '@salesforce/label/c.Policy_Option_Note';
import orderOne from '@salesforce/label/c.Policy_Option_Order_One';
import orderSame from '@salesforce/label/c.Policy_Option_Order_Same';
import pathSelf from '@salesforce/label/c.Policy_Option_Path_Self';
import pathTeam from '@salesforce/label/c.Policy_Option_Path_Team';
import per30 from '@salesforce/label/c.Policy_Option_Per30';
import per365 from '@salesforce/label/c.Policy_Option_Per365';
import per90 from '@salesforce/label/c.Policy_Option_Per90';
import perMonth from '@salesforce/label/c.Policy_Option_Per_Month';
import perQuarter from '@salesforce/label/c.Policy_Option_Per_Quarter';
import perYear from '@salesforce/label/c.Policy_Option_Per_Year';
import prospectPeople from '@salesforce/label/c.Policy_Option_Prospect_People';
import requester from '@salesforce/label/c.Policy_Option_Requester';
import roleCsm from '@salesforce/label/c.Policy_Option_Role_Csm';
import roleLegal from '@salesforce/label/c.Policy_Option_Role_Legal';
import roleManager from '@salesforce/label/c.Policy_Option_Role_Manager';
import roleOwner from '@salesforce/label/c.Policy_Option_Role_Owner';
import saturday from '@salesforce/label/c.Policy_Option_Saturday';
import sunday from '@salesforce/label/c.Policy_Option_Sunday';
import thursday from '@salesforce/label/c.Policy_Option_Thursday';
import topics from '@salesforce/label/c.Policy_Option_Topics';
import tuesday from '@salesforce/label/c.Policy_Option_Tuesday';
import wednesday from '@salesforce/label/c.Policy_Option_Wednesday';
import whoCustomer from '@salesforce/label/c.Policy_Option_Who_Customer';
import whoProspect from '@salesforce/label/c.Policy_Option_Who_Prospect';
import whoUs from '@salesforce/label/c.Policy_Option_Who_Us';

/** What can be chosen in the policy. */
export const words = {
  effectBlock,
  effectCaution,
  effectOff,
  pathSelf,
  pathTeam,
  orderOne,
  orderSame,
  whoCustomer,
  whoProspect,
  whoUs,
  topics,
  prospectPeople,
  competitorAsked,
  note,
  roleOwner,
  roleCsm,
  roleManager,
  roleLegal,
  requester,
  fulfiller,
  customer,
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
  perMonth,
  perQuarter,
  perYear,
  per30,
  per90,
  per365,
};
