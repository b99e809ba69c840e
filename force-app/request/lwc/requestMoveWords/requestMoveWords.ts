import accepted from '@salesforce/label/c.Request_Move_Accepted';
import assign from '@salesforce/label/c.Request_Move_Assign';
import back from '@salesforce/label/c.Request_Move_Back';
import comment from '@salesforce/label/c.Request_Move_Comment';
import final from '@salesforce/label/c.Request_Move_Final';
import fulfiller from '@salesforce/label/c.Request_Move_Fulfiller';
import me from '@salesforce/label/c.Request_Move_Me';
import no from '@salesforce/label/c.Request_Move_No';
import startsAt from '@salesforce/label/c.Request_Move_Starts_At';
import yes from '@salesforce/label/c.Request_Move_Yes';

export const words = {
  accepted,
  assign,
  back,
  comment,
  final,
  fulfiller,
  me,
  no,
  startsAt,
  yes,
};
