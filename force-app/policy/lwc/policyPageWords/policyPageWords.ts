import activate from '@salesforce/label/c.Policy_Page_Activate';
import activateIntro from '@salesforce/label/c.Policy_Page_Activate_Intro';
import activateTitle from '@salesforce/label/c.Policy_Page_Activate_Title';
import activated from '@salesforce/label/c.Policy_Page_Activated';
import after from '@salesforce/label/c.Policy_Page_After';
import back from '@salesforce/label/c.Policy_Page_Back';
import before from '@salesforce/label/c.Policy_Page_Before';
import begin from '@salesforce/label/c.Policy_Page_Begin';
import beginAgain from '@salesforce/label/c.Policy_Page_Begin_Again';
import begun from '@salesforce/label/c.Policy_Page_Begun';
import byWhom from '@salesforce/label/c.Policy_Page_By_Whom';
import comparedBefore from '@salesforce/label/c.Policy_Page_Compared_Before';
import comparedForce from '@salesforce/label/c.Policy_Page_Compared_Force';
import discard from '@salesforce/label/c.Policy_Page_Discard';
import discardSure from '@salesforce/label/c.Policy_Page_Discard_Sure';
import draft from '@salesforce/label/c.Policy_Page_Draft';
import find from '@salesforce/label/c.Policy_Page_Find';
import folded from '@salesforce/label/c.Policy_Page_Folded';
import found from '@salesforce/label/c.Policy_Page_Found';
import fromThen from '@salesforce/label/c.Policy_Page_From_Then';
import fromWhen from '@salesforce/label/c.Policy_Page_From_When';
import go from '@salesforce/label/c.Policy_Page_Go';
import nobody from '@salesforce/label/c.Policy_Page_Nobody';
import noneFound from '@salesforce/label/c.Policy_Page_None_Found';
import notSaid from '@salesforce/label/c.Policy_Page_Not_Said';
import notTried from '@salesforce/label/c.Policy_Page_Not_Tried';
import nothingBefore from '@salesforce/label/c.Policy_Page_Nothing_Before';
import plannedFor from '@salesforce/label/c.Policy_Page_Planned_For';
import same from '@salesforce/label/c.Policy_Page_Same';
import savedAt from '@salesforce/label/c.Policy_Page_Saved_At';
import since from '@salesforce/label/c.Policy_Page_Since';
import stateDraft from '@salesforce/label/c.Policy_Page_State_Draft';
import stateForce from '@salesforce/label/c.Policy_Page_State_Force';
import statePast from '@salesforce/label/c.Policy_Page_State_Past';
import statePlanned from '@salesforce/label/c.Policy_Page_State_Planned';
import tabDifference from '@salesforce/label/c.Policy_Page_Tab_Difference';
import tabEdit from '@salesforce/label/c.Policy_Page_Tab_Edit';
import tabSentences from '@salesforce/label/c.Policy_Page_Tab_Sentences';
import tabTry from '@salesforce/label/c.Policy_Page_Tab_Try';
import takeBack from '@salesforce/label/c.Policy_Page_Take_Back';
import takeBackSure from '@salesforce/label/c.Policy_Page_Take_Back_Sure';
import takenBack from '@salesforce/label/c.Policy_Page_Taken_Back';
import thrownAway from '@salesforce/label/c.Policy_Page_Thrown_Away';
import title from '@salesforce/label/c.Policy_Page_Title';
import tried from '@salesforce/label/c.Policy_Page_Tried';
import version from '@salesforce/label/c.Policy_Page_Version';
import versions from '@salesforce/label/c.Policy_Page_Versions';
import when from '@salesforce/label/c.Policy_Page_When';
import whenLater from '@salesforce/label/c.Policy_Page_When_Later';
import whenNow from '@salesforce/label/c.Policy_Page_When_Now';
import why from '@salesforce/label/c.Policy_Page_Why';
import whyHelp from '@salesforce/label/c.Policy_Page_Why_Help';
import whyTitle from '@salesforce/label/c.Policy_Page_Why_Title';

/** Every word of the managers’ page about the policy. */
export const words = {
  title,
  versions,
  version,
  draft,
  stateForce,
  statePlanned,
  stateDraft,
  statePast,
  since,
  fromThen,
  savedAt,
  byWhom,
  nobody,
  begin,
  beginAgain,
  discard,
  discardSure,
  activate,
  takeBack,
  takeBackSure,
  tabSentences,
  tabDifference,
  tabEdit,
  tabTry,
  comparedForce,
  comparedBefore,
  nothingBefore,
  same,
  before,
  after,
  notSaid,
  folded,
  find,
  found,
  noneFound,
  whyTitle,
  begun,
  thrownAway,
  takenBack,
  tried,
  notTried,
  activateTitle,
  activateIntro,
  when,
  whenNow,
  whenLater,
  fromWhen,
  why,
  whyHelp,
  back,
  go,
  activated,
  plannedFor,
};
