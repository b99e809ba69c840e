import chooseFirst from '@salesforce/label/c.Request_Move__Choose_First';
import chosenInOrder from '@salesforce/label/c.Request_Move__Chosen_In_Order';
import matchAgainst from '@salesforce/label/c.Request_Move__Match_Against';
import matchFree from '@salesforce/label/c.Request_Move__Match_Free';
import matchFreeFrom from '@salesforce/label/c.Request_Move__Match_Free_From';
import matchScore from '@salesforce/label/c.Request_Move__Match_Score';
import matchesName from '@salesforce/label/c.Request_Move__Matches_Name';
import matchesNone from '@salesforce/label/c.Request_Move__Matches_None';
import matchesSearch from '@salesforce/label/c.Request_Move__Matches_Search';
import reasonAgainst from '@salesforce/label/c.Request_Move__Reason_Against';
import reasonAsked from '@salesforce/label/c.Request_Move__Reason_Asked';
import unnamed from '@salesforce/label/c.Request_Move__Unnamed';

export const words = {
  chooseFirst,
  chosenInOrder,
  matchAgainst,
  matchFree,
  matchFreeFrom,
  matchScore,
  matchesName,
  matchesNone,
  matchesSearch,
  reasonAgainst,
  reasonAsked,
  unnamed,
};
