import activity from '@salesforce/label/c.Request_Work_Activity';
import any from '@salesforce/label/c.Request_Work_Any';
import approved from '@salesforce/label/c.Request_Work_Approved';
import assign from '@salesforce/label/c.Request_Work_Assign';
import assignTitle from '@salesforce/label/c.Request_Work_Assign_Title';
import assignTo from '@salesforce/label/c.Request_Work_Assign_To';
import back from '@salesforce/label/c.Request_Work_Back';
import bulkName from '@salesforce/label/c.Request_Work_Bulk_Name';
import clear from '@salesforce/label/c.Request_Work_Clear';
import could from '@salesforce/label/c.Request_Work_Could';
import counted from '@salesforce/label/c.Request_Work_Counted';
import declineTitle from '@salesforce/label/c.Request_Work_Decline_Title';
import deselect from '@salesforce/label/c.Request_Work_Deselect';
import filters from '@salesforce/label/c.Request_Work_Filters';
import fits from '@salesforce/label/c.Request_Work_Fits';
import free from '@salesforce/label/c.Request_Work_Free';
import freeFrom from '@salesforce/label/c.Request_Work_Free_From';
import keys from '@salesforce/label/c.Request_Work_Keys';
import late from '@salesforce/label/c.Request_Work_Late';
import noApprove from '@salesforce/label/c.Request_Work_No_Approve';
import noLoad from '@salesforce/label/c.Request_Work_No_Load';
import nobodyFits from '@salesforce/label/c.Request_Work_Nobody_Fits';
import noneFound from '@salesforce/label/c.Request_Work_None_Found';
import noneFoundTitle from '@salesforce/label/c.Request_Work_None_Found_Title';
import open from '@salesforce/label/c.Request_Work_Open';
import overdue from '@salesforce/label/c.Request_Work_Overdue';
import predicted from '@salesforce/label/c.Request_Work_Predicted';
import progress from '@salesforce/label/c.Request_Work_Progress';
import promised from '@salesforce/label/c.Request_Work_Promised';
import remind from '@salesforce/label/c.Request_Work_Remind';
import remove from '@salesforce/label/c.Request_Work_Remove';
import rush from '@salesforce/label/c.Request_Work_Rush';
import save from '@salesforce/label/c.Request_Work_Save';
import saveTitle from '@salesforce/label/c.Request_Work_Save_Title';
import saved from '@salesforce/label/c.Request_Work_Saved';
import search from '@salesforce/label/c.Request_Work_Search';
import selectAll from '@salesforce/label/c.Request_Work_Select_All';
import selectOne from '@salesforce/label/c.Request_Work_Select_One';
import selected from '@salesforce/label/c.Request_Work_Selected';
import status from '@salesforce/label/c.Request_Work_Status';
import suggested from '@salesforce/label/c.Request_Work_Suggested';
import take from '@salesforce/label/c.Request_Work_Take';
import unassigned from '@salesforce/label/c.Request_Work_Unassigned';
import viewExample from '@salesforce/label/c.Request_Work_View_Example';
import why from '@salesforce/label/c.Request_Work_Why';

export const words = {
  activity,
  any,
  approved,
  assign,
  assignTitle,
  assignTo,
  back,
  bulkName,
  clear,
  could,
  counted,
  declineTitle,
  deselect,
  filters,
  fits,
  free,
  freeFrom,
  keys,
  late,
  noApprove,
  noLoad,
  nobodyFits,
  noneFound,
  noneFoundTitle,
  open,
  overdue,
  predicted,
  progress,
  promised,
  remind,
  remove,
  rush,
  save,
  saveTitle,
  saved,
  search,
  selectAll,
  selectOne,
  selected,
  status,
  suggested,
  take,
  unassigned,
  viewExample,
  why,
};
