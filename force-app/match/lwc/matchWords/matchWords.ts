import activityType from '@salesforce/label/c.Match_Activity_Type';
import against from '@salesforce/label/c.Match_Against';
import ask from '@salesforce/label/c.Match_Ask';
import askChosen from '@salesforce/label/c.Match_Ask_Chosen';
import askNamed from '@salesforce/label/c.Match_Ask_Named';
import askTitle from '@salesforce/label/c.Match_Ask_Title';
import asOf from '@salesforce/label/c.Match_As_Of';
import asOfNow from '@salesforce/label/c.Match_As_Of_Now';
import bestFirst from '@salesforce/label/c.Match_Best_First';
import better from '@salesforce/label/c.Match_Better';
import blocked from '@salesforce/label/c.Match_Blocked';
import cancel from '@salesforce/label/c.Match_Cancel';
import cards from '@salesforce/label/c.Match_Cards';
import caution from '@salesforce/label/c.Match_Caution';
import choose from '@salesforce/label/c.Match_Choose';
import chosenAs from '@salesforce/label/c.Match_Chosen_As';
import clear from '@salesforce/label/c.Match_Clear';
import close from '@salesforce/label/c.Match_Close';
import company from '@salesforce/label/c.Match_Company';
import compare from '@salesforce/label/c.Match_Compare';
import compareTitle from '@salesforce/label/c.Match_Compare_Title';
import compareWith from '@salesforce/label/c.Match_Compare_With';
import comparing from '@salesforce/label/c.Match_Comparing';
import customer from '@salesforce/label/c.Match_Customer';
import employees from '@salesforce/label/c.Match_Employees';
import emptySentence from '@salesforce/label/c.Match_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Match_Empty_Title';
import facetIndustry from '@salesforce/label/c.Match_Facet_Industry';
import facetProduct from '@salesforce/label/c.Match_Facet_Product';
import facetRegion from '@salesforce/label/c.Match_Facet_Region';
import facetSize from '@salesforce/label/c.Match_Facet_Size';
import findOne from '@salesforce/label/c.Match_Find_One';
import findOneTitle from '@salesforce/label/c.Match_Find_One_Title';
import fit from '@salesforce/label/c.Match_Fit';
import found from '@salesforce/label/c.Match_Found';
import foundOne from '@salesforce/label/c.Match_Found_One';
import free from '@salesforce/label/c.Match_Free';
import freeFrom from '@salesforce/label/c.Match_Free_From';
import freeNow from '@salesforce/label/c.Match_Free_Now';
import howItAdds from '@salesforce/label/c.Match_How_It_Adds';
import inShort from '@salesforce/label/c.Match_In_Short';
import inThisOrder from '@salesforce/label/c.Match_In_This_Order';
import legend from '@salesforce/label/c.Match_Legend';
import listName from '@salesforce/label/c.Match_List_Name';
import lookOnly from '@salesforce/label/c.Match_Look_Only';
import narrow from '@salesforce/label/c.Match_Narrow';
import narrowed from '@salesforce/label/c.Match_Narrowed';
import neededBy from '@salesforce/label/c.Match_Needed_By';
import neededByDefault from '@salesforce/label/c.Match_Needed_By_Default';
import neededByHelp from '@salesforce/label/c.Match_Needed_By_Help';
import notAvailable from '@salesforce/label/c.Match_Not_Available';
import notAvailableTitle from '@salesforce/label/c.Match_Not_Available_Title';
import ofHundred from '@salesforce/label/c.Match_Of_Hundred';
import ofMost from '@salesforce/label/c.Match_Of_Most';
import person from '@salesforce/label/c.Match_Person';
import pointsOf from '@salesforce/label/c.Match_Points_Of';
import productsUsed from '@salesforce/label/c.Match_Products_Used';
import reasons from '@salesforce/label/c.Match_Reasons';
import remaining from '@salesforce/label/c.Match_Remaining';
import remainingOne from '@salesforce/label/c.Match_Remaining_One';
import score from '@salesforce/label/c.Match_Score';
import showAll from '@salesforce/label/c.Match_Show_All';
import showAs from '@salesforce/label/c.Match_Show_As';
import sortedAmong from '@salesforce/label/c.Match_Sorted_Among';
import table from '@salesforce/label/c.Match_Table';
import title from '@salesforce/label/c.Match_Title';
import truncated from '@salesforce/label/c.Match_Truncated';
import tryDay from '@salesforce/label/c.Match_Try_Day';
import tryType from '@salesforce/label/c.Match_Try_Type';
import unnamed from '@salesforce/label/c.Match_Unnamed';

export const words = {
  activityType,
  against,
  ask,
  askChosen,
  askNamed,
  askTitle,
  asOf,
  asOfNow,
  bestFirst,
  better,
  blocked,
  cancel,
  cards,
  caution,
  choose,
  chosenAs,
  clear,
  close,
  company,
  compare,
  compareTitle,
  compareWith,
  comparing,
  customer,
  employees,
  emptySentence,
  emptyTitle,
  facetIndustry,
  facetProduct,
  facetRegion,
  facetSize,
  findOne,
  findOneTitle,
  fit,
  found,
  foundOne,
  free,
  freeFrom,
  freeNow,
  howItAdds,
  inShort,
  inThisOrder,
  legend,
  listName,
  lookOnly,
  narrow,
  narrowed,
  neededBy,
  neededByDefault,
  neededByHelp,
  notAvailable,
  notAvailableTitle,
  ofHundred,
  ofMost,
  person,
  pointsOf,
  productsUsed,
  reasons,
  remaining,
  remainingOne,
  score,
  showAll,
  showAs,
  sortedAmong,
  table,
  title,
  truncated,
  tryDay,
  tryType,
  unnamed,
};
