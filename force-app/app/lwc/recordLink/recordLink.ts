import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** A link to a record: opens within the app, or in a new tab as any link does. */
export default class RecordLink extends NavigationMixin(LightningElement) {
  @api recordId?: string;
  @api objectName?: string;
  @api label?: string;
  /** What the page opens on. */
  @api step?: string | null;

  url = '';

  async connectedCallback(): Promise<void> {
    this.url = await this[NavigationMixin.GenerateUrl](this.page);
  }

  @api focus(): void {
    this.template?.querySelector('a')?.focus();
  }

  handleClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }

  private get page() {
    const attributes = { recordId: this.recordId, objectApiName: this.objectName, actionName: 'view' };
    return { type: 'standard__recordPage', attributes, ...(this.step ? { state: { c__step: this.step } } : {}) };
  }
}
