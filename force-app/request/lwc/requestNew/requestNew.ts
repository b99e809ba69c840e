import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { notify } from 'c/changes';
import { words } from 'c/requestFormWords';
import RequestForm from 'c/requestForm';
import { sentToast } from 'c/requestSent';
import type { CreatedRequest } from '../../../../api/request/schema.ts';

/** The way to ask for a reference that no opportunity is about. */
export default class RequestNew extends NavigationMixin(LightningElement) {
  words = words;

  async handleNew(event: Event): Promise<void> {
    const opener = event.currentTarget as HTMLElement;
    const created = await RequestForm.open<CreatedRequest>({ label: words.newTitle, size: 'small' });
    opener.focus();
    if (!created) return;
    notify(created.request.id);
    const attributes = { recordId: created.request.id, objectApiName: 'Reference_Request__c', actionName: 'view' };
    const url = await this[NavigationMixin.GenerateUrl]({ type: 'standard__recordPage', attributes });
    this.dispatchEvent(sentToast(created, url, {}));
  }
}
