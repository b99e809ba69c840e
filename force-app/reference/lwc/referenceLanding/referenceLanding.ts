import { LightningElement, api, wire } from 'lwc';
import verified from '@salesforce/label/c.Reference_Step_Verified';
import withheldNoMore from '@salesforce/label/c.Reference_Step_Withheld_No_More';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { fill } from 'c/inWords';
import { keepersOf } from 'c/referenceKeepers';
import { words } from 'c/referencePoolWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** That what a message asked for is done already. */
function doneBefore(reference: ReferenceView, step: string): string {
  if (step === 'withhold' && !reference.withheld) return withheldNoMore;
  if (step !== 'verify' || reference.stale) return '';
  const [, when = ''] = keepersOf(reference).find(([label]) => label === words.columnVerified) ?? [];
  return fill(verified, when);
}

/** What somebody is to do who came by the link of a message: brings them there, and says where it is done. */
export default class ReferenceLanding extends LightningElement {
  said = '';

  private shown?: ReferenceView;
  private page?: PageReference;

  @api get reference(): ReferenceView | undefined {
    return this.shown;
  }
  set reference(reference: ReferenceView | undefined) {
    this.shown = reference;
    this.said = '';
    this.land();
  }

  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    this.page = page;
    this.land();
  }

  /** Once for each time somebody comes, and when the page stands. */
  private async land(): Promise<void> {
    await Promise.resolve();
    const { shown, page } = this;
    const step = page?.state?.c__step;
    // Where one goes next is told here, too.
    if (!shown || !step || page?.attributes.recordId !== shown.id) return;
    this.page = undefined;
    this.said = doneBefore(shown, step);
    this.dispatchEvent(new CustomEvent('land', { detail: { step } }));
  }
}
