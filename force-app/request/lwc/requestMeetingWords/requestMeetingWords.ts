import briefing from '@salesforce/label/c.Request_Page__Briefing';
import briefingLoading from '@salesforce/label/c.Request_Page__Briefing_Loading';
import calendar from '@salesforce/label/c.Request_Page__Calendar';
import confirmedBy from '@salesforce/label/c.Request_Page__Confirmed_By';
import customerSide from '@salesforce/label/c.Request_Page__Customer_Side';
import forCustomer from '@salesforce/label/c.Request_Page__For_Customer';
import forProspect from '@salesforce/label/c.Request_Page__For_Prospect';
import grade from '@salesforce/label/c.Request_Page__Grade';
import gradeExpected from '@salesforce/label/c.Request_Page__Grade_Expected';
import host from '@salesforce/label/c.Request_Page__Host';
import minutesPlanned from '@salesforce/label/c.Request_Page__Minutes_Planned';
import minutesSpent from '@salesforce/label/c.Request_Page__Minutes_Spent';
import ourSide from '@salesforce/label/c.Request_Page__Our_Side';
import outcomeMissed from '@salesforce/label/c.Request_Page__Outcome_Missed';
import outcomePlanned from '@salesforce/label/c.Request_Page__Outcome_Planned';
import outcomeTookPlace from '@salesforce/label/c.Request_Page__Outcome_Took_Place';
import place from '@salesforce/label/c.Request_Page__Place';
import prospectSide from '@salesforce/label/c.Request_Page__Prospect_Side';
import unconfirmed from '@salesforce/label/c.Request_Page__Unconfirmed';

export const words = {
  briefing,
  briefingLoading,
  calendar,
  confirmedBy,
  customerSide,
  forCustomer,
  forProspect,
  grade,
  gradeExpected,
  host,
  minutesPlanned,
  minutesSpent,
  ourSide,
  outcomeMissed,
  outcomePlanned,
  outcomeTookPlace,
  place,
  prospectSide,
  unconfirmed,
};
