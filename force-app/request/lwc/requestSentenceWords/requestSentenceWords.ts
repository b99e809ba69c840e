import alone from '@salesforce/label/c.Request_Sentence_Alone';
import arranges from '@salesforce/label/c.Request_Sentence_Arranges';
import asked from '@salesforce/label/c.Request_Sentence_Asked';
import finds from '@salesforce/label/c.Request_Sentence_Finds';
import joined from '@salesforce/label/c.Request_Sentence_Joined';
import likely from '@salesforce/label/c.Request_Sentence_Likely';
import make from '@salesforce/label/c.Request_Sentence_Make';
import noAnswer from '@salesforce/label/c.Request_Sentence_No_Answer';
import noAnswerYet from '@salesforce/label/c.Request_Sentence_No_Answer_Yet';
import place from '@salesforce/label/c.Request_Sentence_Place';
import placeOver from '@salesforce/label/c.Request_Sentence_Place_Over';
import takes from '@salesforce/label/c.Request_Sentence_Takes';
import theirTurn from '@salesforce/label/c.Request_Sentence_Their_Turn';
import tooLate from '@salesforce/label/c.Request_Sentence_Too_Late';
import tooLong from '@salesforce/label/c.Request_Sentence_Too_Long';
import waits from '@salesforce/label/c.Request_Sentence_Waits';
import youArrange from '@salesforce/label/c.Request_Sentence_You_Arrange';
import youMake from '@salesforce/label/c.Request_Sentence_You_Make';
import yourTurn from '@salesforce/label/c.Request_Sentence_Your_Turn';

export const words = {
  alone,
  arranges,
  asked,
  finds,
  joined,
  likely,
  make,
  noAnswer,
  noAnswerYet,
  place,
  placeOver,
  takes,
  theirTurn,
  tooLate,
  tooLong,
  waits,
  youArrange,
  youMake,
  yourTurn,
};
