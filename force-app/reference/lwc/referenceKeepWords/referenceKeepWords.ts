import accountMeter from '@salesforce/label/c.Reference_Meter_Account';
import actions from '@salesforce/label/c.Reference_Actions';
import activityType from '@salesforce/label/c.Reference_Field_Activity';
import agree from '@salesforce/label/c.Reference_Do_Agree';
import agreedBy from '@salesforce/label/c.Reference_Field_Agreed_By';
import agreedOn from '@salesforce/label/c.Reference_Field_Agreed_On';
import agreementMeter from '@salesforce/label/c.Reference_Meter_Agreement';
import back from '@salesforce/label/c.Reference_Back';
import blackoutFrom from '@salesforce/label/c.Reference_Field_Blackout_From';
import blackoutTo from '@salesforce/label/c.Reference_Field_Blackout_To';
import channels from '@salesforce/label/c.Reference_Field_Channels';
import contactRelease from '@salesforce/label/c.Reference_Field_Contact_Release';
import done from '@salesforce/label/c.Reference_Done';
import earlyAdopterFor from '@salesforce/label/c.Reference_Field_Early_Adopter';
import effortMeter from '@salesforce/label/c.Reference_Meter_Effort';
import expiresOn from '@salesforce/label/c.Reference_Field_Expires_On';
import facts from '@salesforce/label/c.Reference_Do_Facts';
import headline from '@salesforce/label/c.Reference_Field_Headline';
import internalNotes from '@salesforce/label/c.Reference_Field_Notes';
import keyPoints from '@salesforce/label/c.Reference_Field_Key_Points';
import replaced from '@salesforce/label/c.Reference_Field_Replaced';
import keepers from '@salesforce/label/c.Reference_Do_Keepers';
import languages from '@salesforce/label/c.Reference_Field_Languages';
import limit from '@salesforce/label/c.Reference_Field_Limit';
import limits from '@salesforce/label/c.Reference_Do_Limits';
import meterCount from '@salesforce/label/c.Reference_Meter_Count';
import meterNear from '@salesforce/label/c.Reference_Meter_Near';
import meterReached from '@salesforce/label/c.Reference_Meter_Reached';
import monthCount from '@salesforce/label/c.Reference_Month_Count';
import months from '@salesforce/label/c.Reference_Months';
import motivations from '@salesforce/label/c.Reference_Field_Motivations';
import noChoice from '@salesforce/label/c.Reference_No_Choice';
import notes from '@salesforce/label/c.Reference_Do_Notes';
import others from '@salesforce/label/c.Reference_Overrun_Others';
import overrun from '@salesforce/label/c.Reference_Overrun';
import pause from '@salesforce/label/c.Reference_Do_Pause';
import period from '@salesforce/label/c.Reference_Field_Period';
import personMeter from '@salesforce/label/c.Reference_Meter_Person';
import persona from '@salesforce/label/c.Reference_Field_Persona';
import products from '@salesforce/label/c.Reference_Field_Products';
import proof from '@salesforce/label/c.Reference_Field_Proof';
import proofHelp from '@salesforce/label/c.Reference_Proof_Help';
import reactivate from '@salesforce/label/c.Reference_Do_Reactivate';
import reason from '@salesforce/label/c.Reference_Field_Reason';
import release from '@salesforce/label/c.Reference_Do_Release';
import restDays from '@salesforce/label/c.Reference_Field_Rest_Days';
import resume from '@salesforce/label/c.Reference_Do_Resume';
import retire from '@salesforce/label/c.Reference_Do_Retire';
import reviewOn from '@salesforce/label/c.Reference_Field_Review_On';
import save from '@salesforce/label/c.Reference_Save';
import source from '@salesforce/label/c.Reference_Field_Source';
import status from '@salesforce/label/c.Reference_Field_Status';
import statusReason from '@salesforce/label/c.Reference_Field_Status_Reason';
import summary from '@salesforce/label/c.Reference_Field_Summary';
import takeOver from '@salesforce/label/c.Reference_Do_Take_Over';
import tier from '@salesforce/label/c.Reference_Field_Tier';
import timeZone from '@salesforce/label/c.Reference_Field_Time_Zone';
import title from '@salesforce/label/c.Reference_Change_Title';
import typeMeter from '@salesforce/label/c.Reference_Meter_Type';
import undo from '@salesforce/label/c.Reference_Undo';
import until from '@salesforce/label/c.Reference_Field_Until';
import useCases from '@salesforce/label/c.Reference_Field_Use_Cases';
import valueAdd from '@salesforce/label/c.Reference_Values_Add';
import valueAdded from '@salesforce/label/c.Reference_Values_Added';
import valueRemove from '@salesforce/label/c.Reference_Values_Remove';
import valueRemoved from '@salesforce/label/c.Reference_Values_Removed';
import valuesHelp from '@salesforce/label/c.Reference_Values_Help';
import verify from '@salesforce/label/c.Reference_Do_Verify';
import visibleInSearch from '@salesforce/label/c.Reference_Field_Visible';
import withdraw from '@salesforce/label/c.Reference_Do_Withdraw';
import withhold from '@salesforce/label/c.Reference_Do_Withhold';
import withholdHelp from '@salesforce/label/c.Reference_Withhold_Help';

export const words = {
  accountMeter,
  actions,
  activityType,
  agree,
  agreedBy,
  agreedOn,
  agreementMeter,
  back,
  blackoutFrom,
  blackoutTo,
  channels,
  contactRelease,
  done,
  earlyAdopterFor,
  effortMeter,
  expiresOn,
  facts,
  headline,
  internalNotes,
  keepers,
  keyPoints,
  languages,
  replaced,
  limit,
  limits,
  meterCount,
  meterNear,
  meterReached,
  monthCount,
  months,
  motivations,
  noChoice,
  notes,
  others,
  overrun,
  pause,
  period,
  personMeter,
  persona,
  products,
  proof,
  proofHelp,
  reactivate,
  reason,
  release,
  restDays,
  resume,
  retire,
  reviewOn,
  save,
  source,
  status,
  statusReason,
  summary,
  takeOver,
  tier,
  timeZone,
  title,
  typeMeter,
  undo,
  until,
  useCases,
  valueAdd,
  valueAdded,
  valueRemove,
  valueRemoved,
  valuesHelp,
  verify,
  visibleInSearch,
  withdraw,
  withhold,
  withholdHelp,
};
