import agreedByText from '@salesforce/label/c.Reference_Agreed_By';
import agreedOnText from '@salesforce/label/c.Reference_Agreed_On';
import blackoutText from '@salesforce/label/c.Reference_Blackout';
import change from '@salesforce/label/c.Reference_Change_Agreement';
import changeOf from '@salesforce/label/c.Reference_Change_Agreement_Of';
import columnCustomer from '@salesforce/label/c.Reference_Column_Customer';
import columnKept from '@salesforce/label/c.Reference_Column_Kept';
import columnStatus from '@salesforce/label/c.Reference_Column_Status';
import columnUses from '@salesforce/label/c.Reference_Column_Uses';
import columnVerified from '@salesforce/label/c.Reference_Column_Verified';
import csm from '@salesforce/label/c.Reference_CSM';
import earlyAdopter from '@salesforce/label/c.Reference_Field_Early_Adopter';
import emptyAll from '@salesforce/label/c.Reference_Pool_Empty_All';
import emptyHeading from '@salesforce/label/c.Reference_Pool_Empty_Heading';
import emptyMine from '@salesforce/label/c.Reference_Pool_Empty_Mine';
import emptyQueue from '@salesforce/label/c.Reference_Pool_Empty_Queue';
import filterAll from '@salesforce/label/c.Reference_Filter_All';
import filterChanges from '@salesforce/label/c.Reference_Filter_Changes';
import filterName from '@salesforce/label/c.Reference_Filter_Name';
import filterRequests from '@salesforce/label/c.Reference_Filter_Requests';
import filterUses from '@salesforce/label/c.Reference_Filter_Uses';
import hasLeft from '@salesforce/label/c.Reference_Has_Left';
import history from '@salesforce/label/c.Reference_History';
import load from '@salesforce/label/c.Reference_Load';
import manager from '@salesforce/label/c.Reference_Manager_Of';
import neverVerified from '@salesforce/label/c.Reference_Never_Verified';
import noHistory from '@salesforce/label/c.Reference_No_History';
import noLimits from '@salesforce/label/c.Reference_No_Limits';
import nobody from '@salesforce/label/c.Reference_Nobody';
import notes from '@salesforce/label/c.Reference_Field_Notes';
import owner from '@salesforce/label/c.Reference_Owner';
import pauseEnded from '@salesforce/label/c.Reference_Pause_Ended';
import pausedUntil from '@salesforce/label/c.Reference_Paused_Until';
import anything from '@salesforce/label/c.Reference_Any';
import industry from '@salesforce/label/c.Reference_Industry';
import region from '@salesforce/label/c.Reference_Region';
import poolTitle from '@salesforce/label/c.Reference_Pool_Title';
import proofText from '@salesforce/label/c.Reference_Proof';
import releaseText from '@salesforce/label/c.Reference_Release';
import reviewOnText from '@salesforce/label/c.Reference_Review_On';
import search from '@salesforce/label/c.Reference_Search';
import stale from '@salesforce/label/c.Reference_Stale';
import truncated from '@salesforce/label/c.Reference_Truncated';
import unowned from '@salesforce/label/c.Reference_Unowned';
import verifiedBy from '@salesforce/label/c.Reference_Verified_By';
import verify from '@salesforce/label/c.Reference_Do_Verify';
import verifyOf from '@salesforce/label/c.Reference_Verify_Of';
import viewAll from '@salesforce/label/c.Reference_View_All';
import viewCount from '@salesforce/label/c.Reference_View_Count';
import viewMine from '@salesforce/label/c.Reference_View_Mine';
import viewPaused from '@salesforce/label/c.Reference_View_Paused';
import viewReview from '@salesforce/label/c.Reference_View_Review';
import viewUnowned from '@salesforce/label/c.Reference_View_Unowned';
import viewUnverified from '@salesforce/label/c.Reference_View_Unverified';
import withdraw from '@salesforce/label/c.Reference_Do_Withdraw';
import withdrawOf from '@salesforce/label/c.Reference_Withdraw_Of';
import withheld from '@salesforce/label/c.Reference_Withheld';
import withheldReason from '@salesforce/label/c.Reference_Withheld_Reason';

export const words = {
  agreedByText,
  agreedOnText,
  blackoutText,
  change,
  changeOf,
  columnCustomer,
  columnKept,
  columnStatus,
  columnUses,
  columnVerified,
  csm,
  earlyAdopter,
  emptyAll,
  emptyHeading,
  emptyMine,
  emptyQueue,
  filterAll,
  filterChanges,
  filterName,
  filterRequests,
  filterUses,
  hasLeft,
  history,
  load,
  manager,
  neverVerified,
  noHistory,
  noLimits,
  nobody,
  notes,
  owner,
  pauseEnded,
  pausedUntil,
  anything,
  industry,
  region,
  poolTitle,
  proofText,
  releaseText,
  reviewOnText,
  search,
  stale,
  truncated,
  unowned,
  verifiedBy,
  verify,
  verifyOf,
  viewAll,
  viewCount,
  viewMine,
  viewPaused,
  viewReview,
  viewUnowned,
  viewUnverified,
  withdraw,
  withdrawOf,
  withheld,
  withheldReason,
};
