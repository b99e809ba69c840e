import account from '@salesforce/label/c.Decision_Review_Account';
import countAgain from '@salesforce/label/c.Decision_Review_Count_Again';
import merged from '@salesforce/label/c.Decision_Review_Merged';
import missing from '@salesforce/label/c.Decision_Review_Missing';
import person from '@salesforce/label/c.Decision_Review_Person';
import reason from '@salesforce/label/c.Decision_Review_Reason';
import reviewed from '@salesforce/label/c.Decision_Review_Reviewed';
import sentence from '@salesforce/label/c.Decision_Review_Sentence';
import title from '@salesforce/label/c.Decision_Review_Title';

/** Every word of the review. */
export const words = { account, countAgain, merged, missing, person, reason, reviewed, sentence, title };
