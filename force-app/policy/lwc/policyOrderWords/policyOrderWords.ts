import add from '@salesforce/label/c.Policy_Order_Add';
import added from '@salesforce/label/c.Policy_Order_Added';
import down from '@salesforce/label/c.Policy_Order_Down';
import moved from '@salesforce/label/c.Policy_Order_Moved';
import none from '@salesforce/label/c.Policy_Order_None';
import remove from '@salesforce/label/c.Policy_Order_Remove';
import removed from '@salesforce/label/c.Policy_Order_Removed';
import row from '@salesforce/label/c.Policy_Order_Row';
import up from '@salesforce/label/c.Policy_Order_Up';

/** Every word of a list whose order counts. */
export const words = {
  up,
  down,
  remove,
  moved,
  removed,
  added,
  add,
  none,
  row,
};
