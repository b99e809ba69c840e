import activityType from '@salesforce/label/c.Match_Activity_Type';
import against from '@salesforce/label/c.Match_Against';
import asOfNow from '@salesforce/label/c.Match_As_Of_Now';
import asOf from '@salesforce/label/c.Match_As_Of';
import askChosen from '@salesforce/label/c.Match_Ask_Chosen';
import askNamed from '@salesforce/label/c.Match_Ask_Named';
import askTitle from '@salesforce/label/c.Match_Ask_Title';
import ask from '@salesforce/label/c.Match_Ask';
import blocked from '@salesforce/label/c.Match_Blocked';
import caution from '@salesforce/label/c.Match_Caution';
import choose from '@salesforce/label/c.Match_Choose';
import chosenAs from '@salesforce/label/c.Match_Chosen_As';
import clear from '@salesforce/label/c.Match_Clear';
import employees from '@salesforce/label/c.Match_Employees';
import emptySentence from '@salesforce/label/c.Match_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Match_Empty_Title';
import findOneTitle from '@salesforce/label/c.Match_Find_One_Title';
import findOne from '@salesforce/label/c.Match_Find_One';
import foundOne from '@salesforce/label/c.Match_Found_One';
import found from '@salesforce/label/c.Match_Found';
import freeFrom from '@salesforce/label/c.Match_Free_From';
import freeNow from '@salesforce/label/c.Match_Free_Now';
import inThisOrder from '@salesforce/label/c.Match_In_This_Order';
import listName from '@salesforce/label/c.Match_List_Name';
import lookOnly from '@salesforce/label/c.Match_Look_Only';
import neededByDefault from '@salesforce/label/c.Match_Needed_By_Default';
import neededByHelp from '@salesforce/label/c.Match_Needed_By_Help';
import neededBy from '@salesforce/label/c.Match_Needed_By';
import notAvailable from '@salesforce/label/c.Match_Not_Available';
import reasons from '@salesforce/label/c.Match_Reasons';
import remainingOne from '@salesforce/label/c.Match_Remaining_One';
import remaining from '@salesforce/label/c.Match_Remaining';
import score from '@salesforce/label/c.Match_Score';
import title from '@salesforce/label/c.Match_Title';
import truncated from '@salesforce/label/c.Match_Truncated';
import tryDay from '@salesforce/label/c.Match_Try_Day';
import tryType from '@salesforce/label/c.Match_Try_Type';
import unnamed from '@salesforce/label/c.Match_Unnamed';

export const words = {
  activityType,
  against,
  asOfNow,
  asOf,
  askChosen,
  askNamed,
  askTitle,
  ask,
  blocked,
  caution,
  choose,
  chosenAs,
  clear,
  employees,
  emptySentence,
  emptyTitle,
  findOneTitle,
  findOne,
  foundOne,
  found,
  freeFrom,
  freeNow,
  inThisOrder,
  listName,
  lookOnly,
  neededByDefault,
  neededByHelp,
  neededBy,
  notAvailable,
  reasons,
  remainingOne,
  remaining,
  score,
  title,
  truncated,
  tryDay,
  tryType,
  unnamed,
};
