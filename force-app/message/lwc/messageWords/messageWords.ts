import again from '@salesforce/label/c.Message_Again';
import alertLink from '@salesforce/label/c.Message_Alert_Link';
import alertMany from '@salesforce/label/c.Message_Alert_Many';
import alertOne from '@salesforce/label/c.Message_Alert_One';
import forWhom from '@salesforce/label/c.Message_For_Whom';
import howBell from '@salesforce/label/c.Message_How_Bell';
import howBoth from '@salesforce/label/c.Message_How_Both';
import howDigest from '@salesforce/label/c.Message_How_Digest';
import howMail from '@salesforce/label/c.Message_How_Mail';
import meanwhile from '@salesforce/label/c.Message_Meanwhile';
import mineEmpty from '@salesforce/label/c.Message_Mine_Empty';
import mineTitle from '@salesforce/label/c.Message_Mine_Title';
import refresh from '@salesforce/label/c.Message_Refresh';
import repeat from '@salesforce/label/c.Message_Repeat';
import says from '@salesforce/label/c.Message_Says';
import sentAgain from '@salesforce/label/c.Message_Sent_Again';
import settle from '@salesforce/label/c.Message_Settle';
import settled from '@salesforce/label/c.Message_Settled';
import since from '@salesforce/label/c.Message_Since';
import title from '@salesforce/label/c.Message_Title';
import truncated from '@salesforce/label/c.Message_Truncated';
import undelivered from '@salesforce/label/c.Message_Undelivered';
import undeliveredEmpty from '@salesforce/label/c.Message_Undelivered_Empty';
import undeliveredTitle from '@salesforce/label/c.Message_Undelivered_Title';
import viewMine from '@salesforce/label/c.Message_View_Mine';
import viewUndelivered from '@salesforce/label/c.Message_View_Undelivered';
import waits from '@salesforce/label/c.Message_Waits';
import why from '@salesforce/label/c.Message_Why';

/** What the parts of messages say. */
export const words = {
  again,
  alertLink,
  alertMany,
  alertOne,
  forWhom,
  howBell,
  howBoth,
  howDigest,
  howMail,
  meanwhile,
  mineEmpty,
  mineTitle,
  refresh,
  repeat,
  says,
  sentAgain,
  settle,
  settled,
  since,
  title,
  truncated,
  undelivered,
  undeliveredEmpty,
  undeliveredTitle,
  viewMine,
  viewUndelivered,
  waits,
  why,
};
