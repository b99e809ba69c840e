import agreedTo from '@salesforce/label/c.Reference_Agreed_To';
import employees from '@salesforce/label/c.Reference_Employees';
import expired from '@salesforce/label/c.Reference_Expired';
import facts from '@salesforce/label/c.Reference_Facts';
import inThirtyDays from '@salesforce/label/c.Reference_In_Thirty_Days';
import inNinetyDays from '@salesforce/label/c.Reference_In_Ninety_Days';
import inOneYear from '@salesforce/label/c.Reference_In_One_Year';
import industry from '@salesforce/label/c.Reference_Industry';
import keyPoints from '@salesforce/label/c.Reference_Key_Points';
import replaced from '@salesforce/label/c.Reference_Replaced';
import languages from '@salesforce/label/c.Reference_Languages';
import limitOfPolicy from '@salesforce/label/c.Reference_Limit_Of_Policy';
import limit from '@salesforce/label/c.Reference_Limit';
import listEmptySentence from '@salesforce/label/c.Reference_List_Empty_Sentence';
import listEmptyTitle from '@salesforce/label/c.Reference_List_Empty_Title';
import listTitle from '@salesforce/label/c.Reference_List_Title';
import noLimit from '@salesforce/label/c.Reference_No_Limit';
import nothingAgreed from '@salesforce/label/c.Reference_Nothing_Agreed';
import offered from '@salesforce/label/c.Reference_Offered';
import owner from '@salesforce/label/c.Reference_Owner';
import perMonth from '@salesforce/label/c.Reference_Per_Month';
import perQuarter from '@salesforce/label/c.Reference_Per_Quarter';
import perYear from '@salesforce/label/c.Reference_Per_Year';
import persona from '@salesforce/label/c.Reference_Persona';
import products from '@salesforce/label/c.Reference_Products';
import region from '@salesforce/label/c.Reference_Region';
import size from '@salesforce/label/c.Reference_Size';
import statusActive from '@salesforce/label/c.Reference_Status_Active';
import statusCaution from '@salesforce/label/c.Reference_Status_Caution';
import statusOnHold from '@salesforce/label/c.Reference_Status_On_Hold';
import statusRecruited from '@salesforce/label/c.Reference_Status_Recruited';
import statusRetired from '@salesforce/label/c.Reference_Status_Retired';
import suspended from '@salesforce/label/c.Reference_Suspended';
import unnamed from '@salesforce/label/c.Reference_Unnamed';
import until from '@salesforce/label/c.Reference_Until';
import useCases from '@salesforce/label/c.Reference_Use_Cases';
import useHeld from '@salesforce/label/c.Reference_Use_Held';
import useMissed from '@salesforce/label/c.Reference_Use_Missed';
import useReleased from '@salesforce/label/c.Reference_Use_Released';
import useScheduled from '@salesforce/label/c.Reference_Use_Scheduled';
import useTookPlace from '@salesforce/label/c.Reference_Use_Took_Place';
import withdrawn from '@salesforce/label/c.Reference_Withdrawn';

export const words = {
  agreedTo,
  employees,
  expired,
  facts,
  inThirtyDays,
  inNinetyDays,
  inOneYear,
  industry,
  keyPoints,
  languages,
  replaced,
  limitOfPolicy,
  limit,
  listEmptySentence,
  listEmptyTitle,
  listTitle,
  noLimit,
  nothingAgreed,
  offered,
  owner,
  perMonth,
  perQuarter,
  perYear,
  persona,
  products,
  region,
  size,
  statusActive,
  statusCaution,
  statusOnHold,
  statusRecruited,
  statusRetired,
  suspended,
  unnamed,
  until,
  useCases,
  useHeld,
  useMissed,
  useReleased,
  useScheduled,
  useTookPlace,
  withdrawn,
};
