import all from '@salesforce/label/c.Insight_Health_Feedback_All';
import area from '@salesforce/label/c.Insight_Health_Feedback_Area';
import closed from '@salesforce/label/c.Insight_Health_Feedback_Closed';
import days from '@salesforce/label/c.Insight_Health_Feedback_Days';
import daysSentence from '@salesforce/label/c.Insight_Health_Feedback_Days_Sentence';
import figureOf from '@salesforce/label/c.Insight_Health_Feedback_Figure_Of';
import given from '@salesforce/label/c.Insight_Health_Feedback_Given';
import late from '@salesforce/label/c.Insight_Health_Feedback_Late';
import noArea from '@salesforce/label/c.Insight_Health_Feedback_No_Area';
import none from '@salesforce/label/c.Insight_Health_Feedback_None';
import open from '@salesforce/label/c.Insight_Health_Feedback_Open';
import percent from '@salesforce/label/c.Insight_Health_Feedback_Percent';
import score from '@salesforce/label/c.Insight_Health_Feedback_Score';
import scoreOf from '@salesforce/label/c.Insight_Health_Feedback_Score_Of';
import sentence from '@salesforce/label/c.Insight_Health_Feedback_Sentence';
import share from '@salesforce/label/c.Insight_Health_Feedback_Share';
import title from '@salesforce/label/c.Insight_Health_Feedback_Title';

export const words = {
  all,
  area,
  closed,
  days,
  daysSentence,
  figureOf,
  given,
  late,
  noArea,
  none,
  open,
  percent,
  score,
  scoreOf,
  sentence,
  share,
  title,
};
