import add from '@salesforce/label/c.Policy_Template_Add';
import body from '@salesforce/label/c.Policy_Template_Body';
import chosen from '@salesforce/label/c.Policy_Template_Chosen';
import loading from '@salesforce/label/c.Policy_Template_Loading';
import newName from '@salesforce/label/c.Policy_Template_New_Name';
import places from '@salesforce/label/c.Policy_Template_Places';
import placesHint from '@salesforce/label/c.Policy_Template_Places_Hint';
import remove from '@salesforce/label/c.Policy_Template_Remove';
import reset from '@salesforce/label/c.Policy_Template_Reset';
import section from '@salesforce/label/c.Policy_Template_Section';
import taken from '@salesforce/label/c.Policy_Template_Taken';
import title from '@salesforce/label/c.Policy_Template_Title';
import usedBy from '@salesforce/label/c.Policy_Template_Used_By';
import usedByNone from '@salesforce/label/c.Policy_Template_Used_By_None';
import wrong from '@salesforce/label/c.Policy_Template_Wrong';

/** Every word of the messages’ own words. */
export const words = {
  section,
  chosen,
  title,
  body,
  places,
  placesHint,
  reset,
  usedBy,
  usedByNone,
  newName,
  add,
  remove,
  taken,
  wrong,
  loading,
};
