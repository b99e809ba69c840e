import approvalHours from '@salesforce/label/c.Policy_Rule_Approval_Hours';
import approvalOrder from '@salesforce/label/c.Policy_Rule_Approval_Order';
import approvers from '@salesforce/label/c.Policy_Rule_Approvers';
import automatic from '@salesforce/label/c.Policy_Rule_Automatic';
import earliestStage from '@salesforce/label/c.Policy_Rule_Earliest_Stage';
import enabled from '@salesforce/label/c.Policy_Rule_Enabled';
import holdDays from '@salesforce/label/c.Policy_Rule_Hold_Days';
import leadDays from '@salesforce/label/c.Policy_Rule_Lead_Days';
import leastAmount from '@salesforce/label/c.Policy_Rule_Least_Amount';
import limit from '@salesforce/label/c.Policy_Rule_Limit';
import noShow from '@salesforce/label/c.Policy_Rule_No_Show';
import ownForm from '@salesforce/label/c.Policy_Rule_Own_Form';
import path from '@salesforce/label/c.Policy_Rule_Path';
import purposes from '@salesforce/label/c.Policy_Rule_Purposes';
import questionsOwn from '@salesforce/label/c.Policy_Rule_Questions_Own';
import ruleRest from '@salesforce/label/c.Policy_Rule_Rule_Rest';
import rushAllowed from '@salesforce/label/c.Policy_Rule_Rush_Allowed';
import teams from '@salesforce/label/c.Policy_Rule_Teams';
import turnaround from '@salesforce/label/c.Policy_Rule_Turnaround';
import weight from '@salesforce/label/c.Policy_Rule_Weight';

/** What the fields of a rule are called. */
export const words = {
  enabled,
  limit,
  ruleRest,
  weight,
  noShow,
  earliestStage,
  leastAmount,
  purposes,
  teams,
  leadDays,
  rushAllowed,
  turnaround,
  path,
  approvers,
  approvalOrder,
  approvalHours,
  automatic,
  holdDays,
  questionsOwn,
  ownForm,
};
