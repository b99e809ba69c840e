import closes from '@salesforce/label/c.Request_Closes';
import columnCustomers from '@salesforce/label/c.Request_Column_Customers';
import columnDeal from '@salesforce/label/c.Request_Column_Deal';
import columnNeededBy from '@salesforce/label/c.Request_Column_Needed_By';
import columnNext from '@salesforce/label/c.Request_Column_Next';
import columnRequest from '@salesforce/label/c.Request_Column_Request';
import columnStatus from '@salesforce/label/c.Request_Column_Status';
import listEmptySentence from '@salesforce/label/c.Request_List_Empty_Sentence';
import listEmptyTitle from '@salesforce/label/c.Request_List_Empty_Title';
import listTitleCounted from '@salesforce/label/c.Request_List_Title_Counted';
import listTitle from '@salesforce/label/c.Request_List_Title';
import neededBy from '@salesforce/label/c.Request_Needed_By';
import nobodyYet from '@salesforce/label/c.Request_Nobody_Yet';
import overdue from '@salesforce/label/c.Request_Overdue';
import allClear from '@salesforce/label/c.Request_All_Clear';
import nothingYet from '@salesforce/label/c.Request_Nothing_Yet';
import queueTitle from '@salesforce/label/c.Request_Queue_Title';
import queueTruncated from '@salesforce/label/c.Request_Queue_Truncated';
import refresh from '@salesforce/label/c.Request_Refresh';
import rush from '@salesforce/label/c.Request_Rush';
import several from '@salesforce/label/c.Request_Several';
import unnamed from '@salesforce/label/c.Request_Unnamed';
import unnumbered from '@salesforce/label/c.Request_Unnumbered';
import viewAllEmpty from '@salesforce/label/c.Request_View_All_Empty';
import viewAll from '@salesforce/label/c.Request_View_All';
import viewMineEmpty from '@salesforce/label/c.Request_View_Mine_Empty';
import viewMine from '@salesforce/label/c.Request_View_Mine';
import viewQueueEmpty from '@salesforce/label/c.Request_View_Queue_Empty';
import viewQueue from '@salesforce/label/c.Request_View_Queue';
import viewWaitingEmpty from '@salesforce/label/c.Request_View_Waiting_Empty';
import viewWaiting from '@salesforce/label/c.Request_View_Waiting';
import waitingOn from '@salesforce/label/c.Request_Waiting_On';
import withdrawTitle from '@salesforce/label/c.Request_Withdraw_Title';
import withdrawWarning from '@salesforce/label/c.Request_Withdraw_Warning';
import withdrawn from '@salesforce/label/c.Request_Withdrawn';
import withdraw from '@salesforce/label/c.Request_Withdraw';

export const words = {
  closes,
  columnCustomers,
  columnDeal,
  columnNeededBy,
  columnNext,
  columnRequest,
  columnStatus,
  listEmptySentence,
  listEmptyTitle,
  listTitleCounted,
  listTitle,
  neededBy,
  nobodyYet,
  overdue,
  allClear,
  nothingYet,
  queueTitle,
  queueTruncated,
  refresh,
  rush,
  several,
  unnamed,
  unnumbered,
  viewAllEmpty,
  viewAll,
  viewMineEmpty,
  viewMine,
  viewQueueEmpty,
  viewQueue,
  viewWaitingEmpty,
  viewWaiting,
  waitingOn,
  withdrawTitle,
  withdrawWarning,
  withdrawn,
  withdraw,
};
