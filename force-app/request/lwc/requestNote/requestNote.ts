import { LightningElement, api } from 'lwc';
import { words } from 'c/requestMoveWords';
import type { Briefings } from '../../../../api/request/arrangeSchema.ts';

// Line ends as RFC 6068 wants them.
const encoded = (text: string): string => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));

/** A text for somebody outside, to be copied or sent from the reader's own mailbox. */
export default class RequestNote extends LightningElement {
  @api heading = '';
  @api note!: Briefings['toCustomer'];

  words = words;

  get text(): string {
    return `${this.note.subject}\n\n${this.note.body}`;
  }

  get mail(): string {
    return `mailto:?subject=${encoded(this.note.subject)}&body=${encoded(this.note.body)}`;
  }
}
