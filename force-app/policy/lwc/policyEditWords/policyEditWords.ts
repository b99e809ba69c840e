import activities from '@salesforce/label/c.Policy_Edit_Activities';
import activityType from '@salesforce/label/c.Policy_Edit_Activity_Type';
import add from '@salesforce/label/c.Policy_Edit_Add';
import addRule from '@salesforce/label/c.Policy_Edit_Add_Rule';
import addRuleAction from '@salesforce/label/c.Policy_Edit_Add_Rule_Action';
import anyOne from '@salesforce/label/c.Policy_Edit_Any_One';
import away from '@salesforce/label/c.Policy_Edit_Away';
import count from '@salesforce/label/c.Policy_Edit_Count';
import deputy from '@salesforce/label/c.Policy_Edit_Deputy';
import fromDay from '@salesforce/label/c.Policy_Edit_From_Day';
import general from '@salesforce/label/c.Policy_Edit_General';
import help from '@salesforce/label/c.Policy_Edit_Help';
import industry from '@salesforce/label/c.Policy_Edit_Industry';
import part from '@salesforce/label/c.Policy_Edit_Part';
import period from '@salesforce/label/c.Policy_Edit_Period';
import person from '@salesforce/label/c.Policy_Edit_Person';
import product from '@salesforce/label/c.Policy_Edit_Product';
import purpose from '@salesforce/label/c.Policy_Edit_Purpose';
import question from '@salesforce/label/c.Policy_Edit_Question';
import region from '@salesforce/label/c.Policy_Edit_Region';
import remove from '@salesforce/label/c.Policy_Edit_Remove';
import required from '@salesforce/label/c.Policy_Edit_Required';
import save from '@salesforce/label/c.Policy_Edit_Save';
import saved from '@salesforce/label/c.Policy_Edit_Saved';
import sectionAnswer from '@salesforce/label/c.Policy_Edit_Section_Answer';
import sectionForm from '@salesforce/label/c.Policy_Edit_Section_Form';
import sectionLabels from '@salesforce/label/c.Policy_Edit_Section_Labels';
import sectionOften from '@salesforce/label/c.Policy_Edit_Section_Often';
import sectionPlaces from '@salesforce/label/c.Policy_Edit_Section_Places';
import sectionProgram from '@salesforce/label/c.Policy_Edit_Section_Program';
import sectionRank from '@salesforce/label/c.Policy_Edit_Section_Rank';
import sectionReady from '@salesforce/label/c.Policy_Edit_Section_Ready';
import sectionStart from '@salesforce/label/c.Policy_Edit_Section_Start';
import undo from '@salesforce/label/c.Policy_Edit_Undo';
import unlimited from '@salesforce/label/c.Policy_Edit_Unlimited';
import unsaved from '@salesforce/label/c.Policy_Edit_Unsaved';
import untilDay from '@salesforce/label/c.Policy_Edit_Until_Day';
import wrong from '@salesforce/label/c.Policy_Edit_Wrong';

/** Every word of the editor around its fields. */
export const words = {
  count,
  period,
  unlimited,
  anyOne,
  add,
  remove,
  addRule,
  addRuleAction,
  save,
  saved,
  unsaved,
  wrong,
  undo,
  part,
  activities,
  general,
  sectionOften,
  sectionReady,
  sectionProgram,
  sectionRank,
  sectionAnswer,
  sectionStart,
  sectionForm,
  sectionLabels,
  sectionPlaces,
  question,
  required,
  help,
  person,
  away,
  deputy,
  fromDay,
  untilDay,
  purpose,
  activityType,
  region,
  industry,
  product,
};
