import panelTitle from '@salesforce/label/c.Nomination_Panel_Title';
import nominate from '@salesforce/label/c.Nomination_Nominate';
import panelIntro from '@salesforce/label/c.Nomination_Panel_Intro';
import segment from '@salesforce/label/c.Nomination_Segment';
import gap from '@salesforce/label/c.Nomination_Gap';
import adequate from '@salesforce/label/c.Nomination_Adequate';
import crowded from '@salesforce/label/c.Nomination_Crowded';
import gapMeans from '@salesforce/label/c.Nomination_Gap_Means';
import adequateMeans from '@salesforce/label/c.Nomination_Adequate_Means';
import crowdedMeans from '@salesforce/label/c.Nomination_Crowded_Means';
import sent from '@salesforce/label/c.Nomination_Sent';
import pageTitle from '@salesforce/label/c.Nomination_Page_Title';
import refresh from '@salesforce/label/c.Nomination_Refresh';
import viewQueue from '@salesforce/label/c.Nomination_View_Queue';
import viewMine from '@salesforce/label/c.Nomination_View_Mine';
import viewAll from '@salesforce/label/c.Nomination_View_All';
import queueEmpty from '@salesforce/label/c.Nomination_Queue_Empty';
import mineEmpty from '@salesforce/label/c.Nomination_Mine_Empty';
import allEmpty from '@salesforce/label/c.Nomination_All_Empty';
import emptyTitle from '@salesforce/label/c.Nomination_Empty_Title';
import allClear from '@salesforce/label/c.Nomination_All_Clear';
import truncated from '@salesforce/label/c.Nomination_Truncated';
import wouldDo from '@salesforce/label/c.Nomination_Would_Do';
import atMost from '@salesforce/label/c.Nomination_At_Most';
import why from '@salesforce/label/c.Nomination_Why';
import nominatedBy from '@salesforce/label/c.Nomination_Nominated_By';
import byOn from '@salesforce/label/c.Nomination_By_On';
import waits from '@salesforce/label/c.Nomination_Waits';
import next from '@salesforce/label/c.Nomination_Next';
import became from '@salesforce/label/c.Nomination_Became';
import decided from '@salesforce/label/c.Nomination_Decided';
import steps from '@salesforce/label/c.Nomination_Steps';
import contact from '@salesforce/label/c.Nomination_Contact';
import approve from '@salesforce/label/c.Nomination_Approve';
import decline from '@salesforce/label/c.Nomination_Decline';
import unnamed from '@salesforce/label/c.Nomination_Unnamed';
import contacted from '@salesforce/label/c.Nomination_Contacted_Toast';
import approved from '@salesforce/label/c.Nomination_Approved_Toast';
import declined from '@salesforce/label/c.Nomination_Declined_Toast';

export const words = {
  panelTitle,
  nominate,
  panelIntro,
  segment,
  gap,
  adequate,
  crowded,
  gapMeans,
  adequateMeans,
  crowdedMeans,
  sent,
  pageTitle,
  refresh,
  viewQueue,
  viewMine,
  viewAll,
  queueEmpty,
  mineEmpty,
  allEmpty,
  emptyTitle,
  allClear,
  truncated,
  wouldDo,
  atMost,
  why,
  nominatedBy,
  byOn,
  waits,
  next,
  became,
  decided,
  steps,
  contact,
  approve,
  decline,
  unnamed,
  contacted,
  approved,
  declined,
};
