import after from '@salesforce/label/c.Policy_Try_After';
import again from '@salesforce/label/c.Policy_Try_Again';
import automatic from '@salesforce/label/c.Policy_Try_Automatic';
import before from '@salesforce/label/c.Policy_Try_Before';
import changed from '@salesforce/label/c.Policy_Try_Changed';
import changedNone from '@salesforce/label/c.Policy_Try_Changed_None';
import dated from '@salesforce/label/c.Policy_Try_Dated';
import go from '@salesforce/label/c.Policy_Try_Go';
import happened from '@salesforce/label/c.Policy_Try_Happened';
import intro from '@salesforce/label/c.Policy_Try_Intro';
import judged from '@salesforce/label/c.Policy_Try_Judged';
import late from '@salesforce/label/c.Policy_Try_Late';
import listed from '@salesforce/label/c.Policy_Try_Listed';
import months from '@salesforce/label/c.Policy_Try_Months';
import monthsOf from '@salesforce/label/c.Policy_Try_Months_Of';
import noRequest from '@salesforce/label/c.Policy_Try_No_Request';
import picture from '@salesforce/label/c.Policy_Try_Picture';
import ready from '@salesforce/label/c.Policy_Try_Ready';
import refused from '@salesforce/label/c.Policy_Try_Refused';
import request from '@salesforce/label/c.Policy_Try_Request';
import routed from '@salesforce/label/c.Policy_Try_Routed';
import running from '@salesforce/label/c.Policy_Try_Running';
import then from '@salesforce/label/c.Policy_Try_Then';
import truncated from '@salesforce/label/c.Policy_Try_Truncated';
import unjudged from '@salesforce/label/c.Policy_Try_Unjudged';
import what from '@salesforce/label/c.Policy_Try_What';
import would from '@salesforce/label/c.Policy_Try_Would';

/** Every word of trying a draft on past requests. */
export const words = {
  intro,
  months,
  monthsOf,
  go,
  again,
  running,
  judged,
  unjudged,
  truncated,
  happened,
  before,
  after,
  refused,
  routed,
  automatic,
  dated,
  late,
  what,
  picture,
  changed,
  changedNone,
  listed,
  then,
  would,
  request,
  noRequest,
  ready,
};
