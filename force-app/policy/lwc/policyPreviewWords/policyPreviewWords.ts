import asReader from '@salesforce/label/c.Policy_Preview_As_Reader';
import bell from '@salesforce/label/c.Policy_Preview_Bell';
import besideRequests from '@salesforce/label/c.Policy_Preview_Beside_Requests';
import email from '@salesforce/label/c.Policy_Preview_Email';
import hidden from '@salesforce/label/c.Policy_Preview_Hidden';
import intro from '@salesforce/label/c.Policy_Preview_Intro';
import noSuch from '@salesforce/label/c.Policy_Preview_No_Such';
import nobody from '@salesforce/label/c.Policy_Preview_Nobody';
import none from '@salesforce/label/c.Policy_Preview_None';
import number from '@salesforce/label/c.Policy_Preview_Number';
import phone from '@salesforce/label/c.Policy_Preview_Phone';
import reader from '@salesforce/label/c.Policy_Preview_Reader';
import request from '@salesforce/label/c.Policy_Preview_Request';
import show from '@salesforce/label/c.Policy_Preview_Show';
import showing from '@salesforce/label/c.Policy_Preview_Showing';
import stale from '@salesforce/label/c.Policy_Preview_Stale';
import subject from '@salesforce/label/c.Policy_Preview_Subject';
import title from '@salesforce/label/c.Policy_Preview_Title';

/** Every word of how a message would read. */
export const words = {
  title,
  intro,
  request,
  number,
  reader,
  show,
  showing,
  stale,
  asReader,
  hidden,
  nobody,
  none,
  noSuch,
  besideRequests,
  bell,
  email,
  phone,
  subject,
};
