import accepted from '@salesforce/label/c.Request_Status_Accepted';
import accountOwner from '@salesforce/label/c.Request_Status_Account_Owner';
import arranged from '@salesforce/label/c.Request_Status_Arranged';
import asked from '@salesforce/label/c.Request_Status_Asked';
import cancelled from '@salesforce/label/c.Request_Status_Cancelled';
import completed from '@salesforce/label/c.Request_Status_Completed';
import csm from '@salesforce/label/c.Request_Status_Csm';
import customer from '@salesforce/label/c.Request_Status_Customer';
import declined from '@salesforce/label/c.Request_Status_Declined';
import draft from '@salesforce/label/c.Request_Status_Draft';
import fulfiller from '@salesforce/label/c.Request_Status_Fulfiller';
import held from '@salesforce/label/c.Request_Status_Held';
import inProgress from '@salesforce/label/c.Request_Status_In_Progress';
import missed from '@salesforce/label/c.Request_Status_Missed';
import nameAndRole from '@salesforce/label/c.Request_Status_Name_And_Role';
import nobody from '@salesforce/label/c.Request_Status_Nobody';
import notApproved from '@salesforce/label/c.Request_Status_Not_Approved';
import pendingApproval from '@salesforce/label/c.Request_Status_Pending_Approval';
import referenceManager from '@salesforce/label/c.Request_Status_Reference_Manager';
import released from '@salesforce/label/c.Request_Status_Released';
import requester from '@salesforce/label/c.Request_Status_Requester';
import scheduled from '@salesforce/label/c.Request_Status_Scheduled';
import sinceNow from '@salesforce/label/c.Request_Status_Since_Now';
import since from '@salesforce/label/c.Request_Status_Since';
import standby from '@salesforce/label/c.Request_Status_Standby';
import statusNew from '@salesforce/label/c.Request_Status_Status_New';
import unfulfilled from '@salesforce/label/c.Request_Status_Unfulfilled';
import verdictApproved from '@salesforce/label/c.Request_Status_Verdict_Approved';
import verdictDeclined from '@salesforce/label/c.Request_Status_Verdict_Declined';
import verdictNotNeeded from '@salesforce/label/c.Request_Status_Verdict_Not_Needed';
import verdictPending from '@salesforce/label/c.Request_Status_Verdict_Pending';
import you from '@salesforce/label/c.Request_Status_You';

export const words = {
  accepted,
  accountOwner,
  arranged,
  asked,
  cancelled,
  completed,
  csm,
  customer,
  declined,
  draft,
  fulfiller,
  held,
  inProgress,
  missed,
  nameAndRole,
  nobody,
  notApproved,
  pendingApproval,
  referenceManager,
  released,
  requester,
  scheduled,
  sinceNow,
  since,
  standby,
  statusNew,
  unfulfilled,
  verdictApproved,
  verdictDeclined,
  verdictNotNeeded,
  verdictPending,
  you,
};
