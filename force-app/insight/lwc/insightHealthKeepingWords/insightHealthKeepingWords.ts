import accounts from '@salesforce/label/c.Insight_Health_Accounts';
import assumptions from '@salesforce/label/c.Insight_Health_Assumptions';
import backRule from '@salesforce/label/c.Insight_Health_Back_Rule';
import backTitle from '@salesforce/label/c.Insight_Health_Back_Title';
import costEachRule from '@salesforce/label/c.Insight_Health_Cost_Each_Rule';
import costEachTitle from '@salesforce/label/c.Insight_Health_Cost_Each_Title';
import costRule from '@salesforce/label/c.Insight_Health_Cost_Rule';
import costTitle from '@salesforce/label/c.Insight_Health_Cost_Title';
import customer from '@salesforce/label/c.Insight_Health_Customer';
import elsewhere from '@salesforce/label/c.Insight_Health_Elsewhere';
import figure from '@salesforce/label/c.Insight_Health_Figure';
import fulfilled from '@salesforce/label/c.Insight_Health_Fulfilled';
import fulfilledRule from '@salesforce/label/c.Insight_Health_Fulfilled_Rule';
import fulfilledTitle from '@salesforce/label/c.Insight_Health_Fulfilled_Title';
import hoursRule from '@salesforce/label/c.Insight_Health_Hours_Rule';
import hoursTitle from '@salesforce/label/c.Insight_Health_Hours_Title';
import inHand from '@salesforce/label/c.Insight_Health_In_Hand';
import lookAgain from '@salesforce/label/c.Insight_Health_Look_Again';
import member from '@salesforce/label/c.Insight_Health_Member';
import missingAccounts from '@salesforce/label/c.Insight_Health_Missing_Accounts';
import missingHidden from '@salesforce/label/c.Insight_Health_Missing_Hidden';
import missingNone from '@salesforce/label/c.Insight_Health_Missing_None';
import missingSentence from '@salesforce/label/c.Insight_Health_Missing_Sentence';
import missingTitle from '@salesforce/label/c.Insight_Health_Missing_Title';
import no from '@salesforce/label/c.Insight_Health_No';
import nominated from '@salesforce/label/c.Insight_Health_Nominated';
import notSaid from '@salesforce/label/c.Insight_Health_Not_Said';
import notSaidRule from '@salesforce/label/c.Insight_Health_Not_Said_Rule';
import owner from '@salesforce/label/c.Insight_Health_Owner';
import rule from '@salesforce/label/c.Insight_Health_Rule';
import teamIntro from '@salesforce/label/c.Insight_Health_Team_Intro';
import teamNone from '@salesforce/label/c.Insight_Health_Team_None';
import teamTitle from '@salesforce/label/c.Insight_Health_Team_Title';
import value from '@salesforce/label/c.Insight_Health_Value';
import withheldNone from '@salesforce/label/c.Insight_Health_Withheld_None';
import withheldSentence from '@salesforce/label/c.Insight_Health_Withheld_Sentence';
import withheldTitle from '@salesforce/label/c.Insight_Health_Withheld_Title';
import won from '@salesforce/label/c.Insight_Health_Won';
import worthHours from '@salesforce/label/c.Insight_Health_Worth_Hours';
import worthRule from '@salesforce/label/c.Insight_Health_Worth_Rule';
import worthTitle from '@salesforce/label/c.Insight_Health_Worth_Title';
import yes from '@salesforce/label/c.Insight_Health_Yes';

/** What that page says of missing and withheld customers, the team, and what the program saved and cost. */
export const words = {
  accounts,
  assumptions,
  backRule,
  backTitle,
  costEachRule,
  costEachTitle,
  costRule,
  costTitle,
  customer,
  elsewhere,
  figure,
  fulfilled,
  fulfilledRule,
  fulfilledTitle,
  hoursRule,
  hoursTitle,
  inHand,
  lookAgain,
  member,
  missingAccounts,
  missingHidden,
  missingNone,
  missingSentence,
  missingTitle,
  no,
  nominated,
  notSaid,
  notSaidRule,
  owner,
  rule,
  teamIntro,
  teamNone,
  teamTitle,
  value,
  withheldNone,
  withheldSentence,
  withheldTitle,
  won,
  worthHours,
  worthRule,
  worthTitle,
  yes,
};
