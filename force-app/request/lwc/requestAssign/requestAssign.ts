import LightningModal from 'lightning/modal';
import { words } from 'c/requestWorkWords';

/** Closes with who is to arrange; without an id it is the reader. Dismissed, it closes with nothing. */
export default class RequestAssign extends LightningModal {
  words = words;
  private chosen: { fulfillerId?: string } = {};

  handleValues(event: CustomEvent<{ fulfillerId?: string }>): void {
    this.chosen = event.detail;
  }

  handleCancel(): void {
    this.close();
  }

  handleAssign(): void {
    this.close(this.chosen);
  }
}
