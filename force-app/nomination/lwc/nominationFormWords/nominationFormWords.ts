import person from '@salesforce/label/c.Nomination_Form_Person';
import theAccount from '@salesforce/label/c.Nomination_Form_The_Account';
import activities from '@salesforce/label/c.Nomination_Form_Activities';
import limit from '@salesforce/label/c.Nomination_Form_Limit';
import period from '@salesforce/label/c.Nomination_Form_Period';
import why from '@salesforce/label/c.Nomination_Form_Why';
import whyHelp from '@salesforce/label/c.Nomination_Form_Why_Help';
import limitHelp from '@salesforce/label/c.Nomination_Form_Limit_Help';
import cancel from '@salesforce/label/c.Nomination_Form_Cancel';
import send from '@salesforce/label/c.Nomination_Form_Send';
import sending from '@salesforce/label/c.Nomination_Form_Sending';
import openReference from '@salesforce/label/c.Nomination_Form_Open_Reference';
import agreed from '@salesforce/label/c.Nomination_Form_Agreed';
import agreedHelp from '@salesforce/label/c.Nomination_Form_Agreed_Help';
import agreedBy from '@salesforce/label/c.Nomination_Form_Agreed_By';
import headline from '@salesforce/label/c.Nomination_Form_Headline';
import comment from '@salesforce/label/c.Nomination_Form_Comment';
import save from '@salesforce/label/c.Nomination_Form_Save';

export const words = {
  person,
  theAccount,
  activities,
  limit,
  period,
  why,
  whyHelp,
  limitHelp,
  cancel,
  send,
  sending,
  openReference,
  agreed,
  agreedHelp,
  agreedBy,
  headline,
  comment,
  save,
};
