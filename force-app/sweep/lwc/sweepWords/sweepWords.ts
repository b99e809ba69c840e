import byItself from '@salesforce/label/c.Sweep_By_Itself';
import caption from '@salesforce/label/c.Sweep_Caption';
import count from '@salesforce/label/c.Sweep_Count';
import cutOff from '@salesforce/label/c.Sweep_Cut_Off';
import doing from '@salesforce/label/c.Sweep_Doing';
import done from '@salesforce/label/c.Sweep_Done';
import emptySentence from '@salesforce/label/c.Sweep_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Sweep_Empty_Title';
import intro from '@salesforce/label/c.Sweep_Intro';
import left from '@salesforce/label/c.Sweep_Left';
import lessThanSecond from '@salesforce/label/c.Sweep_Less_Than_Second';
import nothing from '@salesforce/label/c.Sweep_Nothing';
import now from '@salesforce/label/c.Sweep_Now';
import other from '@salesforce/label/c.Sweep_Other';
import partAgreements from '@salesforce/label/c.Sweep_Part_Agreements';
import partCheckIns from '@salesforce/label/c.Sweep_Part_Check_Ins';
import partEnded from '@salesforce/label/c.Sweep_Part_Ended';
import partEscalations from '@salesforce/label/c.Sweep_Part_Escalations';
import partNominations from '@salesforce/label/c.Sweep_Part_Nominations';
import partPromises from '@salesforce/label/c.Sweep_Part_Promises';
import partReminders from '@salesforce/label/c.Sweep_Part_Reminders';
import partReservations from '@salesforce/label/c.Sweep_Part_Reservations';
import partSending from '@salesforce/label/c.Sweep_Part_Sending';
import partSteps from '@salesforce/label/c.Sweep_Part_Steps';
import partVerifications from '@salesforce/label/c.Sweep_Part_Verifications';
import partWithheld from '@salesforce/label/c.Sweep_Part_Withheld';
import refresh from '@salesforce/label/c.Sweep_Refresh';
import seconds from '@salesforce/label/c.Sweep_Seconds';
import title from '@salesforce/label/c.Sweep_Title';
import took from '@salesforce/label/c.Sweep_Took';
import underWay from '@salesforce/label/c.Sweep_Under_Way';
import what from '@salesforce/label/c.Sweep_What';
import when from '@salesforce/label/c.Sweep_When';
import who from '@salesforce/label/c.Sweep_Who';

/** What the parts of sweeps say. */
export const words = {
  byItself,
  caption,
  count,
  cutOff,
  doing,
  done,
  emptySentence,
  emptyTitle,
  intro,
  left,
  lessThanSecond,
  nothing,
  now,
  other,
  partAgreements,
  partCheckIns,
  partEnded,
  partEscalations,
  partNominations,
  partPromises,
  partReminders,
  partReservations,
  partSending,
  partSteps,
  partVerifications,
  partWithheld,
  refresh,
  seconds,
  title,
  took,
  underWay,
  what,
  when,
  who,
};
