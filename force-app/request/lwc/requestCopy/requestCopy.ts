import { LightningElement, api } from 'lwc';
import { words } from 'c/requestMoveWords';

/** Puts a text where the reader can paste it from. */
export default class RequestCopy extends LightningElement {
  @api text = '';
  @api label = words.copy;

  told = '';

  get icon(): string {
    return this.told === words.copied ? 'utility:check' : 'utility:copy_to_clipboard';
  }

  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.told = words.copied;
    } catch {
      this.told = words.copyFailed;
    }
  }
}
