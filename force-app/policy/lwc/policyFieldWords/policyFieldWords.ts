import allDeals from '@salesforce/label/c.Policy_Field_All_Deals';
import absences from '@salesforce/label/c.Policy_Field_Absences';
import accountLimit from '@salesforce/label/c.Policy_Field_Account_Limit';
import askedNow from '@salesforce/label/c.Policy_Field_Asked_Now';
import budget from '@salesforce/label/c.Policy_Field_Budget';
import competitor from '@salesforce/label/c.Policy_Field_Competitor';
import contactLeft from '@salesforce/label/c.Policy_Field_Contact_Left';
import contactLimit from '@salesforce/label/c.Policy_Field_Contact_Limit';
import costPerHour from '@salesforce/label/c.Policy_Field_Cost_Per_Hour';
import costPerYear from '@salesforce/label/c.Policy_Field_Cost_Per_Year';
import crowded from '@salesforce/label/c.Policy_Field_Crowded';
import days from '@salesforce/label/c.Policy_Field_Days';
import dropDays from '@salesforce/label/c.Policy_Field_Drop_Days';
import flagDays from '@salesforce/label/c.Policy_Field_Flag_Days';
import fromTime from '@salesforce/label/c.Policy_Field_From_Time';
import gap from '@salesforce/label/c.Policy_Field_Gap';
import holidays from '@salesforce/label/c.Policy_Field_Holidays';
import hoursByHand from '@salesforce/label/c.Policy_Field_Hours_By_Hand';
import industries from '@salesforce/label/c.Policy_Field_Industries';
import keyCriteria from '@salesforce/label/c.Policy_Field_Key_Criteria';
import lowHealth from '@salesforce/label/c.Policy_Field_Low_Health';
import lowHealthLeast from '@salesforce/label/c.Policy_Field_Low_Health_Least';
import lowSatisfaction from '@salesforce/label/c.Policy_Field_Low_Satisfaction';
import lowSatisfactionLeast from '@salesforce/label/c.Policy_Field_Low_Satisfaction_Least';
import negotiating from '@salesforce/label/c.Policy_Field_Negotiating';
import offeredBefore from '@salesforce/label/c.Policy_Field_Offered_Before';
import overdue from '@salesforce/label/c.Policy_Field_Overdue';
import pace from '@salesforce/label/c.Policy_Field_Pace';
import points from '@salesforce/label/c.Policy_Field_Points';
import poolSize from '@salesforce/label/c.Policy_Field_Pool_Size';
import questions from '@salesforce/label/c.Policy_Field_Questions';
import regions from '@salesforce/label/c.Policy_Field_Regions';
import quietDays from '@salesforce/label/c.Policy_Field_Quiet_Days';
import renewal from '@salesforce/label/c.Policy_Field_Renewal';
import renewalDays from '@salesforce/label/c.Policy_Field_Renewal_Days';
import restDays from '@salesforce/label/c.Policy_Field_Rest_Days';
import routing from '@salesforce/label/c.Policy_Field_Routing';
import scopeTeams from '@salesforce/label/c.Policy_Field_Scope_Teams';
import scopeTypes from '@salesforce/label/c.Policy_Field_Scope_Types';
import small from '@salesforce/label/c.Policy_Field_Small';
import smallLeast from '@salesforce/label/c.Policy_Field_Small_Least';
import stale from '@salesforce/label/c.Policy_Field_Stale';
import staleDays from '@salesforce/label/c.Policy_Field_Stale_Days';
import stateName from '@salesforce/label/c.Policy_Field_State_Name';
import tierAccount from '@salesforce/label/c.Policy_Field_Tier_Account';
import tierContact from '@salesforce/label/c.Policy_Field_Tier_Contact';
import tierRest from '@salesforce/label/c.Policy_Field_Tier_Rest';
import timeZone from '@salesforce/label/c.Policy_Field_Time_Zone';
import toTime from '@salesforce/label/c.Policy_Field_To_Time';

/** What the fields of the policy are called. */
export const words = {
  allDeals,
  contactLimit,
  accountLimit,
  restDays,
  tierContact,
  tierAccount,
  tierRest,
  budget,
  renewalDays,
  renewal,
  lowSatisfactionLeast,
  lowSatisfaction,
  staleDays,
  stale,
  lowHealthLeast,
  lowHealth,
  smallLeast,
  small,
  overdue,
  contactLeft,
  competitor,
  offeredBefore,
  askedNow,
  negotiating,
  flagDays,
  quietDays,
  dropDays,
  keyCriteria,
  timeZone,
  fromTime,
  toTime,
  days,
  holidays,
  pace,
  routing,
  absences,
  scopeTypes,
  scopeTeams,
  poolSize,
  hoursByHand,
  costPerHour,
  costPerYear,
  gap,
  crowded,
  questions,
  industries,
  regions,
  stateName,
  points,
};
