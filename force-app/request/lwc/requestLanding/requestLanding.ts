import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { landingOn } from 'c/requestStep';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The step by whose link somebody came: brings them there, opens its form where it is theirs, says where it is over. */
export default class RequestLanding extends LightningElement {
  said = '';

  private shown?: RequestView;
  private page?: PageReference;

  @api get request(): RequestView | undefined {
    return this.shown;
  }
  set request(request: RequestView | undefined) {
    this.shown = request;
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
    const { focus, said = '', opens } = landingOn(shown, step);
    this.said = said;
    this.dispatchEvent(new CustomEvent('land', { detail: { focus } }));
    if (opens) this.dispatchEvent(new CustomEvent('move', { detail: { move: opens } }));
  }
}
