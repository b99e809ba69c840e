import asks from '@salesforce/label/c.Reference_Talk_Asks';
import confirmed from '@salesforce/label/c.Reference_Talk_Confirmed';
import deal from '@salesforce/label/c.Reference_Talk_Deal';
import deals from '@salesforce/label/c.Reference_Talk_Deals';
import hidden from '@salesforce/label/c.Reference_Talk_Hidden';
import joined from '@salesforce/label/c.Reference_Talk_Joined';
import joinedToday from '@salesforce/label/c.Reference_Talk_Joined_Today';
import last from '@salesforce/label/c.Reference_Talk_Last';
import lastToday from '@salesforce/label/c.Reference_Talk_Last_Today';
import latest from '@salesforce/label/c.Reference_Talk_Latest';
import makeTask from '@salesforce/label/c.Reference_Task_Make';
import makeTaskFor from '@salesforce/label/c.Reference_Task_For';
import more from '@salesforce/label/c.Reference_Talk_More';
import none from '@salesforce/label/c.Reference_Talk_None';
import past from '@salesforce/label/c.Reference_Talk_Past';
import seen from '@salesforce/label/c.Reference_Talk_Seen';
import split from '@salesforce/label/c.Reference_Talk_Split';
import splitNone from '@salesforce/label/c.Reference_Talk_Split_None';
import splitTitle from '@salesforce/label/c.Reference_Talk_Split_Title';
import talks from '@salesforce/label/c.Reference_Talk_Talks';
import taskOpen from '@salesforce/label/c.Reference_Task_Open';
import taskOpenDue from '@salesforce/label/c.Reference_Task_Open_Due';
import taskOpenUndated from '@salesforce/label/c.Reference_Task_Open_Undated';
import title from '@salesforce/label/c.Reference_Talk_Title';
import untitled from '@salesforce/label/c.Reference_Talk_Untitled';

export const words = {
  asks,
  confirmed,
  deal,
  deals,
  hidden,
  joined,
  joinedToday,
  last,
  lastToday,
  latest,
  makeTask,
  makeTaskFor,
  more,
  none,
  past,
  seen,
  split,
  splitNone,
  splitTitle,
  talks,
  taskOpen,
  taskOpenDue,
  taskOpenUndated,
  title,
  untitled,
};
