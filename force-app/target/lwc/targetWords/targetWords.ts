import activity from '@salesforce/label/c.Target_Page_Activity';
import add from '@salesforce/label/c.Target_Page_Add';
import any from '@salesforce/label/c.Target_Page_Any';
import by from '@salesforce/label/c.Target_Page_By';
import cancel from '@salesforce/label/c.Target_Page_Cancel';
import change from '@salesforce/label/c.Target_Page_Change';
import changeOf from '@salesforce/label/c.Target_Page_Change_Of';
import drop from '@salesforce/label/c.Target_Page_Drop';
import dropOf from '@salesforce/label/c.Target_Page_Drop_Of';
import dropSaid from '@salesforce/label/c.Target_Page_Drop_Said';
import dropTitle from '@salesforce/label/c.Target_Page_Drop_Title';
import earlyAdopters from '@salesforce/label/c.Target_Page_Early_Adopters';
import everywhere from '@salesforce/label/c.Target_Page_Everywhere';
import exportWord from '@salesforce/label/c.Target_Page_Export_Word';
import fresh from '@salesforce/label/c.Target_Page_Fresh';
import have from '@salesforce/label/c.Target_Page_Have';
import inRecruitment from '@salesforce/label/c.Target_Page_In_Recruitment';
import industry from '@salesforce/label/c.Target_Page_Industry';
import kind from '@salesforce/label/c.Target_Page_Kind';
import kindAnalysts from '@salesforce/label/c.Target_Page_Kind_Analysts';
import kindEvents from '@salesforce/label/c.Target_Page_Kind_Events';
import kindGoal from '@salesforce/label/c.Target_Page_Kind_Goal';
import kindLaunch from '@salesforce/label/c.Target_Page_Kind_Launch';
import kindPress from '@salesforce/label/c.Target_Page_Kind_Press';
import kindSegment from '@salesforce/label/c.Target_Page_Kind_Segment';
import late from '@salesforce/label/c.Target_Page_Late';
import name from '@salesforce/label/c.Target_Page_Name';
import needed from '@salesforce/label/c.Target_Page_Needed';
import none from '@salesforce/label/c.Target_Page_None';
import owner from '@salesforce/label/c.Target_Page_Owner';
import product from '@salesforce/label/c.Target_Page_Product';
import region from '@salesforce/label/c.Target_Page_Region';
import save from '@salesforce/label/c.Target_Page_Save';
import saved from '@salesforce/label/c.Target_Page_Saved';
import saving from '@salesforce/label/c.Target_Page_Saving';
import segment from '@salesforce/label/c.Target_Page_Segment';
import size from '@salesforce/label/c.Target_Page_Size';
import stillNeeded from '@salesforce/label/c.Target_Page_Still_Needed';
import title from '@salesforce/label/c.Target_Page_Title';

export const words = {
  activity,
  add,
  any,
  by,
  cancel,
  change,
  changeOf,
  drop,
  dropOf,
  dropSaid,
  dropTitle,
  earlyAdopters,
  everywhere,
  exportWord,
  fresh,
  have,
  inRecruitment,
  industry,
  kind,
  kindAnalysts,
  kindEvents,
  kindGoal,
  kindLaunch,
  kindPress,
  kindSegment,
  late,
  name,
  needed,
  none,
  owner,
  product,
  region,
  save,
  saved,
  saving,
  segment,
  size,
  stillNeeded,
  title,
};
