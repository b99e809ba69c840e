import aging from '@salesforce/label/c.Insight_Today_Aging';
import agreementEnds from '@salesforce/label/c.Insight_Today_Agreement_Ends';
import all from '@salesforce/label/c.Insight_Today_All';
import allMore from '@salesforce/label/c.Insight_Today_All_More';
import caution from '@salesforce/label/c.Insight_Today_Caution';
import checks from '@salesforce/label/c.Insight_Today_Checks';
import countMore from '@salesforce/label/c.Insight_Today_Count_More';
import doAgree from '@salesforce/label/c.Insight_Today_Do_Agree';
import doCare from '@salesforce/label/c.Insight_Today_Do_Care';
import doFollow from '@salesforce/label/c.Insight_Today_Do_Follow';
import doLook from '@salesforce/label/c.Insight_Today_Do_Look';
import doOffer from '@salesforce/label/c.Insight_Today_Do_Offer';
import doPause from '@salesforce/label/c.Insight_Today_Do_Pause';
import doReview from '@salesforce/label/c.Insight_Today_Do_Review';
import doTalk from '@salesforce/label/c.Insight_Today_Do_Talk';
import doThank from '@salesforce/label/c.Insight_Today_Do_Thank';
import doUses from '@salesforce/label/c.Insight_Today_Do_Uses';
import doVerify from '@salesforce/label/c.Insight_Today_Do_Verify';
import doWithheld from '@salesforce/label/c.Insight_Today_Do_Withheld';
import dropped from '@salesforce/label/c.Insight_Today_Dropped';
import emptySentence from '@salesforce/label/c.Insight_Today_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Insight_Today_Empty_Title';
import feedback from '@salesforce/label/c.Insight_Today_Feedback';
import feedbackDue from '@salesforce/label/c.Insight_Today_Feedback_Due';
import feedbackLate from '@salesforce/label/c.Insight_Today_Feedback_Late';
import headPart from '@salesforce/label/c.Insight_Today_Head_Part';
import inPlace from '@salesforce/label/c.Insight_Today_In_Place';
import lapses from '@salesforce/label/c.Insight_Today_Lapses';
import lapsesMine from '@salesforce/label/c.Insight_Today_Lapses_Mine';
import lapsing from '@salesforce/label/c.Insight_Today_Lapsing';
import late from '@salesforce/label/c.Insight_Today_Late';
import lateTurn from '@salesforce/label/c.Insight_Today_Late_Turn';
import mine from '@salesforce/label/c.Insight_Today_Mine';
import near from '@salesforce/label/c.Insight_Today_Near';
import needed from '@salesforce/label/c.Insight_Today_Needed';
import neverAsked from '@salesforce/label/c.Insight_Today_Never_Asked';
import neverVerified from '@salesforce/label/c.Insight_Today_Never_Verified';
import nominations from '@salesforce/label/c.Insight_Today_Nominations';
import notAsked from '@salesforce/label/c.Insight_Today_Not_Asked';
import nothingDue from '@salesforce/label/c.Insight_Today_Nothing_Due';
import onlyAsked from '@salesforce/label/c.Insight_Today_Only_Asked';
import over from '@salesforce/label/c.Insight_Today_Over';
import pauseEnded from '@salesforce/label/c.Insight_Today_Pause_Ended';
import quiet from '@salesforce/label/c.Insight_Today_Quiet';
import reached from '@salesforce/label/c.Insight_Today_Reached';
import refresh from '@salesforce/label/c.Insight_Today_Refresh';
import risk from '@salesforce/label/c.Insight_Today_Risk';
import silent from '@salesforce/label/c.Insight_Today_Silent';
import title from '@salesforce/label/c.Insight_Today_Title';
import tooLong from '@salesforce/label/c.Insight_Today_Too_Long';
import turn from '@salesforce/label/c.Insight_Today_Turn';
import unnamed from '@salesforce/label/c.Insight_Today_Unnamed';
import unused from '@salesforce/label/c.Insight_Today_Unused';
import unverified from '@salesforce/label/c.Insight_Today_Unverified';
import waiting from '@salesforce/label/c.Insight_Today_Waiting';
import willBeLate from '@salesforce/label/c.Insight_Today_Will_Be_Late';
import withheld from '@salesforce/label/c.Insight_Today_Withheld';

export const words = {
  aging,
  agreementEnds,
  all,
  allMore,
  caution,
  checks,
  countMore,
  doAgree,
  doCare,
  doFollow,
  doLook,
  doOffer,
  doPause,
  doReview,
  doTalk,
  doThank,
  doUses,
  doVerify,
  doWithheld,
  dropped,
  emptySentence,
  emptyTitle,
  feedback,
  feedbackDue,
  feedbackLate,
  headPart,
  inPlace,
  lapses,
  lapsesMine,
  lapsing,
  late,
  lateTurn,
  mine,
  near,
  needed,
  neverAsked,
  neverVerified,
  nominations,
  notAsked,
  nothingDue,
  onlyAsked,
  over,
  pauseEnded,
  quiet,
  reached,
  refresh,
  risk,
  silent,
  title,
  tooLong,
  turn,
  unnamed,
  unused,
  unverified,
  waiting,
  willBeLate,
  withheld,
};
