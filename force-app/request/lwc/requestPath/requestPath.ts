import { LightningElement, api } from 'lwc';
import { statusWord } from 'c/requestStatus';
import { words } from 'c/requestPageWords';
import type { RequestStatus } from '../../../../api/request/schema.ts';

const STRAIGHT: readonly RequestStatus[] = ['New', 'Pending Approval', 'In Progress', 'Scheduled', 'Completed'];

/** Where a request stands on its way; of one that left the way no step is claimed that it may not have taken. */
export default class RequestPath extends LightningElement {
  @api status: RequestStatus = 'New';

  words = words;

  get current(): RequestStatus {
    return this.status === 'Draft' ? 'New' : this.status;
  }

  get leftTheWay(): boolean {
    return !STRAIGHT.includes(this.current);
  }

  get steps(): { value: string; label: string }[] {
    const way: readonly RequestStatus[] = this.leftTheWay ? ['New', this.current] : STRAIGHT;
    return way.map((value) => ({ value, label: statusWord(value) }));
  }
}
