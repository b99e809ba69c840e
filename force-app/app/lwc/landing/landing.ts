import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';

/** Where somebody arrives who came by the link of a message: told once what it asked for, when the record stands. */
export default class Landing<View extends { id: string }> extends LightningElement {
  said = '';

  private shown?: View;
  private page?: PageReference;

  @api get record(): View | undefined {
    return this.shown;
  }
  set record(record: View | undefined) {
    this.shown = record;
    this.said = '';
    this.land();
  }

  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    this.page = page;
    this.land();
  }

  /** Brings somebody to the step; answers what is to be said where it is over. For each kind of record its own. */
  arrive(record: View, step: string): string {
    throw new Error(`Nobody knows the way to ${step} of ${record.id}`);
  }

  /** Once for each time somebody comes, and when the page stands. */
  private async land(): Promise<void> {
    await Promise.resolve();
    const { shown, page } = this;
    const step = page?.state?.c__step;
    // Where one goes next is told here, too.
    if (!shown || !step || page?.attributes.recordId !== shown.id) return;
    this.page = undefined;
    this.said = this.arrive(shown, step);
  }
}
