import asOf from '@salesforce/label/c.App_As_Of';
import askForPermission from '@salesforce/label/c.App_Ask_For_Permission';
import finishSetUp from '@salesforce/label/c.App_Finish_Set_Up';
import loading from '@salesforce/label/c.App_Loading';
import noAnswer from '@salesforce/label/c.App_No_Answer';
import noPermission from '@salesforce/label/c.App_No_Permission';
import setUpMissing from '@salesforce/label/c.App_Set_Up_Missing';
import tryAgain from '@salesforce/label/c.App_Try_Again';
import askForApiAccess from '@salesforce/label/c.App_Ask_For_Api_Access';

export const words = {
  asOf,
  askForPermission,
  finishSetUp,
  loading,
  noAnswer,
  noPermission,
  setUpMissing,
  tryAgain,
  askForApiAccess,
};
