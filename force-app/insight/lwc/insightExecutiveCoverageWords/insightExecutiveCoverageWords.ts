import advice from '@salesforce/label/c.Insight_Executive_Coverage_Advice';
import by from '@salesforce/label/c.Insight_Executive_Coverage_By';
import demand from '@salesforce/label/c.Insight_Executive_Coverage_Demand';
import enough from '@salesforce/label/c.Insight_Executive_Coverage_Enough';
import goal from '@salesforce/label/c.Insight_Executive_Coverage_Goal';
import goalsTitle from '@salesforce/label/c.Insight_Executive_Coverage_Goals_Title';
import have from '@salesforce/label/c.Insight_Executive_Coverage_Have';
import needed from '@salesforce/label/c.Insight_Executive_Coverage_Needed';
import nominations from '@salesforce/label/c.Insight_Executive_Coverage_Nominations';
import owner from '@salesforce/label/c.Insight_Executive_Coverage_Owner';
import recruit from '@salesforce/label/c.Insight_Executive_Coverage_Recruit';
import segment from '@salesforce/label/c.Insight_Executive_Coverage_Segment';
import short from '@salesforce/label/c.Insight_Executive_Coverage_Short';
import supply from '@salesforce/label/c.Insight_Executive_Coverage_Supply';
import title from '@salesforce/label/c.Insight_Executive_Coverage_Title';
import underway from '@salesforce/label/c.Insight_Executive_Coverage_Underway';
import unknown from '@salesforce/label/c.Insight_Executive_Coverage_Unknown';
import whole from '@salesforce/label/c.Insight_Executive_Coverage_Whole';

/** What the summary says of missing references and of goals. */
export const words = {
  advice,
  by,
  demand,
  enough,
  goal,
  goalsTitle,
  have,
  needed,
  nominations,
  owner,
  recruit,
  segment,
  short,
  supply,
  title,
  underway,
  unknown,
  whole,
};
